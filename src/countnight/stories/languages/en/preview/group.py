"""The English preview of a group: how many seats, whose, which are marginal, first and last."""

from datetime import datetime
from fractions import Fraction

from countnight.facts.group_view import GroupView
from countnight.facts.preview.view import GroupAhead
from countnight.model.exact import tenths_half_up
from countnight.model.fact import Fact, FactBook
from countnight.model.ids import PartyKey, SeatId
from countnight.model.story import SpanType
from countnight.stories.languages.en import times
from countnight.stories.languages.en.group.words import (
    GroupWords,
    Pieces,
    given,
    joined,
    number,
    whole,
)
from countnight.stories.languages.en.numbers import ROUNDED
from countnight.stories.languages.en.parties import capitalised
from countnight.stories.wording import Phrase, Piece, text_of

Told = tuple[Phrase | None, list[list[Phrase]]]

LONGEST = 70
SIDES = 4
"""Parties whose seats of last time are told."""


def tell(view: GroupAhead, book: FactBook) -> Told:
    """The group's preview."""
    words = GroupWords(GroupView(view.election, view.group, {}, {}, ()), book)
    paragraphs = [
        [*_state(words), *_then(words)],
        _marginals(view, words),
        [*_times(view, words), *_candidates(words)],
    ]
    return _headline(words), [part for part in paragraphs if part]


def _headline(words: GroupWords) -> Phrase:
    left, place = words.need("undeclared"), words.place()
    noun = "seat" if whole(left) == 1 else "seats"
    still = " still" if whole(words.need("declared")) else ""
    ways: tuple[Phrase, ...] = (
        ("What to watch in ", place, ": ", words.count(left), f" {noun}{still} to declare"),
        (place, ": ", words.count(left), f" {noun}{still} to declare"),
    )
    fallback: Phrase = (
        words.count(left, capital=True),
        f" {noun}{still} to declare: what to watch",
    )
    return next((way for way in ways if len(text_of(way)) <= LONGEST), fallback)


def _state(words: GroupWords) -> list[Phrase]:
    """'Derbyshire has 11 seats to declare', or how many of them are left."""
    left, seats = words.need("undeclared"), words.need("seats")
    if not whole(words.need("declared")):
        noun = "seat" if whole(seats) == 1 else "seats"
        place = words.place()
        start = Piece(capitalised(place.text), place.fact, place.type)
        return [(start, " has ", words.count(seats), f" {noun} to declare.")]
    verb = "is" if whole(left) == 1 else "are"
    still: Phrase = (
        words.count(left, capital=True), " of the ", words.count(seats), " seats in ",
        words.place(), f" {verb} still to declare.",
    )  # fmt: skip
    sides = list(words.book.each("seats_by_party"))[:SIDES]
    items = [(words.head_party(side), " ", words.figure(side)) for side in sides]
    return [still, ("So far it is ", *joined(items), ".")]


def _then(words: GroupWords) -> list[Phrase]:
    """Who won how many of the group's seats last time."""
    sides = list(words.book.each("previous_seats_all"))[:SIDES]
    if not sides:
        return []
    first, *rest = sides
    seats = words.need("seats")
    of_them: Pieces = (" of them",)
    if whole(words.need("declared")):
        of_them = (" of the ", words.count(seats))
    if not rest:
        every = {1: "it", 2: "both"}.get(whole(first), "all")
        of_all: Pieces = () if whole(first) == 1 else of_them
        return [(words.the_party(first), f" won {every}", *of_all, " last time.")]
    others = joined([(words.party(side), " ", words.count(side)) for side in rest])
    return [
        (
            words.the_party(first),
            " won ",
            words.count(first),
            *of_them,
            " last time, ",
            *others,
            ".",
        )
    ]


