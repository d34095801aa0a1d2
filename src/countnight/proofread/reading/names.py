"""The names of a night, found in a text by their first word."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from countnight.model.election import Candidacy, Election, Party, PartyForms
from countnight.model.ids import PartyKey, SeatId
from countnight.proofread.languages import en
from countnight.proofread.reading.mention import Entry, PersonName

FIRST_WORD = re.compile(r"[^\W_]+")
LUMPED = "other"
"""The party key under which tables add small parties up: no name of a party."""

Index = Mapping[str, tuple[Entry, ...]]
"""Entries by the first word of their text, the longest text first."""


@dataclass(frozen=True, slots=True)
class Names:
    """Full names of the whole night, and the surnames of each seat."""

    everywhere: Index
    surnames: Mapping[SeatId, Index]
    words: frozenset[str]


def names_of_election(election: Election) -> Names:
    """Every name of the election: parties in all forms, seats, groups and people."""
    people = list(people_of(election))
    entries = (*_parties(election), *_places(election), *_full_names(people))
    by_seat: dict[SeatId, list[Entry]] = {}
    for one in people:
        for text in surnames_of(one, election=election):
            by_seat.setdefault(one.seat, []).append(Entry(text, persons=(one,)))
    return Names(
        everywhere=index_of(entries),
        surnames={seat: index_of(found) for seat, found in by_seat.items()},
        words=frozenset(word for one in people for word in one.name.split()),
    )


def index_of(entries: Iterable[Entry]) -> dict[str, tuple[Entry, ...]]:
    """The entries by first word; those of one text become one that may mean either."""
    joined: dict[str, Entry] = {}
    for entry in entries:
        known = joined.get(entry.text)
        joined[entry.text] = entry if known is None else _either(known, entry)
    found: dict[str, list[Entry]] = {}
    for entry in joined.values():
        word = FIRST_WORD.match(entry.text)
        if word is not None:
            found.setdefault(word.group(), []).append(entry)
    return {word: tuple(sorted(some, key=_longest_first)) for word, some in found.items()}


def people_of(election: Election) -> Iterator[PersonName]:
    """Candidates of now, then candidates of last time and people of notes who do not stand."""
    seen: set[tuple[SeatId, str]] = set()
    for seat, candidacies in election.candidacies.items():
        for one in candidacies:
            seen.add((seat, one.name))
            yield PersonName(one.name, seat, one.id, election.main_party(one.party))
    for seat, result in election.previous.items():
        for then in result.candidates:
            if (seat, then.name) not in seen:
                seen.add((seat, then.name))
                yield PersonName(then.name, seat, None, election.main_party(then.party))
    for note in election.notes:
        if note.seat is not None and note.person and (note.seat, note.person) not in seen:
            seen.add((note.seat, note.person))
            yield PersonName(note.person, note.seat, None, None)


def surnames_of(person: PersonName, *, election: Election) -> Iterator[str]:
    """What the person is called without the given name."""
    for one in election.candidacies.get(person.seat, ()):
        if one.id == person.candidacy:
            yield _surname(one)
            return
    _, *rest = person.name.split()
    for start in range(len(rest)):
        yield " ".join(rest[start:])


def _surname(candidacy: Candidacy) -> str:
    return candidacy.surname or candidacy.name


def _either(one: Entry, other: Entry) -> Entry:
    return replace(
        one,
        persons=(*one.persons, *other.persons),
        parties=tuple(dict.fromkeys((*one.parties, *other.parties))),
        seat=one.seat or other.seat,
        groups=(*one.groups, *other.groups),
    )


def _longest_first(entry: Entry) -> int:
    return -len(entry.text)


def _full_names(people: Iterable[PersonName]) -> Iterator[Entry]:
    for one in people:
        yield Entry(one.name.replace("’", "'"), persons=(one,))


def _places(election: Election) -> Iterator[Entry]:
    for seat in election.seats.values():
        for name in {seat.name, seat.name_cy or seat.name}:
            yield Entry(name.replace("’", "'"), seat=seat.id)
    for group in election.groups.values():
        for name in {group.name, group.name_cy or group.name}:
            yield Entry(name, groups=(group.id,))


def _parties(election: Election) -> Iterator[Entry]:
    for party in election.parties.values():
        if party.key == LUMPED:
            continue
        key = election.main_party(party.key)
        for form in _forms(party):
            yield Entry(form, parties=(key,))


def _forms(party: Party) -> frozenset[str]:
    found: set[str] = set()
    for forms in party.forms.values():
        found |= {form for form in _written(forms) if form}
    if party.is_independent:
        found = {"independent", "Independent", "independents", "Independents"}
    return frozenset(found)


def _written(forms: PartyForms) -> Iterator[str]:
    bare = {
        form.replace("’", "'").removeprefix("the ").removeprefix("The ")
        for form in (forms.name, forms.collective, forms.adjective, forms.bracket)
    }
    for form in bare:
        yield form
        yield from en.PARTY_ALIASES.get(form, ())
    if forms.abbreviation.isupper() and len(forms.abbreviation) > 1:
        yield forms.abbreviation
    for alias in (f"{forms.name} Party", f"{forms.name}s"):
        if not forms.name.endswith(("Party", "s")):
            yield alias


def party_names(election: Election, key: PartyKey) -> str:
    """The party as a message names it."""
    forms = election.parties[key].forms
    return (forms.get("en") or next(iter(forms.values()))).collective
