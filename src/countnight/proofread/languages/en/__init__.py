"""English as the proofreader reads it."""
