"""Welsh: its own plans and phrases; docs/explain/welsh.md says what a native reader must check."""
