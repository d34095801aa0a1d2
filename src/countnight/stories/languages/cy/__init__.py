"""Welsh: its own plans and phrases; docs/explain/welsh.md says what a native reader must check."""

LABEL = "Ysgrifennwyd y stori hon gan feddalwedd yr ystafell newyddion o'r ffigurau a gyhoeddwyd."
"""The label of a Welsh text where the election's folder gives none in Welsh."""
