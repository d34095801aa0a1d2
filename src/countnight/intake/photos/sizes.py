"""The sizes of a photo: fresh pixels in sRGB, upright, within a budget of bytes each.

WebP is a third lighter than JPEG at the same look, and every browser since 2020 shows it, so all
sizes are WebP. One is kept as JPEG too, for mail, feed readers and what is older.
"""

from collections.abc import Iterator
from io import BytesIO

from PIL import Image, ImageCms

from countnight.intake.photos.words import UNREADABLE
from countnight.model.photos.made import PhotoFile, PhotoKind
from countnight.model.photos.photo import fallback_width

LADDER = (320, 640, 960, 1280)
LONGEST_SIDE = 1920
"""Pixels, of the largest size that is kept; more is never sent to a page."""

NEARLY = 0.9
"""A step of the ladder closer to the largest size than this saves nobody anything."""

QUALITIES = (78, 70, 62, 54, 46, 38)
LAST_QUALITY = 10
BYTES_AT_LEAST = 10_000
BYTES_A_PIXEL = 0.12
ORIENTATION = 0x0112
MOST_PROFILE_BYTES = 1_000_000
WHITE = (255, 255, 255, 255)

_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


def budget_bytes(size: tuple[int, int]) -> int:
    """How heavy a size may be: some 85 kB at 960 by 640 pixels."""
    width, height = size
    return BYTES_AT_LEAST + round(BYTES_A_PIXEL * width * height)


def largest_size(width: int, height: int) -> tuple[int, int]:
    """The size of the widest version: as it came, or with its longer side at 1,920."""
    scale = min(1.0, LONGEST_SIDE / max(width, height))
    return max(1, round(width * scale)), max(1, round(height * scale))


def upright(image: Image.Image) -> Image.Image:
    """The picture at its largest size, turned as it was taken, in sRGB, with no other data.

    Raises: what Pillow's readers raise at damaged files.
    """
    turn, profile = _turn_of(image), image.info.get("icc_profile")
    if image.format in {"JPEG", "MPO"}:
        image.draft(None, largest_size(*image.size))
    small = _plain(image).resize(
        largest_size(*image.size), Image.Resampling.LANCZOS, reducing_gap=3.0
    )
    turned = small if turn is None else small.transpose(turn)
    coloured = _on_white(_as_srgb(turned, profile))
    coloured.info = {}
    return coloured


def files_of(image: Image.Image) -> tuple[PhotoFile, ...]:
    """The picture in every size that fits its budget, ascending, and the JPEG of one."""
    made = [file for file in _webps(image) if file is not None]
    widths = [file.width for file in made]
    width = fallback_width(widths)
    jpeg = _lightest(_resized(image, width), PhotoKind.JPEG)
    return (*made, PhotoFile(width, PhotoKind.JPEG, jpeg))


def _webps(image: Image.Image) -> Iterator[PhotoFile | None]:
    """Each size; a larger one that stays too heavy is left out, the smallest never."""
    steps = [width for width in LADDER if width < NEARLY * image.width]
    for place, width in enumerate((*steps, image.width)):
        small = _resized(image, width)
        content = _lightest(small, PhotoKind.WEBP)
        is_light = len(content) <= budget_bytes(small.size)
        yield PhotoFile(width, PhotoKind.WEBP, content) if is_light or place == 0 else None


def _resized(image: Image.Image, width: int) -> Image.Image:
    if width == image.width:
        return image
    height = max(1, round(image.height * width / image.width))
    return image.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=3.0)


def _lightest(image: Image.Image, kind: PhotoKind) -> bytes:
    """The picture at the best quality that fits its budget, else at a poor one."""
    for quality in QUALITIES:
        content = _encoded(image, kind, quality)
        if len(content) <= budget_bytes(image.size):
            return content
    return _encoded(image, kind, LAST_QUALITY)


def _encoded(image: Image.Image, kind: PhotoKind, quality: int) -> bytes:
    out = BytesIO()
    if kind is PhotoKind.WEBP:
        image.save(out, "WEBP", quality=quality, method=4)
    else:
        image.save(out, "JPEG", quality=quality, optimize=True, progressive=True)
    return out.getvalue()


def _turn_of(image: Image.Image) -> Image.Transpose | None:
    try:
        return _TURNS.get(image.getexif().get(ORIENTATION, 1))
    except UNREADABLE:
        return None


def _plain(image: Image.Image) -> Image.Image:
    """The picture in a mode that can be made smaller: grey, colour, print colour or with alpha."""
    match image.mode:
        case "L" | "RGB" | "RGBA" | "CMYK":
            return image
        case "1" | "I;16" | "I;16B" | "I;16L" | "I;16N":
            return image.convert("L")
        case "LA" | "La" | "PA" | "RGBa":
            return image.convert("RGBA")
        case "P":
            return image.convert("RGBA" if "transparency" in image.info else "RGB")
        case _:
            return image.convert("RGB")


def _as_srgb(image: Image.Image, profile: object) -> Image.Image:
    """The picture in the web's colours; a profile that cannot be read is taken for those."""
    if not isinstance(profile, bytes) or not 0 < len(profile) <= MOST_PROFILE_BYTES:
        return image
    mode = "RGBA" if image.mode == "RGBA" else "RGB"
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        srgb = ImageCms.createProfile("sRGB")
        return ImageCms.profileToProfile(image, source, srgb, outputMode=mode) or image
    except (*UNREADABLE, ImageCms.PyCMSError):
        return image


def _on_white(image: Image.Image) -> Image.Image:
    if image.mode != "RGBA":
        return image.convert("RGB")
    paper = Image.new("RGBA", image.size, WHITE)
    return Image.alpha_composite(paper, image).convert("RGB")
