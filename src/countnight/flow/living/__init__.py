"""Posts that people wrote, kept true: live facts filled in, and what a correction leaves behind."""
