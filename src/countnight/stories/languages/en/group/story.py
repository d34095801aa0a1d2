"""The English texts about a group of seats: headline, round-up, and the bullets of a page."""

from collections.abc import Sequence

from countnight.facts.group_view import GroupView
from countnight.model.fact import Fact, FactBook
from countnight.model.ids import PartyKey, SeatId
from countnight.model.story import SpanType, StoryKind
from countnight.stories.languages.en.group.beaten import beaten_elsewhere, losers_paragraph
from countnight.stories.languages.en.group.changes import (
    SIDES_NAMED,
    changes_paragraph,
    gains_bullet,
    pairs_of_gains,
)
from countnight.stories.languages.en.group.margins import margins_paragraph, shares_paragraph
from countnight.stories.languages.en.group.words import GroupWords, Pieces, joined, whole
from countnight.stories.languages.en.seat.briefs import bullet
from countnight.stories.languages.en.seat.words import SeatWords
from countnight.stories.news_value import news_value
from countnight.stories.wording import Phrase, Piece, text_of

Told = tuple[Phrase | None, list[list[Phrase]]]

SEAT_BULLETS = 4
"""Seats with a bullet of their own at the top of a page."""

LEAST_NEWS = 100
"""A seat below this value has no bullet: a hold without anything unusual."""

HEADLINE_PARTIES = 4

SIDES_A_SENTENCE = 3

LONGEST = 70


def tell(view: GroupView, book: FactBook, *, kind: StoryKind) -> Told:
    """The group's text of the kind."""
    words = GroupWords(view, book)
    if kind is StoryKind.HEADLINE:
        return None, [[headline(words)]]
    if kind is StoryKind.SUMMARY:
        return None, [[phrase] for phrase in bullets(view, book)]
    paragraphs = [
        state_paragraph(words),
        changes_paragraph(words),
        losers_paragraph(words),
        margins_paragraph(words),
        shares_paragraph(words),
    ]
    return headline(words), paragraphs


def headline(words: GroupWords) -> Phrase:
    """'All 11 in Derbyshire declared: Conservatives 9, Labour 2'; the set before the count."""
    sides = list(words.book.each("seats_by_party"))
    named = [(words.head_party(side), " ", words.figure(side)) for side in sides]
    for shown in range(min(len(named), HEADLINE_PARTIES), 0, -1):
        listed = tuple(part for item in _comma_parted(named[:shown]) for part in item)
        for where in ((" in ", words.place()), ()):
            found = (*_scope(words, *where), ": ", *listed)
            if len(text_of(found)) <= LONGEST:
                return found
    return _scope(words)


def _scope(words: GroupWords, *where: Piece | str) -> Pieces:
    """'All 32 declared', '18 of 32 declared', with the place in between if it is given."""
    declared, seats = words.need("declared"), words.need("seats")
    if words.is_final:
        return ("All ", words.count(seats), *where, " declared")
    return (words.figure(declared), " of ", words.figure(seats), *where, " declared")


def _comma_parted(items: Sequence[Pieces]) -> list[Pieces]:
    return [item if place == 0 else (", ", *item) for place, item in enumerate(items)]


def state_paragraph(words: GroupWords) -> list[Phrase]:
    """Who gained what, who has how many of the seats, and what they had of the same seats."""
    first, *rest = words.book.each("seats_by_party")
    pairs = pairs_of_gains(words)
    sentences: list[Phrase] = []
    if len(pairs) == 1 and first.about == next(iter(pairs))[0]:
        sentences.append(_gained_and_hold(words, first))
    else:
        sentences.append(_won(words, first))
    for start in range(0, min(len(rest), SIDES_NAMED), SIDES_A_SENTENCE):
        sides = rest[start : start + SIDES_A_SENTENCE]
        items = [_side(words, side, is_first=place == 0) for place, side in enumerate(sides)]
        sentences.append((*joined(items), "."))
    return sentences


