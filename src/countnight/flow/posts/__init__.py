"""What becomes of posts that are out: corrected, taken off, put back, merged."""
