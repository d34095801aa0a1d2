"""Wire formats: bytes in, messages and findings out, and never an exception for bad input."""
