"""Welsh as the proofreader reads it: every keyword in each of its mutated forms."""
