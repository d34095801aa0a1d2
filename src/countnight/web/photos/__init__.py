"""Photos as readers get them."""
