"""What a text says of a group of seats, held against that group's facts."""
