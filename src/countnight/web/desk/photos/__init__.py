"""Photos at the desk: sending, describing, looking for, withdrawing."""
