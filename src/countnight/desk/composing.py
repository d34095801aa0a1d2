"""A post that is being written: its blocks as typed, their order, and what is wrong with them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from urllib.parse import urlsplit

from countnight.desk.embedding import embed_faults, local_time
from countnight.model.block import (
    Block,
    EmbedBlock,
    LinkBlock,
    PhotoId,
    QuestionBlock,
    QuestionId,
    QuoteBlock,
    ResultBlock,
    StateBlock,
    TextBlock,
)
from countnight.model.election import Election, nothing
from countnight.model.embeds.provider import embed_address
from countnight.model.finding import Finding, Severity
from countnight.model.ids import GroupId
from countnight.model.photos.photo import PhotoUse, block_from_photo
from countnight.model.photos.shelf import Photos

MOST_PIECES = 30
_SCHEMES = ("http", "https")


class PieceKind(StrEnum):
    """What sort of block a piece becomes."""

    TEXT = "text"
    QUOTE = "quote"
    EMBED = "embed"
    LINK = "link"
    PHOTO = "photo"
    RESULT = "result"
    STATE = "state"
    QUESTION = "question"


PIECE_FIELDS: Mapping[PieceKind, tuple[str, ...]] = MappingProxyType(
    {
        PieceKind.TEXT: ("text",),
        PieceKind.QUOTE: ("text", "speaker", "role"),
        PieceKind.EMBED: ("address", "author", "posted_at", "text", "confirmed"),
        PieceKind.LINK: ("address", "headline", "standfirst"),
        PieceKind.PHOTO: ("photo", "caption"),
        PieceKind.RESULT: ("seat",),
        PieceKind.STATE: ("group",),
        PieceKind.QUESTION: ("text", "asker", "question"),
    }
)
"""What is typed for each kind; the first field is the one to begin with."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A block as somebody has typed it so far. Shape: a field not typed in is empty."""

    kind: PieceKind
    fields: Mapping[str, str] = field(default_factory=nothing, hash=False)

    def said(self, name: str) -> str:
        """The field's words, without the space around them."""
        return self.fields.get(name, "").strip()

    def is_blank(self) -> bool:
        """Whether nothing has been typed."""
        return not any(self.said(name) for name in PIECE_FIELDS[self.kind])


def blocks_of(
    pieces: Sequence[Piece], *, election: Election, photos: Photos | None = None
) -> tuple[tuple[Block, ...], tuple[Finding, ...]]:
    """The blocks that the pieces make, and what is wrong with those that make none.

    Shape: a blank piece makes neither. A finding's column is the piece's place, as 'block 2'.
    None means: `photos` there are none.
    """
    blocks: list[Block] = []
    faults: list[Finding] = []
    for number, piece in enumerate(pieces, 1):
        if piece.is_blank():
            continue
        made = _made(piece, election, photos or {})
        if isinstance(made, _Fault):
            faults.append(made.at(number))
        else:
            blocks.append(made)
    return tuple(blocks), tuple(faults)


def rearranged(pieces: Sequence[Piece], act: str) -> tuple[Piece, ...]:
    """The pieces after 'add quote', 'remove 2', 'up 2' or 'down 2'; anything else changes nothing.

    Shape: pieces are counted from 1.
    """
    verb, _, what = act.partition(" ")
    if verb == "add":
        return _added(pieces, what)
    place = int(what) - 1 if what.isascii() and what.isdigit() and len(what) < 4 else -1
    if not 0 <= place < len(pieces):
        return tuple(pieces)
    rest = (*pieces[:place], *pieces[place + 1 :])
    if verb == "remove":
        return rest
    if verb not in _STEPS:
        return tuple(pieces)
    to = max(0, place + _STEPS[verb])
    return (*rest[:to], pieces[place], *rest[to:])


@dataclass(frozen=True, slots=True)
class _Fault:
    code: str
    message: str
    remedy: str

    def at(self, number: int) -> Finding:
        place = f"block {number}"
        message = f"Block {number}: {self.message}"
        return Finding(self.code, Severity.HOLD, message, self.remedy, column=place)


_STEPS: Mapping[str, int] = MappingProxyType({"up": -1, "down": 1})


def _added(pieces: Sequence[Piece], kind: str) -> tuple[Piece, ...]:
    """The pieces with a blank one more; a question comes from the readers, not from a button."""
    is_known = kind in tuple(PieceKind) and kind != PieceKind.QUESTION
    if not is_known or len(pieces) >= MOST_PIECES:
        return tuple(pieces)
    return (*pieces, Piece(PieceKind(kind)))


