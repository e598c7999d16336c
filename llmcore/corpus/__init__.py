"""Stage 1, collect and clean: from pages, dumps and hub data sets to documents (Parquet)."""
