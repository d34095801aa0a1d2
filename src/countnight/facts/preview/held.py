"""How long the seat has been one party's, and when the other last had it, ahead of the night.

The table of past elections and the notes are those of `facts.history`; here tonight's result
does not lengthen or end anything yet.
"""

from collections.abc import Iterator

from countnight.facts.history.notes import noted
from countnight.facts.history.reach import at_general_elections, where_it_begins
from countnight.facts.history.records import last_win_in_table
from countnight.facts.history.runs import RUN, wins_at_end
from countnight.facts.history.table import TABLE, table_of_seat
from countnight.facts.past import is_notional
from countnight.facts.preview.view import SeatAhead
from countnight.model.fact import Fact, Input, Unit
from countnight.model.ids import PartyKey

LAST_WIN = "last_general_election_win"
RUN_NOTED = "won_every_general_election"


def notable(view: SeatAhead) -> Iterator[Fact]:
    """The notes on the seat and its people. Holds: but not of a run that takes in this election."""
    for fact in noted(view):
        until = _input(fact, "until")
        if not isinstance(until, int) or until < view.election.date.year:
            yield fact


def held_since(view: SeatAhead) -> Iterator[Fact]:
    """The first year of an unbroken run of general elections that the party won, about the party.

    Shape: from a note of its run that ends with the baseline, else from the table, with the
    inputs `open_before` or `since_table_began` where the run may be longer.
    Holds: the party that won last time is a party, and has won two or more in a row; the
    boundaries are last time's.
    """
    party = _defender(view)
    if party is None or _is_redrawn(view):
        return
    noted_run = list(_noted_run(view, party=party))
    yield from noted_run or _run_in_table(view, party=party)


def last_won(view: SeatAhead) -> Iterator[Fact]:
    """The year when last time's second party last won the seat at a general election.

    Shape: about the party. Holds: a note or the table gives it; the boundaries are last time's.
    """
    past = view.past
    if past is None or past.second is None or _is_redrawn(view):
        return
    party = past.second.main_party
    if party.is_independent or party.is_speaker:
        return
    found = next((one for one in notable(view) if one.about == f"{LAST_WIN}:{party.key}"), None)
    year = found.value if found is not None else _last_in_table(view, party=party.key)
    if not isinstance(year, int):
        return
    source = TABLE if found is None else found.source
    yield Fact(
        id="last_won",
        value=year,
        unit=Unit.YEAR,
        about=party.key,
        inputs=(
            Input("last_win", year, source),
            *at_general_elections(view, party=party.key, since=year),
        ),
        formula="last general election that the party won",
        source=source,
        seat=view.seat.id,
    )


def _noted_run(view: SeatAhead, *, party: PartyKey) -> Iterator[Fact]:
    last = view.election.baseline.date
    for fact in notable(view):
        until = _input(fact, "until")
        reaches = last is not None and until in (None, last.year)
        if fact.about != f"{RUN_NOTED}:{party}" or fact.unit is not Unit.YEAR or not reaches:
            continue
        yield Fact(
            id="held_since",
            value=fact.value,
            unit=Unit.YEAR,
            about=party,
            inputs=fact.inputs,
            formula="attested note",
            source=fact.source,
            seat=view.seat.id,
        )


def _run_in_table(view: SeatAhead, *, party: PartyKey) -> Iterator[Fact]:
    table = table_of_seat(view)
    won = wins_at_end(table, party=party)
    if won < RUN or not _ends_at_baseline(view, last=table.elections[-1].year):
        return
    before = table.elections[-won - 1] if won < len(table.elections) else None
    open_before = before is not None and table.may_have_won(party, one=before)
    begins = (where_it_begins(table),) if before is None else ()
    if before is not None and open_before:
        begins = (Input("open_before", before.year, TABLE),)
    since = table.elections[-won].year
    yield Fact(
        id="held_since",
        value=since,
        unit=Unit.YEAR,
        about=party,
        inputs=(
            Input("elections", won, TABLE),
            *begins,
            *at_general_elections(view, party=party, since=since),
        ),
        formula="first of the general elections in a row that the party won",
        source=TABLE,
        seat=view.seat.id,
    )


def _ends_at_baseline(view: SeatAhead, *, last: int) -> bool:
    """Whether the table's last election is the one that the seat is compared with."""
    day = view.election.baseline.date
    return day is not None and last == day.year


def _last_in_table(view: SeatAhead, *, party: PartyKey) -> int | None:
    table = table_of_seat(view)
    return last_win_in_table(table, party=party) if table.elections else None


def _defender(view: SeatAhead) -> PartyKey | None:
    past = view.past
    if past is None or past.winner_party.is_independent or past.winner_party.is_speaker:
        return None
    return past.winner_party.key


def _is_redrawn(view: SeatAhead) -> bool:
    """Whether last time's figures are estimates, so that records of the old seat say nothing."""
    return view.past is not None and is_notional(view.election, results=(view.past.result,))


def _input(fact: Fact, name: str) -> object:
    return next((one.value for one in fact.inputs if one.name == name), None)
