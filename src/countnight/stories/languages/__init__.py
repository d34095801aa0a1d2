"""The languages: each its own plans and phrases, never a translation of another's strings."""
