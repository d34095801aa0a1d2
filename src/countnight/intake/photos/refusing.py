"""Why a file is no photo for us, as findings that say what to do; its name is never asked."""

from collections.abc import Mapping
from types import MappingProxyType

from countnight.model.finding import Finding, Severity
from countnight.model.photos.made import MOST_BYTES

MOST_PIXELS = 64_000_000
"""More than a phone's largest photo has; decoded, they fill some 250 million bytes."""

LEAST_WIDTH, LEAST_HEIGHT = 200, 100
"""Pixels, of the photo as readers would get it."""

HEIC_BRANDS = (b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1")
AS_JPEG = "Save it as JPEG, PNG or WebP and send that."
STRANGERS: Mapping[bytes, str] = MappingProxyType(
    {
        b"GIF8": "a GIF",
        b"%PDF": "a PDF document",
        b"PK\x03\x04": "a zip archive or an office document",
        b"BM": "a Windows bitmap",
        b"II*\x00": "a TIFF or a camera's raw file",
        b"MM\x00*": "a TIFF or a camera's raw file",
        b"<?php": "a program",
        b"#!": "a program",
        b"\x7fELF": "a program",
        b"MZ": "a program",
    }
)
"""What files of other kinds begin with, and what to call them."""


def is_heic(data: bytes) -> bool:
    """Whether the file says that it is a phone's HEIC or HEIF."""
    return data[4:8] == b"ftyp" and data[8:12] in HEIC_BRANDS


def not_a_photo(data: bytes) -> Finding:
    """The file is none of the formats that are taken."""
    remedy = AS_JPEG
    if is_heic(data):
        remedy = "Its middle or end may be missing: send it again, or save it as JPEG."
    return _finding("photo-format", f"This is {_name_of(data)}, not a photo.", remedy)


def heic_not_read() -> Finding:
    """The file is HEIC, and this server cannot read it."""
    told = "This is a HEIC file, as iPhones make them, and this server does not read those."
    remedy = (
        "Save a copy as JPEG and send that; for the next ones choose Settings, Camera, Formats, "
        "Most Compatible. An engineer can install countnight[heic], which reads HEIC."
    )
    return _finding("photo-heic", told, remedy)


def empty() -> Finding:
    """There is nothing in the file, or no file was chosen."""
    return _finding("photo-missing", "There is no photo.", "Choose a file and send it again.")


def too_many_bytes() -> Finding:
    """The file is larger than one may send."""
    most = MOST_BYTES // (1024 * 1024)
    remedy = "Save it smaller, or as JPEG."
    return _finding("photo-too-large", f"The file has more than {most} MB.", remedy)


def too_many_pixels() -> Finding:
    """The photo would need too much memory; nothing of it was decoded."""
    told = f"The photo says it has more than {MOST_PIXELS // 1_000_000} million pixels."
    return _finding("photo-too-many-pixels", told, "Save it smaller and send that.")


def too_small(width: int, height: int) -> Finding:
    """The photo would be a blot on the page."""
    told = f"On a page the photo would have {width} by {height} pixels, too few to see anything."
    remedy = f"Send one of at least {LEAST_WIDTH} by {LEAST_HEIGHT}: the original, not a preview."
    return _finding("photo-too-small", told, remedy)


def moving() -> Finding:
    """The file has several pictures, one after another."""
    remedy = "Send one picture of it as JPEG or PNG."
    return _finding("photo-moves", "This is an animation, and a photo stands still.", remedy)


def damaged() -> Finding:
    """The file begins as a photo and cannot be read to its end."""
    remedy = "It may have been cut off on its way: send it again, or take it from the camera anew."
    return _finding("photo-damaged", "The photo is damaged or not all of it came.", remedy)


def _name_of(data: bytes) -> str:
    start = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n")
    if b"<svg" in data[:2048].lower():
        return "an SVG drawing"
    for mark, name in STRANGERS.items():
        if start.startswith(mark):
            return name
    if start.lower().startswith((b"<!doctype", b"<html", b"<?xml", b"<script")):
        return "a web page"
    if data[4:8] == b"ftyp":
        return "a video, or a format of another camera"
    return "a file of some other kind"


def _finding(code: str, message: str, remedy: str) -> Finding:
    return Finding(code, Severity.HOLD, message, remedy, column="photo")
