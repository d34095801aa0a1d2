"""The desk on the web: pages for those who sign in, each behind the right that it needs."""
