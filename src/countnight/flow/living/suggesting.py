"""What may be put into a text, found by the words that somebody types: figures, people, seats."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from itertools import islice
from types import MappingProxyType

from countnight.facts.asked import ABSENT, Books, fact_asked, party_words
from countnight.facts.insertable import OF_GROUPS, OF_SEATS, Insertable, Whose
from countnight.flow.figures import Figures
from countnight.model.election import Candidacy, Election, Group, Seat
from countnight.model.fact import Fact, FactBook
from countnight.model.ids import slug_from_name
from countnight.model.live_fact import LiveFact
from countnight.render.wording.tables import party_label
from countnight.stories.honorifics import full_name
from countnight.stories.live_facts import words_of_fact

MOST = 12
"""As many as fit under a text field on a phone."""


class Insert(StrEnum):
    """What sort of thing is looked for."""

    FACT = "fact"
    PERSON = "person"
    SEAT = "seat"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Something to put into a text.

    Shape: `insert` is what stands in the text then, `says` what it is, in words.
    None means: `now` it is no figure, or has none yet.
    """

    insert: str
    says: str
    now: str | None = None


def suggested(
    figures: Figures, words: str, *, kind: Insert, lang: str, most: int = MOST
) -> tuple[Suggestion, ...]:
    """What fits the words, each of which begins a word of what is suggested; declared seats first.

    Shape: without words, the first of everything.
    """
    wanted = tuple(word for word in slug_from_name(words).split("-") if word)
    return tuple(islice(_FINDERS[kind](figures, wanted, lang), most))


def _facts(figures: Figures, wanted: Sequence[str], lang: str) -> Iterator[Suggestion]:
    election = figures.night.election
    books = Books(election, figures.books, figures.group_book)
    for asked, kind, name, whose in _askable(figures, wanted):
        found = fact_asked(asked, books=books)
        now = None
        if isinstance(found, Fact):
            now = words_of_fact(found, election=election, lang=lang)
        elif found.code == ABSENT:
            continue
        says = f"{kind.says}, {whose}, {name}" if whose else f"{kind.says}, {name}"
        yield Suggestion(asked.as_written(), says, now)


Askable = tuple[LiveFact, Insertable, str, str]


def _askable(figures: Figures, wanted: Sequence[str]) -> Iterator[Askable]:
    groups = figures.night.election.groups.values()
    places: tuple[Seat | Group, ...] = (*_seats_in_order(figures), *groups)
    for place in places:
        named = _words(place.name)
        rest = [word for word in wanted if not _begins(word, named)]
        kinds = OF_SEATS if isinstance(place, Seat) else OF_GROUPS
        for kind in kinds:
            left = [word for word in rest if not _begins(word, _said_of(kind))]
            yield from _of_kind(figures.night.election, place, kind, left)


@cache
def _said_of(kind: Insertable) -> frozenset[str]:
    """The words by which the kind of fact is found."""
    return frozenset((*slug_from_name(kind.says).split("-"), *kind.fact.split("_")))


def _of_kind(
    election: Election, place: Seat | Group, kind: Insertable, left: Sequence[str]
) -> Iterator[Askable]:
    """The kind's facts of the place, for everybody whom the words that are left may mean."""
    id_ = place.slug if isinstance(place, Seat) else place.id
    if kind.whose is Whose.NOBODY:
        if not left:
            yield LiveFact(kind.fact, id_), kind, place.name, ""
        return
    for word, names, name in _whose(election, place):
        if all(_begins(one, names) for one in left):
            yield LiveFact(kind.fact, id_, word), kind, place.name, name


def _whose(election: Election, place: Seat | Group) -> Iterator[tuple[str, frozenset[str], str]]:
    """Each whom a fact of the place may be about: as written, the words for it, its name."""
    if isinstance(place, Seat):
        for one in election.candidacies.get(place.id, ()):
            names = _words(one.name)
            yield slug_from_name(one.name), names | _party_words(election, one), one.name
        return
    parties = sorted(election.parties.values(), key=lambda one: one.order)
    for party in parties:
        if party.folds_into is None and not party.is_independent:
            words = _parts(party_words(party.key, election=election))
            yield slug_from_name(party.key), words, party_label(election, key=party.key, lang="en")


def _people(figures: Figures, wanted: Sequence[str], lang: str) -> Iterator[Suggestion]:
    election = figures.night.election
    style = election.style
    for seat in _seats_in_order(figures):
        for one in election.candidacies.get(seat.id, ()):
            names = _words(one.name) | _words(seat.name)
            if not all(_begins(word, names | _party_words(election, one)) for word in wanted):
                continue
            book = figures.books.get(seat.id) or FactBook.of(())
            party = party_label(election, key=one.party, lang="en")
            written = full_name(one.name, book, style=style, lang=lang)
            yield Suggestion(written, f"{party}, {seat.name}")


def _seats(figures: Figures, wanted: Sequence[str], lang: str) -> Iterator[Suggestion]:
    for seat in _seats_in_order(figures):
        name = seat.name_cy if lang == "cy" and seat.name_cy else seat.name
        names = _words(seat.name) | _words(name)
        if all(_begins(word, names) for word in wanted):
            is_in = seat.id in figures.books
            yield Suggestion(name, f"{seat.county}, {'declared' if is_in else 'awaited'}")


def _seats_in_order(figures: Figures) -> tuple[Seat, ...]:
    """The declared seats, the last first, then the others by name."""
    seats, declared = figures.night.election.seats, figures.night.declared
    awaited = (seat for key, seat in seats.items() if key not in declared)
    by_name = sorted(awaited, key=lambda seat: seat.name)
    return (*(seats[key] for key in reversed(tuple(declared)) if key in seats), *by_name)


def _party_words(election: Election, one: Candidacy) -> frozenset[str]:
    own = party_words(one.party, election=election)
    main = party_words(election.main_party(one.party), election=election)
    return _parts(own | main)


def _parts(words: frozenset[str]) -> frozenset[str]:
    return frozenset(part for word in words for part in word.split("-"))


@lru_cache(maxsize=16_384)
def _words(name: str) -> frozenset[str]:
    """The words of the name, small and plain; kept, for every key that is pressed asks again."""
    return frozenset(slug_from_name(name).split("-"))


def _begins(word: str, names: frozenset[str] | set[str]) -> bool:
    return any(name.startswith(word) for name in names)


_FINDERS: Mapping[Insert, Callable[[Figures, Sequence[str], str], Iterator[Suggestion]]] = (
    MappingProxyType({Insert.FACT: _facts, Insert.PERSON: _people, Insert.SEAT: _seats})
)
