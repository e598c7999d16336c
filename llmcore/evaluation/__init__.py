"""Stage 7, measure: from a checkpoint and tasks to scores, and the baselines they are held against."""
