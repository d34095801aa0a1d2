"""A group's closest results and largest swings, its shares and its turnout."""

from countnight.facts.sizes import is_visible
from countnight.model.fact import Fact
from countnight.model.ids import PartyKey, SeatId
from countnight.model.story import SpanType
from countnight.stories.languages.en.group.words import (
    GroupWords,
    Pieces,
    given,
    joined,
    number,
)
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
    first, *rest = facts
    so_far = "" if words.is_final else " so far"
    lead: Pieces = (
        words.seat(SeatId(str(first.about)), first),
        " ",
        Piece("was the closest result", first, SpanType.COMPARISON),
        f"{so_far}, by ",
        words.figure(first),
        " votes" if number(first) != 1 else " vote",
    )
    if not rest:
        return (*lead, ".")
    others = [(words.seat(SeatId(str(one.about)), one), " by ", words.figure(one)) for one in rest]
    return (*lead, ", then ", *joined(others), ".")


def _largest_swing(words: GroupWords) -> Phrase | None:
    fact = next(words.book.each("largest_swing"), None)
    if fact is None:
        return None
    so_far = "" if words.is_final else " so far"
    return (
        words.seat(SeatId(str(fact.about)), fact),
        " ",
        Piece("saw the biggest swing", fact, SpanType.COMPARISON),
        f"{so_far}, ",
        words.points(fact),
        " from ",
        _side(words, fact, "from"),
        " to ",
        _side(words, fact, "to"),
        ".",
    )


def _side(words: GroupWords, fact: Fact, end: str) -> Piece:
    party = PartyKey(given(fact, end))
    return Piece(words.forms(party).collective, fact, SpanType.PARTY)


def shares_paragraph(words: GroupWords) -> list[Phrase]:
    """The leading parties' shares over the seats declared, and the turnout, with changes."""
    sentences = [_shares(words), _turnout(words)]
    return [sentence for sentence in sentences if sentence]


def _shares(words: GroupWords) -> Phrase | None:
    shares = list(words.book.each("group_share"))[:SHARES_TOLD]
    if not shares or len(words.view.order) == 1:
        return None
    declared = words.need("declared")
    scope: Pieces = ("Across the ", words.count(declared), " seats")
    if not words.is_final:
        scope = (*scope, " declared so far")
    items = [_share(words, fact, is_first=place == 0) for place, fact in enumerate(shares)]
    return (*scope, " ", *joined(items), ".")


def _share(words: GroupWords, fact: Fact, *, is_first: bool) -> Phrase:
    """'the Conservatives polled 51% of the vote, up 3.8 points', the second shorter."""
    verb = " polled " if is_first else " "
    unit = " of the vote" if is_first else ""
    pieces: Pieces = (words.party(fact), verb, words.percent(fact), unit)
    change = words.book.get("group_share_change", fact.about)
    if change is None or not is_visible(change):
        return pieces
    size = words.points(change, bare=not is_first)
    return (*pieces, ", ", words.direction(change), " ", size, *((",") if is_first else ()))


def _turnout(words: GroupWords) -> Phrase | None:
    fact = words.book.get("group_turnout")
    if fact is None:
        return None
    pieces: Pieces = ("Turnout was ", words.percent(fact))
    change = words.book.get("group_turnout_change")
    if change is None or not is_visible(change):
        return (*pieces, ".")
    return (*pieces, ", ", words.direction(change), " ", words.points(change), ".")
