"""The journeys: receive, tell, publish, replay; and the ports through which they reach out."""
