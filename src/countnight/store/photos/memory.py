"""Photos in memory alone: for a night that is not kept, and for tests."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from countnight.model.block import PhotoId
from countnight.model.photos.made import MadePhoto, PhotoFile, PhotoKind


@dataclass
class MemoryPhotos:
    """Photos that are gone with the process."""

    _made: dict[PhotoId, MadePhoto] = field(default_factory=dict)
    _files: dict[PhotoId, Sequence[PhotoFile]] = field(default_factory=dict)

    def keep(self, made: MadePhoto, *, files: Sequence[PhotoFile]) -> None:
        """The photo is kept; one that is there is left alone."""
        self._made.setdefault(made.id, made)
        self._files.setdefault(made.id, tuple(files))

    def made(self, photo: PhotoId) -> MadePhoto | None:
        """The photo as it came from the darkroom, or None."""
        return self._made.get(photo)

    def content(self, photo: PhotoId, *, width: int, kind: PhotoKind) -> bytes | None:
        """The bytes of one size, or None. Units: pixels."""
        files = self._files.get(photo, ())
        found = (one.content for one in files if (one.width, one.kind) == (width, kind))
        return next(found, None)

    def remove(self, photo: PhotoId) -> None:
        """No file of the photo is left."""
        self._made.pop(photo, None)
        self._files.pop(photo, None)

    def sweep(self, *, known: Collection[PhotoId], before: datetime) -> int:  # noqa: ARG002 - the port's
        """None: what is in memory goes with the process, and is as new as that."""
        return 0
