"""English change notes: what an earlier version gave, and what is right."""
