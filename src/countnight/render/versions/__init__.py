"""The history of a post: its versions, what each changed, and why."""
