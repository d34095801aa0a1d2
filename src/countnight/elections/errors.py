"""What breaks when an election is asked for that is not there."""

from collections.abc import Sequence
from pathlib import Path

from countnight.errors import CountnightError


class ElectionError(CountnightError):
    """An election folder could not be used; the message says which and what to do."""


class UnknownElectionError(ElectionError):
    """Neither a folder nor a night that ships with the project has that name."""

    def __init__(self, *, name: str, shipped: Sequence[str]) -> None:
        known = ", ".join(shipped) or "none"
        super().__init__(
            f"'{name}' is neither a folder with an election.toml nor a shipped night: "
            f"give a folder's path, or one of: {known}"
        )


class NothingToImportError(ElectionError):
    """No published file names the seats."""

    def __init__(self) -> None:
        super().__init__("no published file names the seats: give candidates and seats")


class FolderNotWrittenError(ElectionError):
    """A folder could not be written to."""

    def __init__(self, *, folder: Path, reason: str) -> None:
        super().__init__(f"{folder} cannot be written: {reason}; choose another folder")


class FolderTakenError(ElectionError):
    """A folder already holds a file of an election, which is not written over."""

    def __init__(self, *, folder: Path, file: str) -> None:
        super().__init__(f"{folder} already has {file}, and was left as it is: name another folder")
