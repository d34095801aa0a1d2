"""From the bytes of an uploaded file to a photo in sizes that may be served."""
