"""Entries from the counts as the desk sees them: each beside what other sources say of the seat."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from countnight.model.count.standing import EntryState, Standing, differences
from countnight.model.declaration import Declaration
from countnight.model.ids import SeatId
from countnight.model.night import Received
from countnight.render.count.views import TOTAL_WORDS
from countnight.render.desk.places import LANG, pages_of_seat, seat_name, titles_of
from countnight.render.panels.names import PartyTag, party_tag
from countnight.render.site import Site
from countnight.render.times import time_text
from countnight.render.wording.numbers import numbers_of


@dataclass(frozen=True, slots=True)
class Cell:
    """One figure of one source. None means: that source does not give it."""

    text: str | None
    differs: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One candidate's votes, or one total, in every column."""

    name: str
    party: PartyTag | None
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """What one source says of the seat; `who` heads the column, and `when` stands below."""

    who: str
    when: str
    result: Declaration


@dataclass(frozen=True, slots=True)
class SeatEntries:
    """A seat with entries that wait, in columns: the entries first, then all other sources."""

    seat: SeatId
    slug: str
    name: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    sums: tuple[str, ...]
    happens: str
    is_declared: bool


STATE_WORDS: Mapping[EntryState, str] = {
    EntryState.ENTERED_ONCE: "Entered once; the newsroom’s rules ask for a second entry.",
    EntryState.DIFFERS: "Two entries differ; their writers have been told where.",
    EntryState.PROVISIONAL: "Provisional: it waits for a person or a feed to agree.",
    EntryState.DECLARED: "Declared.",
    EntryState.CONTRADICTED: "Another result is declared; the figures that differ are marked.",
}


def seat_entries(site: Site, seat: SeatId, standings: Sequence[Standing]) -> SeatEntries:
    """The seat's entries beside what is declared and what is held."""
    night, known = site.night, site.election.seats[seat]
    columns = [_column_of_entry(site, one) for one in standings]
    declared, held = night.declared.get(seat), night.held.get(seat)
    if declared is not None:
        columns.append(_column_of(site, "Declared", declared))
    if held is not None:
        columns.append(_column_of(site, "Held", held))
    return SeatEntries(
        seat=seat,
        slug=known.slug,
        name=seat_name(site.election, seat),
        columns=tuple(columns),
        rows=tuple(_rows(site, seat, [one.result for one in columns])),
        sums=tuple(_sum(site, one.result) for one in columns),
        happens=_happens(site, seat, is_declared=declared is not None),
        is_declared=declared is not None,
    )


def distinct(standings: Sequence[Standing]) -> tuple[Standing, ...]:
    """The standings without those that say the same as an earlier one."""
    kept: list[Standing] = []
    for one in standings:
        result = one.counted.entry.declaration
        if all(differences(result, other.counted.entry.declaration) for other in kept):
            kept.append(one)
    return tuple(kept)


def _column_of_entry(site: Site, standing: Standing) -> Column:
    entry, twin = standing.counted.entry, standing.twin
    who = entry.by.name
    if twin is not None:
        other = twin.entry.by
        who = f"{who}, twice" if other.id == entry.by.id else f"{who} and {other.name}"
    when = time_text(standing.counted.at, election=site.election, lang=LANG)
    return Column(who, f"keyed in, came {when}", entry.declaration)


def _column_of(site: Site, word: str, received: Received) -> Column:
    when = time_text(received.at, election=site.election, lang=LANG)
    return Column(f"{word}: {received.message.source}", when, received.message.declaration)


def _rows(site: Site, seat: SeatId, results: Sequence[Declaration]) -> Iterator[Row]:
    election = site.election
    names: dict[str, str] = {one.id: one.name for one in election.candidacies.get(seat, ())}
    for one in election.candidacies.get(seat, ()):
        tag = party_tag(election, key=one.party, lang=LANG)
        values = [result.votes.get(one.id) for result in results]
        yield Row(one.name, tag, _cells(site, values, names))
    for name, words in TOTAL_WORDS.items():
        values = [getattr(result, name) for result in results]
        if any(value is not None for value in values):
            yield Row(words, None, _cells(site, values, names))


_Value = int | str | None


def _cells(site: Site, values: Sequence[_Value], names: Mapping[str, str]) -> tuple[Cell, ...]:
    """Each value; all those given are marked when they are not the same."""
    numbers = numbers_of(site.election, lang=LANG)
    given = {value for value in values if value is not None}

    def shown(value: _Value) -> str | None:
        return numbers.whole(value) if isinstance(value, int) else names.get(value or "", value)

    return tuple(Cell(shown(one), len(given) > 1 and one is not None) for one in values)


def _sum(site: Site, result: Declaration) -> str:
    numbers = numbers_of(site.election, lang=LANG)
    added, total = sum(result.votes.values()), result.valid_votes
    if total is None or added == total:
        return f"{numbers.whole(added)}"
    way = "over" if added > total else "short"
    return f"{numbers.whole(added)}, {numbers.whole(abs(added - total))} {way}"


def _happens(site: Site, seat: SeatId, *, is_declared: bool) -> str:
    pages, name = titles_of(site, pages_of_seat(site, seat)), seat_name(site.election, seat)
    if is_declared:
        return (
            f"Replaces the declared result of {name}: card, tally and map change at once on "
            f"{pages}, and the new story says what was wrong."
        )
    return f"Declares {name} with these figures: card, tally and map change at once on {pages}."
