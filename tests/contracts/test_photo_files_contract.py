import errno
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from countnight.errors import StoreError
from countnight.flow.ports import PhotoFiles
from countnight.model.block import PhotoId
from countnight.model.photos.made import MadePhoto, OfferedWords, PhotoFile, PhotoKind
from countnight.store.photos.folder import FolderPhotos
from countnight.store.photos.memory import MemoryPhotos

PHOTO = PhotoId("0123456789abcdef01234567")
OTHER = PhotoId("89abcdef0123456789abcdef")
OFFERED = OfferedWords("Boxes – Môr", "A. Lens", "The count", "2019-12-13T03:11:00")
MADE = MadePhoto(PHOTO, 640, 400, (320, 640), OFFERED)
FILES = (
    PhotoFile(320, PhotoKind.WEBP, b"small"),
    PhotoFile(640, PhotoKind.WEBP, b"large"),
    PhotoFile(640, PhotoKind.JPEG, b"old"),
)
LATER = datetime.now(UTC) + timedelta(days=2)


@pytest.fixture(params=["memory", "folder"])
def photos(request: pytest.FixtureRequest, tmp_path: Path) -> PhotoFiles:
    """An empty place for photos of each kind."""
    if request.param == "memory":
        return MemoryPhotos()
    return FolderPhotos(tmp_path / "night.countnight-photos")


def test_what_is_kept_is_read_back_the_same(photos: PhotoFiles) -> None:
    """The sizes, byte for byte, and what the file said about itself."""
    photos.keep(MADE, files=FILES)

    assert photos.made(PHOTO) == MADE
    for file in FILES:
        assert photos.content(PHOTO, width=file.width, kind=file.kind) == file.content


def test_what_is_not_kept_is_not_there(photos: PhotoFiles) -> None:
    """Another photo, another size, another format, before the first photo and after it."""
    assert photos.made(PHOTO) is None
    photos.keep(MADE, files=FILES)

    assert photos.made(OTHER) is None
    assert photos.content(PHOTO, width=960, kind=PhotoKind.WEBP) is None
    assert photos.content(PHOTO, width=320, kind=PhotoKind.JPEG) is None


def test_a_photo_is_kept_once(photos: PhotoFiles) -> None:
    """The same file sent again, perhaps by somebody else, changes nothing."""
    photos.keep(MADE, files=FILES)
    photos.keep(MADE, files=(PhotoFile(320, PhotoKind.WEBP, b"other"),))

    assert photos.content(PHOTO, width=320, kind=PhotoKind.WEBP) == b"small"


def test_a_removed_photo_leaves_nothing(photos: PhotoFiles) -> None:
    """No size of it; removing what is not there is no fault, and it may come back."""
    photos.remove(PHOTO)
    photos.keep(MADE, files=FILES)
    photos.remove(PHOTO)

    assert photos.made(PHOTO) is None
    assert photos.content(PHOTO, width=320, kind=PhotoKind.WEBP) is None
    photos.keep(MADE, files=FILES)
    assert photos.made(PHOTO) == MADE


@pytest.mark.parametrize(
    "name", ["..", "../night", ".", "", "a/b", "/etc", "ABCDEF0123", "made.json"]
)
def test_a_name_that_is_none_of_ours_reaches_nothing(tmp_path: Path, name: str) -> None:
    """No path leads out of the folder."""
    (tmp_path / "made.json").write_text("{}")
    photos = FolderPhotos(tmp_path / "photos")
    photos.keep(MADE, files=FILES)
    photos.remove(PhotoId(name))

    assert photos.made(PhotoId(name)) is None
    assert photos.content(PhotoId(name), width=320, kind=PhotoKind.WEBP) is None
    assert photos.made(PHOTO) == MADE


def test_a_sweep_takes_what_nobody_described(tmp_path: Path) -> None:
    """And what a crash left half done; never what is known, new, or somebody's own file."""
    photos = FolderPhotos(tmp_path)
    for one in (PHOTO, OTHER):
        photos.keep(MadePhoto(one, 640, 400, (320, 640)), files=FILES)
    (tmp_path / ".begun-x").mkdir()
    (tmp_path / "notes").mkdir()

    assert photos.sweep(known={PHOTO}, before=LATER - timedelta(days=4)) == 0
    assert photos.sweep(known={PHOTO}, before=LATER) == 2
    assert sorted(one.name for one in tmp_path.iterdir()) == [PHOTO, "notes"]
    assert FolderPhotos(tmp_path / "nowhere").sweep(known=(), before=LATER) == 0


def test_a_photo_appears_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk is full at the second file: no trace is left, and the sender is told."""
    written = iter((None, OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))))

    def fsync(_handle: int) -> None:
        fault = next(written)
        if fault is not None:
            raise fault

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", fsync)
        with pytest.raises(StoreError, match="no room on the disk"):
            FolderPhotos(tmp_path).keep(MADE, files=FILES)

    assert list(tmp_path.iterdir()) == []
    assert FolderPhotos(tmp_path).made(PHOTO) is None


def test_everything_is_on_the_disk_before_the_photo_has_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each file and the folder round them are flushed first, and the name behind them."""
    seen: list[bool] = []
    flush = os.fsync

    def fsync(handle: int) -> None:
        seen.append((tmp_path / PHOTO).exists())
        flush(handle)

    monkeypatch.setattr(os, "fsync", fsync)
    FolderPhotos(tmp_path).keep(MADE, files=FILES)

    assert seen == [False] * 5 + [True]
