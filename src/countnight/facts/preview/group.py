"""What is ahead in a group: its most marginal seats, the first and the last expected."""

from collections.abc import Iterator
from datetime import datetime
from fractions import Fraction
from zoneinfo import ZoneInfo

from countnight.facts.evidence import NOMINATIONS
from countnight.facts.preview.contest import TIMETABLE, no_sitting_mp
from countnight.facts.preview.needed import pair_ahead, swing_needed
from countnight.facts.preview.view import GroupAhead
from countnight.model.exact import percent_from_ratio
from countnight.model.fact import Fact, Input, Unit
from countnight.model.ids import SeatId

SHOWN = 3
"""How many of the most marginal seats are facts."""


def most_marginal(view: GroupAhead) -> Iterator[Fact]:
    """Up to three awaited seats with the smallest majorities last time, the smallest first.

    Units: the majority then as a percentage of the valid votes then. Shape: about the seat.
    Holds: the seat's majority is known, and its two leading parties can meet again.
    """
    found = sorted((share, seat) for seat, share in _majorities(view))
    for rank, (share, seat) in enumerate(found[:SHOWN], start=1):
        ahead = view.ahead[seat]
        past, pair = ahead.past, pair_ahead(ahead)
        if past is None or past.majority is None or pair is None:
            continue
        yield Fact(
            id="most_marginal",
            value=share,
            unit=Unit.PERCENT,
            about=seat,
            inputs=(
                Input("rank", rank, past.name),
                Input("seat", ahead.seat.name, NOMINATIONS),
                Input("from", pair[0], past.name),
                Input("to", pair[1], past.name),
                Input("previous_majority", past.majority, past.name),
                Input("valid_votes_then", past.result.valid_votes, past.name),
            ),
            formula="smallest 100 × majority then ÷ valid votes then, of the seats awaited",
            source=past.name,
            baseline=past.name,
            group=view.group.id,
        )


def marginal_majority(view: GroupAhead) -> Iterator[Fact]:
    """The majorities of those seats in votes. Shape: about the seat. Holds: as most marginal."""
    for fact in most_marginal(view):
        given = {one.name: one.value for one in fact.inputs}
        yield Fact(
            id="marginal_majority",
            value=given["previous_majority"],
            unit=Unit.VOTES,
            about=fact.about,
            source=fact.source,
            baseline=fact.baseline,
            group=view.group.id,
        )


def marginal_swing(view: GroupAhead) -> Iterator[Fact]:
    """The swings that would bring their second parties level. Holds: as most marginal."""
    for fact in most_marginal(view):
        for needed in swing_needed(view.ahead[SeatId(str(fact.about))]):
            yield Fact(
                id="marginal_swing",
                value=needed.value,
                unit=Unit.POINTS,
                about=fact.about,
                inputs=needed.inputs,
                formula=needed.formula,
                source=needed.source,
                baseline=needed.baseline,
                group=view.group.id,
            )


def first_and_last_expected(view: GroupAhead) -> Iterator[Fact]:
    """When the first and the last awaited seat are expected, about the seat.

    Units: local time as ISO 8601. Shape: of equal times the first by name; the input
    `with_time` is how many of the awaited seats have one.
    Holds: every awaited seat has a time, and they differ.
    """
    timed = sorted(
        (one.seat.expected_time, one.seat.name, one.seat.id)
        for one in view.ahead.values()
        if one.seat.expected_time is not None
    )
    if not timed or len(timed) < len(view.ahead) or timed[0][0] == timed[-1][0]:
        return
    latest = next(one for one in timed if one[0] == timed[-1][0])
    for fact_id, (moment, name, seat) in (("first_expected", timed[0]), ("last_expected", latest)):
        yield Fact(
            id=fact_id,
            value=_local(view, moment),
            unit=Unit.TEXT,
            about=seat,
            inputs=(
                Input("seat", name, NOMINATIONS),
                Input("with_time", len(timed), TIMETABLE),
                Input("awaited", len(view.ahead), TIMETABLE),
            ),
            formula="earliest expected time" if fact_id == "first_expected" else "latest",
            source=TIMETABLE,
            group=view.group.id,
        )


def nominated_in_group(view: GroupAhead) -> Iterator[Fact]:
    """How many candidates stand in the seats that are awaited. Holds: any does."""
    number = sum(len(one.standing) for one in view.ahead.values())
    if number:
        yield _count(view, fact_id="nominated_in_group", number=number)


def seats_without_mp(view: GroupAhead) -> Iterator[Fact]:
    """In how many awaited seats no candidate was the MP at dissolution. Holds: any is such."""
    number = sum(1 for one in view.ahead.values() for _ in no_sitting_mp(one))
    if number:
        yield _count(view, fact_id="seats_without_mp", number=number)


def _majorities(view: GroupAhead) -> Iterator[tuple[SeatId, Fraction]]:
    for seat, one in view.ahead.items():
        past = one.past
        if past is None or past.majority is None or pair_ahead(one) is None:
            continue
        if past.majority > 0 and past.result.valid_votes > 0:
            yield seat, percent_from_ratio(past.majority, past.result.valid_votes)


def _local(view: GroupAhead, moment: datetime) -> str:
    zone = ZoneInfo(view.election.time_zone)
    return moment.astimezone(zone).isoformat(timespec="minutes")


def _count(view: GroupAhead, *, fact_id: str, number: int) -> Fact:
    return Fact(
        id=fact_id,
        value=number,
        unit=Unit.COUNT,
        inputs=(Input("awaited", len(view.ahead), NOMINATIONS),),
        formula="sum over the seats awaited",
        source=NOMINATIONS,
        group=view.group.id,
    )
