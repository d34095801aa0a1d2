"""What is true now: shares, swings, majorities, records; exact, and from arguments alone."""
