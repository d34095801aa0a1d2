"""The night on one screen, and the dial that makes pages cheaper to serve."""
