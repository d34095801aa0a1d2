from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pictures import (
    SECRET_PLACE,
    picture,
    png_claiming,
    png_with_heavy_text,
    saved,
    telling_exif,
    with_iptc,
    xmp,
)
from PIL import Image, ImageCms

from countnight.intake.photos import darkroom as module
from countnight.intake.photos.darkroom import FORMATS, Darkroom
from countnight.intake.photos.sizes import budget_bytes
from countnight.intake.photos.words import clean
from countnight.model.photos.made import MOST_BYTES, Development, MadePhoto, OfferedWords, PhotoKind

ROOM = Darkroom()
JPEG = saved(picture())
PLAIN = picture(400, 300)
TYPED = "<script>alert(1)</script>"


def made_of(data: bytes) -> MadePhoto:
    """The photo, which there must be."""
    development = ROOM.developed(data)
    assert development.photo is not None, development.findings
    return development.photo


def offered_of(data: bytes) -> OfferedWords:
    """What the file says about itself."""
    return made_of(data).offered


def refusal_of(data: bytes) -> str:
    """The code of the one finding for which the file is refused."""
    development = ROOM.developed(data)
    (finding,) = development.findings
    assert development.photo is None
    assert development.files == ()
    assert finding.remedy
    return finding.code


def opened(development: Development) -> list[Image.Image]:
    """Every size, decoded."""
    return [Image.open(BytesIO(file.content)) for file in development.files]


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "HEIF"])
def test_a_photo_of_each_format_comes_in_all_sizes(kind: str) -> None:
    """A phone's formats and a desk's: the ladder up to the original, and one JPEG."""
    development = ROOM.developed(saved(picture(), kind))
    photo = development.photo

    assert photo is not None
    assert (photo.width, photo.height) == (1600, 1000)
    assert photo.widths == (320, 640, 960, 1280, 1600)
    assert [image.width for image in opened(development)] == [320, 640, 960, 1280, 1600, 960]
    assert [image.format for image in opened(development)] == ["WEBP"] * 5 + ["JPEG"]


@pytest.mark.parametrize(
    ("size", "widths"),
    [
        ((4000, 3000), (320, 640, 960, 1280, 1920)),
        ((1500, 4000), (320, 640, 720)),
        ((1000, 700), (320, 640, 1000)),
        ((300, 200), (300,)),
    ],
)
def test_no_size_is_larger_than_the_photo_or_1920(
    size: tuple[int, int], widths: tuple[int, ...]
) -> None:
    """Nothing is blown up, and no two sizes are nearly the same."""
    assert made_of(saved(picture(*size))).widths == widths


def test_the_same_file_is_one_photo() -> None:
    """Sent twice it has one name, which is made from its content."""
    assert made_of(JPEG).id == made_of(JPEG).id
    assert made_of(JPEG).id != made_of(JPEG + b"\n").id


def test_every_size_fits_its_budget() -> None:
    """Also of a picture that is nothing but noise: what stays too heavy is left out."""
    for image in (picture(), Image.effect_noise((1600, 1000), 200).convert("RGB")):
        development = ROOM.developed(saved(image, quality=95))

        assert development.photo is not None
        for file, shown in zip(development.files, opened(development), strict=True):
            assert len(file.content) <= budget_bytes(shown.size)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "HEIF"])
def test_nothing_but_pixels_is_served(kind: str) -> None:
    """Where, when and with what it was taken is in the file that came, and in none that is sent."""
    data = saved(
        picture(), kind, exif=telling_exif(), xmp=xmp("<dc:rights>SECRET-PLACE</dc:rights>")
    )
    assert SECRET_PLACE in data

    for file, image in zip(ROOM.developed(data).files, opened(ROOM.developed(data)), strict=True):
        assert not any(mark in file.content for mark in (SECRET_PLACE, b"Exif", b"EXIF", b"xmp"))
        assert dict(image.getexif()) == {}
        assert {"exif", "xmp", "icc_profile", "comment", "photoshop"} & set(image.info) == set()


@pytest.mark.parametrize("turn", range(2, 9))
def test_a_photo_stands_as_it_was_taken(turn: int) -> None:
    """A phone held any way round: the corner that was at the top left is there again."""
    exif = Image.Exif()
    exif[0x0112] = turn
    laid = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}
    data = saved(picture(800, 400).transpose(Image.Transpose(laid[turn])), exif=exif)
    development = ROOM.developed(data)
    corner = opened(development)[0].convert("RGB").getpixel((8, 8))

    assert development.photo is not None
    assert (development.photo.width, development.photo.height) == (800, 400)
    assert isinstance(corner, tuple)
    assert corner[0] > 180
    assert corner[1] < 90


def test_colours_are_those_of_the_web() -> None:
    """A colour profile is applied and dropped; one that is nonsense is only dropped."""
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for profile in (lab, b"no profile at all"):
        (first, *_) = opened(ROOM.developed(saved(picture(), icc_profile=profile)))

        assert first.info.get("icc_profile") is None


