"""A text that remembers where each of its numbers, names and comparisons came from."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from countnight.model.fact import Fact
from countnight.model.ids import ElectionId, GroupId, SeatId


class StoryKind(StrEnum):
    """What a text is for."""

    ALERT = "alert"
    HEADLINE = "headline"
    POST = "post"
    SUMMARY = "summary"
    STORY = "story"
    SOCIAL = "social"
    ROUNDUP = "roundup"
    CHANGE = "change"
    PREVIEW = "preview"


class SpanType(StrEnum):
    """What a span's words are."""

    NUMBER = "number"
    NAME = "name"
    PARTY = "party"
    PLACE = "place"
    COMPARISON = "comparison"


class Span(NamedTuple):
    """A piece of a text and the fact it states.

    Units: `start` and `end` are Unicode code points of the `part`, end exclusive.
    `rounding` says what was done to the fact's value before it was worded.
    A named tuple, because a post has forty of them and one is made in a fifth of the time.
    """

    part: str
    start: int
    end: int
    type: SpanType
    fact: Fact
    rounding: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a language would not write this text."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Story:
    """A text of one kind in one language, with its spans.

    Shape: `text` is plain, its paragraphs parted by a blank line, without headline and label.
    None means: `headline` the kind has none; `text` the language refused, and says why.
    """

    election: ElectionId
    kind: StoryKind
    lang: str
    text: str | None
    label: str
    seat: SeatId | None = None
    group: GroupId | None = None
    headline: str | None = None
    spans: tuple[Span, ...] = ()
    refused: Refusal | None = None
