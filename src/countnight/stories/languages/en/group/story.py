"""The English texts about a group of seats: headline, round-up, and the bullets of a page."""

from collections.abc import Callable, Sequence
from functools import partial

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
from countnight.stories.languages.en.group.words import (
    GroupWords,
    Pieces,
    all_of,
    joined,
    whole,
)
from countnight.stories.languages.en.seat.briefs import bullet
from countnight.stories.languages.en.seat.words import SeatWords
from countnight.stories.news_value import seats_in_the_news
from countnight.stories.wording import Phrase, Piece, Told, text_of

HEADLINE_PARTIES = 4

SIDES_A_SENTENCE = 3

LONGEST = 70


def tell(view: GroupView, book: FactBook, *, kind: StoryKind) -> Told:
    """The group's text of the kind."""
    words = GroupWords(view, book)
    if kind is StoryKind.HEADLINE:
        return None, [[headline(words)]]
    if kind is StoryKind.SUMMARY:
        return None, [[phrase] for say in bullets(view, book) if (phrase := say())]
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
    if words.is_final and whole(seats) == 1:
        return (*(where[1:] or ("The only seat",)), " declared")
    if words.is_final and whole(seats) == 2:
        return (*all_of(words, seats, capital=True), " seats", *where, " declared")
    if words.is_final:
        return (*all_of(words, seats, capital=True), *where, " declared")
    return (words.figure(declared), " of ", words.figure(seats), *where, " declared")


def _comma_parted(items: Sequence[Pieces]) -> list[Pieces]:
    return [item if place == 0 else (", ", *item) for place, item in enumerate(items)]


def state_paragraph(words: GroupWords) -> list[Phrase]:
    """Who gained what, who has how many of the seats, and what they had of the same seats."""
    first, *rest = words.book.each("seats_by_party")
    pairs = pairs_of_gains(words)
    sentences: list[Phrase] = []
    has_several = whole(words.need("declared")) > 1
    if has_several and len(pairs) == 1 and first.about == next(iter(pairs))[0]:
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
    if words.is_final and whole(seats) == 1:
        return ("the only seat", *where)
    if words.is_final and has_all:
        return (*all_of(words, seats), " seats", *where)
    if words.is_final:
        noun = " seats" if where else ""
        return (words.count(fact), " of the ", words.count(seats), noun, *where)
    if whole(declared) == 1:
        return ("the first seat to declare of ", words.count(seats), *where)
    if has_all:
        return (*all_of(words, declared), " seats declared so far of ", words.count(seats), *where)
    return (
        words.count(fact), " of the ", words.count(declared), " seats declared so far of ",
        words.count(seats), *where,
    )  # fmt: skip


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


def bullets(view: GroupView, book: FactBook) -> list[Callable[[], Phrase | None]]:
    """The page's summary, each bullet said when asked: the state, changes, the most news."""
    words = GroupWords(view, book)
    chosen = seats_in_the_news(view)
    return [
        partial(_state_bullet, words),
        partial(gains_bullet, words),
        *(partial(_seat_bullet, view, seat, turn=place) for place, seat in enumerate(chosen)),
        partial(beaten_elsewhere, words, apart_from=chosen),
    ]


def _seat_bullet(view: GroupView, seat: SeatId, *, turn: int) -> Phrase:
    return bullet(SeatWords(view.views[seat], view.books[seat], turn=turn))


def _state_bullet(words: GroupWords) -> Phrase:
    declared, seats = words.need("declared"), words.need("seats")
    sides = [
        (words.head_party(side), " ", words.figure(side))
        for side in words.book.each("seats_by_party")
    ]
    listed = tuple(part for item in _comma_parted(sides) for part in item)
    if words.is_final and whole(seats) == 1:
        return ("The only seat declared: ", *listed)
    if words.is_final:
        return (*all_of(words, seats, capital=True), " seats declared: ", *listed)
    return (words.figure(declared), " of ", words.figure(seats), " seats declared: ", *listed)
