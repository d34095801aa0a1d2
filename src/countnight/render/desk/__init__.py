"""The desk's pages: the frame round each, and what stands in it."""
