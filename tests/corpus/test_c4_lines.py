"""The line filter of C4: by hand, and against datatrove's."""

import pytest
from sample_texts import sample_documents

from llmcore.corpus.c4_lines import c4_lines

PAGE = (
    "Home and archive\nThe ferry came in at noon.[1] Nobody saw it.\nToo short.\n"
    "Please enable JavaScript to read on here.\n\n"
    "We use cookies on all of our pages.\nThis line breaks off in the middle ...\n\n"
    'He said that he had seen "the old lantern"[citation needed]\nIs that what really happened there?\n'
    + "x" * 1001
    + " is a long word here."
)


def test_lines_that_c4_retains():
    expected = (
        "The ferry came in at noon. Nobody saw it.\n\n"
        'He said that he had seen "the old lantern"\nIs that what really happened there?'
    )
    assert c4_lines(PAGE) == expected
    assert c4_lines("Home\n\nArchive") == ""
    assert c4_lines("a heading without a full stop", line_endings=()) == "a heading without a full stop"
    assert c4_lines("Too short.", min_words_per_line=2) == "Too short."
    assert "long word" in c4_lines(PAGE, max_word_length=2000)
    assert "cookies" in c4_lines(PAGE, dropped_phrases=("javascript",))


def test_lines_are_those_that_datatrove_retains():
    data = pytest.importorskip("datatrove.data")
    from datatrove.pipeline.filters import C4QualityFilter

    for text in (PAGE, *(document.text for document in sample_documents(40))):
        for line_endings in ((), (".", "!", "?", '"')):
            document = data.Document(text=text, id="1")
            keep_all = not line_endings
            # Counting sentences needs a language model; its default of three words a line is an earlier version's.
            c4 = C4QualityFilter(min_num_sentences=-1, min_words_per_line=5, filter_no_terminal_punct=not keep_all)
            assert c4.filter(document) is True
            assert c4_lines(text, line_endings=line_endings).replace("\n\n", "\n") == document.text
