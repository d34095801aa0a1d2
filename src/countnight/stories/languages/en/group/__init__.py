"""English about a group of seats, at any moment of the night."""
