"""Where readers ask questions, and what keeps them in order while the application runs."""
