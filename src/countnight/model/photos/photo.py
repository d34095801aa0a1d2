"""A photo that a person has described and credited, ready for posts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from countnight.model.block import PhotoBlock, PhotoId

FALLBACK_WIDTH = 960
"""Pixels; the one size that is kept as JPEG too, for mail, feeds and old browsers."""


class PhotoUse(StrEnum):
    """Whom a photo is for: readers, or the desk alone, as a picture of a declaration sheet is."""

    READERS = "readers"
    DESK = "desk"


@dataclass(frozen=True, slots=True)
class Focus:
    """The point that stays in sight when the photo is cropped.

    Units: per cent of the way from the left, and from the top.
    """

    across: int = 50
    down: int = 50


CENTRE = Focus()


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo with its description for those who cannot see it, and who took it.

    Units: pixels, of the widest size; `widths` are those that are kept, ascending.
    None means: no caption is proposed; it is not known when it was taken.
    """

    id: PhotoId
    width: int
    height: int
    widths: tuple[int, ...]
    description: str
    credit: str
    caption: str | None = None
    taken_at: datetime | None = None
    focus: Focus = CENTRE
    use: PhotoUse = PhotoUse.READERS


def fallback_width(widths: Sequence[int]) -> int:
    """Which of the widths is kept as JPEG too. Units: pixels."""
    return max((width for width in widths if width <= FALLBACK_WIDTH), default=min(widths))


def block_from_photo(photo: Photo, *, caption: str | None) -> PhotoBlock:
    """The photo as a block of a post. None means: it has no caption there."""
    return PhotoBlock(
        photo.id,
        photo.width,
        photo.height,
        photo.widths,
        photo.description,
        photo.credit,
        caption,
    )
