"""`check` in a notebook: what it says, and that no candidate can end the notebook or change what comes after."""

import contextlib
import functools
import random
import signal
import subprocess
import sys
import time

import nbclient
import nbformat
import numpy as np
import pytest
import torch

import llmcore.course
from llmcore.course import check, checking, own_or_reference
from llmcore.course.checks import answers_06
from llmcore.course.exercises import find, of_lecture
from llmcore.course.guard import PRINT_LIMIT, Candidate, CandidateError
from llmcore.errors import InputError

MULTI_LINE = "first line\nsecond line"


@pytest.fixture(autouse=True)
def own_progress(tmp_path, monkeypatch):
    monkeypatch.setenv("LLMCORE_PROGRESS", str(tmp_path))
    monkeypatch.setattr(checking, "_latest", {})


def stub(q, k, v):
    raise NotImplementedError("06.2: scaled dot-product attention")


def unscaled(q, k, v):
    return torch.softmax(q @ k.mT, dim=-1) @ v


def right(q, k, v):
    return torch.nn.functional.scaled_dot_product_attention(q, k, v)


def test_a_pass_prints_one_line_a_check_and_the_points(capsys):
    result = check("06.2", right)
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "06.2 scaled dot-product attention: 3 of 3 points"
    assert [line[:4] for line in lines[1:]] == ["  ✓ "] * 3
    assert result.passed and repr(result) == "<06.2: 3 of 3 points>"
    assert result._ipython_display_() is None


def test_a_fail_says_what_was_fed_expected_and_returned_and_why(capsys):
    check("06.2", unscaled)
    text = capsys.readouterr().out
    assert "fed       q = tensor 1×1×4 [2, 0, 0, 0], k = tensor 1×2×4" in text
    assert "expected  tensor 1×1×3 [7.311, 2.689, 3.924]" in text
    assert "got       tensor 1×1×3 [8.808, 1.192" in text and "largest difference" in text
    assert "likely    the scores were not divided by sqrt(D)" in text
    assert max(map(len, text.splitlines())) <= checking.WIDTH


def test_a_stub_is_not_attempted_and_the_notebook_goes_on(capsys):
    result = check("06.2", stub)
    assert not result.attempted and not result.passed and result.points == 0
    assert own_or_reference("06.2", stub) is answers_06.scaled_dot_product_attention
    out = capsys.readouterr().out.splitlines()
    assert out == [
        "06.2 scaled dot-product attention: not attempted yet",
        "06.2: the notebook goes on with the course's own scaled_dot_product_attention.",
    ]


def test_the_reference_itself_earns_nothing(capsys):
    """A check cell that is run twice must not praise the version that stood in for the stub."""
    result = check("06.2", own_or_reference("06.2", stub))
    assert result.points == 0 and not result.attempted
    assert "run your own cell again" in capsys.readouterr().out


def test_own_or_reference_keeps_a_right_answer_and_replaces_a_wrong_one():
    assert own_or_reference("06.2", right) is right
    assert own_or_reference("06.2", unscaled) is answers_06.scaled_dot_product_attention


def test_half_a_stub_is_a_fail():
    def only_small(q, k, v):
        if q.dim() == 4:
            raise NotImplementedError
        return right(q, k, v)

    result = checking.run_checks(find("06.2"), only_small)
    assert result.attempted and result.points == 2 and "still raises NotImplementedError" in result.text()


def test_torch_lacking_an_operation_is_an_error_and_no_stub():
    def integers(q, k, v):
        return torch.softmax((q @ k.mT).long(), dim=-1) @ v

    result = checking.run_checks(find("06.2"), integers)
    assert result.attempted and "not implemented for 'Long'" in result.text()


def test_an_exception_is_reported_with_the_learners_own_last_line():
    def helper(q, k):
        return q @ k  # the widths do not fit

    def attention(q, k, v):
        return helper(q, k)

    text = checking.run_checks(find("06.2"), attention).text()
    assert "fed       q = tensor 1×1×4" in text and "error     RuntimeError: " in text
    assert "likely    shapes that do not fit" in text
    assert "of helper: return q @ k  # the widths do not fit" in text


@pytest.mark.parametrize("kind", [SystemExit, RecursionError, KeyError, MemoryError])
def test_exits_and_odd_exceptions_end_in_a_message(kind):
    def attention(q, k, v):
        raise kind(MULTI_LINE)

    result = checking.run_checks(find("06.2"), attention)
    assert result.points == 0 and result.attempted
    assert all("\n" not in text for outcome in result.outcomes for _, text in outcome.details)


