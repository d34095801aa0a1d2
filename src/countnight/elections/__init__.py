"""Election folders: reading, checking, importing; and the nights that ship with the project."""
