"""Posts of other sites: which sites are known, and how a post's address becomes a frame."""
