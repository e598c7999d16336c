"""The real `datasets` loads from a hub on loopback that also refuses, breaks off, asks to wait and goes away."""

import gzip
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pyarrow
import pyarrow.parquet
import pytest
import zstandard
from loopback import COMMIT, Fault, LoopbackHub, serving

TEXTS = [f"Text {number} with ü." for number in range(6)]
CARD = """---
configs:
- config_name: en
  data_files: [{split: train, path: "en/train-*"}, {split: test, path: "en/test-*"}]
- config_name: de
  data_files: [{split: train, path: "de/train-*"}]
dataset_info:
- config_name: en
  splits: [{name: train, num_examples: %d, num_bytes: 1}]
---
"""


def parquet(rows):
    buffer = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(rows), buffer)
    return buffer.getvalue()


def texts(*values):
    return [{"text": value, "n": number} for number, value in enumerate(values)]


def jsonl(rows):
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode()


LINES = jsonl(texts(*TEXTS[:3])) + b"{broken\n" + b'{"text": 7}\n{"text": "\xff"}\n\n' + jsonl(texts(*TEXTS[3:]))
BAD_UTF8 = pyarrow.StringArray.from_buffers(
    2, pyarrow.array([0, 1, 2], pyarrow.int32()).buffers()[1], pyarrow.py_buffer(b"\xffA")
)
LATIN = io.BytesIO()
pyarrow.parquet.write_table(pyarrow.table({"text": BAD_UTF8}), LATIN)
TWO = {f"data/train-{part:05}-of-00002.parquet": parquet(texts(*TEXTS[3 * part : 3 * part + 3])) for part in (0, 1)}
SUBSETS = {
    "en/train-0.parquet": parquet(texts(*TEXTS[:3])),
    "en/test-0.parquet": parquet(texts("Test.")),
    "de/train-0.parquet": parquet(texts("Deutsch.")),
}
REPOSITORIES = {
    "me/two": TWO,
    "me/cut": {**TWO, "data/train-00000-of-00002.parquet": parquet(texts(*TEXTS[:3]))[:-20]},
    "me/subsets": {"README.md": (CARD % 3).encode(), **SUBSETS},
    "me/fewer": {"README.md": (CARD % 9).encode(), **SUBSETS},
    "me/numbers": {"train.parquet": parquet([{"text": 1}])},
    "me/other": {"train.parquet": parquet([{"body": "x"}])},
    "me/bad-rows": {
        "train-0.parquet": parquet(texts("Good.", None, " ", "a\0b")),
        "train-1.parquet": LATIN.getvalue(),
    },
    "me/lines": {"train.jsonl": LINES},
    "me/lines-gz": {"train.jsonl.gz": gzip.compress(LINES)},
    "me/lines-zst": {"train.jsonl.zst": zstandard.compress(LINES)},
    "me/gz-cut": {"a.jsonl.gz": gzip.compress(LINES)[:-20], "b.jsonl": jsonl(texts(*TEXTS))},
    "me/zst-cut": {"a.jsonl.zst": zstandard.compress(LINES)[:-20], "b.jsonl": jsonl(texts(*TEXTS))},
    "me/array": {"train.json": json.dumps(texts(*TEXTS)).encode()},
    "me/csv": {"train.csv": b"n,text\n1,One\n2,2\n"},
    "me/pictures": {"train/a.png": b"\x89PNG"},
    "databricks/databricks-dolly-15k": {
        "a.jsonl": jsonl(
            [
                {"instruction": "Do.", "context": "", "response": "Done.", "category": "qa"},
                {"instruction": "Say.", "context": "Known.", "response": "Said.", "category": "qa"},
                {"instruction": "Say.", "response": "Said."},
            ]
        )
    },
    "fancyzhx/ag_news": {"data/train-0.parquet": parquet([{"text": "News.", "label": 2}])},
    "ucirvine/sms_spam": {"plain_text/train-0.parquet": parquet([{"sms": "Win!\n", "label": 1}])},
    "roneneldan/TinyStories": {"data/train-0.parquet": parquet([{"text": "Once."}])},
    "Skylion007/openwebtext": {"data/train-0.parquet": parquet([{"text": "Web."}])},
    "HuggingFaceFW/fineweb-edu": {
        "README.md": b"---\nconfigs: [{config_name: sample-10BT, data_files: [{split: train, path: 's/*'}]}]\n---\n",
        "s/0.parquet": parquet([{"text": "Edu.", "id": "i", "url": "http://h.example/", "score": 3.5}]),
    },
    "wikimedia/wikipedia": {
        "README.md": b"---\nconfigs: [{config_name: 20231101.en, data_files: [{split: train, path: 'e/*'}]}]\n---\n",
        "e/0.parquet": parquet([{"id": "1", "url": "http://w.example/A", "title": "A", "text": "An article."}]),
    },
    "HuggingFaceH4/ultrafeedback_binarized": {
        "README.md": b"---\nconfigs: [{config_name: default, data_files: [{split: train_prefs, path: 'data/*'}]}]\n---\n",
        "data/train_prefs-0.parquet": parquet(
            [
                {
                    "prompt": "Do.",
                    "prompt_id": "p",
                    "chosen": [{"content": "Do.", "role": "user"}, {"content": "Done.", "role": "assistant"}],
                    "rejected": [{"content": "Do.", "role": "user"}, {"content": "No.", "role": "assistant"}],
                    "score_chosen": 1.0,
                }
            ]
        ),
    },
}
FILES = {f"{name}/{path}": data for name, files in REPOSITORIES.items() for path, data in files.items()}


