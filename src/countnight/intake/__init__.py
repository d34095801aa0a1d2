"""How results come in: wire formats, and where they are read from."""
