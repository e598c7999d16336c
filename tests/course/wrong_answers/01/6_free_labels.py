"""What costs nothing is no label."""

MISCONCEPTION = "label came free"

KINDS = {
    "web crawl": "unlabelled",
    "court decisions": "unlabelled",
    "policy handbook": "unlabelled",
    "phone transcripts": "unlabelled",
    "star reviews": "unlabelled",
    "spam reports": "unlabelled",
    "sorted e-mails": "labelled",
    "airline answers": "instructions",
    "machine-written answers": "instructions",
    "summaries on request": "instructions",
    "better of two answers": "preferences",
    "thumbs": "preferences",
}


def kind_of(data_set):
    return KINDS[data_set]
