"""English about one seat: what may be said, when, and in which words."""
