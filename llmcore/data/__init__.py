"""Stage 3, batch: from documents and a tokenizer to token shards, and from shards to batches."""
