"""What a post is made of below its first words: blocks, in the order the writer gave them.

A block holds all that readers need of it, so that a page never waits for a photo library, a
social network or a question form.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import NewType

from countnight.model.ids import GroupId, SeatId
from countnight.model.story import Span

PhotoId = NewType("PhotoId", str)
QuestionId = NewType("QuestionId", str)


@dataclass(frozen=True, slots=True)
class TextBlock:
    """More of the writer's words, as Markdown.

    Shape: `written` and `spans` are as those of a post's body.
    None means: `written` the text has no live facts.
    """

    text: str
    written: str | None = None
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class QuoteBlock:
    """What somebody said. None means: the speaker's role is not told."""

    text: str
    speaker: str
    role: str | None = None


@dataclass(frozen=True, slots=True)
class PhotoBlock:
    """A photo with its description for those who cannot see it, and who took it.

    Units: pixels, of the widest version; `widths` are those that are kept, ascending.
    None means: there is no caption.
    """

    photo: PhotoId
    width: int
    height: int
    widths: tuple[int, ...]
    description: str
    credit: str
    caption: str | None = None


@dataclass(frozen=True, slots=True)
class EmbedBlock:
    """A post on another site, with its words as an editor confirmed them.

    None means: it is not known when it was posted there.
    """

    provider: str
    address: str
    author: str
    text: str
    posted_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class LinkBlock:
    """A way to read more. None means: the headline says it all."""

    address: str
    headline: str
    standfirst: str | None = None


@dataclass(frozen=True, slots=True)
class ResultBlock:
    """A seat's result as it stands whenever a reader looks."""

    seat: SeatId


@dataclass(frozen=True, slots=True)
class StateBlock:
    """The state of parties in a group as it stands whenever a reader looks."""

    group: GroupId


@dataclass(frozen=True, slots=True)
class QuestionBlock:
    """A reader's question in the wording that the newsroom chose; the text answers it.

    None means: the asker wants no name shown.
    """

    question: QuestionId
    text: str
    asker: str | None = None


Block = (
    TextBlock
    | QuoteBlock
    | PhotoBlock
    | EmbedBlock
    | LinkBlock
    | ResultBlock
    | StateBlock
    | QuestionBlock
)


def as_written(block: Block) -> Block:
    """The block as its writer wrote it, its live facts not filled in."""
    if isinstance(block, TextBlock) and block.written is not None:
        return TextBlock(block.written)
    return block


WORD_FIELDS: Mapping[type[Block], tuple[str, ...]] = MappingProxyType(
    {
        TextBlock: ("text",),
        QuoteBlock: ("text", "speaker", "role"),
        PhotoBlock: ("description", "credit", "caption"),
        EmbedBlock: ("text", "author"),
        LinkBlock: ("headline", "standfirst"),
        QuestionBlock: ("text", "asker"),
    }
)
"""What somebody wrote in each kind of block; the other kinds show facts, and have no words."""


def words_by_field(block: Block) -> dict[str, str]:
    """The block's words by field as they were written, empty where it has none."""
    block = as_written(block)
    return {name: getattr(block, name) or "" for name in WORD_FIELDS.get(type(block), ())}


def words_in(block: Block) -> str:
    """What the block says in its writer's words; empty where it says nothing of its own.

    Shape: the words of a post on another site are somebody else's. They are shown as they stand
    there, right or wrong, and are not held against the facts.
    """
    match block:
        case TextBlock(text=text) | QuoteBlock(text=text):
            return text
        case PhotoBlock(caption=caption):
            return caption or ""
        case LinkBlock(headline=headline, standfirst=standfirst):
            return "\n\n".join(part for part in (headline, standfirst) if part)
        case EmbedBlock() | ResultBlock() | StateBlock() | QuestionBlock():
            return ""
