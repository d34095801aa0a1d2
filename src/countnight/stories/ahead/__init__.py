"""What is told before a declaration: the door, what any language asks, and who is in it."""
