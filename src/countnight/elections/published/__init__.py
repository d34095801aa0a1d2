"""From files that others publish to rows of our own folder layout."""
