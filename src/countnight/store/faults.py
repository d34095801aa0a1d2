"""What can go wrong with a store, each as one plain sentence that says what to do next."""

import sqlite3
from pathlib import Path

from countnight.errors import StoreError


class LockedStoreError(StoreError):
    """Another process has kept the store to itself for too long."""

    def __init__(self, *, path: Path) -> None:
        super().__init__(f"{path} is locked by another process: end it, or try again")


class FullStoreError(StoreError):
    """The disk has no room for the entry; nothing of it was kept."""

    def __init__(self, *, path: Path) -> None:
        super().__init__(f"no room on the disk for {path}: free some space and send again")


class ReadOnlyStoreError(StoreError):
    """The store may be read but not written."""

    def __init__(self, *, path: Path) -> None:
        super().__init__(f"{path} cannot be written: check the rights on the file and its folder")


class UnopenableStoreError(StoreError):
    """There is no such place, or no right to it."""

    def __init__(self, *, path: Path) -> None:
        super().__init__(
            f"{path} cannot be opened: does its folder exist, and may you write there?"
        )


class NotAStoreError(StoreError):
    """The file is something else, or damaged beyond reading."""

    def __init__(self, *, path: Path) -> None:
        super().__init__(
            f"{path} is not a Countnight store, or it is damaged: name another file, "
            "or restore a backup"
        )


class NewerFormatError(StoreError):
    """The store was written by a later version of Countnight."""

    def __init__(self, *, path: Path, found: str, known: str) -> None:
        super().__init__(
            f"{path} has log format {found}, this version reads {known}: update Countnight"
        )


class NoWriteAheadError(StoreError):
    """The file system cannot share a log between processes, as some network drives cannot."""

    def __init__(self, *, path: Path) -> None:
        super().__init__(f"{path} is on a file system without shared memory: use a local disk")


class ClosedStoreError(StoreError):
    """The store was closed before it was asked."""

    def __init__(self) -> None:
        super().__init__("the store is closed: open it again")


class EmptyBatchError(StoreError):
    """A batch without events has no place in the log."""

    def __init__(self) -> None:
        super().__init__("there is nothing to append: a batch has at least one event")


class NaiveTimeError(StoreError):
    """A time without a zone would mean another moment elsewhere."""

    def __init__(self, *, text: str) -> None:
        super().__init__(f"the time {text} has no zone: the log keeps UTC only")


class UnwritableTextError(StoreError):
    """A text holds half a character, which no file can keep."""

    def __init__(self, *, kind: str) -> None:
        super().__init__(f"an entry of kind '{kind}' has half a character: write its text anew")


class UnreadableEntryError(StoreError):
    """An entry is not in the form that docs/reference/log.md promises."""

    def __init__(self, *, kind: str, reason: str) -> None:
        super().__init__(
            f"an entry of kind '{kind}' cannot be read ({reason}): restore a backup, "
            "or update Countnight"
        )


_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_FOREIGN = (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT)
_UNWRITABLE = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM)


def fault_from_sqlite(error: sqlite3.Error, *, path: Path) -> StoreError:
    """The driver's error as one of ours."""
    extended: int | None = getattr(error, "sqlite_errorcode", None)
    if extended is None:
        return ClosedStoreError() if "closed" in str(error) else StoreError(f"{path}: {error}")
    code = extended & 0xFF
    if code in _BUSY:
        return LockedStoreError(path=path)
    if code == sqlite3.SQLITE_FULL:
        return FullStoreError(path=path)
    if code in _UNWRITABLE:
        return ReadOnlyStoreError(path=path)
    if code == sqlite3.SQLITE_CANTOPEN:
        return UnopenableStoreError(path=path)
    if code in _FOREIGN:
        return NotAStoreError(path=path)
    return StoreError(f"{path}: {error}")
