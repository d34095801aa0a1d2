"""The queue of drafts: the list, one draft, and what may be done with it."""
