"""What the desk works with: who did something, drafts, and the queue they wait in."""
