"""The main job: every stage from one configuration, from pages to an assistant and the report on it.

`stages_of` says what each stage does, what it depends on and which files it reads; `llmcore.stages` decides what has
to run. Everything lies in one folder a run: `runs/<name>/<stage>/`.
"""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import lightning as L
import torch

from llmcore import report
from llmcore.corpus.clean import clean, precision_recall
from llmcore.corpus.collect import CorpusConfig, collect, read_questions
from llmcore.corpus.contamination import decontaminate
from llmcore.corpus.documents import read_documents, write_documents
from llmcore.corpus.split import split_by_group
from llmcore.corpus.statistics import corpus_statistics, statistics_by_source
from llmcore.corpus.world.instructions import base_prompt, correct
from llmcore.corpus.world.site import Truth
from llmcore.data.finetuning import ClassificationData, InstructionData, encode_labelled
from llmcore.data.pretraining import PretrainingData
from llmcore.data.shards import TokenShards, write_shards
from llmcore.errors import InputError
from llmcore.evaluation.answers import answer_as_assistant, answer_as_base, classify, score_answers
from llmcore.evaluation.language import score_model, score_ngram
from llmcore.evaluation.tasks import TaskScore, score_tasks
from llmcore.files import read_json, read_jsonl, write_json
from llmcore.inference import SamplingConfig, generate
from llmcore.model import GPT, GPTConfig, load_model, save_model
from llmcore.model.weights import save_tensors
from llmcore.stages import Stage, run_stages
from llmcore.tokenizer import Tokenizer, train_bpe
from llmcore.training.callbacks import FitConfig
from llmcore.training.fit import fit, quiet_lightning
from llmcore.training.modules import Classifier, ClassifierLearner, LanguageModelLearner, OptimizationConfig

ANSWERED_KINDS = ("policy-from-memory", "policy-in-prompt", "out-of-scope")  # those with a fact that can be checked
SAMPLE_PROMPTS = ("Once upon a time", "The town of", "Question:", "English:")


@dataclasses.dataclass(frozen=True)
class DataConfig:
    """How documents become batches.

    Attributes:
        vocab_size: tokens of the tokenizer, special ones included.
        validation_share: of each source's documents, at least so many are held out, in whole groups.
        shard_tokens: tokens a shard file.
    """

    vocab_size: int = 4096
    validation_share: float = 0.05
    shard_tokens: int = 2**24

    def __post_init__(self):
        if self.vocab_size < 300:
            raise InputError("data.vocab_size", f"must be at least 300, got {self.vocab_size}", "raise it")
        if not 0 < self.validation_share < 1:
            raise InputError("data.validation_share", f"must be in (0, 1), got {self.validation_share}", "change it")


@dataclasses.dataclass(frozen=True)
class TrainingConfig:
    """One training: how long and on what (`fit`), and how the weights move (`optimization`)."""

    fit: FitConfig = dataclasses.field(default_factory=FitConfig)
    optimization: OptimizationConfig = dataclasses.field(default_factory=OptimizationConfig)


@dataclasses.dataclass(frozen=True)
class ClassificationConfig(TrainingConfig):
    """The same for classifying, where each token is hidden with probability `token_dropout` (`ClassificationData`)."""

    token_dropout: float = 0.0

    def __post_init__(self):
        if not 0 <= self.token_dropout < 1:
            raise InputError("classify.token_dropout", f"must be in [0, 1), got {self.token_dropout}", "change it")


@dataclasses.dataclass(frozen=True)
class InstructionConfig(TrainingConfig):
    """The same for instructions; each batch also has `replay_rows` rows of pretraining text (`InstructionData`)."""

    replay_rows: int = 0

    def __post_init__(self):
        if self.replay_rows < 0:
            raise InputError("instruct.replay_rows", f"must not be negative, got {self.replay_rows}", "use 0 for none")


@dataclasses.dataclass(frozen=True)
class EvaluationConfig:
    """Attributes: validation windows scored, and order of the n-gram model that is the baseline."""

    windows: int = 400
    ngram_order: int = 5


