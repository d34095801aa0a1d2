"""English: plans, phrases and number forms."""
