"""The Welsh preview of a group: how many seats, whose, which are marginal, first and last."""

from datetime import datetime

from countnight.facts.group_view import GroupView
from countnight.facts.preview.view import GroupAhead
from countnight.facts.sizes import exact, whole
from countnight.model.exact import tenths_half_up
from countnight.model.fact import Fact, FactBook
from countnight.model.story import SpanType
from countnight.stories.languages.cy.group.words import GroupWords, given
from countnight.stories.languages.cy.joining import Pieces
from countnight.stories.languages.cy.numbers import CANDIDATE, ROUNDED
from countnight.stories.languages.cy.preview.times import moment_in_words
from countnight.stories.wording import Phrase, Piece, text_of

Told = tuple[Phrase | None, list[list[Phrase]]]

LONGEST = 70
SIDES = 4


def tell(view: GroupAhead, book: FactBook) -> Told:
    """The group's preview. Raises: UnknownFormError where Welsh would have to guess."""
    words = GroupWords(GroupView(view.election, view.group, {}, {}, ()), book)
    paragraphs = [
        [_state(words), *_then(words)],
        _marginals(words),
        [*_times(view, words), *_candidates(words)],
    ]
    return _headline(words), [part for part in paragraphs if part]


def _headline(words: GroupWords) -> Phrase:
    left = words.need("undeclared")
    ways: tuple[Pieces, ...] = (
        ("Beth i'w wylio ", *words.inside(), ": ", words.figure(left), " heb gyhoeddi"),
        ("Beth i'w wylio: ", words.figure(left), " heb gyhoeddi"),
    )
    return next((way for way in ways if len(text_of(way)) <= LONGEST), ways[-1])


def _state(words: GroupWords) -> Phrase:
    """How many seats have not declared: 'Mae 18 o seddi heb gyhoeddi eto yn ardal X'."""
    left, seats = words.need("undeclared"), words.need("seats")
    if not whole(words.need("declared")):
        return ("Mae ", *words.counted(seats), " ", *words.inside(), ".")
    of_all: Pieces = (", o blith ", words.figure(seats), ".")
    return ("Mae ", *words.counted(left), " heb gyhoeddi eto ", *words.inside(), *of_all)


def _then(words: GroupWords) -> list[Phrase]:
    """Who won how many of the group's seats last time: 'Llafur 14, y Ceidwadwyr 18'."""
    sides = list(words.book.each("previous_seats_all"))[:SIDES]
    if not sides:
        return []
    pieces: Pieces = ()
    for place, side in enumerate(sides):
        comma = (", ",) if place else ()
        pieces = (*pieces, *comma, *words.named(side.about, side), " ", words.figure(side))
    return [("Y tro diwethaf: ", *pieces, ".")]


def _marginals(words: GroupWords) -> list[Phrase]:
    """The awaited seats that the smallest swings would change, with those swings."""
    sentences: list[Phrase] = []
    for place, fact in enumerate(words.book.each("most_marginal")):
        needed, majority = (
            words.need("marginal_swing", fact.about),
            words.need("marginal_majority", fact.about),
        )
        lead = "Y sedd fwyaf ymylol yw etholaeth " if place == 0 else "Wedyn daw etholaeth "
        sentences.append(
            (
                Piece(lead.rstrip(), fact, SpanType.COMPARISON), " ",
                words.seat(fact.about, fact), ": byddai gogwydd o ", _swing(words, needed), " ",
                *words.behind("o", given(fact, "from"), fact), " ",
                *words.behind("i", given(fact, "to"), fact), " yn dileu mwyafrif o ",
                words.figure(majority), ".",
            )
        )  # fmt: skip
    return sentences


def _times(view: GroupAhead, words: GroupWords) -> list[Phrase]:
    """When the first and the last of the seats are expected."""
    first, last = words.book.first("first_expected"), words.book.first("last_expected")
    if first is None or last is None:
        return []
    return [
        (
            "Disgwylir canlyniad etholaeth ", words.seat(first.about, first), " yn gyntaf, tua ",
            _moment(view, first), ", ac un etholaeth ", words.seat(last.about, last),
            " yn olaf, tua ", _moment(view, last), ".",
        )
    ]  # fmt: skip


def _candidates(words: GroupWords) -> list[Phrase]:
    """How many stand."""
    standing = words.book.first("nominated_in_group")
    if standing is None:
        return []
    return [("Mae ", *words.counted(standing, CANDIDATE), " yn sefyll.")]


def _swing(words: GroupWords, fact: Fact) -> Piece:
    if tenths_half_up(exact(fact)) == 0:
        return Piece("lai na degfed o bwynt canran", fact, SpanType.NUMBER, ROUNDED)
    return words.points(fact)


def _moment(view: GroupAhead, fact: Fact) -> Piece:
    text = moment_in_words(datetime.fromisoformat(str(fact.value)), poll=view.election.date)
    return Piece(text, fact, SpanType.NUMBER, "as a clock says it")
