"""What an editor may do to posts that are out, or are told twice: correct, take off, make one."""