def _gained_and_hold(words: GroupWords, fact: Fact) -> Phrase:
    """'The Conservatives have gained six seats from Labour in X, and now hold 24 of the 32'."""
    ((pair, gains),) = pairs_of_gains(words).items()
    gained = words.need("seats_gained", pair[0])
    loser = Piece(words.forms(PartyKey(pair[1])).collective, gains[0], SpanType.PARTY)
    noun = "seat" if len(gains) == 1 else "seats"
    return (
        words.the_party(fact), f" {words.verb(fact, 'have', 'has')} gained ", words.count(gained),
        f" {noun} from ", loser, " in ", words.place(),
        f" and {words.verb(fact, 'hold', 'holds')} ", *_of_the_seats(words, fact), ".",
    )  # fmt: skip


def _won(words: GroupWords, fact: Fact) -> Phrase:
    """'Labour has won all three seats in Nottingham'."""
    where: Pieces = (" in ", words.place())
    verb = words.verb(fact, "have", "has")
    held = _held_then(words, fact)
    return (words.the_party(fact), f" {verb} won ", *_of_the_seats(words, fact, *where), *held, ".")


def _of_the_seats(words: GroupWords, fact: Fact, *where: Piece | str) -> Pieces:
    """'24 of the 32', 'all three seats', 'the first seat to declare of 11'."""
    declared, seats = words.need("declared"), words.need("seats")
    has_all = whole(fact) == whole(declared)
    if words.is_final and has_all:
        return (*_all_of(words, seats), " seats", *where)
    if words.is_final:
        noun = " seats" if where else ""
        return (words.count(fact), " of the ", words.count(seats), noun, *where)
    if whole(declared) == 1:
        return ("the first seat to declare of ", words.count(seats), *where)
    if has_all:
        return (*_all_of(words, declared), " seats declared so far of ", words.count(seats), *where)
    return (
        words.count(fact), " of the ", words.count(declared), " seats declared so far of ",
        words.count(seats), *where,
    )  # fmt: skip


def _all_of(words: GroupWords, fact: Fact) -> Pieces:
    if whole(fact) == 2:
        return (Piece("both", fact, SpanType.NUMBER),)
    return ("all ", words.count(fact))


def _side(words: GroupWords, fact: Fact, *, is_first: bool) -> Phrase:
    verb = words.verb(fact, "have", "has")
    name = words.the_party(fact) if is_first else words.party(fact)
    return (name, f" {verb} ", words.count(fact), *_held_then(words, fact))


def _held_then(words: GroupWords, now: Fact) -> Pieces:
    """', up from 18' when the same seats gave another number last time."""
    then = words.book.get("previous_seats_by_party", now.about)
    if then is None or whole(then) == whole(now):
        return ()
    word = "up" if whole(now) > whole(then) else "down"
    return (f", {word} from ", words.count(then))


def bullets(view: GroupView, book: FactBook) -> list[Phrase]:
    """The page's summary: the state, what changed, the seats that are most news."""
    words = GroupWords(view, book)
    found: list[Phrase | None] = [_state_bullet(words), gains_bullet(words)]
    chosen = _seats_in_the_news(view)
    found.extend(
        bullet(SeatWords(view.views[seat], view.books[seat], turn=place))
        for place, seat in enumerate(chosen)
    )
    found.append(beaten_elsewhere(words, apart_from=chosen))
    return [phrase for phrase in found if phrase]


def _state_bullet(words: GroupWords) -> Phrase:
    declared, seats = words.need("declared"), words.need("seats")
    sides = [
        (words.head_party(side), " ", words.figure(side))
        for side in words.book.each("seats_by_party")
    ]
    listed = tuple(part for item in _comma_parted(sides) for part in item)
    if words.is_final:
        return ("All ", words.count(seats), " seats declared: ", *listed)
    return (words.figure(declared), " of ", words.figure(seats), " seats declared: ", *listed)


def _may_be_news(book: FactBook) -> bool:
    """Whether the seat can reach a bullet's value at all: it changed hands, or its MP lost."""
    return book.first("gained_from") is not None or book.first("incumbent_lost") is not None


def _seats_in_the_news(view: GroupView) -> list[SeatId]:
    """The seats with a bullet of their own, most news first."""
    valued = [
        (-news_value(view.views[seat], view.books[seat]).score, place, seat)
        for place, seat in enumerate(view.order)
        if _may_be_news(view.books[seat])
    ]
    return [seat for score, _, seat in sorted(valued) if -score > LEAST_NEWS][:SEAT_BULLETS]
