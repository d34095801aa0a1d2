"""The composing form: what somebody has typed so far, and the report that it makes."""

import secrets
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from starlette.datastructures import FormData

from countnight.desk.composing import MOST_PIECES, PIECE_FIELDS, Piece, PieceKind, blocks_of
from countnight.flow.report import Report
from countnight.model.election import Election
from countnight.model.embeds.provider import EmbedAddress, embed_address
from countnight.model.finding import Finding
from countnight.model.ids import PageId
from countnight.model.night import Night
from countnight.model.person import Person
from countnight.web.desk.forms import text_in, texts_in

KEY_LENGTHS = range(16, 65)


@dataclass(frozen=True, slots=True)
class Composition:
    """A post as somebody has typed it so far.

    Shape: texts are as typed, empty where nothing was. `key` belongs to this form alone, so that
    sending it twice makes one post. `kept` is the revision of the sketch that the form was
    opened with or kept as last, 0 before the first.
    """

    key: str
    headline: str = ""
    body: str = ""
    pieces: tuple[Piece, ...] = ()
    byline: str = ""
    role: str = ""
    outlet: str = ""
    has_byline: bool = True
    is_breaking: bool = False
    is_key_event: bool = False
    pages: tuple[str, ...] = ()
    kept: int = 0
    out_at: str = ""


def fresh_key() -> str:
    """A key that no other form has."""
    return secrets.token_urlsafe(18)


def blank_for(person: Person, *, election: Election) -> Composition:
    """An empty form under the person's name; where there is one page only, it is ticked."""
    return Composition(
        fresh_key(),
        byline=person.name,
        role=person.job or "",
        outlet=person.outlet or "",
        pages=tuple(election.pages) if len(election.pages) == 1 else (),
    )


def composition_in(form: FormData) -> Composition:
    """What the form holds."""
    key = text_in(form, "key")
    return Composition(
        key if len(key) in KEY_LENGTHS else fresh_key(),
        headline=text_in(form, "headline"),
        body=text_in(form, "body").replace("\r\n", "\n"),
        pieces=tuple(_pieces(form)),
        byline=text_in(form, "byline"),
        role=text_in(form, "role"),
        outlet=text_in(form, "outlet"),
        has_byline=not text_in(form, "no_byline"),
        is_breaking=bool(text_in(form, "breaking")),
        is_key_event=bool(text_in(form, "key_event")),
        pages=tuple(dict.fromkeys(texts_in(form, "page"))),
        kept=_number(text_in(form, "kept")),
        out_at=text_in(form, "out_at"),
    )


def _pieces(form: FormData) -> Iterator[Piece]:
    """The blocks in the form's order; the first number that is missing ends them."""
    for number in range(1, MOST_PIECES + 1):
        kind = text_in(form, f"kind-{number}")
        if kind not in tuple(PieceKind):
            return
        names = PIECE_FIELDS[PieceKind(kind)]
        fields = {name: text_in(form, f"{name}-{number}").replace("\r\n", "\n") for name in names}
        yield Piece(PieceKind(kind), fields)


def report_of(composition: Composition, *, night: Night) -> tuple[Report, tuple[Finding, ...]]:
    """The report that the form makes, and what is wrong with its blocks."""
    blocks, faults = blocks_of(composition.pieces, election=night.election, photos=night.photos)
    byline = _line(composition.byline) if composition.has_byline else None
    report = Report(
        pages=tuple(PageId(page) for page in composition.pages),
        headline=_line(composition.headline) or "",
        body=composition.body,
        byline=byline,
        role=_line(composition.role) if byline else None,
        outlet=_line(composition.outlet) if byline else None,
        is_breaking=composition.is_breaking,
        is_key_event=composition.is_key_event,
        blocks=blocks,
    )
    return report, faults


def embeds_in(composition: Composition, *, election: Election) -> Mapping[int, EmbedAddress | None]:
    """Whose posts the addresses of the embeds are, by the number of the block.

    None means: no site that is known; a block without an address is not there at all.
    """
    return {
        number: embed_address(piece.said("address"), providers=election.providers)
        for number, piece in enumerate(composition.pieces, 1)
        if piece.kind is PieceKind.EMBED and piece.said("address")
    }


def photos_in_form(composition: Composition) -> tuple[str, ...]:
    """The photos that are chosen in the form, whether they may be or not."""
    pieces = (piece for piece in composition.pieces if piece.kind is PieceKind.PHOTO)
    return tuple(piece.said("photo") for piece in pieces)


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else 0


def _line(text: str) -> str | None:
    """The text as one line, or None when nothing is typed."""
    return " ".join(text.split()) or None
