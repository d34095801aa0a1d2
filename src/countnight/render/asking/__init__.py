"""What readers see who ask: the form, the page behind it, and the letter in the end."""
