"""Grading a folder of submissions: each runs in a sandbox that holds no check and no reference; scores are made outside."""
