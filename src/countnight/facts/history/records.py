"""Records of the seat's majorities and wins, where its table of general elections allows them.

A record names its reach: which elections it compares, and whether they begin with the seat.
Source: the election folder's history.csv.
"""

from collections.abc import Callable, Iterator, Sequence

from countnight.facts.history.reach import at_general_elections, where_it_begins
from countnight.facts.history.table import TABLE, PastElection, Table
from countnight.facts.seat.majority import majority_of
from countnight.facts.seat.outcome import is_gain
from countnight.facts.seat_view import SeatView
from countnight.model.fact import Fact, Input, Unit
from countnight.model.ids import PartyKey

ENOUGH = 3
"""How many earlier elections a record since the seat's creation must have beaten."""


def narrowest_majority(view: SeatView, *, table: Table) -> Iterator[Fact]:
    """The year of the last general election with a majority as small as now's, or smaller.

    Holds: not the Speaker's; at least one election in between had a larger one; if none in the
    table was as small, the table's first year is given with the input `since_table_began`, or
    `since_seat_created`.
    """
    found = _passed(view, table=table, is_as_extreme=lambda then, now: then <= now)
    if found is not None:
        yield _since(view, kind="narrowest_majority_since", compared=found[0], reach=found[1])


def largest_majority(view: SeatView, *, table: Table) -> Iterator[Fact]:
    """The year of the last general election with a majority as large as now's, or larger.

    Holds: as for the narrowest.
    """
    found = _passed(view, table=table, is_as_extreme=lambda then, now: then >= now)
    if found is not None:
        yield _since(view, kind="largest_majority_since", compared=found[0], reach=found[1])


def majority_record(view: SeatView, *, table: Table) -> Iterator[Fact]:
    """Tonight's majority, about "smallest:seat" or "largest:seat", of all since the creation.

    Holds: the table begins with the seat's first general election, has three or more, and every
    majority in it is known; none was as small, or as large.
    """
    now = None if view.is_speakers else majority_of(view)
    known = [one.majority for one in table.elections if one.majority is not None]
    if now is None or not table.reaches_creation or len(known) < ENOUGH:
        return
    if len(known) < len(table.elections):
        return
    for word, is_beyond in (("smallest", now < min(known)), ("largest", now > max(known))):
        if is_beyond:
            yield Fact(
                id="majority_record",
                value=now,
                unit=Unit.VOTES,
                about=f"{word}:{view.seat.id}",
                inputs=(where_it_begins(table), *_majorities(table.elections)),
                formula=f"{word} majority of every general election since the seat was created",
                source=TABLE,
                seat=view.seat.id,
            )


def last_win(view: SeatView, *, table: Table) -> Iterator[Fact]:
    """The year when the gaining party last won the seat at a general election of the table.

    Holds: the seat was gained by a party, the table has such a win, the party lost every
    election since then for certain, and no note gives it.
    """
    party = gaining_party(view)
    year = None if party is None else last_win_in_table(table, party=party)
    if party is None or year is None:
        return
    reach = at_general_elections(view, party=party, since=year)
    yield Fact(
        id="notable",
        value=year,
        unit=Unit.YEAR,
        about=f"last_general_election_win:{party}",
        inputs=(Input("last_win", year, TABLE), *reach),
        formula="last general election of the table that the party won",
        source=TABLE,
        seat=view.seat.id,
    )


def first_win_since_created(view: SeatView, *, table: Table) -> Iterator[Fact]:
    """The year when the seat was created: the gaining party has never won it at a general election.

    Holds: the table begins with the seat's first general election, and the party lost each one
    for certain.
    """
    party = gaining_party(view)
    if party is None or not table.reaches_creation:
        return
    if any(table.may_have_won(party, one=one) for one in table.elections):
        return
    year = table.elections[0].year
    yield Fact(
        id="first_win_since_created",
        value=year,
        unit=Unit.YEAR,
        about=party,
        inputs=(
            Input("elections", len(table.elections), TABLE),
            *at_general_elections(view, party=party, since=year),
        ),
        formula="no general election since the seat was created was won by the party",
        source=TABLE,
        seat=view.seat.id,
    )


def gaining_party(view: SeatView) -> PartyKey | None:
    """The party that gained the seat tonight; None for a hold, an independent or the Speaker."""
    if view.winner is None or not is_gain(view):
        return None
    party = view.winner.main_party
    return None if party.is_independent or party.is_speaker else party.key


def last_win_in_table(table: Table, *, party: PartyKey) -> int | None:
    """The year of the party's last win; None when there is none, or a later one is open."""
    for one in reversed(table.elections):
        if one.winner == party:
            return one.year
        if table.may_have_won(party, one=one):
            return None
    return None


def _passed(
    view: SeatView, *, table: Table, is_as_extreme: Callable[[int, int], bool]
) -> tuple[Sequence[PastElection], tuple[Input, ...]] | None:
    """The elections compared, latest first, until one was as extreme as now; and their reach."""
    now = None if view.is_speakers else majority_of(view)
    passed: list[PastElection] = []
    for one in reversed(table.elections):
        if now is None or one.majority is None:
            return None
        passed.append(one)
        if is_as_extreme(one.majority, now):
            return (passed, ()) if len(passed) > 1 else None
    return (passed, (where_it_begins(table),)) if len(passed) > 1 else None


def _since(
    view: SeatView, *, kind: str, compared: Sequence[PastElection], reach: tuple[Input, ...]
) -> Fact:
    """The record with every majority it was compared with; the last compared gives the year."""
    return Fact(
        id="notable",
        value=compared[-1].year,
        unit=Unit.YEAR,
        about=f"{kind}:{view.seat.id}",
        inputs=(*reach, *_majorities(compared)),
        formula="last election of the table whose majority was as extreme as now's, or its first",
        source=TABLE,
        seat=view.seat.id,
    )


def _majorities(compared: Sequence[PastElection]) -> tuple[Input, ...]:
    """Each election's majority; by month as well where a year had two elections."""
    years = [one.year for one in compared]
    return tuple(
        Input(
            f"majority_{one.day:%Y-%m}" if years.count(one.year) > 1 else f"majority_{one.year}",
            one.majority,
            TABLE,
        )
        for one in compared
        if one.majority is not None
    )
