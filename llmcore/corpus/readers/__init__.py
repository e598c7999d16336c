"""Readers of real corpora: a file, a folder or a name goes in, a stream of documents and a count of rejects come out."""