def test_the_notebooks_own_exit_cannot_end_the_kernel():
    ended = []
    namespace = {"exit": lambda: ended.append(True), "torch": torch}
    exec("def attention(q, k, v):\n    exit()\n    return v", namespace)
    text = checking.run_checks(find("06.2"), namespace["attention"]).text()
    assert not ended and "asked Python to exit" in text
    namespace["exit"]()
    assert ended


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="no alarm on this system")
def test_an_endless_loop_ends_with_a_message_and_the_remaining_checks_are_skipped():
    def attention(q, k, v):
        while True:
            with contextlib.suppress(Exception):
                time.sleep(0.01)

    before = signal.getsignal(signal.SIGALRM)
    result = checking.run_checks(find("06.2"), attention, time_limit=0.1)
    assert "did not finish within 0.1 seconds" in result.text()
    assert [outcome.status for outcome in result.outcomes] == ["failed", "skipped", "skipped"]
    assert signal.getsignal(signal.SIGALRM) is before


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="no alarm on this system")
def test_an_alarm_that_somebody_else_had_set_goes_on():
    old_handler = signal.signal(signal.SIGALRM, lambda *_: None)
    old_timer = signal.setitimer(signal.ITIMER_REAL, 500)
    try:
        Candidate(lambda: 1)()
        assert 400 < signal.getitimer(signal.ITIMER_REAL)[0] <= 500
    finally:
        signal.signal(signal.SIGALRM, old_handler)
        signal.setitimer(signal.ITIMER_REAL, *old_timer)


def test_a_flood_of_print_is_cut_and_shown_once(capsys):
    def attention(q, k, v):
        print("x" * 100_000)
        print("to the error stream", file=sys.stderr)
        return right(q, k, v)

    result = check("06.2", attention)
    captured = capsys.readouterr()
    assert result.passed and captured.err == ""
    assert len(captured.out) < PRINT_LIMIT + 500
    assert captured.out.count("Your function printed:") == 1 and "characters more" in captured.out


def test_seeds_types_threads_and_gradient_mode_are_put_back():
    def attention(q, k, v):
        torch.manual_seed(0), random.seed(0), np.random.seed(0)
        torch.set_default_dtype(torch.float64)
        torch.set_grad_enabled(False)
        torch.set_num_threads(torch.get_num_threads() + 1)
        return right(q, k, v)

    torch.manual_seed(5), random.seed(5), np.random.seed(5)
    expected = torch.rand(1), random.random(), np.random.rand()
    torch.manual_seed(5), random.seed(5), np.random.seed(5)
    threads = torch.get_num_threads()
    checking.run_checks(find("06.2"), attention)
    assert (torch.rand(1), random.random(), np.random.rand()) == expected
    assert torch.get_default_dtype() == torch.float32 and torch.is_grad_enabled()
    assert torch.get_num_threads() == threads


def test_a_function_of_torch_that_was_replaced_spoils_no_verdict_and_is_put_back(monkeypatch):
    """As `torch.softmax = ...` in a cell does, before the check: the reference would follow it."""
    softmax, sqrt = torch.softmax, checking.originals.math.sqrt
    monkeypatch.setattr(torch, "softmax", lambda scores, dim: scores)
    monkeypatch.setattr(checking.originals.math, "sqrt", lambda number: 1.0)
    wrong = checking.run_checks(find("06.2"), lambda q, k, v: q @ k.mT @ v)
    assert wrong.points == 0 and torch.softmax is softmax and checking.originals.math.sqrt is sqrt
    text = " ".join(wrong.text().split())
    assert "in the place of math.sqrt, torch.softmax: the original is back" in text
    assert "original is back" not in checking.run_checks(find("06.2"), right).text()


def test_what_the_function_itself_replaces_is_put_back_after_each_call():
    softmax, relu, method = torch.softmax, torch.nn.functional.relu, torch.Tensor.softmax

    def attention(q, k, v):
        answer = right(q, k, v)
        torch.softmax = torch.nn.functional.relu = torch.sigmoid
        torch.Tensor.softmax = torch.Tensor.sigmoid
        return answer

    result = checking.run_checks(find("06.2"), attention)
    assert result.passed and (torch.softmax, torch.nn.functional.relu) == (softmax, relu)
    assert torch.Tensor.softmax is method
    assert result.replaced == ("torch.softmax", "torch.nn.functional.relu", "torch.Tensor.softmax")
    assert max(map(len, result.text().splitlines())) <= checking.WIDTH


