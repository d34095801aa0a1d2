"""What a text says of one seat, held against that seat's facts."""
