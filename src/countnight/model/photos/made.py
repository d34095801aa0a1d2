"""A photo as it comes out of the darkroom: its sizes, and what the file said about itself."""

from dataclasses import dataclass
from enum import StrEnum

from countnight.model.block import PhotoId
from countnight.model.finding import Finding

MOST_BYTES = 32 * 1024 * 1024
"""Of an uploaded file; a phone's largest photos have some 20 million."""


class PhotoKind(StrEnum):
    """How a size is encoded, as its address ends."""

    WEBP = "webp"
    JPEG = "jpg"


@dataclass(frozen=True, slots=True)
class OfferedWords:
    """What the file says about itself, for a person to confirm.

    Shape: `taken` is ISO 8601, with an offset only where the camera knew one.
    None means: the file does not say.
    """

    description: str | None = None
    credit: str | None = None
    caption: str | None = None
    taken: str | None = None


@dataclass(frozen=True, slots=True)
class MadePhoto:
    """A photo whose sizes are made; nobody has described it yet.

    Units: pixels, of the widest size; `widths` are those that are kept, ascending.
    """

    id: PhotoId
    width: int
    height: int
    widths: tuple[int, ...]
    offered: OfferedWords = OfferedWords()


@dataclass(frozen=True, slots=True)
class PhotoFile:
    """One size of a photo as it is sent. Units: pixels."""

    width: int
    kind: PhotoKind
    content: bytes


@dataclass(frozen=True, slots=True)
class Development:
    """What came of a file: a photo with its sizes, or findings that say why there is none.

    None means: `photo` the file was refused.
    """

    photo: MadePhoto | None = None
    files: tuple[PhotoFile, ...] = ()
    findings: tuple[Finding, ...] = ()
