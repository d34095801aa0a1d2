"""Writing a post: the form, what is made of it, and its way to the queue or out."""
