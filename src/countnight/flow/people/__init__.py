"""How people come in: invited, signed in, looked up at every request, and shown out."""
