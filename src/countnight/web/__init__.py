"""The newsroom on the web: reader pages, streams and the API, declared as lists of routes."""
