"""Welsh texts about a group of seats."""