@pytest.fixture(scope="module")
def hub():
    with serving(LoopbackHub(FILES)) as served:
        yield served


@pytest.fixture(scope="module")
def client(hub, tmp_path_factory):
    """A process that reads from the hub."""
    with started(hub.address, tmp_path_factory.mktemp("home")) as process:
        yield process
        process.stdin.close()
        process.wait()


def started(endpoint, home):
    environment = {**os.environ, "HF_ENDPOINT": endpoint, "HF_HOME": str(home)}
    for name in ("HF_TOKEN", "HF_HUB_OFFLINE", "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        environment.pop(name, None)
    command = [sys.executable, str(Path(__file__).with_name("loopback_client.py"))]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment)


def ask(client, kind, path, **settings):
    client.stdin.write(json.dumps({"kind": kind, "path": path, **settings}) + "\n")
    client.stdin.flush()
    return json.loads(client.stdout.readline())


@pytest.fixture
def read(hub, client):
    """Reads from the hub: (texts, rejects, error) of a data set, with the faults given."""

    def read(path, *, kind="hub", faults=(), **settings):
        hub.faults, hub.requests[:] = list(faults), []
        answer = ask(client, kind, path, **settings)
        hub.faults = []
        return [document["text"] for document in answer["documents"]], answer["rejects"], answer["error"]

    return read


def test_a_data_set_is_streamed_by_its_commit(read, hub):
    assert read("me/two") == (TEXTS, [], None)
    assert all(COMMIT in request for request in hub.requests if "/resolve/" in request)
    assert not any(COMMIT not in request and "/tree/" in request for request in hub.requests)


def test_a_limit_leaves_the_rest_alone(read, hub):
    assert read("me/two", limit=2) == (TEXTS[:2], [], None)
    assert not any("GET" in request and "train-00001" in request for request in hub.requests)


def test_subsets_and_splits(read):
    assert read("me/subsets", subset="en") == (TEXTS[:3], [], None)
    assert read("me/subsets", subset="en", split="test")[0] == ["Test."]
    assert read("me/subsets", subset="de")[0] == ["Deutsch."]
    assert "no split 'dev'; name one of train, test" in read("me/subsets", subset="en", split="dev")[2][1]
    assert "'fr' not found" in read("me/subsets", subset="fr")[2][1]


@pytest.mark.parametrize("name", ["me/lines", "me/lines-gz", "me/lines-zst"])
def test_bad_lines_are_rejected_and_the_load_goes_on(read, name):
    found, rejects, error = read(name)
    assert (found, error) == (TEXTS, None)
    assert [reject["place"] for reject in rejects] == ["line 4", "line 5", "line 6"]
    reasons = [reject["reason"].split(" (")[0] for reject in rejects]
    assert reasons == ["broken JSON", "column 'text' holds int 7, not string", "not UTF-8"]
    assert not any(reject["damage"] for reject in rejects)
    assert rejects[0]["file"].startswith(f"hf://datasets/{name}@{COMMIT}/train.jsonl")


def test_bad_rows_of_parquet(read):
    found, rejects, _ = read("me/bad-rows")
    assert found == ["Good.", "A"]
    assert [reject["place"] for reject in rejects] == ["row 2", "row 3", "row 4", "row 1"]
    assert rejects[0]["reason"].startswith("column 'text' holds NoneType")
    assert rejects[3]["reason"].startswith("not UTF-8")


@pytest.mark.parametrize(("name", "rest"), [("me/cut", TEXTS[3:]), ("me/gz-cut", TEXTS), ("me/zst-cut", TEXTS)])
def test_a_truncated_file_is_damage_and_costs_no_other(read, name, rest):
    found, rejects, error = read(name)
    assert error is None
    assert found[-len(rest) :] == rest
    damage = [reject for reject in rejects if reject["damage"]]
    assert len(damage) == 1
    assert "cannot be read on" in damage[0]["reason"]


