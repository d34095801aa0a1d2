"""Posts that are out: listed, read, corrected, taken off and put back."""
