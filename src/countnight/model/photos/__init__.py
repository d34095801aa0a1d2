"""Photos: what is made of a file, what is kept of a photo, and where it stands."""