@dataclasses.dataclass(frozen=True)
class RunConfig:
    """A whole run.

    Attributes:
        seed: of the world, the weights and the order of the data.
        threads: of torch on a CPU; 0 means one a core. The same number gives the same results bit for bit.
        corpus, data, model, pretrain, classify, instruct, evaluation: the stages' own settings;
            `model.vocab_size` is ignored, the tokenizer's is taken.
    """

    seed: int = 1
    threads: int = 0
    corpus: CorpusConfig = dataclasses.field(default_factory=CorpusConfig)
    data: DataConfig = dataclasses.field(default_factory=DataConfig)
    model: GPTConfig = dataclasses.field(default_factory=GPTConfig)
    pretrain: TrainingConfig = dataclasses.field(default_factory=TrainingConfig)
    classify: ClassificationConfig = dataclasses.field(default_factory=ClassificationConfig)
    instruct: InstructionConfig = dataclasses.field(default_factory=InstructionConfig)
    evaluation: EvaluationConfig = dataclasses.field(default_factory=EvaluationConfig)


class Pipeline:
    """The stages of one run, as methods that write into the folder they are given and return a summary."""

    def __init__(self, config: RunConfig, directory: Path):
        self.config, self.directory = config, directory

    def stages(self) -> list[Stage]:
        config = dataclasses.asdict(self.config)

        def stage(name: str, sections: tuple[str, ...], code: tuple[str, ...], inputs: tuple[str, ...]) -> Stage:
            settings = {"seed": self.config.seed, **{section: config[section] for section in sections}}
            run: Callable[[Path], dict] = getattr(self, name.replace("-", "_"))
            return Stage(name, run, settings, (*code, "files.py"), inputs)

        learning = ("tokenizer", "data", "model", "training", "inference")
        measuring = (*learning, "evaluation", "corpus/world")
        return [
            stage("collect", ("corpus",), ("corpus",), ()),
            stage("clean", (), ("corpus",), ("collect",)),
            stage("tokenize", ("data",), ("tokenizer", "data", "corpus/split.py"), ("clean",)),
            stage("pretrain", ("model", "pretrain"), learning, ("tokenize",)),
            stage("baseline", ("evaluation",), measuring, ("collect", "tokenize", "pretrain")),
            stage("classify", ("classify",), measuring, ("collect", "tokenize", "pretrain")),
            stage("instruct", ("instruct",), learning, ("collect", "tokenize", "pretrain")),
            stage("evaluate", ("evaluation",), measuring, ("collect", "tokenize", "instruct")),
        ]

    def collect(self, folder: Path) -> dict[str, Any]:
        return collect(self.config.corpus, self.config.seed, folder)

    def clean(self, folder: Path) -> dict[str, Any]:
        found = self.directory / "collect"
        cleaned = clean(read_documents(found / "raw.parquet"))
        truth = {
            path: Truth(**{**row, "pii": tuple(row["pii"])}) for path, row in read_json(found / "truth.json").items()
        }
        # Taught facts are asked to see what was remembered: they are meant to be in the text.
        asked = [question for question in read_questions(found / "questions.jsonl") if question.group != "taught"]
        right = {
            str(number): question.prompt + question.choices[question.answer] for number, question in enumerate(asked)
        }
        checked = decontaminate(cleaned.documents, right)
        write_documents(folder / "documents.parquet", checked.documents)
        return {
            "funnel": [dataclasses.asdict(step) for step in cleaned.funnel],
            "rejected": cleaned.rejected,
            "site": precision_recall(cleaned, truth),
            "contamination": {"questions": len(asked), **checked.summary()},
            "statistics": corpus_statistics(document.text for document in checked.documents),
            "sources": statistics_by_source(checked.documents),
        }

    def tokenize(self, folder: Path) -> dict[str, Any]:
        documents = read_documents(self.directory / "clean" / "documents.parquet")
        training, validation = split_by_group(documents, self.config.data.validation_share)
        if not validation:
            problem = f"none of {len(documents)} documents can be held out: each source is of one piece"
            raise InputError("corpus", problem, "add a source of several documents")
        tokenizer = train_bpe((document.text for document in training), self.config.data.vocab_size)
        tokenizer.save(folder / "tokenizer.json")
        summary: dict[str, Any] = {"vocab_size": tokenizer.vocab_size, "missing_merges": tokenizer.missing_merges}
        for name, part in (("train", training), ("validation", validation)):
            random.Random(f"order {self.config.seed}").shuffle(part)
            ids = tokenizer.encode_batch([document.text for document in part])
            manifest = write_shards(
                folder / name,
                zip((document.source for document in part), ids, strict=True),
                tokenizer_fingerprint=tokenizer.fingerprint,
                vocab_size=tokenizer.vocab_size,
                end_id=tokenizer.id_of("<|endoftext|>"),
                shard_tokens=self.config.data.shard_tokens,
            )
            characters = sum(len(document.text) for document in part)
            summary[name] = {key: manifest[key] for key in ("tokens", "documents", "tokens_by_source")}
            summary[name]["characters_per_token"] = characters / manifest["tokens"]
        return summary

    def pretrain(self, folder: Path) -> dict[str, Any]:
        tokenizer, training = self.tokenizer(), self.config.pretrain
        model = GPT(dataclasses.replace(self.config.model, vocab_size=tokenizer.vocab_size))
        data = PretrainingData(
            self.directory / "tokenize",
            model.config.context_length,
            training.fit.batch_size,
            training.fit.steps,
            self.config.seed,
            tokenizer_fingerprint=tokenizer.fingerprint,
        )
        learner = LanguageModelLearner(model, training.optimization, training.fit.steps)
        sampling = SamplingConfig(max_new_tokens=60, temperature=0.8, top_k=50)
        start = tokenizer.id_of("<|endoftext|>")

        def samples(_: L.LightningModule) -> list[str]:
            prompts = [[start, *tokenizer.encode(prompt)] for prompt in SAMPLE_PROMPTS]
            texts = generate(model, prompts, sampling, [start])
            return [prompt + tokenizer.decode(text) for prompt, text in zip(SAMPLE_PROMPTS, texts, strict=True)]

        history = fit(learner, data, training.fit, name="pretrain", resume_from=folder / "resume.ckpt", sampler=samples)
        history.write(folder / "history.json")
        save_model(folder / "model", model)
        (folder / "resume.ckpt").unlink(missing_ok=True)
        tokens = training.fit.steps * training.fit.batch_size * model.config.context_length
        return {
            "parameters": model.parameter_count(),
            "parameters_without_embeddings": model.parameter_count(embeddings=False),
            "tokens": tokens,
            "epochs": tokens / len(data.train_shards),
            "val_loss": [row["val_loss"] for row in history.rows if "val_loss" in row][-1],
        }

    def baseline(self, folder: Path) -> dict[str, Any]:
        """The pretrained model before any fine-tuning, and the n-gram model beside it."""
        tokenizer, model = self.tokenizer(), self.load("pretrain")
        shards = self.directory / "tokenize"
        train, validation = (TokenShards.open(shards / name) for name in ("train", "validation"))
        measured = self.config.evaluation
        language = score_model(model, tokenizer, validation, measured.windows)
        ngram = score_ngram(
            train, validation, tokenizer, model.config.context_length, measured.windows, measured.ngram_order
        )
        tasks = score_tasks(model, tokenizer, read_questions(self.directory / "collect" / "questions.jsonl"))
        answers = answer_as_base(model, tokenizer, self.questions(), correct, base_prompt)
        return {
            "model": {"nats_per_token": language.nats_per_token, "bits_per_byte": language.bits_per_byte},
            "ngram": {"nats_per_token": ngram.nats_per_token, "bits_per_byte": ngram.bits_per_byte},
            "tasks": {name: score.as_dict() for name, score in tasks.items()},
            **self.keep_answers(folder, answers),
        }

    def classify(self, folder: Path) -> dict[str, Any]:
        tokenizer, training = self.tokenizer(), self.config.classify
        rows = by_split(read_jsonl(self.directory / "collect" / "emails.jsonl"))
        labels = sorted({row["label"] for row in rows["train"]})
        model = Classifier(self.load("pretrain"), len(labels))
        options = self.data_options(model.gpt, training)
        data = ClassificationData(
            rows["train"], rows["validation"], tokenizer, labels, training.token_dropout, **options
        )
        learner = ClassifierLearner(model, training.optimization, training.fit.steps)
        history = fit(learner, data, training.fit, name="classify", resume_from=folder / "resume.ckpt")
        history.write(folder / "history.json")
        save_model(folder / "model", model.gpt)
        save_tensors(folder / "classifier.safetensors", model.classifier.state_dict())
        (folder / "resume.ckpt").unlink(missing_ok=True)
        encoded = encode_labelled(tokenizer, rows["test"], labels)
        picked = classify(model, [ids for ids, _ in encoded])
        right = sum(choice == label for choice, (_, label) in zip(picked, encoded, strict=True))
        majority = max(sum(label == other for _, other in encoded) for label in range(len(labels)))
        confusion = [[0] * len(labels) for _ in labels]
        for choice, (_, label) in zip(picked, encoded, strict=True):
            confusion[label][choice] += 1
        return {
            "labels": labels,
            "test": TaskScore(right, len(encoded), 1 / len(labels)).as_dict(),
            "majority": majority / len(encoded),
            "confusion": confusion,
            "skipped": data.skipped,
        }

    def instruct(self, folder: Path) -> dict[str, Any]:
        tokenizer, training = self.tokenizer(), self.config.instruct
        rows = by_split(read_jsonl(self.directory / "collect" / "instructions.jsonl"))
        model = self.load("pretrain")
        replay = TokenShards.open(self.directory / "tokenize" / "train") if training.replay_rows else None
        options = self.data_options(model, training)
        data = InstructionData(rows["train"], rows["validation"], tokenizer, replay, training.replay_rows, **options)
        learner = LanguageModelLearner(model, training.optimization, training.fit.steps)
        history = fit(learner, data, training.fit, name="instruct", resume_from=folder / "resume.ckpt")
        history.write(folder / "history.json")
        save_model(folder / "model", model)
        (folder / "resume.ckpt").unlink(missing_ok=True)
        epochs = training.fit.steps / len(data.batches.batches)
        return {"rows": len(data.train_rows), "skipped": data.skipped, "epochs": epochs}

    def evaluate(self, folder: Path) -> dict[str, Any]:
        """The tuned model on the same questions as before, and what it forgot of the general text."""
        tokenizer, model = self.tokenizer(), self.load("instruct")
        validation = TokenShards.open(self.directory / "tokenize" / "validation")
        language = score_model(model, tokenizer, validation, self.config.evaluation.windows)
        answers = answer_as_assistant(model, tokenizer, self.questions(), correct)
        scores = {"nats_per_token": language.nats_per_token, "bits_per_byte": language.bits_per_byte}
        return {"model": scores, **self.keep_answers(folder, answers)}

    def tokenizer(self) -> Tokenizer:
        return Tokenizer.load(self.directory / "tokenize" / "tokenizer.json")

    def load(self, stage: str) -> GPT:
        return load_model(self.directory / stage / "model")

    def data_options(self, model: GPT, training: TrainingConfig) -> dict[str, int]:
        return {
            "context_length": model.config.context_length,
            "batch_size": training.fit.batch_size,
            "steps": training.fit.steps,
            "seed": self.config.seed,
        }

    def questions(self) -> list[dict]:
        """The held-out conversations whose answer can be checked."""
        rows = by_split(read_jsonl(self.directory / "collect" / "instructions.jsonl"))["test"]
        return [row for row in rows if row["kind"] in ANSWERED_KINDS]

    def keep_answers(self, folder: Path, answers: list) -> dict[str, Any]:
        write_json(folder / "answers.json", [dataclasses.asdict(answer) for answer in answers])
        return {"answers": {kind: score.as_dict() for kind, score in score_answers(answers).items()}}


def by_split(rows: list[dict]) -> dict[str, list[dict]]:
    """Rows by their `split`."""
    parts: dict[str, list[dict]] = {}
    for row in rows:
        parts.setdefault(row["split"], []).append(row)
    return parts


def run_pipeline(config: RunConfig, directory: Path, say: Callable[[str], None] = print) -> Path:
    """Bring the run in `directory` up to date; return the path of its report."""
    quiet_lightning()
    if config.threads:
        torch.set_num_threads(config.threads)
    write_json(directory / "config.json", dataclasses.asdict(config))
    stages = Pipeline(config, directory).stages()
    records = run_stages(directory, stages, say, prepare=lambda: L.seed_everything(config.seed, verbose=False))
    return report.write(directory, records)