@pytest.mark.parametrize("mode", ["L", "CMYK", "1"])
def test_prints_and_scans_become_colour(mode: str) -> None:
    """Grey, black and white, and a printer's four colours."""
    kind = "PNG" if mode == "1" else "JPEG"

    assert {image.mode for image in opened(ROOM.developed(saved(picture(mode=mode), kind)))} == {
        "RGB"
    }


@pytest.mark.parametrize("mode", ["P", "LA", "RGBA", "I;16"])
def test_what_a_png_may_hold_becomes_colour_on_white(mode: str) -> None:
    """Seen through, palettes, and sixteen bits of grey."""
    clear = Image.new("RGBA", (400, 300), (0, 0, 0, 0))
    image = Image.new("I;16", (400, 300), 65535) if mode == "I;16" else clear.convert(mode)
    data = saved(image, "PNG", transparency=0) if mode == "P" else saved(image, "PNG")
    shown = opened(ROOM.developed(data))[0].convert("RGB").getpixel((5, 5))

    assert isinstance(shown, tuple)
    assert min(shown) > 250


def test_what_picture_desks_write_is_offered() -> None:
    """XMP first, with the text for those who cannot see; the credit has both names."""
    said = xmp(
        "<Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li>Boxes on a table</rdf:li></rdf:Alt>"
        "</Iptc4xmpCore:AltTextAccessibility>"
        "<dc:description><rdf:Alt><rdf:li>The count begins</rdf:li></rdf:Alt></dc:description>"
        "<dc:creator><rdf:Seq><rdf:li>A. Lens</rdf:li></rdf:Seq></dc:creator>"
        "<photoshop:Credit>Vale Pictures</photoshop:Credit>"
        "<photoshop:DateCreated>2019-12-13T03:11:00+00:00</photoshop:DateCreated>"
    )

    assert offered_of(saved(PLAIN, xmp=said)) == OfferedWords(
        "Boxes on a table", "A. Lens/Vale Pictures", "The count begins", "2019-12-13T03:11:00+00:00"
    )


def test_iptc_is_read_in_the_letters_it_was_written_in() -> None:
    """UTF-8, which programs write today, and Latin-1, which they wrote before."""
    for letters in ("utf-8", "latin-1"):
        fields = {
            55: b"20191213",
            60: b"031100+0000",
            80: "Zoë Lens".encode(letters),
            110: b"Vale Pictures",
            120: "Môr: the count".encode(letters),
        }
        found = offered_of(with_iptc(saved(PLAIN), fields=fields))

        assert found.caption == found.description == "Môr: the count"
        assert found.credit == "Zoë Lens/Vale Pictures"
        assert found.taken == "2019-12-13T03:11:00+00:00"


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "HEIF"])
def test_a_cameras_exif_is_offered(kind: str) -> None:
    """When there is nothing better."""
    assert offered_of(saved(PLAIN, kind, exif=telling_exif())) == OfferedWords(
        "Boxes come in", "A. Lens", "Boxes come in", "2019-12-13T03:11:00+00:00"
    )


def test_words_are_cleaned_and_kept_as_words() -> None:
    """No control or direction characters, no flood; a script stays text, to be escaped."""
    exif = Image.Exif()
    exif[0x010E] = f"{TYPED}\x1b[31m"
    exif[0x013B] = "x" * 5000
    found = offered_of(saved(PLAIN, exif=exif))

    assert found.caption == f"{TYPED}[31m"
    assert found.credit == "x" * 1000
    assert clean("a\u202etxt\x00\n b\u200f") == "atxt b"


@pytest.mark.parametrize(
    "packet",
    [
        b"<x:xmpmeta",
        b"\xff\xfe\x00",
        b'<!DOCTYPE a [<!ENTITY b "boom">]><a>&b;</a>',
        b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
    ],
)
def test_metadata_that_cannot_be_read_stops_no_photo(packet: bytes) -> None:
    """Broken XML, and XML that would open files or blow up, say nothing."""
    assert offered_of(saved(PLAIN, xmp=packet)) == OfferedWords()


DISGUISED = {
    "svg": b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
    "html": b"<!doctype html><script>alert(1)</script>",
    "php": b"<?php system($_GET['c']); ?>",
    "zip": b"PK\x03\x04" + b"\0" * 400,
    "pdf": b"%PDF-1.7\n" + b"\0" * 400,
    "gif": saved(PLAIN.convert("P"), "GIF"),
    "animated gif": saved(
        PLAIN.convert("P"), "GIF", save_all=True, append_images=[picture(400, 300).convert("P")]
    ),
    "bmp": saved(PLAIN, "BMP"),
    "tiff": saved(PLAIN, "TIFF"),
    "eps": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 400 300\n",
    "words": b"just some words, " * 40,
    "zeros": b"\0" * 5000,
    "one byte": b"\xff",
}


