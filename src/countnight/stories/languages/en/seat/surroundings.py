"""Where the seat stands in its county or region so far, and what is still to come."""

from countnight.model.story import SpanType
from countnight.stories.languages.en.group.changes import changes_paragraph
from countnight.stories.languages.en.group.margins import shares_paragraph
from countnight.stories.languages.en.group.words import (
    GroupWords,
    Pieces,
    all_of,
    joined,
    whole,
)
from countnight.stories.languages.en.numbers import ordinal
from countnight.stories.languages.en.seat.words import SeatWords
from countnight.stories.setting import Setting
from countnight.stories.wording import Phrase, Piece

SIDES = 3


def surroundings(words: SeatWords, setting: Setting) -> list[Phrase]:
    """The group so far, the seat's rank in it, what remains, and the election's context.

    Shape: of a group that is the seat alone there is nothing to say but the context.
    """
    if len(setting.view.group.seats) == 1:
        context = _context(words)
        return [] if context is None else [context]
    group = GroupWords(setting.view, setting.book)
    sentences = [
        _so_far(group),
        *changes_paragraph(group),
        _rank(words, group),
        *shares_paragraph(group),
        _remaining(group),
        _context(words),
    ]
    return [sentence for sentence in sentences if sentence]


def _so_far(group: GroupWords) -> Phrase:
    sides = list(group.book.each("seats_by_party"))[:SIDES]
    items = [(group.head_party(side), " ", group.figure(side)) for side in sides]
    declared = group.need("declared")
    if group.is_final:
        scope = (*all_of(group, declared), " seats")
        return ("In ", group.place(), ", with ", *scope, " declared, it is ", *joined(items), ".")
    return (
        "In ", group.place(), " so far, with ", group.count(declared), " of the ",
        group.count(group.need("seats")), " seats declared, it is ", *joined(items), ".",
    )  # fmt: skip


def _rank(words: SeatWords, group: GroupWords) -> Phrase | None:
    """The seat's place among the closest or the largest majorities, if it is one of three."""
    if len(group.view.order) < 4:
        return None
    seat = words.view.seat.id
    for fact_id, word in (("closest", "closest result"), ("largest_majority", "largest majority")):
        facts = list(group.book.each(fact_id))
        for place, fact in enumerate(facts, start=1):
            if fact.about != seat:
                continue
            rank = "" if place == 1 else f"{ordinal(place)} "
            so_far = "" if group.is_final else " so far"
            ranked = Piece(f"{rank}{word}", fact, SpanType.COMPARISON)
            name = Piece(words.view.seat.name, words.need("seat"), SpanType.PLACE)
            return (name, " is the ", ranked, " there", f"{so_far}.")
    return None


def _remaining(group: GroupWords) -> Phrase | None:
    left = group.need("undeclared")
    if whole(left) == 0:
        return None
    verb = "is" if whole(left) == 1 else "are"
    count: Pieces = (group.count(left, capital=True),)
    return (*count, f" {verb} still to declare.")


def _context(words: SeatWords) -> Phrase | None:
    """As in 'The poll was the first December general election since 1923'."""
    fact = words.book.get("context", "first_december_general_election_since")
    if fact is None:
        return None
    year = Piece(str(fact.value), fact, SpanType.NUMBER)
    return ("The poll was the first December general election since ", year, ".")
