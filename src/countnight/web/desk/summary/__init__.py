"""The bullets at the top of a live page, in an editor's hands."""
