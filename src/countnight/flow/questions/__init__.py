"""Readers' questions: asked, moderated, answered in a post, told of, and forgotten in time."""
