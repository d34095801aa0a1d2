"""What people at the counts key in: entries, the rules for them, and how each stands."""
