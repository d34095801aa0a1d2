"""The newsroom over HTTP: pages, event streams and the API."""
