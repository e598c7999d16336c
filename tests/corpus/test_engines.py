"""The same steps over many files: the same bytes on every engine, from any split; runs that were stopped go on."""

import dataclasses
import os
import sys

import pytest
from sample_texts import sample_documents

from llmcore.corpus.barriers import DuplicateLines, ExactDuplicates
from llmcore.corpus.clean import clean, cleaning_steps
from llmcore.corpus.documents import Document, read_documents, write_documents
from llmcore.corpus.engines import embedded, local, ray, run_steps, slurm
from llmcore.corpus.near_barrier import NearDuplicates
from llmcore.corpus.steps import MaskPersonalData, QualityFilter, Step
from llmcore.errors import InputError
from llmcore.files import read_jsonl

NOTICE = "This notice about cookies stands on every page of this site.\n"
SHORT = [ExactDuplicates(), QualityFilter({"min_words": 21}), MaskPersonalData()]


@pytest.fixture(scope="module")
def corpus() -> list[Document]:
    """60 good documents; copies, near copies of other files' documents, chains of those, private data, rubbish."""
    good = sample_documents(60)
    faults = []
    for number, document in enumerate(good[:24]):
        kind, text = number % 6, document.text
        longer = [text + " Indeed.", text + " Indeed, it was so.", text + " Indeed, it was so, as they said."]
        changed = [text.upper(), *longer, f"{text} Write to ada{number}@host.example.", "Nothing here."][kind]
        faults.append(dataclasses.replace(document, id=f"fault-{number}", text=changed))
        if kind == 0:
            faults += [dataclasses.replace(document, id=f"more-{number}-{i}", text=longer[i]) for i in range(3)]
    return [document for pair in zip(good, faults + good[60:], strict=False) for document in pair] + good[len(faults) :]


