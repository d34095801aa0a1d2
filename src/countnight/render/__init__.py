"""Views to HTML, charts, feeds and JSON; one set of functions for every way out."""
