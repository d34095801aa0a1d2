"""What can be told before a seat or a group has declared."""
