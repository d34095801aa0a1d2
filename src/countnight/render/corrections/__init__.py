"""What was wrong and what was taken back, as readers are told of it."""
