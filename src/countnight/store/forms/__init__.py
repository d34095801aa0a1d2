"""The JSON form of each noun that the log keeps; docs/reference/log.md describes them."""
