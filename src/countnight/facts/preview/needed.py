"""What it would take for a seat to change hands: arithmetic on last time's result, no forecast."""

from collections.abc import Iterator

from countnight.facts.past import PastCandidate
from countnight.facts.preview.view import SeatAhead
from countnight.model.exact import percent_from_ratio
from countnight.model.fact import Fact, Input, Unit
from countnight.model.ids import PartyKey


def first_then(view: SeatAhead) -> Iterator[Fact]:
    """The name of the winner last time, about the party. Holds: it is known who led."""
    past = view.past
    if past is not None and past.first is not None:
        yield from _named(view, fact_id="first_then", one=past.first)


def second_then(view: SeatAhead) -> Iterator[Fact]:
    """The name of the one who came second last time, about the party. Holds: one alone did."""
    past = view.past
    if past is not None and past.second is not None:
        yield from _named(view, fact_id="second_then", one=past.second)


def swing_needed(view: SeatAhead) -> Iterator[Fact]:
    """The swing that would bring last time's second party level with the first, about "from>to".

    Shape: half of last time's majority; the least more would put the second ahead of the first,
    which need not win it the seat, for a third may pass both.
    Units: points. Source: D. Butler's swing, docs/explain/swing.md.
    Holds: as `pair_ahead`, and last time's majority was not nothing.
    """
    past, pair = view.past, pair_ahead(view)
    if past is None or past.majority is None or pair is None:
        return
    majority, valid = past.majority, past.result.valid_votes
    if majority <= 0 or valid <= 0:
        return
    yield Fact(
        id="swing_needed",
        value=percent_from_ratio(majority, 2 * valid),
        unit=Unit.POINTS,
        about=f"{pair[0]}>{pair[1]}",
        inputs=(
            Input("previous_majority", majority, past.name),
            Input("valid_votes_then", valid, past.name),
        ),
        formula="100 × majority then ÷ valid votes then ÷ 2",
        source=past.name,
        baseline=past.name,
        seat=view.seat.id,
    )


def votes_to_switch(view: SeatAhead) -> Iterator[Fact]:
    """The fewest votes that, cast for the second instead of the first, had made the second win.

    Shape: about "from>to", of last time's votes. Holds: as the swing needed.
    """
    past, pair = view.past, pair_ahead(view)
    if past is None or past.majority is None or pair is None or past.majority <= 0:
        return
    yield Fact(
        id="votes_to_switch",
        value=past.majority // 2 + 1,
        unit=Unit.VOTES,
        about=f"{pair[0]}>{pair[1]}",
        inputs=(Input("previous_majority", past.majority, past.name),),
        formula="majority then ÷ 2, rounded down, + 1",
        source=past.name,
        baseline=past.name,
        seat=view.seat.id,
    )


def pair_ahead(view: SeatAhead) -> tuple[PartyKey, PartyKey] | None:
    """Last time's first and second party, where a swing between them can decide again.

    None means: one of them is unknown, an independent or the Speaker, or has not exactly one
    candidate now; or the Speaker has the seat; or there is no poll.
    """
    past = view.past
    if past is None or past.first is None or past.second is None or view.is_speakers:
        return None
    pair = (past.first.main_party, past.second.main_party)
    if any(party.is_independent or party.is_speaker for party in pair):
        return None
    standing = [view.main_party(one).key for one in view.standing]
    if len(view.standing) < 2 or any(standing.count(party.key) != 1 for party in pair):
        return None
    return pair[0].key, pair[1].key


def _named(view: SeatAhead, *, fact_id: str, one: PastCandidate) -> Iterator[Fact]:
    past = view.past
    if past is None or not one.candidate.name or past.result.is_notional:
        return
    yield Fact(
        id=fact_id,
        value=one.candidate.name,
        unit=Unit.TEXT,
        about=one.main_party.key,
        inputs=(Input("votes_then", one.candidate.votes, past.name),),
        source=past.name,
        baseline=past.name,
        seat=view.seat.id,
    )
