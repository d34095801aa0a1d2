"""The shipped night of 12-13 December 2019, declared whole or up to a time."""

import csv
import io
from collections import defaultdict
from datetime import datetime
from functools import cache

from countnight.elections.folder import read_election
from countnight.elections.shipped import election_folder
from countnight.facts.group_facts import GroupView, facts_of_group
from countnight.facts.seat_facts import facts_of_seat
from countnight.facts.seat_view import view_of_seat
from countnight.model.declaration import Declaration
from countnight.model.election import Election
from countnight.model.fact import FactBook
from countnight.model.ids import CandidacyId, GroupId, SeatId

NAME = "ge2019-east-midlands"
ALL_32 = "Derbyshire, Nottinghamshire, Leicestershire and Rutland"


@cache
def election() -> Election:
    """The shipped election."""
    read = read_election(election_folder(NAME)).election
    assert read is not None
    return read


@cache
def declarations() -> dict[SeatId, Declaration]:
    """Every declaration of the night, by seat, in order of declaration."""
    text = election_folder(NAME).joinpath("results.csv").read_text(encoding="utf-8")
    rows = defaultdict(list)
    for row in csv.DictReader(io.StringIO(text)):
        rows[SeatId(row["seat_id"])].append(row)
    found = [_declaration(seat, of_seat) for seat, of_seat in rows.items()]
    found.sort(key=lambda one: (str(one.declared_at), one.seat))
    return {one.seat: one for one in found}


@cache
def seat_book(name: str) -> FactBook:
    """The facts of the seat with that name."""
    seat = next(one.id for one in election().seats.values() if one.name == name)
    return facts_of_seat(view_of_seat(election(), declaration=declarations()[seat]))


def group_of_all() -> GroupId:
    """The id of the group of all 32 seats."""
    return next(key for key, group in election().groups.items() if group.name == ALL_32)


@cache
def group_book(group: GroupId, seats: int | None = None) -> FactBook:
    """The facts of the group when so many seats of the night, or all, have declared."""
    order = tuple(declarations())[:seats]
    views = {seat: view_of_seat(election(), declaration=declarations()[seat]) for seat in order}
    books = {seat: facts_of_seat(view) for seat, view in views.items()}
    return facts_of_group(GroupView(election(), election().groups[group], views, books, order))


def _declaration(seat: SeatId, rows: list[dict[str, str]]) -> Declaration:
    first = rows[0]
    return Declaration(
        seat=seat,
        votes={CandidacyId(row["candidate_id"]): int(row["votes"]) for row in rows},
        valid_votes=int(first["valid_votes"]),
        rejected=int(first["rejected_votes"]),
        electorate=int(first["electorate"]),
        declared_at=datetime.fromisoformat(first["declared_at"]),
    )