@pytest.mark.parametrize("name", DISGUISED)
def test_only_a_closed_list_of_formats_is_taken(name: str) -> None:
    """Whatever the file calls itself: drawings, pages, programs, archives and animations."""
    assert refusal_of(DISGUISED[name]) == "photo-format"


def test_a_refusal_says_what_the_file_is() -> None:
    """So that its sender knows what to do."""
    (svg,) = ROOM.developed(DISGUISED["svg"]).findings
    (gif,) = ROOM.developed(DISGUISED["gif"]).findings

    assert svg.message == "This is an SVG drawing, not a photo."
    assert gif.message == "This is a GIF, not a photo."
    assert "JPEG" in gif.remedy


def test_nothing_is_a_finding_too() -> None:
    """A form sent without a file."""
    assert refusal_of(b"") == "photo-missing"


def test_a_file_may_not_have_too_many_bytes() -> None:
    """However it came here."""
    assert refusal_of(JPEG + b"\0" * MOST_BYTES) == "photo-too-large"


@pytest.mark.parametrize("side", [9_000, 60_000, 2_000_000])
def test_a_bomb_is_refused_by_its_header(side: int) -> None:
    """A few thousand bytes that claim billions of pixels are never unpacked."""
    assert refusal_of(png_claiming(side, side)) == "photo-too-many-pixels"


def test_a_bomb_of_text_is_refused() -> None:
    """A comment that would unpack to 200 million characters."""
    assert refusal_of(png_with_heavy_text(PLAIN)) == "photo-format"


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_an_animation_is_no_photo(kind: str) -> None:
    """A picture that moves is refused, not stopped somewhere."""
    frames = [picture(400, 300), picture(400, 300).transpose(Image.Transpose.ROTATE_180)]
    assert refusal_of(saved(PLAIN, kind, save_all=True, append_images=frames)) == "photo-moves"


@pytest.mark.parametrize("size", [(60, 40), (4000, 100), (1, 1)])
def test_a_blot_is_no_photo(size: tuple[int, int]) -> None:
    """A preview, or a strip of which readers would see a line."""
    assert refusal_of(saved(Image.new("RGB", size), "PNG")) == "photo-too-small"


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "HEIF"])
@pytest.mark.parametrize("part", [0.2, 0.5, 0.9])
def test_half_a_file_is_refused(kind: str, part: float) -> None:
    """The line broke: no half photo with a grey rest is made of it."""
    data = saved(picture(), kind)

    assert refusal_of(data[: int(len(data) * part)]) in {"photo-damaged", "photo-format"}


@pytest.mark.parametrize("tail", [b"PK\x03\x04 a zip", b"<?php x ?>", b"<script>alert(1)</script>"])
def test_what_hangs_on_a_photo_is_left_behind(tail: bytes) -> None:
    """A photo that is an archive or a program too is served as a photo and nothing else."""
    development = ROOM.developed(JPEG + tail)

    assert development.photo is not None
    assert not any(tail in file.content for file in development.files)


def test_without_the_extra_heic_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    """A phone's own format is refused by name, and phones are asked for JPEG instead."""
    monkeypatch.setattr(module, "find_spec", lambda _: None)
    room = Darkroom()
    (finding,) = room.developed(saved(picture(), "HEIF")).findings

    assert finding.code == "photo-heic"
    assert "JPEG" in finding.remedy
    assert room.media_types == ("image/jpeg", "image/png", "image/webp")
    assert "image/heic" in ROOM.media_types


@settings(max_examples=150, deadline=None)
@given(
    kind=st.sampled_from(["JPEG", "PNG", "WEBP", "HEIF"]),
    cuts=st.lists(st.tuples(st.floats(0, 1), st.binary(min_size=1, max_size=8)), max_size=6),
)
def test_no_bytes_break_the_darkroom(kind: str, cuts: list[tuple[float, bytes]]) -> None:
    """Files with bytes overwritten anywhere become a photo or one finding, and never an error."""
    data = bytearray(_SAMPLES[kind])
    for place, new in cuts:
        at = int(place * (len(data) - len(new)))
        data[at : at + len(new)] = new
    development = ROOM.developed(bytes(data))

    assert (development.photo is None) is (len(development.findings) == 1)


_SAMPLES = {
    kind: saved(PLAIN, kind, exif=telling_exif()) for kind in ("JPEG", "PNG", "WEBP", "HEIF")
}


@given(
    st.binary(max_size=300), st.sampled_from([b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF"])
)
def test_no_beginning_breaks_the_darkroom(data: bytes, start: bytes) -> None:
    """Any bytes at all."""
    assert len(ROOM.developed(start + data).findings) == 1


def test_only_three_formats_are_read_without_the_extra() -> None:
    """The list is closed: a format that Pillow learns is not read by us for that."""
    assert FORMATS == ("JPEG", "PNG", "WEBP")
    assert [kind.value for kind in PhotoKind] == ["webp", "jpg"]
