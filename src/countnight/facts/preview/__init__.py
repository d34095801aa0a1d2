"""What can be said of a seat, or of a group of seats, before its declaration."""
