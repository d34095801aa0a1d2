"""What reaches out to others: so far, providers of identity."""
