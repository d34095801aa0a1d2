"""What a photo's file says of itself: description, credit, caption and time, as XMP, IPTC or EXIF.

XMP is asked first, being in Unicode and what picture desks write last, then IPTC-IIM, then EXIF.
Sources: XMP Specification part 1 (ISO 16684-1), IPTC Photo Metadata Standard, Exif 3.0.
"""

import re
import struct
import unicodedata
import zlib
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring
from PIL import Image, ImageFile
from PIL.IptcImagePlugin import getiptcinfo

from countnight.model.photos.made import OfferedWords

UNREADABLE = (
    ArithmeticError,
    AttributeError,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    Warning,
    struct.error,
    zlib.error,
)
"""What Pillow's readers raise at bytes that are not what they say; none of them stops a photo."""

LONGEST = 1000
MOST_XMP_BYTES = 1_000_000
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
DC = "{http://purl.org/dc/elements/1.1/}"
PHOTOSHOP = "{http://ns.adobe.com/photoshop/1.0/}"
EXIF = "{http://ns.adobe.com/exif/1.0/}"
IPTC_CORE = "{http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/}"
EXIF_IFD = 0x8769
IMAGE_DESCRIPTION, ARTIST, COPYRIGHT = 0x010E, 0x013B, 0x8298
TAKEN, TAKEN_OFFSET = 0x9003, 0x9011
CHARSET, IIM_DATE, IIM_TIME = (1, 90), (2, 55), (2, 60)
IIM_BYLINE, IIM_CREDIT, IIM_SOURCE, IIM_COPYRIGHT = (2, 80), (2, 110), (2, 115), (2, 116)
IIM_CAPTION = (2, 120)
_EXIF_TIME = re.compile(r"(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)")
_IIM_TIME = re.compile(r"(\d{8})T(\d{6})([+-]\d{4})?")

_Said = Mapping[str, str]


def offered_in(image: ImageFile.ImageFile) -> OfferedWords:
    """What the file says, cleaned; a part that cannot be read says nothing."""
    said: dict[str, str] = {}
    for read in (_from_xmp, _from_iptc, _from_exif):
        for name, text in _tried(read, image).items():
            cleaned = clean(text)
            if cleaned and name not in said:
                said[name] = cleaned
    caption = said.get("caption")
    return OfferedWords(
        description=said.get("alt") or caption,
        credit=_credit(said),
        caption=caption,
        taken=_moment(said.get("taken", "")),
    )


def clean(text: str) -> str:
    """The text as one line, without control and direction characters, at most 1,000 long."""
    spaced = " ".join(unicodedata.normalize("NFC", text).split())
    kept = "".join(each for each in spaced if unicodedata.category(each)[0] != "C")
    return kept[:LONGEST].strip()


def _tried(read: Callable[[ImageFile.ImageFile], _Said], image: ImageFile.ImageFile) -> _Said:
    try:
        return read(image)
    except (*UNREADABLE, ParseError, DefusedXmlException):
        return {}


def _credit(said: _Said) -> str | None:
    """The photographer and the agency, as 'A. Lens/Vale Pictures', or who has the rights."""
    by, agency = said.get("by"), said.get("agency")
    if by and agency and by.casefold() not in agency.casefold():
        return f"{by}/{agency}"
    return agency or by or said.get("rights")


def _moment(text: str) -> str | None:
    """The time in ISO 8601, if it is one."""
    try:
        return datetime.fromisoformat(text).isoformat() if text else None
    except ValueError:
        return None


def _from_xmp(image: ImageFile.ImageFile) -> _Said:
    packet = image.info.get("xmp")
    data = packet.encode() if isinstance(packet, str) else packet
    if not isinstance(data, bytes) or len(data) > MOST_XMP_BYTES:
        return {}
    root = fromstring(data.strip(b"\x00 \n"), forbid_dtd=True)
    names = {
        "alt": (f"{IPTC_CORE}AltTextAccessibility",),
        "caption": (f"{DC}description",),
        "by": (f"{DC}creator",),
        "agency": (f"{PHOTOSHOP}Credit", f"{PHOTOSHOP}Source"),
        "rights": (f"{DC}rights",),
        "taken": (f"{PHOTOSHOP}DateCreated", f"{EXIF}DateTimeOriginal"),
    }
    return {
        name: text
        for name, tags in names.items()
        for text in [_first(_xmp_texts(root, tag) for tag in tags)]
        if text
    }


def _first(texts: Iterator[str]) -> str:
    return next((text for text in texts if text), "")


def _xmp_texts(root: Element, tag: str) -> str:
    """The property's text; of one in several languages the first, of a list all of it."""
    for node in root.iter(f"{RDF}Description"):
        if tag in node.attrib:
            return node.attrib[tag]
        found = node.find(tag)
        if found is None:
            continue
        items = [item.text or "" for item in found.iter(f"{RDF}li")]
        if found.find(f"{RDF}Alt") is not None:
            return items[0] if items else ""
        return ", ".join(items) if items else found.text or ""
    return ""


def _from_iptc(image: ImageFile.ImageFile) -> _Said:
    info = getiptcinfo(image) or {}

    def text_of(*keys: tuple[int, int]) -> str:
        return _first(_iim_text(info.get(key)) for key in keys)

    said = {
        "caption": text_of(IIM_CAPTION),
        "by": text_of(IIM_BYLINE),
        "agency": text_of(IIM_CREDIT, IIM_SOURCE),
        "rights": text_of(IIM_COPYRIGHT),
        "taken": _iim_moment(f"{text_of(IIM_DATE)}T{text_of(IIM_TIME)}"),
    }
    return {name: text for name, text in said.items() if text}


def _iim_text(value: bytes | list[bytes] | None) -> str:
    """The field's words; several stand one after another."""
    if value is None:
        return ""
    parts = value if isinstance(value, list) else [value]
    return ", ".join(_decoded(part) for part in parts)


def _decoded(data: bytes) -> str:
    """The bytes as UTF-8, which nearly all programs write; else as Latin-1."""
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _iim_moment(text: str) -> str:
    found = _IIM_TIME.fullmatch(text)
    if found is None:
        return ""
    day, clock, offset = found.groups("")
    return f"{day}T{clock}{offset}"


def _from_exif(image: Image.Image) -> _Said:
    exif = image.getexif()
    inner = exif.get_ifd(EXIF_IFD)
    said = {
        "caption": _exif_text(exif.get(IMAGE_DESCRIPTION)),
        "by": _exif_text(exif.get(ARTIST)),
        "rights": _exif_text(exif.get(COPYRIGHT)),
        "taken": _exif_moment(_exif_text(inner.get(TAKEN)), _exif_text(inner.get(TAKEN_OFFSET))),
    }
    return {name: text for name, text in said.items() if text}


def _exif_text(value: object) -> str:
    """The field's words; phones write UTF-8 where the standard has ASCII."""
    if not isinstance(value, str):
        return ""
    try:
        return value.encode("latin-1").decode()
    except UnicodeError:
        return value


def _exif_moment(text: str, offset: str) -> str:
    found = _EXIF_TIME.match(text)
    if found is None:
        return ""
    year, month, day, clock = found.groups()
    return f"{year}-{month}-{day}T{clock}{offset.strip()}"
