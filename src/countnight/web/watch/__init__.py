"""What the newsroom notices of itself while it runs: how long things take, and what went wrong."""
