"""What only a demo has: a bar that shows the night's time and sets its speed."""
