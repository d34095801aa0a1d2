"""Posts that are out, as the desk lists and compares them."""
