"""A group's closest results and largest swings, its shares and its turnout, in Welsh."""

from countnight.model.fact import Fact
from countnight.model.story import SpanType
from countnight.stories.cast import is_visible
from countnight.stories.languages.cy.group.words import GroupWords, given, whole
from countnight.stories.languages.cy.joining import Pieces, joined_places
from countnight.stories.wording import Phrase, Piece

SHARES_TOLD = 2
RANK_FROM = 4
"""Fewer seats than this have no 'closest' worth telling."""

LIST_FROM = 6
"""Fewer seats than this have one closest result, not a list of three."""


def margins_paragraph(words: GroupWords) -> list[Phrase]:
    """The closest results by votes, and the largest swing with its pair and direction."""
    if len(words.view.order) < RANK_FROM:
        return []
    sentences = [_closest(words), _largest_swing(words)]
    return [sentence for sentence in sentences if sentence]


def _closest(words: GroupWords) -> Phrase | None:
    facts = list(words.book.each("closest"))
    if len(words.view.order) < LIST_FROM:
        facts = facts[:1]
    if not facts:
        return None
    first, *rest = facts
    lead: Pieces = (
        "Yn etholaeth ",
        words.seat(first.about, first),
        " roedd ",
        Piece("y mwyafrif lleiaf", first, SpanType.COMPARISON),
        f"{words.so_far}, ",
        words.figure(first),
    )
    if not rest:
        return (*lead, ".")
    others = [(words.seat(one.about, one), " (", words.figure(one), ")") for one in rest]
    return (*lead, ", yna ", *joined_places(others), ".")


def _largest_swing(words: GroupWords) -> Phrase | None:
    fact = words.book.first("largest_swing")
    if fact is None:
        return None
    return (
        Piece("Y gogwydd mwyaf", fact, SpanType.COMPARISON),
        f"{words.so_far} oedd ",
        words.points(fact),
        " ",
        *words.behind("o", given(fact, "from"), fact),
        " ",
        *words.behind("i", given(fact, "to"), fact),
        " yn etholaeth ",
        words.seat(fact.about, fact),
        ".",
    )


def shares_paragraph(words: GroupWords) -> list[Phrase]:
    """The leading parties' shares over the seats declared, and the turnout, with changes."""
    sentences = [_shares(words), _turnout(words)]
    return [sentence for sentence in sentences if sentence]


def _shares(words: GroupWords) -> Phrase | None:
    shares = list(words.book.each("group_share"))[:SHARES_TOLD]
    declared = words.need("declared")
    if not shares or whole(declared) == 1:
        return None
    seats: Pieces = ("O gyfrif pob un o'r ", *words.total(declared))
    if not words.is_final:
        seats = (*seats, " sydd wedi cyhoeddi")
    first, *rest = shares
    told: Pieces = (*seats, ", cafodd ", *_share(words, first, words.named(first.about, first)))
    for fact in rest:
        told = (*told, ", ", *_share(words, fact, words.behind("a", fact.about, fact)))
    return (*told, ".")


def _share(words: GroupWords, fact: Fact, name: Pieces) -> Pieces:
    """'y Ceidwadwyr 51% o'r bleidlais, i fyny 3.8 pwynt canran'."""
    pieces: Pieces = (*name, " ", words.percent(fact), " o'r bleidlais")
    change = words.book.get("group_share_change", fact.about)
    if change is None or not is_visible(change):
        return pieces
    return (*pieces, ", ", words.direction(change), " ", words.points(change))


def _turnout(words: GroupWords) -> Phrase | None:
    fact = words.book.first("group_turnout")
    if fact is None:
        return None
    said: Pieces = ("Y ganran a bleidleisiodd oedd ", words.percent(fact))
    change = words.book.first("group_turnout_change")
    if change is None or not is_visible(change):
        return (*said, " o'r etholwyr cofrestredig.")
    return (
        *said, " o'r etholwyr cofrestredig, ", words.direction(change), " ",
        words.points(change), ".",
    )  # fmt: skip
