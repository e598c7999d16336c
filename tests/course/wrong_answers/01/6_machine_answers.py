"""Only people can write training answers."""

MISCONCEPTION = "who wrote the answers"

KINDS = {
    "web crawl": "unlabelled",
    "court decisions": "unlabelled",
    "policy handbook": "unlabelled",
    "phone transcripts": "unlabelled",
    "star reviews": "labelled",
    "spam reports": "labelled",
    "sorted e-mails": "labelled",
    "airline answers": "instructions",
    "machine-written answers": "unlabelled",
    "summaries on request": "instructions",
    "better of two answers": "preferences",
    "thumbs": "preferences",
}


def kind_of(data_set):
    return KINDS[data_set]
