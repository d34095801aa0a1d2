"""The words and figures of the reader's pages, one table per language."""
