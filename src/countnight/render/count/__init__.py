"""The pages of people at the counts: what they key in, what they read back, how it stands."""