def _marginals(view: GroupAhead, words: GroupWords) -> list[Phrase]:
    """The awaited seats that the smallest swings would change, with those swings."""
    facts = list(words.book.each("most_marginal"))
    if not facts:
        return []
    first, *rest = facts
    sentences = [_most_marginal(view, words, first)]
    if rest:
        items = [_next_marginal(view, words, fact) for fact in rest]
        verb = "come" if len(rest) > 1 else "comes"
        sentences.append((f"Next {verb} ", *joined(items), "."))
    return sentences


def _most_marginal(view: GroupAhead, words: GroupWords, fact: Fact) -> Phrase:
    seat, needed = SeatId(str(fact.about)), words.need("marginal_swing", fact.about)
    majority = words.need("marginal_majority", fact.about)
    notional = "notional " if _is_notional(view, seat) else ""
    ends = [_end(words, fact, end) for end in ("from", "to")]
    only = " seat" if len(view.ahead) > 1 else ""
    most = Piece("most marginal", fact, SpanType.COMPARISON)
    return (
        "The ", most, f"{only} is ", words.seat(seat, fact), ", where a swing of ",
        _swing(words, needed), " from ", ends[0], " to ", ends[1],
        f" would wipe out a {notional}majority of ", words.figure(majority), ".",
    )  # fmt: skip


def _next_marginal(view: GroupAhead, words: GroupWords, fact: Fact) -> Phrase:
    """'Gedling (from Labour to the Conservatives, 4.7 points)'."""
    seat, needed = SeatId(str(fact.about)), words.need("marginal_swing", fact.about)
    ends = [_end(words, fact, end) for end in ("from", "to")]
    del view
    return (
        words.seat(seat, fact), " (", _swing(words, needed), " from ", ends[0], " to ", ends[1], ")",
    )  # fmt: skip


def _times(view: GroupAhead, words: GroupWords) -> list[Phrase]:
    """When the first and the last of the seats are expected."""
    first, last = words.book.first("first_expected"), words.book.first("last_expected")
    if first is None or last is None:
        return []
    starts: Phrase = (
        words.seat(SeatId(str(first.about)), first), " is expected first, at about ",
        _moment(view, first), ", and ", words.seat(SeatId(str(last.about)), last),
        " last, at about ", _moment(view, last), ".",
    )  # fmt: skip
    return [starts]


def _candidates(words: GroupWords) -> list[Phrase]:
    """How many stand, and in how many seats the MP is not among them."""
    standing = words.book.first("nominated_in_group")
    if standing is None:
        return []
    left, without = words.need("undeclared"), words.book.first("seats_without_mp")
    noun = "seat" if whole(left) == 1 else "seats"
    there = "There are " if whole(standing) > 1 else "There is "
    people = "candidates" if whole(standing) > 1 else "candidate"
    count: Pieces = (
        there,
        words.count(standing),
        f" {people} in the ",
        words.count(left),
        f" {noun}",
    )
    if whole(left) == 1:
        count = (there, words.count(standing), f" {people} in it")
    if without is None:
        return [(*count, ".")]
    return [(*count, "; in ", words.count(without), " of them the last MP is not standing.")]


def _end(words: GroupWords, fact: Fact, end: str) -> Piece:
    party = PartyKey(given(fact, end))
    return Piece(words.forms(party).collective, fact, SpanType.PARTY)


def _swing(words: GroupWords, fact: Fact) -> Piece:
    if tenths_half_up(Fraction(number(fact))) == 0:
        return Piece("less than a tenth of a point", fact, SpanType.NUMBER, ROUNDED)
    return words.points(fact)


def _moment(view: GroupAhead, fact: Fact) -> Piece:
    text = times.moment_in_words(datetime.fromisoformat(str(fact.value)), poll=view.election.date)
    return Piece(text, fact, SpanType.NUMBER, "as a clock says it")


def _is_notional(view: GroupAhead, seat: SeatId) -> bool:
    past = view.ahead[seat].past
    return past is not None and (past.result.is_notional or "notional" in past.name)
