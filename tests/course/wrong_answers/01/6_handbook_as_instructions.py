"""A handbook is taken for instructions to the model."""

MISCONCEPTION = "reading on needs no labels"

KINDS = {
    "web crawl": "unlabelled",
    "court decisions": "instructions",
    "policy handbook": "instructions",
    "phone transcripts": "unlabelled",
    "star reviews": "labelled",
    "spam reports": "labelled",
    "sorted e-mails": "labelled",
    "airline answers": "instructions",
    "machine-written answers": "instructions",
    "summaries on request": "instructions",
    "better of two answers": "preferences",
    "thumbs": "preferences",
}


def kind_of(data_set):
    return KINDS[data_set]
