"""The Welsh texts about a group of seats: headline, round-up, and the bullets of a page."""

from collections.abc import Sequence

from countnight.facts.group_view import GroupView
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
from countnight.stories.languages.cy.group.words import GroupWords, whole
from countnight.stories.languages.cy.joining import Pieces
from countnight.stories.languages.cy.seat.briefs import bullet
from countnight.stories.languages.cy.seat.words import SeatWords
from countnight.stories.news_value import news_value
from countnight.stories.wording import Phrase, text_of

Told = tuple[Phrase | None, list[list[Phrase]]]

SEAT_BULLETS = 4
LEAST_NEWS = 100
"""A seat below this value has no bullet: a hold without anything unusual."""

HEADLINE_PARTIES = 3
SIDES_TOLD = 4
LONGEST = 70


def tell(view: GroupView, book: FactBook, *, kind: StoryKind) -> Told:
    """The group's text of the kind. Raises: UnknownFormError where Welsh would have to guess."""
    words = GroupWords(view, book)
    if kind is StoryKind.HEADLINE:
        return None, [[headline(words)]]
    if kind is StoryKind.SUMMARY:
        return None, [[phrase] for phrase in bullets(view, book)]
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
        *words.named(first.about, first, "Mae"),
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


def bullets(view: GroupView, book: FactBook) -> list[Phrase]:
    """The page's summary: the state, what changed, the seats that are most news."""
    words = GroupWords(view, book)
    sides = list(words.book.each("seats_by_party"))
    chosen = _seats_in_the_news(view)
    found: list[Phrase | None] = [
        (*_scope(words), ": ", *_sides(words, sides)),
        gains_bullet(words),
        *(
            bullet(SeatWords(view.views[seat], view.books[seat], turn=place))
            for place, seat in enumerate(chosen)
        ),
        beaten_bullet(words, apart_from=tuple(chosen)),
    ]
    return [phrase for phrase in found if phrase]


def _seats_in_the_news(view: GroupView) -> list[SeatId]:
    """The seats with a bullet of their own, most news first."""
    valued = [
        (-news_value(view.views[seat], view.books[seat]).score, place, seat)
        for place, seat in enumerate(view.order)
    ]
    return [seat for score, _, seat in sorted(valued) if -score > LEAST_NEWS][:SEAT_BULLETS]
