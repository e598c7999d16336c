"""Stage 5, learn: from a model and data to checkpoints, with Lightning."""
