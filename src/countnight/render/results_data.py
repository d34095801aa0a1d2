"""Results as data: the same figures that the pages show, as JSON and as spreadsheets."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from typing import Any

from countnight.model.election import Candidacy
from countnight.model.exact import text_from_value
from countnight.model.fact import FactBook
from countnight.model.ids import GroupId, SeatId
from countnight.render.records import record_from_fact
from countnight.render.site import Site
from countnight.render.times import utc_stamp
from countnight.render.wording.numbers import plain_two_decimals

Json = dict[str, Any]

COLUMNS = (
    "seat_id",
    "seat",
    "candidate_id",
    "candidate",
    "party",
    "votes",
    "share",
    "share_change",
    "place",
    "valid_votes",
    "rejected_votes",
    "electorate",
    "declared_at",
    "revision",
    "source",
    "is_test",
)
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def seat_json(site: Site, *, seat: SeatId) -> Json | None:
    """The seat's candidates, votes and facts. None means: there is no such seat."""
    known = site.election.seats.get(seat)
    if known is None:
        return None
    received = site.night.declared.get(seat)
    book = site.books.get(seat)
    return {
        "election": site.election.id,
        "seat": seat,
        "name": known.name,
        "slug": known.slug,
        "is_test": site.night.is_test,
        "position": site.night.position,
        "declared": received is not None,
        "declared_at": _declared_at(site, seat),
        "revision": received.message.revision if received else None,
        "candidates": [_candidate(site, each) for each in site.election.candidacies[seat]],
        "facts": _facts(site, book) if book else [],
    }


def group_json(site: Site, *, group: GroupId) -> Json | None:
    """The group's seats and facts. None means: there is no such group."""
    known = site.election.groups.get(group)
    if known is None:
        return None
    return {
        "election": site.election.id,
        "group": group,
        "name": known.name,
        "kind": known.kind.value,
        "is_test": site.night.is_test,
        "position": site.night.position,
        "seats": [_seat_summary(site, seat) for seat in known.seats],
        "facts": _facts(site, site.group_book(group)),
    }


def results_json(site: Site) -> Json:
    """Every seat in a line, and every group's address."""
    return {
        "election": site.election.id,
        "name": site.election.name,
        "is_test": site.night.is_test,
        "position": site.night.position,
        "seats": [_seat_summary(site, seat) for seat in site.election.seats],
        "groups": [
            {"group": group.id, "name": group.name, "kind": group.kind.value}
            for group in site.election.groups.values()
        ],
    }


def seat_csv(site: Site, *, seat: SeatId) -> str | None:
    """The seat's candidates, a row each, once declared. None means: there is no such seat."""
    if seat not in site.election.seats:
        return None
    return _csv(_rows(site, (seat,)))


def group_csv(site: Site, *, group: GroupId) -> str | None:
    """The candidates of the group's declared seats. None means: there is no such group."""
    known = site.election.groups.get(group)
    return None if known is None else _csv(_rows(site, known.seats))


def results_csv(site: Site) -> str:
    """The candidates of every declared seat, a row each."""
    return _csv(_rows(site, tuple(site.election.seats)))


def _facts(site: Site, book: FactBook) -> list[Json]:
    position = site.night.position
    return [
        record_from_fact(fact, election=site.election, position=position) for fact in book.facts
    ]


def _candidate(site: Site, candidacy: Candidacy) -> Json:
    return {
        "candidate": candidacy.id,
        "name": candidacy.name,
        "party": candidacy.party,
        "sitting": candidacy.is_sitting,
        "votes": _value(site, candidacy, "votes"),
        "share": _value(site, candidacy, "share"),
        "share_change": _value(site, candidacy, "share_change"),
        "place": _value(site, candidacy, "place"),
    }


def _value(site: Site, candidacy: Candidacy, fact_id: str) -> int | str | None:
    book = site.books.get(candidacy.seat)
    fact = book.get(fact_id, candidacy.id) if book else None
    return text_from_value(fact.value) if fact else None


def _seat_summary(site: Site, seat: SeatId) -> Json:
    known = site.election.seats[seat]
    book = site.books.get(seat)
    outcome = next(book.each("outcome"), None) if book else None
    winner = next(book.each("winner"), None) if book else None
    majority = book.get("majority") if book else None
    return {
        "seat": seat,
        "name": known.name,
        "slug": known.slug,
        "declared": seat in site.night.declared,
        "declared_at": _declared_at(site, seat),
        "outcome": outcome.value if outcome else None,
        "party": outcome.about if outcome else None,
        "winner": winner.value if winner else None,
        "majority": majority.value if majority else None,
    }


def _declared_at(site: Site, seat: SeatId) -> str | None:
    received = site.night.declared.get(seat)
    if received is None:
        return None
    return utc_stamp(received.message.declaration.declared_at or received.at)


def _rows(site: Site, seats: Sequence[SeatId]) -> Iterator[Sequence[object]]:
    for seat in seats:
        received = site.night.declared.get(seat)
        if received is None:
            continue
        result = received.message.declaration
        for each in site.election.candidacies[seat]:
            yield (
                seat,
                site.election.seats[seat].name,
                each.id,
                each.name,
                each.party,
                result.votes.get(each.id),
                _decimal(site, each, "share"),
                _decimal(site, each, "share_change"),
                _value(site, each, "place"),
                result.valid_votes,
                result.rejected,
                result.electorate,
                _declared_at(site, seat),
                received.message.revision,
                received.message.source,
                "true" if received.message.is_test else "",
            )


def _decimal(site: Site, candidacy: Candidacy, fact_id: str) -> str | None:
    book = site.books.get(candidacy.seat)
    fact = book.get(fact_id, candidacy.id) if book else None
    if fact is None or isinstance(fact.value, str):
        return None
    return plain_two_decimals(Fraction(fact.value))


def _csv(rows: Iterable[Sequence[object]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in rows:
        writer.writerow([_cell(cell, name) for cell, name in zip(row, COLUMNS, strict=True)])
    return out.getvalue()


def _cell(cell: object, name: str) -> object:
    """The cell, with an apostrophe before text that a spreadsheet would run as a formula."""
    is_text = isinstance(cell, str) and name not in ("share", "share_change")
    return f"'{cell}" if is_text and str(cell).startswith(_FORMULA_STARTS) else cell
