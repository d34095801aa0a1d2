"""What a house's banned words leave the writer without, found before a night."""
