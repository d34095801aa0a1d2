"""The API: what other programs may write and ask, under /api/v1."""
