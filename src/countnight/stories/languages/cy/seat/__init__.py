"""Welsh texts about one seat."""
