"""The rules of the night in election.toml: what goes out by itself, and how readers ask."""
