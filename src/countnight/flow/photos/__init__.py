"""The journeys of a photo: from a file to its pages, and off them again."""
