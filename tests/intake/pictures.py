"""Picture files for tests: real ones, and such as only look like it."""

import struct
import zlib
from io import BytesIO

from PIL import Image, ImageFilter, TiffImagePlugin

GPS_IFD = 0x8825
SECRET_PLACE = b"SECRET-PLACE"


def picture(width: int = 1600, height: int = 1000, *, mode: str = "RGB") -> Image.Image:
    """A soft picture with some grain: red at its top left, so that one sees how it lies."""
    grain = Image.effect_noise((width, height), 40).filter(ImageFilter.GaussianBlur(2))
    grey = Image.linear_gradient("L").resize((width, height))
    made = Image.merge("RGB", (grain, grey, grey))
    made.paste((255, 0, 0), (0, 0, width // 4, height // 4))
    return made.convert(mode)


def saved(image: Image.Image, kind: str = "JPEG", **options: object) -> bytes:
    """The picture as a file of the kind."""
    out = BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def telling_exif() -> Image.Exif:
    """EXIF with a caption, a photographer, a time, and the place, which must not get out."""
    exif = Image.Exif()
    exif[0x010E] = "Boxes come in"
    exif[0x013B] = "A. Lens"
    exif[0x8298] = "Vale Pictures"
    exif[0x927C] = SECRET_PLACE
    exif.get_ifd(0x8769)[0x9003] = "2019:12:13 03:11:00"
    exif.get_ifd(0x8769)[0x9011] = "+00:00"
    place = exif.get_ifd(GPS_IFD)
    place[1], place[2] = "N", tuple(TiffImagePlugin.IFDRational(part) for part in (53, 1, 7))
    place[3], place[4] = "W", tuple(TiffImagePlugin.IFDRational(part) for part in (1, 5, 9))
    place[0x1D] = "2019:12:13"
    return exif


def xmp(properties: str) -> bytes:
    """An XMP packet with the properties."""
    return (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
        'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" '
        'xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">'
        f"{properties}</rdf:Description></rdf:RDF></x:xmpmeta>"
    ).encode()


def with_iptc(jpeg: bytes, *, fields: dict[int, bytes]) -> bytes:
    """The JPEG with the fields of record 2 as IPTC-IIM, as picture desks write them."""
    records = b"".join(
        b"\x1c\x02" + bytes([field]) + struct.pack(">H", len(value)) + value
        for field, value in fields.items()
    )
    padded = records + b"\0" * (len(records) % 2)
    resource = b"8BIM" + struct.pack(">H", 0x0404) + b"\0\0" + struct.pack(">I", len(records))
    body = b"Photoshop 3.0\0" + resource + padded
    return jpeg[:2] + b"\xff\xed" + struct.pack(">H", len(body) + 2) + body + jpeg[2:]


def png_claiming(width: int, height: int) -> bytes:
    """A tiny PNG whose header claims a huge picture; its data unpack to far more than it has."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    data = zlib.compress(b"\0" * 10_000_000, 9)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", data) + _chunk(b"IEND")


def png_with_heavy_text(jpeg_like: Image.Image) -> bytes:
    """A PNG with a text that unpacks to 200 million characters."""
    png = saved(jpeg_like, "PNG")
    heavy = b"Comment\0\0" + zlib.compress(b"x" * 200_000_000, 9)
    return png[:33] + _chunk(b"zTXt", heavy) + png[33:]


def _chunk(kind: bytes, data: bytes = b"") -> bytes:
    crc = zlib.crc32(kind + data)
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", crc)
