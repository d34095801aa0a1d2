"""What may be done with a draft now: orders in, events out."""
