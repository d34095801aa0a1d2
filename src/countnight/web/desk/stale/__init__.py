"""Posts that a changed result has overtaken."""
