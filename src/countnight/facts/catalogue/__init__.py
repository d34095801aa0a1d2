"""Every fact by its public id: what it says, when it holds, how it is worded, where it is from.

The tables of docs/reference/facts.md are written from here.
"""
