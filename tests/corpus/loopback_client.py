"""Reads sources in a process of its own, since `HF_ENDPOINT` is read when Python imports the hub's library.

Takes one JSON object a line on standard input, `{"source": {...}}`, and answers each with one: documents, rejects, error.
It waits for nothing: pauses between attempts are counted and not slept.
"""

import dataclasses
import json
import sys
import time

from llmcore.corpus.readers.rejects import Rejects
from llmcore.corpus.readers.sources import SourceConfig, read_source
from llmcore.errors import InputError


def main():
    pauses = []
    time.sleep = pauses.append
    for line in sys.stdin:
        rejects, documents, error = Rejects(), [], None
        pauses.clear()
        try:
            for document in read_source(SourceConfig(**json.loads(line)), rejects):
                documents.append(dataclasses.asdict(document))
        except InputError as caught:
            error = [type(caught).__name__, str(caught)]
        rows = [dataclasses.asdict(reject) for reject in rejects.rows]
        print(json.dumps({"documents": documents, "rejects": rows, "error": error, "pauses": len(pauses)}), flush=True)


main()
