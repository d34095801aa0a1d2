"""Welsh before the declaration: what to watch in a seat, and in a group of seats."""
