"""Keeping the night running: the brown-out dial, and telling people elsewhere."""
