"""Is this declaration believable? Rules that yield findings."""
