"""The Welsh texts about a group of seats: headline, round-up, and the bullets of a page."""

from collections.abc import Callable, Sequence
from functools import partial

from countnight.facts.group_view import GroupView
from countnight.facts.sizes import whole
from countnight.model.fact import Fact, FactBook
from countnight.model.ids import SeatId
from countnight.model.story import StoryKind
from countnight.stories.languages.cy.group.changes import (
    beaten_bullet,
    beaten_paragraph,
    changes_paragraph,
    gains_bullet,
)
from countnight.stories.languages.cy.group.margins import margins_paragraph, shares_paragraph
from countnight.stories.languages.cy.group.words import GroupWords
from countnight.stories.languages.cy.joining import Pieces
from countnight.stories.languages.cy.seat.briefs import bullet
from countnight.stories.languages.cy.seat.words import SeatWords
from countnight.stories.news_value import seats_in_the_news
from countnight.stories.wording import Phrase, Told, text_of

HEADLINE_PARTIES = 3
SIDES_TOLD = 4
LONGEST = 70


def tell(view: GroupView, book: FactBook, *, kind: StoryKind) -> Told:
    """The group's text of the kind. Raises: UnknownFormError where Welsh would have to guess."""
    words = GroupWords(view, book)
    if kind is StoryKind.HEADLINE:
        return None, [[headline(words)]]
    if kind is StoryKind.SUMMARY:
        return None, [[phrase] for say in bullets(view, book) if (phrase := say())]
    paragraphs: list[list[Phrase]] = [
        state_paragraph(words),
        changes_paragraph(words),
        beaten_paragraph(words),
        margins_paragraph(words),
        shares_paragraph(words),
    ]
    return headline(words), paragraphs


def headline(words: GroupWords) -> Phrase:
    """'Pob un o'r 11 o seddi yn ardal X: Ceidwadwyr 9, Llafur 2'; the set before the count."""
    sides = list(words.book.each("seats_by_party"))
    shown = sides if len(sides) <= HEADLINE_PARTIES + 1 else sides[:HEADLINE_PARTIES]
    scope = _scope(words)
    ways: tuple[Pieces, ...] = (
        (*scope, " ", *words.inside(), ": ", *_sides(words, shown)),
        (*scope, ": ", *_sides(words, shown)),
        (*scope, ": ", *_sides(words, shown, is_short=True)),
    )
    return next((way for way in ways if len(text_of(way)) <= LONGEST), ways[-1])


def _scope(words: GroupWords) -> Pieces:
    declared, seats = words.need("declared"), words.need("seats")
    if words.is_final and whole(seats) == 1:
        return ("Yr unig sedd",)
    if words.is_final:
        return ("Pob un o'r ", *words.total(seats))
    return (words.figure(declared), " o'r ", *words.total(seats))


def _sides(words: GroupWords, sides: Sequence[Fact], *, is_short: bool = False) -> Pieces:
    pieces: Pieces = ()
    for place, side in enumerate(sides):
        comma = (", ",) if place else ()
        pieces = (*pieces, *comma, words.listed(side, is_short=is_short), " ", words.figure(side))
    return pieces


def state_paragraph(words: GroupWords) -> list[Phrase]:
    """Who has how many of the seats, and what they had of the same seats last time."""
    first, *rest = words.book.each("seats_by_party")
    won: Phrase = (
        *words.behind("Mae", first.about, first),
        " wedi ennill ",
        *words.of_the_seats(first),
        " ",
        *words.inside(),
        *_then(words, first),
        ".",
    )
    sentences = [won]
    for side in rest[:SIDES_TOLD]:
        has: Pieces = ("Mae ", *words.behind("gan", side.about, side), " ")
        counted = words.counted(side, is_softened=True)
        sentences.append((*has, *counted, *_then(words, side), "."))
    return sentences


def _then(words: GroupWords, now: Fact) -> Pieces:
    """', i fyny o 18' when the same seats gave another number last time."""
    then = words.book.get("previous_seats_by_party", now.about)
    if then is None or whole(then) == whole(now):
        return ()
    word = "i fyny" if whole(now) > whole(then) else "i lawr"
    return (f", {word} o ", words.figure(then))


def bullets(view: GroupView, book: FactBook) -> list[Callable[[], Phrase | None]]:
    """The page's summary, each bullet said when asked: the state, changes, the most news."""
    words = GroupWords(view, book)
    chosen = seats_in_the_news(view)
    return [
        partial(_state_bullet, words),
        partial(gains_bullet, words),
        *(partial(_seat_bullet, view, seat, turn=place) for place, seat in enumerate(chosen)),
        partial(beaten_bullet, words, apart_from=tuple(chosen)),
    ]


def _state_bullet(words: GroupWords) -> Phrase:
    return (*_scope(words), ": ", *_sides(words, list(words.book.each("seats_by_party"))))


def _seat_bullet(view: GroupView, seat: SeatId, *, turn: int) -> Phrase:
    return bullet(SeatWords(view.views[seat], view.books[seat], turn=turn))
