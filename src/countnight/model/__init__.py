"""The nouns of the house: values that every room may know, and nothing else."""
