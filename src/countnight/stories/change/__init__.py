"""What a correction changed, for any language to put into words."""