def test_what_torch_wraps_of_its_own_is_left_alone_and_what_was_deleted_is_back(monkeypatch):
    """torch._dynamo wraps `torch.manual_seed` when it is loaded; name and module stay torch's."""
    wrapped = functools.wraps(torch.manual_seed)(lambda seed: seed)
    monkeypatch.setattr(torch, "manual_seed", wrapped)
    monkeypatch.delattr(torch, "exp")
    assert checking.originals.put_back() == ["torch.exp"]
    assert torch.manual_seed is wrapped and torch.exp(torch.zeros(1)) == 1


def test_writing_into_the_arguments_spoils_no_check():
    def attention(q, k, v):
        result = right(q, k, v)
        for tensor in (q, k, v):
            tensor.zero_()
        return result

    assert checking.run_checks(find("06.2"), attention).passed


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "ends without `return`"),
        (np.zeros((1, 1, 3)), "not a tensor but numpy.ndarray"),
        (torch.zeros(2), "shape (2,) where (1, 1, 3) was expected"),
        (torch.full((1, 1, 3), torch.nan), "3 of 3 numbers are nan"),
        (torch.zeros(1, 1, 3, dtype=torch.long), "not floating point"),
    ],
)
def test_other_kinds_of_answers_are_named(value, words):
    text = checking.run_checks(find("06.2"), lambda q, k, v: value).text()
    assert words in " ".join(text.split())


def test_a_tensor_that_claims_to_equal_anything_is_no_tensor():
    class Liar(torch.Tensor):
        @classmethod
        def __torch_function__(cls, function, types, args=(), kwargs=None):
            return True

    liar = torch.zeros(1).as_subclass(Liar)
    result = checking.run_checks(find("06.2"), lambda q, k, v: liar)
    assert result.points == 0 and "not a tensor but" in result.text()


def test_handing_in_a_value_instead_of_the_function_is_explained(capsys):
    assert check("06.2", torch.zeros(2)).points == 0
    assert 'check("06.2", scaled_dot_product_attention)' in capsys.readouterr().out


def test_a_wrong_number_of_arguments_is_explained():
    text = checking.run_checks(find("06.2"), lambda q, k: q).text()
    text = " ".join(text.split())
    assert "takes 2 positional arguments but 3 were given" in text and "the arguments that its stub names" in text


def test_an_unknown_name_is_explained():
    assert "has not been run" in checking.run_checks(find("06.2"), lambda q, k, v: missing).text()  # noqa: F821


def test_it_holds_in_a_kernel_where_exit_raises_nothing(tmp_path):
    cells = [
        "import torch\nfrom llmcore.course import check",
        "def attention(q, k, v):\n    print('x' * 10_000)\n    exit()",
        "check('06.2', attention)",
        "def attention(q, k, v):\n    return torch.softmax(q @ k.mT, -1) @ v",
        "check('06.2', attention)",
    ]
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    nbclient.NotebookClient(notebook, timeout=60, resources={"metadata": {"path": str(tmp_path)}}).execute()
    exited, unscaled_again = (notebook.cells[place].outputs for place in (2, 4))
    assert [output.output_type for output in exited + unscaled_again] == ["stream", "stream"]
    assert "asked Python to exit" in exited[0].text and "in        line 3 of attention: exit()" in exited[0].text
    assert "not divided by sqrt(D)" in unscaled_again[0].text


@pytest.mark.parametrize("wrong_id", ["6.2", "06.99", "77.1", "", "06"])
def test_an_unknown_id_is_named_with_those_there_are(wrong_id):
    with pytest.raises(InputError, match="06"):
        check(wrong_id, right)


def test_candidate_errors_hold_the_place():
    with pytest.raises(CandidateError) as caught:
        Candidate(lambda: 1 / 0)()
    assert caught.value.problem == "ZeroDivisionError: division by zero" and "lambda" in caught.value.place


def test_importing_the_classroom_loads_no_torch():
    code = "import sys, llmcore.course; sys.exit('torch' in sys.modules or 'numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_points_are_whole_and_every_check_has_a_title():
    for exercise in of_lecture("06").values():
        assert exercise.points >= len(exercise.checks) >= 2
        assert all(one.title and one.title != "_" for one in exercise.checks)
        assert len(exercise.hints) == 3


def test_what_the_notebook_imports_is_all_there_is():
    assert set(llmcore.course.__all__) == {"check", "hint", "own_or_reference", "progress"}
