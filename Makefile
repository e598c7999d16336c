# make run: from pages to an assistant.  make test: every check.  make lab: JupyterLab in lectures/.
# A machine without a GPU may name an index that holds torch for CPUs: make run TORCH_INDEX=…
PYTHON ?= python3
VENV ?= .venv
INSTALL = $(VENV)/bin/pip install --quiet --disable-pip-version-check --constraint constraints.txt
export PATH := $(CURDIR)/$(VENV)/bin:$(PATH)

.PHONY: run test lab bench clean

run: $(VENV)/.installed
	llmcore run $(ARGS)

test: $(VENV)/.installed-dev
	ruff format --check . && ruff check .
	llmcore course release --check
	LLMCORE_PROFILE=smoke pytest --nbval-lax --nbval-cell-timeout=60 -n auto --dist loadfile tests solutions lectures

lab: $(VENV)/.installed-lab
	cd lectures && jupyter lab

bench: $(VENV)/.installed-dev
	python benchmarks/recipe.py

clean:
	rm -rf $(VENV)

$(VENV)/bin/pip:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed, this is " + sys.version)'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed $(VENV)/.installed-lab $(VENV)/.installed-dev: pyproject.toml constraints.txt | $(VENV)/bin/pip
	$(if $(TORCH_INDEX),$(INSTALL) --index-url $(TORCH_INDEX) torch)
	$(INSTALL) --editable '.$(if $(findstring -,$(@F)),[$(lastword $(subst -, ,$(@F)))])'
	touch $@
