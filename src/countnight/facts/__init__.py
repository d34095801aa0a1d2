"""What is true now: shares, swings, majorities, records; exact, and from arguments alone.

A fact is a plain function that yields it, or nothing. Its docstring has, beside the sections of
the house, one of this room: "Holds" says when there is anything to yield. How each is rounded
when it is worded stands in docs/reference/facts.md.
"""