def cut(folder, documents, files):
    """Write the documents as so many files; return their paths, in order."""
    size = -(-len(documents) // files)
    paths = [folder / f"part-{number}.parquet" for number in range(files)]
    for number, path in enumerate(paths):
        write_documents(path, documents[number * size : (number + 1) * size])
    return paths


def kept(output):
    return [document for path in sorted((output / "documents").iterdir()) for document in read_documents(path)]


def contents(output):
    """All bytes of a result: documents, removals and report, which holds the key of inputs, parameters and code."""
    paths = [path for path in sorted(output.rglob("*")) if path.is_file()]
    return {str(path.relative_to(output)): path.read_bytes() for path in paths}


@pytest.fixture(scope="module")
def three(corpus, tmp_path_factory):
    """The corpus in three files, and what the embedded engine makes of it."""
    folder = tmp_path_factory.mktemp("three")
    paths = cut(folder, corpus, 3)
    report = run_steps(cleaning_steps(), paths, folder / "clean")
    return paths, folder / "clean", report


def test_files_give_what_memory_gives(corpus, three):
    _, output, report = three
    whole = clean(corpus)
    assert kept(output) == whole.documents
    assert report["funnel"] == [dataclasses.asdict(step) for step in whole.funnel]
    assert report["rejected"] == dict(sorted(whole.rejected.items(), key=lambda item: (-item[1], item[0])))
    assert report["masked"] == sum(whole.masked.values()) == 4
    removed = [row for path in (output / "removed").iterdir() for row in read_jsonl(path)]
    by_id = sorted(removed, key=lambda row: row["id"])
    assert by_id == sorted(map(dataclasses.asdict, whole.removed), key=lambda row: row["id"])
    assert {row["step"] for row in removed} == {"exact duplicates", "quality", "near-duplicates"}
    assert sorted(path.name for path in output.parent.iterdir() if path.is_dir()) == ["clean"]
    assert sorted(path.name for path in output.iterdir()) == ["documents", "removed", "report.json"]


def test_two_processes_write_the_same_bytes(three, tmp_path):
    paths, output, _ = three
    run_steps(cleaning_steps(), paths, tmp_path / "clean", local(workers=2))
    assert contents(tmp_path / "clean") == contents(output)


# Runs an array's jobs on the spot, and refuses one whose predecessor has not ended; datatrove's sums of times are left out.
SBATCH = """#!/bin/bash
for argument in "$@"; do
  case "$argument" in
    --dependency=afterok:*) grep -qx "${argument##*:}" "$QUEUE" || { echo "no such job: $argument" >&2; exit 1; };;
    --export=ALL,*) export "${argument##*,}";;
    *) script="$argument";;
  esac
done
number=$(( 100 + $(wc -l < "$QUEUE") ))
if ! grep -q merge_stats "$script"; then
  last=$(sed -n 's/^#SBATCH --array=0-\\([0-9]*\\).*/\\1/p' "$script")
  for task in $(seq 0 "$last"); do
    SLURM_ARRAY_TASK_ID=$task SLURM_JOB_ID=$number SLURM_NODELIST=here bash "$script" >> "$QUEUE.log" 2>&1 &
    jobs+=($!)
  done
  for job in "${jobs[@]}"; do wait "$job" || exit 1; done
fi
echo "$number" >> "$QUEUE"
echo "Submitted batch job $number"
"""


def test_a_slurm_cluster_writes_the_same_bytes(three, tmp_path, monkeypatch):
    paths, _, _ = three
    tools = {"sbatch": SBATCH, "srun": '#!/bin/bash\nexec "${@:4}"\n', "scontrol": '#!/bin/bash\necho "$3"\n'}
    for name, text in tools.items():
        (tmp_path / "bin" / name).parent.mkdir(exist_ok=True)
        (tmp_path / "bin" / name).write_text(text, encoding="utf-8")
        (tmp_path / "bin" / name).chmod(0o755)
    (tmp_path / "queue").touch()
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("QUEUE", str(tmp_path / "queue"))
    engine = slurm("01:00:00", "cpu", tasks_per_job=2)
    run_steps(SHORT, paths, tmp_path / "slurm", engine)
    run_steps(SHORT, paths, tmp_path / "embedded")
    assert contents(tmp_path / "slurm") == contents(tmp_path / "embedded")
    assert len((tmp_path / "queue").read_text(encoding="utf-8").split()) == 2 * 4  # a job and its sums for each phase


@pytest.mark.filterwarnings("ignore")
def test_a_ray_cluster_writes_the_same_bytes(three, tmp_path):
    cluster = pytest.importorskip("ray")  # which takes a minute to begin
    paths, _, _ = three
    run_steps(SHORT, paths, tmp_path / "embedded")
    cluster.init(num_cpus=2, include_dashboard=False)
    try:
        run_steps(SHORT, paths, tmp_path / "ray", ray(workers=2, mem_per_cpu_gb=0.1))
    finally:
        cluster.shutdown()
    assert contents(tmp_path / "ray") == contents(tmp_path / "embedded")


@pytest.mark.parametrize(("files", "buckets"), [(1, 1), (1, 5), (2, 3), (7, 4)])
def test_neither_the_cut_into_files_nor_into_buckets_matters(corpus, three, tmp_path, files, buckets):
    _, output, report = three
    found = run_steps(cleaning_steps(), cut(tmp_path, corpus, files), tmp_path / "clean", buckets=buckets)
    assert kept(tmp_path / "clean") == kept(output)
    assert (found["funnel"], found["rejected"]) == (report["funnel"], report["rejected"])


def test_the_earlier_of_two_files_keeps_its_document(corpus, tmp_path):
    document = corpus[0]
    copies = [[dataclasses.replace(document, id=name, text=document.text + end)] for name, end in ("a ", "b.", "c ")]
    paths = [tmp_path / f"{number}.parquet" for number in range(3)]
    for path, copy in zip(paths, copies, strict=True):
        write_documents(path, copy)
    for number, order in enumerate((paths, paths[::-1])):
        run_steps([ExactDuplicates(), NearDuplicates()], order, tmp_path / str(number))
    assert [d.id for d in kept(tmp_path / "0")] == ["a"]
    assert [d.id for d in kept(tmp_path / "1")] == ["c"]


def test_lines_over_files(tmp_path):
    texts = [NOTICE + f"Page {number} has a line of its own.\n\n{NOTICE}\nEnd." for number in range(3)] + [NOTICE * 2]
    documents = [Document(str(number), "web", text) for number, text in enumerate(texts)]
    run_steps([DuplicateLines()], cut(tmp_path, documents, 2), tmp_path / "lines", buckets=3)
    assert kept(tmp_path / "lines") == list(DuplicateLines()(documents))
    assert [d.text for d in kept(tmp_path / "lines")] == [
        NOTICE + "Page 0 has a line of its own.\n\nEnd.",
        "Page 1 has a line of its own.\n\nEnd.",
        "Page 2 has a line of its own.\n\nEnd.",
    ]
    assert len(list(DuplicateLines(min_characters=100)(documents))) == 4


class StoppedError(Exception):
    """What the engine below dies of."""


class Stopping:
    """An engine that is killed after some tasks, and remembers which it ran."""

    def __init__(self, after: int = 1000):
        self.after, self.ran = after, []

    def __call__(self, phases, logs):
        for phase in phases:
            for rank in phase.missing():
                if len(self.ran) == self.after:
                    raise StoppedError
                phase.run(rank)
                self.ran.append((phase.name, rank))


def test_a_run_that_was_stopped_goes_on_where_it_was(three, tmp_path):
    paths, _, _ = three
    whole = Stopping()
    run_steps(SHORT, paths, tmp_path / "whole", whole)
    assert len(whole.ran) == 3 + 1 + 3 + 1  # mark, first, write, finish
    ran = []
    for _ in whole.ran:
        engine = Stopping(after=1)
        with pytest.raises(StoppedError):
            run_steps(SHORT, paths, tmp_path / "bits", engine)
        ran += engine.ran
        assert not (tmp_path / "bits").exists()
        if len(ran) == len(whole.ran) - 1:
            break
    engine = Stopping()
    run_steps(SHORT, paths, tmp_path / "bits", engine)
    assert ran + engine.ran == whole.ran
    assert contents(tmp_path / "bits") == contents(tmp_path / "whole")


@pytest.mark.parametrize("call", ["write_json", "shutil.rmtree", "os.replace"])
def test_finishing_can_be_stopped_anywhere(corpus, tmp_path, monkeypatch, call):
    paths, steps = cut(tmp_path, corpus[:20], 2), [QualityFilter(), ExactDuplicates()]
    run_steps(steps, paths, tmp_path / "whole")
    run_steps([MaskPersonalData()], paths, tmp_path / "bits")  # a result to be replaced

    go_on = os.replace

    def stop(*arguments, **options):
        # Every file is renamed when it is whole; what is to be stopped is the renaming of the folder.
        if call == "os.replace" and arguments[1] != tmp_path / "bits":
            return go_on(*arguments)
        raise StoppedError

    with monkeypatch.context() as patch:
        patch.setattr(f"llmcore.corpus.engines.{call}", stop)
        with pytest.raises(StoppedError):
            run_steps(steps, paths, tmp_path / "bits")
    run_steps(steps, paths, tmp_path / "bits")
    assert contents(tmp_path / "bits") == contents(tmp_path / "whole")


def test_a_folder_that_no_run_wrote_is_not_replaced(corpus, tmp_path):
    (tmp_path / "thesis").mkdir()
    (tmp_path / "thesis" / "chapter.txt").touch()
    with pytest.raises(InputError, match=r"thesis: is there and holds no report\.json"):
        run_steps(SHORT, cut(tmp_path, corpus[:4], 1), tmp_path / "thesis")
    assert (tmp_path / "thesis" / "chapter.txt").exists()


def test_what_is_done_is_not_done_again_unless_something_changed(corpus, tmp_path):
    paths = cut(tmp_path, corpus[:20], 2)

    def tasks(steps) -> int:
        engine = Stopping()
        assert run_steps(steps, paths, tmp_path / "clean", engine)["files"].keys() == {
            "000000.parquet",
            "000001.parquet",
        }
        return len(engine.ran)

    quality = [QualityFilter({"min_words": 21})]
    assert tasks(quality) == 3
    assert tasks(quality) == 0
    assert tasks([QualityFilter({"min_words": 22})]) == 3
    assert tasks([QualityFilter({"min_words": 22}), MaskPersonalData()]) == 3
    assert tasks(quality) == 3
    write_documents(paths[1], corpus[20:30])
    assert tasks(quality) == 3
    assert kept(tmp_path / "clean")[-1] == corpus[29]
    (tmp_path / "clean" / "documents" / "000001.parquet").unlink()
    assert tasks(quality) == 3
    assert tasks(quality) == 0


OWN_STEP = """
import dataclasses
from llmcore.corpus.steps import Step

@dataclasses.dataclass
class Shout(Step):
    name = "shout"
    mark: str = "!"

    def apply(self, document):
        return dataclasses.replace(document, text=document.text.{change}() + self.mark)
"""


def test_a_step_of_ones_own_runs_again_when_its_code_changes(corpus, tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    paths = cut(tmp_path, corpus[:4], 2)
    for change in ("upper", "lower"):
        (tmp_path / "own_step.py").write_text(OWN_STEP.format(change=change), encoding="utf-8")
        monkeypatch.delitem(sys.modules, "own_step", raising=False)
        from own_step import Shout

        report = run_steps([Shout("?")], paths, tmp_path / "clean")
        assert [d.text for d in kept(tmp_path / "clean")] == [getattr(d.text, change)() + "?" for d in corpus[:4]]
        assert report["funnel"][0]["documents_out"] == 4


def test_steps_and_inputs_that_cannot_be_told_apart_are_refused(corpus, tmp_path):
    paths = cut(tmp_path, corpus[:4], 1)

    @dataclasses.dataclass
    class Held(Step):
        name = "held"
        what: object = None

    for step, problem in ((lambda documents, rank, tasks: documents, "no dataclass"), (Held(object()), "written down")):
        with pytest.raises(InputError, match=problem):
            run_steps([step], paths, tmp_path / "clean")
    with pytest.raises(InputError, match="no file of documents"):
        run_steps(SHORT, [], tmp_path / "clean")
    with pytest.raises(InputError, match=r"absent\.parquet: no such file"):
        run_steps(SHORT, [*paths, tmp_path / "absent.parquet"], tmp_path / "clean")
    with pytest.raises(InputError, match="run as one of 2 tasks"):
        list(NearDuplicates()(corpus, 0, 2))
    assert not (tmp_path / "clean").exists()


@pytest.mark.parametrize("engine", [embedded, local(workers=2)], ids=["embedded", "local"])
def test_a_damaged_file_stops_the_run_and_is_named(corpus, tmp_path, engine):
    paths = cut(tmp_path, corpus[:4], 2)
    whole = paths[1].read_bytes()
    paths[1].write_bytes(whole[:-20])
    with pytest.raises(InputError, match=r"part-1\.parquet: not a whole Parquet file"):
        run_steps(SHORT, paths, tmp_path / "clean", engine)
    assert not (tmp_path / "clean").exists()
    paths[1].write_bytes(whole)
    run_steps(SHORT, paths, tmp_path / "clean")
    assert [d.id for d in kept(tmp_path / "clean")] == [d.id for d in (corpus[0], corpus[2], corpus[3])]
