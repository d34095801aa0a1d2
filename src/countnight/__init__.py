"""Countnight: the open-source election-night newsroom."""

__version__ = "0.1.0"
