"""The seat's past general elections, as far back as its boundaries allow, and what each allows.

Elections on other boundaries than the latest are the seat's own only where a note or the table
itself says in which year the seat was created. Rows that lump independents and small parties
together may leave the winner open; then nothing is claimed that the lump could contradict.
Source: the election folder's history.csv.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from countnight.facts.known_seat import KnownSeat
from countnight.facts.seat.circumstances import seat_created
from countnight.model.election import HistoryRow
from countnight.model.ids import PartyKey

TABLE = "history"
LUMPED = "other"
"""The party key under which a table adds small parties up."""


@dataclass(frozen=True, slots=True)
class PastElection:
    """One general election of the table.

    Shape: `stood` are the parties with a row of their own.
    None means: `winner`, `majority` the rows do not allow it to be known.
    """

    day: date
    winner: PartyKey | None
    majority: int | None
    stood: frozenset[PartyKey]

    @property
    def year(self) -> int:
        """The year of the poll."""
        return self.day.year


@dataclass(frozen=True, slots=True)
class Table:
    """The seat's elections, oldest first.

    Shape: `named` are the parties that have rows of their own anywhere in it, so that none of
    them hides in a lump.
    None means: `created` nobody says when the seat came into being.
    """

    elections: tuple[PastElection, ...]
    named: frozenset[PartyKey]
    created: int | None

    @property
    def reaches_creation(self) -> bool:
        """Whether the first election of the table is the seat's first."""
        return bool(self.elections) and self.elections[0].year == self.created

    def may_have_won(self, party: PartyKey, *, one: PastElection) -> bool:
        """Whether that party won that election, or the rows leave it open."""
        if one.winner is not None:
            return one.winner == party
        return party in one.stood or party not in self.named


def table_of_seat(view: KnownSeat) -> Table:
    """The seat's earlier general elections, no further back than its boundaries or creation."""
    rows = [
        row
        for row in view.election.history.get(view.seat.id, ())
        if row.election_date < view.election.date
    ]
    if not rows:
        return Table((), frozenset(), None)
    created = seat_created(view)
    rows.sort(key=lambda row: row.election_date)
    own = [row for row in rows if _is_own(row, latest=rows[-1].boundary_set, created=created)]
    elections = tuple(
        _past_election(view, rows=list(of_day), day=day)
        for day, of_day in groupby(own, key=lambda row: row.election_date)
    )
    named = frozenset(party for one in elections for party in one.stood)
    return Table(elections, named, created)


def _is_own(row: HistoryRow, *, latest: str, created: int | None) -> bool:
    """Whether the row is this seat's: on its latest boundaries, or since it was created."""
    if created is None:
        return row.boundary_set == latest
    return row.election_date.year >= created


def _past_election(view: KnownSeat, *, rows: Sequence[HistoryRow], day: date) -> PastElection:
    """What the rows of one election allow: a lump that could have led leaves all unknown."""
    named = sorted((row for row in rows if not _is_lump(view, row=row)), key=lambda row: -row.votes)
    stood = frozenset(view.election.main_party(row.party) for row in named)
    winner = _winner(view, rows=rows, named=named)
    return PastElection(day, winner, _majority(view, rows=rows, named=named, won=winner), stood)


def _winner(
    view: KnownSeat, *, rows: Sequence[HistoryRow], named: Sequence[HistoryRow]
) -> PartyKey | None:
    won = [row for row in rows if row.is_win]
    if len(won) != 1 or not named or won[0] is not named[0]:
        return None
    return view.election.main_party(named[0].party)


def _majority(
    view: KnownSeat,
    *,
    rows: Sequence[HistoryRow],
    named: Sequence[HistoryRow],
    won: PartyKey | None,
) -> int | None:
    """The winner's lead; None when unopposed, or when the second may be in the lump."""
    lumped = max((row.votes for row in rows if _is_lump(view, row=row)), default=0)
    if won is None or len(named) < 2 or lumped > named[1].votes:
        return None
    return named[0].votes - named[1].votes


def _is_lump(view: KnownSeat, *, row: HistoryRow) -> bool:
    return row.party == LUMPED or view.election.parties[row.party].is_independent
