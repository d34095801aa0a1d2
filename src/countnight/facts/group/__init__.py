"""Facts of a group of seats, worked out from the seats that have declared."""
