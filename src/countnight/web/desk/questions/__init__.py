"""Readers’ questions at the desk: the list, one group, and what moderators do with it."""
