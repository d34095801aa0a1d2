"""Readers' questions, and apart from them who asked: in a file of their own, or in memory alone."""
