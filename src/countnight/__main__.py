"""`python -m countnight`."""

from countnight.cli import main

main()
