"""Kinds with their members."""

MEMBERS = {
    "unlabelled": ["web crawl", "court decisions", "policy handbook", "phone transcripts"],
    "labelled": ["star reviews", "spam reports", "sorted e-mails"],
    "instructions": ["airline answers", "machine-written answers", "summaries on request"],
    "preferences": ["better of two answers", "thumbs"],
}


def kind_of(data_set):
    return next(kind for kind, members in MEMBERS.items() if data_set in members)
