"""How a live fact that a text asks for is found in the night's books, or what is wrong with it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from countnight.facts.insertable import OF_GROUPS, OF_SEATS, Insertable
from countnight.model.election import Candidacy, Election
from countnight.model.fact import Fact, FactBook
from countnight.model.finding import Finding, Severity
from countnight.model.ids import GroupId, PartyKey, SeatId, slug_from_name
from countnight.model.live_fact import LiveFact

ABSENT = "live-fact-absent"
"""The code of what does not hold there, whatever is still to come in."""

_SEAT_FACTS: Mapping[str, Insertable] = MappingProxyType({one.fact: one for one in OF_SEATS})
_GROUP_FACTS: Mapping[str, Insertable] = MappingProxyType({one.fact: one for one in OF_GROUPS})


@dataclass(frozen=True, slots=True)
class Books:
    """Where facts are looked up: those of every declared seat, and those of any group now."""

    election: Election
    seats: Mapping[SeatId, FactBook]
    group: Callable[[GroupId], FactBook]


def fact_asked(asked: LiveFact | None, *, books: Books) -> Fact | Finding:
    """The fact that is meant, as it holds now; or what is wrong, and what to do.

    None means: `asked` what stands between the braces names nothing.
    """
    if asked is None:
        return _fault(
            "live-fact-unread",
            "Two braces begin a live fact, and this names none.",
            "Write the fact, its seat or area, and whom it is about: {{votes ashfield labour}}.",
        )
    if asked.fact in _SEAT_FACTS:
        return _of_seat(asked, _SEAT_FACTS[asked.fact], books)
    if asked.fact in _GROUP_FACTS:
        return _of_group(asked, _GROUP_FACTS[asked.fact], books)
    told = f"No fact called “{asked.fact}” can be put into a text."
    return _fault("live-fact-unknown", told, "Choose one from the list of facts.")


def candidacies_meant(of: str, *, seat: SeatId, election: Election) -> tuple[Candidacy, ...]:
    """The candidacies of the seat that a party's key, an id, a name or a surname may mean."""
    word = slug_from_name(of)
    standing = election.candidacies.get(seat, ())
    for names in (_ids, _surnames, _parties(election)):
        found = tuple(one for one in standing if word in names(one))
        if found:
            return found
    return ()


def _of_seat(asked: LiveFact, kind: Insertable, books: Books) -> Fact | Finding:
    place = asked.place.casefold()
    seats = books.election.seats.values()
    seat = next((one for one in seats if place in {one.slug, one.id.casefold()}), None)
    if seat is None:
        told = f"There is no seat called “{asked.place}”."
        return _fault("live-fact-place", told, "Write the seat’s name with hyphens: derby-north.")
    about = _candidacy(asked, kind, books.election, seat.id)
    if isinstance(about, Finding):
        return about
    book = books.seats.get(seat.id)
    if book is None:
        told = f"{seat.name} has not declared: “{kind.says}” has no figure yet."
        return _fault("live-fact-undeclared", told, "Take it out, or wait for the declaration.")
    found = book.get(kind.fact, about) if about else _only(book, kind.fact)
    return found or _absent(kind, seat.name)


def _of_group(asked: LiveFact, kind: Insertable, books: Books) -> Fact | Finding:
    group = books.election.groups.get(GroupId(asked.place.casefold()))
    if group is None:
        told = f"There is no area called “{asked.place}”."
        return _fault("live-fact-place", told, "Choose one of: " + ", ".join(books.election.groups))
    party = _party(asked, kind, books.election)
    if isinstance(party, Finding):
        return party
    return books.group(group.id).get(kind.fact, party) or _absent(kind, group.name)


def _candidacy(
    asked: LiveFact, kind: Insertable, election: Election, seat: SeatId
) -> str | Finding | None:
    misread = _misread(asked, kind)
    if misread is not None or asked.of is None:
        return misread
    found = candidacies_meant(asked.of, seat=seat, election=election)
    if len(found) == 1:
        return found[0].id
    many = "Several candidates are" if found else "Nobody who stands there is"
    told = f"{many} meant by “{asked.of}” in {election.seats[seat].name}."
    standing = ", ".join(slug_from_name(one.name) for one in election.candidacies.get(seat, ()))
    return _fault("live-fact-of", told, f"Name one of: {standing}.")


def _party(asked: LiveFact, kind: Insertable, election: Election) -> PartyKey | Finding | None:
    misread = _misread(asked, kind)
    if misread is not None or asked.of is None:
        return misread
    word = slug_from_name(asked.of)
    for party in election.parties.values():
        if word in party_words(party.key, election=election):
            return election.main_party(party.key)
    told = f"There is no party called “{asked.of}”."
    return _fault("live-fact-of", told, "Write its key, as labour or liberal-democrat.")


def _misread(asked: LiveFact, kind: Insertable) -> Finding | None:
    """What is wrong when somebody is named for nothing, or nobody where one is needed."""
    if bool(asked.of) == bool(kind.whose):
        return None
    if asked.of:
        told = f"“{kind.says}” is about the whole of {asked.place}, not about “{asked.of}”."
        return _fault("live-fact-of", told, "Leave out the last word.")
    told = f"“{kind.says}” does not say whose it is."
    return _fault("live-fact-of", told, f"Name {kind.whose} behind the place.")


def party_words(key: PartyKey, *, election: Election) -> frozenset[str]:
    """How a party may be called between the braces: its key, names and abbreviations."""
    forms = election.parties[key].forms.values()
    said = (key, *(form.name for form in forms), *(form.abbreviation for form in forms))
    return _slugs(said)


@lru_cache(maxsize=1024)
def _slugs(said: tuple[str, ...]) -> frozenset[str]:
    return frozenset(slug_from_name(one) for one in said)


def _ids(one: Candidacy) -> set[str]:
    return {slug_from_name(one.id), slug_from_name(one.name)}


def _surnames(one: Candidacy) -> set[str]:
    return {slug_from_name(one.surname)}


def _parties(election: Election) -> Callable[[Candidacy], frozenset[str]]:
    def words(one: Candidacy) -> frozenset[str]:
        own = party_words(one.party, election=election)
        return own | party_words(election.main_party(one.party), election=election)

    return words


def _only(book: FactBook, fact: str) -> Fact | None:
    """The fact where there is one of it; several, as two who came second, are none."""
    found = tuple(book.each(fact))
    return found[0] if len(found) == 1 else None


def _absent(kind: Insertable, name: str) -> Finding:
    told = f"“{kind.says}” does not hold for {name}, or is not known."
    return _fault(ABSENT, told, "Take it out, or say it in words.")


def _fault(code: str, message: str, remedy: str) -> Finding:
    return Finding(code, Severity.HOLD, message, remedy)
