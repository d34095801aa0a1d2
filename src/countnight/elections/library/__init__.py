"""The House of Commons Library's results of 1918 to 2019, and how today's seats find theirs."""
