"""The darkroom: bytes that somebody sent become a photo, or a finding that says why not.

Neither the file's name nor what the browser says of it is asked. A closed list of decoders is
tried, the header alone is read before the limits are known to hold, and only pixels come out.
"""

from hashlib import sha256
from importlib.util import find_spec
from io import BytesIO
from types import MappingProxyType

from PIL import Image, ImageFile

from countnight.intake.photos.refusing import (
    LEAST_HEIGHT,
    LEAST_WIDTH,
    MOST_PIXELS,
    damaged,
    empty,
    heic_not_read,
    is_heic,
    moving,
    not_a_photo,
    too_many_bytes,
    too_many_pixels,
    too_small,
)
from countnight.intake.photos.sizes import files_of, largest_size, upright
from countnight.intake.photos.words import UNREADABLE, offered_in
from countnight.model.block import PhotoId
from countnight.model.finding import Finding
from countnight.model.photos.made import MOST_BYTES, Development, MadePhoto, PhotoKind

FORMATS = ("JPEG", "PNG", "WEBP")
HEIC = "HEIF"
RECIPE = b"countnight photo 1\n"
"""Stands before the bytes in a photo's hash; another way of making sizes has another recipe."""

ID_DIGITS = 24
MEDIA_TYPES = ("image/jpeg", "image/png", "image/webp")
HEIC_TYPES = ("image/heic", "image/heif")
_BOMBS = (Image.DecompressionBombError, Image.DecompressionBombWarning)
_MOVING = MappingProxyType({"PNG": True, "WEBP": True})
"""Formats that may hold an animation; what others hold beside the first picture is a preview."""


class Darkroom:
    """Develops photos. Shape: any thread, one file at a time each; nothing is kept in between."""

    def __init__(self) -> None:
        self._formats: tuple[str, ...] = FORMATS
        if find_spec("pillow_heif") is not None:
            # Registering changes Pillow for the whole process: only who develops asks for it.
            from pillow_heif import register_heif_opener  # noqa: PLC0415

            register_heif_opener(thumbnails=False)
            self._formats = (*FORMATS, HEIC)

    @property
    def media_types(self) -> tuple[str, ...]:
        """What a form may offer to choose; an iPhone makes a JPEG where HEIC is not among them."""
        return (*MEDIA_TYPES, *HEIC_TYPES) if HEIC in self._formats else MEDIA_TYPES

    def developed(self, data: bytes) -> Development:
        """The photo in its sizes, or why there is none."""
        if not data:
            return _refused(empty())
        if len(data) > MOST_BYTES:
            return _refused(too_many_bytes())
        if is_heic(data) and HEIC not in self._formats:
            return _refused(heic_not_read())
        opened = _opened(data, self._formats)
        if isinstance(opened, Finding):
            return _refused(opened)
        with opened:
            return _developed(opened, data)


def photo_id(data: bytes) -> PhotoId:
    """The photo's id: the same file, sent twice, is one photo."""
    return PhotoId(sha256(RECIPE + data).hexdigest()[:ID_DIGITS])


def _opened(data: bytes, formats: tuple[str, ...]) -> ImageFile.ImageFile | Finding:
    """The file with its header read and nothing decoded, or why it is not."""
    try:
        image = Image.open(BytesIO(data), formats=formats)
    except _BOMBS:
        return too_many_pixels()
    except UNREADABLE:
        return not_a_photo(data)
    fault = _fault_in(image)
    if fault is not None:
        image.close()
        return fault
    return image


def _fault_in(image: ImageFile.ImageFile) -> Finding | None:
    """What the header alone says against the photo."""
    width, height = image.size
    if width * height > MOST_PIXELS:
        return too_many_pixels()
    if image.format in _MOVING and getattr(image, "is_animated", False):
        return moving()
    shown = largest_size(width, height)
    if min(shown) < LEAST_HEIGHT or max(shown) < LEAST_WIDTH:
        return too_small(*shown)
    return None


def _developed(image: ImageFile.ImageFile, data: bytes) -> Development:
    offered = offered_in(image)
    try:
        picture = upright(image)
    except (*UNREADABLE, MemoryError):
        return _refused(damaged())
    files = files_of(picture)
    widths = tuple(file.width for file in files if file.kind is PhotoKind.WEBP)
    height = round(picture.height * widths[-1] / picture.width)
    made = MadePhoto(photo_id(data), widths[-1], height, widths, offered)
    return Development(made, files)


def _refused(finding: Finding) -> Development:
    return Development(findings=(finding,))
