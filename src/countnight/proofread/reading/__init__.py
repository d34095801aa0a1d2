"""What stands in a text: its names, its numbers, its sentences."""
