"""Results at the desk: held, declared, awaited, and taken back."""
