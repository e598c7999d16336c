"""A lecture is an assignment that nbgrader takes, and the points nbgrader sees are those that `check` found."""

from pathlib import Path

import nbclient
import nbformat
import pytest

from llmcore.course.nbgrader import check_metadata, exercise_metadata

LECTURES = sorted((Path(__file__).parents[2] / "lectures").glob("*.ipynb"))
ANSWERS = {
    "full": "x.cumsum(1) / torch.arange(1, x.shape[1] + 1).view(1, -1, 1)",
    "half": "x.cumsum(1) / torch.tensor([[[1.0], [2.0], [3.0]]])",
    "none": "x",
}


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    """The check cells of 06.1 as nbgrader runs them, by answer; a stub is among them."""
    cells = ["import torch\nfrom llmcore.course import check, own_or_reference"]
    for body in (*(f"return {answer}" for answer in ANSWERS.values()), 'raise NotImplementedError("06.1: stub")'):
        cells.append(f"def prefix_mean(x):\n    {body}")
        cells.append('check("06.1", prefix_mean)\nprefix_mean = own_or_reference("06.1", prefix_mean)')
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    for cell in notebook.cells[2::2]:
        cell.metadata["nbgrader"] = check_metadata("06.1", 2)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NBGRADER_EXECUTION", "autograde")  # as nbgrader sets it
        resources = {"metadata": {"path": str(tmp_path_factory.mktemp("graded"))}}
        nbclient.NotebookClient(notebook, timeout=60, resources=resources).execute()
    return dict(zip((*ANSWERS, "stub"), notebook.cells[2::2], strict=True))


def test_under_nbgrader_the_points_are_the_cells_only_result(graded):
    for name, points in {"full": "2", "half": "1", "none": "0", "stub": "0"}.items():
        results = [output for output in graded[name].outputs if output.output_type == "execute_result"]
        assert [output["data"]["text/plain"] for output in results] == [points]
        assert {output.output_type for output in graded[name].outputs} == {"stream", "execute_result"}


def test_nbgrader_itself_gives_these_points(graded):
    utils = pytest.importorskip("nbgrader.utils")
    found = {name: utils.determine_grade(cell) for name, cell in graded.items()}
    assert found == {"full": (2, 2), "half": (1, 2), "none": (0, 2), "stub": (0, 2)}


@pytest.mark.parametrize("path", [pytest.param(path, id=path.stem) for path in LECTURES])
def test_nbgraders_own_validator_accepts_each_lecture(path):
    nbgraderformat = pytest.importorskip("nbgrader.nbgraderformat")
    notebook = nbgraderformat.reads(path.read_text(encoding="utf-8"), as_version=4)
    assert sum("nbgrader" in cell.metadata for cell in notebook.cells) >= 2
    notebook.cells[0].metadata["nbgrader"] = exercise_metadata("06.1")  # a text cell cannot be graded by itself
    with pytest.raises(nbgraderformat.ValidationError):
        nbgraderformat.MetadataValidator().validate_nb(notebook)


def test_outside_nbgrader_a_check_cell_has_no_result(monkeypatch, tmp_path):
    monkeypatch.delenv("NBGRADER_EXECUTION", raising=False)
    source = 'from llmcore.course import check\ncheck("06.1", lambda x: x)'
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source)])
    nbclient.NotebookClient(notebook, timeout=60, resources={"metadata": {"path": str(tmp_path)}}).execute()
    assert [output.output_type for output in notebook.cells[0].outputs] == ["stream"]
