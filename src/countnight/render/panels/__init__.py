"""The parts that pages are put together from: posts, cards, states of parties, provenance."""
