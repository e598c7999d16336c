"""This machine's documentation: pydoc's pages of the modules asked for, crawled and extracted, and of no others."""

import sys
import urllib.request

import pytest
from jsonargparse import ArgumentParser

from llmcore.corpus.readers import documentation
from llmcore.corpus.readers.documentation import ALLOWED_MODULES, read_documentation, serve_documentation
from llmcore.corpus.readers.documentation_server import import_problem, pages_of
from llmcore.corpus.readers.rejects import Reject, Rejects
from llmcore.corpus.readers.sources import SourceConfig, read_source
from llmcore.errors import InputError

MODULES = ("bisect", "json", "json.decoder", "textwrap")


def test_one_document_a_module_with_its_text_and_no_navigation():
    rejects = Rejects()
    found = list(read_source(SourceConfig("documentation", modules=MODULES), rejects))
    assert [document.id for document in found] == [f"documentation:{name}" for name in MODULES]
    assert {(document.source, document.language) for document in found} == {("documentation", "en")}
    assert "Return the index where to insert item x in list a, assuming a is sorted." in found[0].text
    assert "JSON (JavaScript Object Notation)" in found[1].text
    assert all("Module Reference" not in document.text for document in found)
    assert len(rejects) == 0


def test_as_a_configuration_states_it():
    parser = ArgumentParser(exit_on_error=False)
    parser.add_argument("--sources", type=list[SourceConfig])
    chosen = parser.parse_args(['--sources=[{"kind": "documentation", "modules": ["bisect"]}]'])
    (config,) = parser.instantiate(chosen).sources
    assert (config.name, list(config.modules)) == ("documentation", ["bisect"])


@pytest.mark.parametrize(
    ("settings", "problem"),
    [
        ({"modules": ["json", "antigravity"]}, "module 'antigravity' is not on the allow-list"),
        ({"modules": []}, "modules names none"),
        ({"path": "json"}, "path means nothing"),
    ],
)
def test_what_is_not_allowed_is_refused_before_anything_is_imported(settings, problem):
    with pytest.raises(InputError, match=problem):
        SourceConfig("documentation", **settings)


def test_modules_belong_to_this_kind_alone():
    with pytest.raises(InputError, match="modules means nothing to a source of kind folder"):
        SourceConfig("folder", "x", modules=["json"])
    with pytest.raises(InputError, match="without a path"):
        SourceConfig("folder")


def test_the_allow_list_names_each_module_once_and_none_that_acts_when_imported():
    assert len(set(ALLOWED_MODULES)) == len(ALLOWED_MODULES) > 200
    assert not {"antigravity", "this", "idlelib", "turtle", "__main__"} & set(ALLOWED_MODULES)


BAD_MODULES = {
    "slow_to_import": "import time\ntime.sleep(60)\n",
    "ends_the_process": "raise SystemExit(3)\n",
    "prints_a_lot": 'print("x" * 100_000)\n"""A module that prints."""\n',
}


def test_modules_that_misbehave_are_left_out_or_kept_quiet(tmp_path, monkeypatch):
    for name, text in BAD_MODULES.items():
        (tmp_path / f"{name}.py").write_text(text, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    names = (*BAD_MODULES, "not_there", "bisect")
    monkeypatch.setattr(documentation, "ALLOWED_MODULES", names)
    rejects = Rejects()
    found = list(read_documentation(rejects, modules=names, import_seconds=0.5))
    assert [document.id for document in found] == ["documentation:prints_a_lot", "documentation:bisect"]
    reasons = {reject.place: reject.reason for reject in rejects.rows}
    assert reasons["slow_to_import"] == "not imported within 0.5 s"
    assert reasons["ends_the_process"] == "SystemExit: 3"
    assert reasons["not_there"].startswith("ModuleNotFoundError")
    assert not BAD_MODULES.keys() & sys.modules.keys()  # all of this happened in another process


def test_when_no_module_can_be_imported_it_says_so(monkeypatch):
    monkeypatch.setattr(documentation, "ALLOWED_MODULES", ("not_there",))
    rejects = Rejects()
    with pytest.raises(InputError, match="documentation: not one document can be read"):
        list(read_source(SourceConfig("documentation", modules=["not_there"]), rejects))
    assert rejects.rows == [Reject("documentation", "not_there", "ModuleNotFoundError: No module named 'not_there'")]


def test_the_server_serves_nothing_else():
    with serve_documentation(["bisect"], 10) as (port, left_out):
        assert left_out == {}

        def get(path):
            with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=10) as answer:
                return answer.read().decode("utf-8")

        assert get("/robots.txt") == "User-agent: *\nAllow: /$\nAllow: /bisect.html$\nDisallow: /\n"
        assert "insort_left" in get("/bisect.html")
        for path in ("/antigravity.html", "/getfile?key=/etc/hostname", "/search?key=json", "/topics.html"):
            assert "No such page." in get(path)


def test_pages_and_import_problems_by_themselves():
    assert import_problem("bisect", 10) == ""
    assert import_problem("bisect.nothing", 10).startswith("ModuleNotFoundError")
    page = pages_of(["bisect"])
    assert 'href="/bisect.html"' in page("/")
    assert "No such page." in page("/json.html")
