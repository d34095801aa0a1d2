"""How far a record may be stated: at general elections only, or by-elections too; since when."""

from countnight.facts.history.notes import party_and_year
from countnight.facts.history.table import TABLE, Table
from countnight.facts.known_seat import KnownSeat
from countnight.model.fact import Input
from countnight.model.ids import PartyKey

NO_BY_ELECTION = "no_by_election_win_since"
"""The kind of note that rules out by-election wins of a party since a year."""


def at_general_elections(view: KnownSeat, *, party: PartyKey, since: int) -> tuple[Input, ...]:
    """That the table is of general elections, and whether a note rules the by-elections out.

    Shape: `includes_by_elections` is `yes` only when a note says that the party has won no
    by-election here since that year, or an earlier one.
    """
    ruled_out = any(
        found is not None and found[0] == party and found[1] <= since
        for found in (
            party_and_year(view.election, text=note.value)
            for note in view.notes
            if note.kind == NO_BY_ELECTION
        )
    )
    return (
        Input("at_general_election", "yes", TABLE),
        Input("includes_by_elections", "yes" if ruled_out else "no", TABLE),
    )


def where_it_begins(table: Table) -> Input:
    """That the record goes back to the seat's creation, or only to where the table begins."""
    if table.reaches_creation:
        return Input("since_seat_created", table.elections[0].year, TABLE)
    return Input("since_table_began", 1, TABLE)
