"""Photos in a folder beside the log: each in its own folder, which appears whole or not at all.

Shape: `FOLDER/ID/640.webp` and so on, and `made.json` with its sizes and what the file said.
"""

import errno
import json
import os
import re
import shutil
import tempfile
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from countnight.errors import StoreError
from countnight.model.block import PhotoId
from countnight.model.photos.made import MadePhoto, OfferedWords, PhotoFile, PhotoKind
from countnight.store.faults import FullStoreError, UnopenableStoreError

_ID = re.compile(r"[0-9a-f]{8,64}")
_MANIFEST = "made.json"
_BEGUN = ".begun-"
_GONE = ".gone-"
_THERE_ALREADY = (errno.EEXIST, errno.ENOTEMPTY)


class PhotoFolderError(StoreError):
    """A photo cannot be read, written or removed."""

    def __init__(self, *, folder: Path, reason: str) -> None:
        super().__init__(f"the photos in {folder} cannot be reached ({reason}): try again")


class FolderPhotos:
    """Photos as files. Shape: the folder is made with the first photo."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, made: MadePhoto, *, files: Sequence[PhotoFile]) -> None:
        """All files are on the disk under the photo's name, or none of them is.

        Raises: StoreError.
        """
        with _plain_faults(self._folder):
            place = self._place(made.id)
            if place is None or place.is_dir():
                return
            self._folder.mkdir(parents=True, exist_ok=True)
            begun = Path(tempfile.mkdtemp(prefix=_BEGUN, dir=self._folder))
            try:
                for file in files:
                    _write(begun / _name(file.width, file.kind), file.content)
                _write(begun / _MANIFEST, _manifest(made))
                _flush(begun)
                _rename(begun, place)
                _flush(self._folder)
            finally:
                shutil.rmtree(begun, ignore_errors=True)

    def made(self, photo: PhotoId) -> MadePhoto | None:
        """The photo as it came from the darkroom, or None. Raises: StoreError."""
        data = self._read(photo, _MANIFEST)
        return None if data is None else _made_from(data)

    def content(self, photo: PhotoId, *, width: int, kind: PhotoKind) -> bytes | None:
        """The bytes of one size, or None. Units: pixels. Raises: StoreError."""
        return self._read(photo, _name(width, kind))

    def remove(self, photo: PhotoId) -> None:
        """No file of the photo is left; it is out of sight at once. Raises: StoreError."""
        place = self._place(photo)
        if place is None:
            return
        with _plain_faults(self._folder), suppress(FileNotFoundError):
            gone = Path(tempfile.mkdtemp(prefix=_GONE, dir=self._folder))
            try:
                place.rename(gone / photo)
                _flush(self._folder)
            finally:
                shutil.rmtree(gone)

    def sweep(self, *, known: Collection[PhotoId], before: datetime) -> int:
        """How many folders are gone: photos not known, and what a crash has left half done.

        Raises: StoreError.
        """
        if not self._folder.is_dir():
            return 0
        with _plain_faults(self._folder):
            stale = [one for one in self._folder.iterdir() if _is_stale(one, known, before)]
            for one in stale:
                shutil.rmtree(one)
            return len(stale)

    def _place(self, photo: PhotoId) -> Path | None:
        """Where the photo's files stand; None when its name is none of ours."""
        return self._folder / photo if _ID.fullmatch(photo) else None

    def _read(self, photo: PhotoId, name: str) -> bytes | None:
        place = self._place(photo)
        if place is None:
            return None
        with _plain_faults(self._folder):
            try:
                return (place / name).read_bytes()
            except (FileNotFoundError, NotADirectoryError):
                return None


def _name(width: int, kind: PhotoKind) -> str:
    return f"{width}.{kind.value}"


def _manifest(made: MadePhoto) -> bytes:
    return json.dumps(asdict(made), ensure_ascii=False, sort_keys=True).encode()


def _made_from(data: bytes) -> MadePhoto:
    form = json.loads(data)
    offered = OfferedWords(**form["offered"])
    size = (form["width"], form["height"], tuple(form["widths"]))
    return MadePhoto(PhotoId(form["id"]), *size, offered)


def _write(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _flush(folder: Path) -> None:
    """The folder's own entries are on the disk."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _rename(begun: Path, place: Path) -> None:
    """The finished folder has its name; where somebody was quicker, theirs stays."""
    begun.chmod(0o755)
    try:
        begun.rename(place)
    except OSError as error:
        if error.errno not in _THERE_ALREADY:
            raise


def _is_stale(place: Path, known: Collection[PhotoId], before: datetime) -> bool:
    is_ours = _ID.fullmatch(place.name) or place.name.startswith((_BEGUN, _GONE))
    if not is_ours or place.name in known:
        return False
    return datetime.fromtimestamp(place.stat().st_mtime, UTC) < before


@contextmanager
def _plain_faults(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise FullStoreError(path=folder) from error
        if error.errno in (errno.EACCES, errno.EROFS):
            raise UnopenableStoreError(path=folder) from error
        raise PhotoFolderError(folder=folder, reason=error.strerror or str(error)) from error
