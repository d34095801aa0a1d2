"""Where an election's folder is: a path, or the name of a night that ships with the project."""

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from countnight.elections.errors import UnknownElectionError

_SETTINGS = "election.toml"


def shipped_names() -> tuple[str, ...]:
    """The names of the nights that ship with the project, sorted."""
    shelf = _shelf()
    if not shelf.is_dir():
        return ()
    return tuple(sorted(item.name for item in shelf.iterdir() if _is_election(item)))


def election_folder(name_or_path: str) -> Path | Traversable:
    """The folder; a path to one comes before a shipped night of the same name.

    Raises: UnknownElectionError when neither is there.
    """
    path = Path(name_or_path)
    if name_or_path and path.is_dir():
        return path
    if name_or_path in shipped_names():
        return _shelf().joinpath(name_or_path)
    raise UnknownElectionError(name=name_or_path, shipped=shipped_names())


def _shelf() -> Traversable:
    return files("countnight.elections").joinpath("shipped")


def _is_election(item: Traversable) -> bool:
    return item.joinpath(_SETTINGS).is_file()
