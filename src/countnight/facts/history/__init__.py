"""What is so of a seat's and its people's past: by notes, and by the table of past elections."""