def test_other_formats(read):
    assert read("me/array") == (TEXTS, [], None)
    assert read("me/csv") == (["One", "2"], [], None)


def test_fewer_rows_than_the_card_states(read):
    found, rejects, _ = read("me/fewer", subset="en")
    assert found == TEXTS[:3]
    assert [(reject["reason"], reject["damage"]) for reject in rejects] == [
        ("3 rows, but the data set's card states 9", True)
    ]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("me/none", "no such data set; check its name"),
        ("me/numbers", "column 'text' is Value('int64'), not text"),
        ("me/other", "no column 'text' among ['body']"),
        ("me/pictures", "holds imagefolder, not text"),
        ("no name at all", "give a name such as owner/name"),
    ],
)
def test_data_sets_that_cannot_be_read(read, name, message):
    found, _, (kind, error) = read(name)
    assert found == []
    assert kind == "InputError"
    assert message in error


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_server_that_fails_once_is_asked_again(read, hub, status):
    fault = Fault("GET /datasets/me/two/resolve", status=status)
    assert read("me/two", faults=[fault]) == (TEXTS, [], None)
    assert fault.times == 0


def test_a_body_that_breaks_off_once_is_asked_for_again(read):
    fault = Fault("train-00000-of-00002.parquet", keep=10)
    assert read("me/two", faults=[fault]) == (TEXTS, [], None)
    assert fault.times == 0


@pytest.mark.parametrize("fault", [{"status": 500}, {"status": 404}, {"keep": 10}])
def test_one_file_that_never_comes_costs_no_other(read, fault):
    found, rejects, error = read("me/two", faults=[Fault("train-00000-of-00002.parquet", times=10**6, **fault)])
    assert (found, error) == (TEXTS[3:], None)
    assert [(reject["place"], reject["damage"]) for reject in rejects] == [("after row 0", True)]


def test_a_hub_that_goes_on_asking_to_wait_ends_the_load(read):
    found, _, (kind, error) = read("me/two", faults=[Fault("/resolve/", status=429, times=10**6)])
    assert (found, kind) == ([], "NetworkError")
    assert "429" in error


@pytest.mark.parametrize("status", [429, 503])
def test_a_hub_that_answers_nothing_else(read, status):
    _, _, (kind, error) = read("me/two", faults=[Fault("", status=status, times=10**6)])
    assert kind == "NetworkError"
    assert f"the hub answers with status {status}; try later; without a network use the embedded corpus" in error


RECIPES = {
    "fineweb-edu": ["Edu."],
    "wikipedia": ["A\n\nAn article."],
    "tinystories": ["Once."],
    "openwebtext": ["Web."],
    "ag-news": ["News."],
    "sms-spam": ["Win!"],
    "dolly": ["Do.\n\nDone.", "Say.\n\nKnown.\n\nSaid."],
    "ultrafeedback": ["Do.\n\nDone."],
}


@pytest.mark.parametrize("name", RECIPES)
def test_recipes(read, name):
    found, rejects, error = read(name, kind="recipe")
    assert (found, error) == (RECIPES[name], None)
    assert len(rejects) == (name == "dolly")


def test_a_recipe_keeps_address_group_and_language(hub, client):
    article = ask(client, "recipe", "wikipedia")["documents"][0]
    assert (article["id"], article["source"]) == ("wikipedia:e/0.parquet#1", "wikipedia")
    assert (article["url"], article["language"]) == ("http://w.example/A", "en")
    assert ask(client, "recipe", "ultrafeedback")["documents"][0]["group"] == "p"


def test_without_a_network_the_message_is_clear_and_nothing_is_waited_for(tmp_path):
    with serving(LoopbackHub({})) as gone:
        pass
    with started(gone.address, tmp_path) as client:
        answer = ask(client, "hub", "me/two")
        client.stdin.close()
    assert answer["error"][0] == "NetworkError"
    assert "the hub cannot be reached" in answer["error"][1]
    assert "without a network use the embedded corpus" in answer["error"][1]
    assert answer["pauses"] == 0


def test_a_connection_that_broke_off_is_found_behind_the_error_that_hides_it():
    from datasets.utils.file_utils import CONNECTION_ERRORS_TO_RETRY

    from llmcore.corpus.readers.hub import _hung_up

    connection = CONNECTION_ERRORS_TO_RETRY[-1]
    hidden = FileNotFoundError("no such file")
    hidden.__context__ = connection("Server disconnected")
    assert _hung_up(hidden) and not _hung_up(ValueError("no such subset"))
