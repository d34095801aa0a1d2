"""The journeys of results from the counts: keyed in, keyed in again, accepted or set aside."""
