"""Every text of a night, in an order that never changes, cut into pieces that many can write."""

import io
import json
import pickle
from collections.abc import Callable, Iterator, Mapping, Sequence
from copyreg import dispatch_table
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeVar

from countnight.facts.history.questions import questions_of_seat
from countnight.flow.ahead.previews import preview_of_group, preview_of_seat
from countnight.flow.changes.corrections import change_of_group, change_of_seat
from countnight.flow.changes.remade import changes_of_story
from countnight.flow.figures import Figures
from countnight.flow.tell import setting_of_seat, value_of_seat
from countnight.model.ids import GroupId, SeatId
from countnight.model.night import Night
from countnight.model.story import Story, StoryKind
from countnight.render.records import (
    record_from_finding,
    record_from_news_value,
    record_from_story,
)
from countnight.render.versions.records import record_from_differences
from countnight.stories.tell import kinds_in, tell_group, tell_seat

K = TypeVar("K")
V = TypeVar("V")

PIECE = 32
"""Texts in a piece: enough that handing it over costs little, few enough to show progress."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A text to be written, about a seat or about a group."""

    about: SeatId | GroupId
    is_group: bool
    kind: StoryKind
    lang: str


Piece = tuple[Wanted, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """The lines of a piece, one a text and each ended, and how many of them are refusals."""

    texts: int
    refused: int
    lines: bytes


def wanted_of(
    about: Sequence[SeatId] | Sequence[GroupId],
    *,
    is_group: bool,
    kinds: Sequence[StoryKind] | None,
    langs: Sequence[str],
) -> Iterator[Wanted]:
    """The texts by subject, then kind, then language.

    None means: every kind that a language has. A language without any is asked for one all the
    same, so that its refusal is among the lines.
    """
    pairs = _pairs(kinds, langs, is_group=is_group)
    for one in about:
        for kind, lang in pairs:
            yield Wanted(one, is_group, kind, lang)


def _pairs(
    kinds: Sequence[StoryKind] | None, langs: Sequence[str], *, is_group: bool
) -> tuple[tuple[StoryKind, str], ...]:
    if kinds is not None:
        return tuple((kind, lang) for kind in kinds for lang in langs)
    usual = StoryKind.ROUNDUP if is_group else StoryKind.POST
    has = {lang: kinds_in(lang, is_group=is_group) or (usual,) for lang in langs}
    return tuple((kind, lang) for kind in StoryKind for lang in langs if kind in has[lang])


def pieces_of(wanted: Sequence[Wanted]) -> tuple[Piece, ...]:
    """The texts in their order, cut into pieces."""
    return tuple(tuple(wanted[at : at + PIECE]) for at in range(0, len(wanted), PIECE))


def written(figures: Figures, piece: Piece) -> Written:
    """The piece as lines of JSON, the same whoever writes it."""
    stories = [story_of(figures, one) for one in piece]
    lines = "".join(line_of(one, figures=figures) for one in stories)
    refused = sum(one.refused is not None for one in stories)
    return Written(len(stories), refused, lines.encode())


def story_of(figures: Figures, wanted: Wanted) -> Story:
    """The text, or its refusal."""
    kind, lang = wanted.kind, wanted.lang
    if kind is StoryKind.PREVIEW:
        return _preview_of(figures, wanted)
    if wanted.is_group:
        group = GroupId(wanted.about)
        if kind is StoryKind.CHANGE:
            return change_of_group(figures, group, lang=lang)
        book = figures.group_book(group)
        return tell_group(figures.group_view(group), book, kind=kind, lang=lang)
    seat = SeatId(wanted.about)
    if kind is StoryKind.CHANGE:
        return change_of_seat(figures, seat, lang=lang)
    setting = setting_of_seat(figures, seat) if kind is StoryKind.STORY else None
    view, book = figures.views[seat], figures.books[seat]
    return tell_seat(view, book, kind=kind, lang=lang, setting=setting)


def _preview_of(figures: Figures, wanted: Wanted) -> Story:
    if wanted.is_group:
        return preview_of_group(figures, GroupId(wanted.about), lang=wanted.lang)
    return preview_of_seat(figures, SeatId(wanted.about), lang=wanted.lang)


def line_of(story: Story, *, figures: Figures) -> str:
    """The story as one line of JSON, ended; of a declared seat with news value and questions."""
    night = figures.night
    record = record_from_story(story, election=night.election, position=night.position)
    changes = changes_of_story(night, story)
    record["changes"] = None if changes is None else record_from_differences(changes)
    record["news_value"], record["questions"] = None, []
    if story.seat in figures.books and story.kind is not StoryKind.PREVIEW:
        value = value_of_seat(figures, story.seat)
        record["news_value"] = record_from_news_value(value)
        asked = questions_of_seat(figures.views[story.seat], figures.books[story.seat])
        record["questions"] = [record_from_finding(one) for one in asked]
    return json.dumps(record, ensure_ascii=False) + "\n"


def parcel_from_night(night: Night) -> bytes:
    """The night as bytes for another process or machine, which need not have its folder."""
    parcel = io.BytesIO()
    packer = pickle.Pickler(parcel, protocol=pickle.HIGHEST_PROTOCOL)
    packer.dispatch_table = {**dispatch_table, MappingProxyType: _unlocked}
    packer.dump(night)
    return parcel.getvalue()


def figures_from_parcel(parcel: bytes) -> Figures:
    """The figures of the night in the parcel. Shape: only one of `parcel_from_night` is safe."""
    return Figures(pickle.loads(parcel))  # noqa: S301 - our own process or cluster made it


def _read_only(pairs: dict[K, V]) -> Mapping[K, V]:
    return MappingProxyType(pairs)


def _unlocked(
    mapping: MappingProxyType[K, V],
) -> tuple[Callable[[dict[K, V]], Mapping[K, V]], tuple[dict[K, V]]]:
    """How to make a read-only mapping again, which pickle does not know by itself."""
    return _read_only, (dict(mapping),)