def _made(piece: Piece, election: Election, photos: Photos) -> Block | _Fault:
    if piece.kind is PieceKind.PHOTO:
        return _photo(piece, photos)
    return _MAKERS[piece.kind](piece, election)


def _photo(piece: Piece, photos: Photos) -> Block | _Fault:
    """The photo with the caption it has here; without one it keeps its own."""
    kept = photos.get(PhotoId(piece.said("photo")))
    if kept is None:
        remedy = "Choose one, or add it under Photos first."
        return _Fault("photo-not-chosen", "no photo is chosen.", remedy)
    if kept.withdrawn is not None or kept.photo.use is not PhotoUse.READERS:
        return _Fault("photo-not-for-readers", "readers may not see it.", "Choose another photo.")
    return block_from_photo(kept.photo, caption=_line(piece, "caption") or kept.photo.caption)


def _text(piece: Piece, _election: Election) -> Block | _Fault:
    return TextBlock(piece.said("text"))


def _quote(piece: Piece, _election: Election) -> Block | _Fault:
    if not piece.said("text"):
        return _Fault("quote-empty", "the quote has no words.", "Write what was said.")
    if not piece.said("speaker"):
        return _Fault("quote-speaker-missing", "nobody is named.", "Say who said it.")
    return QuoteBlock(piece.said("text"), _line(piece, "speaker"), _line(piece, "role") or None)


def _embed(piece: Piece, election: Election) -> Block | _Fault:
    typed = {name: piece.said(name) for name in PIECE_FIELDS[PieceKind.EMBED]}
    found = embed_address(typed["address"], providers=election.providers)
    faults = embed_faults(typed, election=election)
    if found is None or faults:
        return _Fault(*faults[0])
    posted_at = local_time(typed["posted_at"], zone=election.time_zone)
    return EmbedBlock(
        found.provider.id, found.address, _line(piece, "author"), typed["text"], posted_at
    )


def _link(piece: Piece, _election: Election) -> Block | _Fault:
    address = piece.said("address")
    if not is_web_address(address):
        remedy = "Copy it from the browser: it begins with https:// or http://."
        return _Fault("link-address-bad", "this is no web address.", remedy)
    if not piece.said("headline"):
        return _Fault("link-headline-missing", "the link has no headline.", "Say where it leads.")
    return LinkBlock(address, _line(piece, "headline"), _line(piece, "standfirst") or None)


def _result(piece: Piece, election: Election) -> Block | _Fault:
    asked = piece.said("seat").casefold()
    for seat in election.seats.values():
        if asked in {seat.name.casefold(), (seat.name_cy or "").casefold(), seat.slug}:
            return ResultBlock(seat.id)
    told = f"there is no seat called “{_line(piece, 'seat')}”."
    return _Fault("seat-unknown", told, "Choose one of the names that are offered.")


def _state(piece: Piece, election: Election) -> Block | _Fault:
    group = GroupId(piece.said("group"))
    if group not in election.groups:
        return _Fault("group-unknown", "there is no such area.", "Choose one from the list.")
    return StateBlock(group)


def _question(piece: Piece, _election: Election) -> Block | _Fault:
    if not piece.said("question"):
        remedy = "Remove the block; answer a reader from the page Questions."
        return _Fault("question-unknown", "no reader asked this.", remedy)
    if not piece.said("text"):
        remedy = "Write the question as readers should see it."
        return _Fault("question-empty", "the question has no words.", remedy)
    asker = _line(piece, "asker") or None
    return QuestionBlock(QuestionId(piece.said("question")), piece.said("text"), asker)


def is_web_address(address: str) -> bool:
    """Whether it is a whole address of the web, which a reader may be sent to."""
    if not address.isprintable() or " " in address:
        return False
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in _SCHEMES and bool(parts.hostname)


def _line(piece: Piece, name: str) -> str:
    """The field as one line."""
    return " ".join(piece.said(name).split())


_MAKERS = MappingProxyType(
    {
        PieceKind.TEXT: _text,
        PieceKind.QUOTE: _quote,
        PieceKind.EMBED: _embed,
        PieceKind.LINK: _link,
        PieceKind.RESULT: _result,
        PieceKind.STATE: _state,
        PieceKind.QUESTION: _question,
    }
)
