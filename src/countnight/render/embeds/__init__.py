"""Posts of other sites on our pages: their words at once, their frames when a reader allows it."""
