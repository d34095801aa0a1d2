"""The command line: one file a command, data on stdout, messages on stderr."""

from countnight.cli.app import main

__all__ = ["main"]
