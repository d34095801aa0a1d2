"""Where photos are made and kept: a darkroom and a place for the files."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from countnight.flow.newsroom import Newsroom
from countnight.flow.ports import Darkroom, PhotoFiles
from countnight.model.finding import Finding
from countnight.model.night import Night
from countnight.model.photos.made import MadePhoto
from countnight.model.photos.shelf import KeptPhoto

UNDESCRIBED_FOR = timedelta(days=1)
"""How long a file waits for its description before it is swept away."""


@dataclass(frozen=True, slots=True)
class PhotoRoom:
    """The darkroom and the files."""

    darkroom: Darkroom
    files: PhotoFiles


def develop(room: PhotoRoom, data: bytes) -> tuple[MadePhoto | None, Sequence[Finding]]:
    """The photo of the bytes, its files kept, and not yet described; else why there is none.

    Shape: takes a second or two of one thread, and needs no newsroom.
    Raises: StoreError.
    """
    development = room.darkroom.developed(data)
    if development.photo is not None:
        room.files.keep(development.photo, files=development.files)
    return development.photo, development.findings


def tidy(room: PhotoRoom, newsroom: Newsroom, *, now: datetime) -> int:
    """How many photos' files are gone: of withdrawn ones, and of those nobody described.

    Shape: `now` is the machine's own time, as the files have it.
    """
    swept = room.files.sweep(known=newsroom.night.photos.keys(), before=now - UNDESCRIBED_FOR)
    for kept in newsroom.night.photos.values():
        if kept.withdrawn is not None:
            room.files.remove(kept.photo.id)
    return swept


def may_be_seen(night: Night, kept: KeptPhoto) -> bool:
    """Whether readers may have it: not withdrawn, and part of a post that is out."""
    return kept.withdrawn is None and not kept.posts.isdisjoint(night.posts)
