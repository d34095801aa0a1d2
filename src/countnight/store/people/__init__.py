"""People and their sessions, in the same file as the log or in memory alone."""
