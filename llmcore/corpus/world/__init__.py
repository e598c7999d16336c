"""A small invented country, Orvenia, whose every fact is kept in one table.

All that the default corpus says about it, and every question asked about it, is written from that table; so what
a model has learnt, and what it cannot have learnt, is known exactly.
"""
