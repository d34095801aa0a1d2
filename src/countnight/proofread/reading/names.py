"""The names of a night, found in a text by their first word."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from countnight.model.election import Candidacy, Election, Party, PartyForms, Seat
from countnight.model.ids import CandidacyId, PartyKey, SeatId
from countnight.proofread.languages.record import Language
from countnight.proofread.reading.mention import Entry, PersonName

FIRST_WORD = re.compile(r"[^\W_]+")
LUMPED = "other"
"""The party key under which tables add small parties up: no name of a party."""
_ARTICLE = re.compile(r"^(?:[Tt]he|[Yy]r?) ")
WALES = "Wales"

Index = Mapping[str, tuple[Entry, ...]]
"""Entries by the first word of their text, the longest text first."""


@dataclass(frozen=True, slots=True)
class Names:
    """Full names of the whole night, and the surnames of each seat, as one language writes them.

    Shape: `pronouns` has those that are known.
    """

    language: Language
    everywhere: Index
    surnames: Mapping[SeatId, Index]
    words: frozenset[str]
    pronouns: Mapping[CandidacyId, str]


def names_of_election(election: Election, language: Language) -> Names:
    """Every name of the election: parties in all forms, seats, groups and people."""
    people = list(people_of(election))
    entries = (
        *_parties(election, language),
        *_places(election, language),
        *_full_names(people),
    )
    by_seat: dict[SeatId, list[Entry]] = {}
    titles = _titles(election)
    for one in people:
        called = tuple(surnames_of(one, election=election))
        titled = _with_title(
            one, titles.get((one.seat, one.name), ()), next(iter(called), one.name)
        )
        for text in (*called, *titled):
            by_seat.setdefault(one.seat, []).append(Entry(text, persons=(one,)))
    return Names(
        language=language,
        everywhere=index_of(entries),
        surnames={seat: index_of(found) for seat, found in by_seat.items()},
        words=frozenset(word for one in people for word in one.name.split()),
        pronouns={
            one.id: one.pronoun
            for candidacies in election.candidacies.values()
            for one in candidacies
            if one.pronoun
        },
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


def _titles(election: Election) -> dict[tuple[SeatId | None, str | None], frozenset[str]]:
    """The honorifics that a note attests to somebody of a seat, in every form of the house."""
    forms = election.style.honorifics.forms.values()
    return {
        (note.seat, note.person): frozenset(
            (note.value, *(one.get(note.value, "") for one in forms))
        )
        - {""}
        for note in election.notes
        if note.kind == "honorific"
    }


def _with_title(person: PersonName, titles: Iterable[str], surname: str) -> Iterator[str]:
    """What the person is called with an honorific: Sir Alan, Dr Whitford, Sir Alan Duncan."""
    for title in titles:
        yield from (f"{title} {name}" for name in (person.name.split()[0], surname, person.name))


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


def _places(election: Election, language: Language) -> Iterator[Entry]:
    for seat in election.seats.values():
        for name in _called(seat.name, _welsh_name(seat), language):
            yield Entry(name.replace("’", "'"), seat=seat.id)
    for group in election.groups.values():
        for name in _called(group.name, group.name_cy, language):
            yield Entry(name, groups=(group.id,))


def _welsh_name(seat: Seat) -> str | None:
    """The seat's Welsh name; that of a seat in Wales is its name where it has no other."""
    return seat.name_cy or (seat.name if seat.country == WALES else None)


def _called(name: str, name_cy: str | None, language: Language) -> set[str]:
    """A place's names; the Welsh one in every form that the language gives it."""
    forms = frozenset[str]() if name_cy is None else language.words.forms_of_name(name_cy)
    return {name, name_cy or name, *forms}


def _parties(election: Election, language: Language) -> Iterator[Entry]:
    for party in election.parties.values():
        if party.key == LUMPED:
            continue
        key = election.main_party(party.key)
        for form in _forms(party, language):
            yield Entry(form, parties=(key,))


def _forms(party: Party, language: Language) -> frozenset[str]:
    if party.is_independent:
        return language.words.INDEPENDENTS
    found: set[str] = set()
    for lang, forms in (*party.forms.items(), *party.replaced_forms.items()):
        written = {form for form in _written(forms, language) if form}
        found |= written
        if lang == language.code:
            found.update(*(language.words.forms_of_name(form) for form in written))
    return frozenset(found)


def _written(forms: PartyForms, language: Language) -> Iterator[str]:
    for form in (forms.name, forms.collective, forms.adjective, forms.bracket):
        bare = _ARTICLE.sub("", form.replace("’", "'"))
        yield bare
        yield from language.words.aliases_of(bare)
    if forms.abbreviation.isupper() and len(forms.abbreviation) > 1:
        yield forms.abbreviation


def party_names(election: Election, key: PartyKey) -> str:
    """The party as a message names it."""
    forms = election.parties[key].forms
    return (forms.get("en") or next(iter(forms.values()))).collective
