"""Every target is called a label."""

MISCONCEPTION = "not one of a few values"

KINDS = {
    "web crawl": "unlabelled",
    "court decisions": "unlabelled",
    "policy handbook": "unlabelled",
    "phone transcripts": "unlabelled",
    "star reviews": "labelled",
    "spam reports": "labelled",
    "sorted e-mails": "labelled",
    "airline answers": "labelled",
    "machine-written answers": "labelled",
    "summaries on request": "labelled",
    "better of two answers": "preferences",
    "thumbs": "preferences",
}


def kind_of(data_set):
    return KINDS[data_set]
