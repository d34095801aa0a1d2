"""What happened in a seat, in a line: who holds or gains it, and by how many votes."""

from dataclasses import dataclass

from countnight.model.election import Election
from countnight.model.fact import Fact, FactBook
from countnight.model.ids import PartyKey, SeatId
from countnight.render.panels.names import PartyTag, party_tag
from countnight.render.site import Site
from countnight.render.times import time_text
from countnight.render.wording.numbers import PageNumbers, numbers_of
from countnight.render.wording.tables import party_adjective, words_of

_GAIN = "gain"


@dataclass(frozen=True, slots=True)
class SeatLine:
    """A seat in a list or on the map. None means: not declared yet."""

    seat: SeatId
    slug: str
    name: str
    label: str
    party: PartyTag | None = None
    is_gain: bool = False
    outcome: str | None = None
    winner: str | None = None
    majority: str | None = None


def seat_line(site: Site, *, seat: SeatId, lang: str) -> SeatLine:
    """The seat's result in a line, or when it is expected."""
    known = site.election.seats[seat]
    name = seat_name(site.election, seat=seat, lang=lang)
    book = site.books.get(seat)
    outcome = next(book.each("outcome"), None) if book else None
    if book is None or outcome is None or outcome.about is None:
        return SeatLine(seat, known.slug, name, _expected(site, seat, lang))
    words = words_of(lang)
    said = outcome_text(site.election, outcome=outcome, book=book, lang=lang)
    majority = _count_text(book.get("majority"), numbers_of(site.election, lang=lang))
    label = words.won_by.format(outcome=said, majority=majority) if majority else said
    winner = next(book.each("winner"), None)
    return SeatLine(
        seat=seat,
        slug=known.slug,
        name=name,
        label=label,
        party=party_tag(site.election, key=PartyKey(outcome.about), lang=lang),
        is_gain=outcome.value == _GAIN,
        outcome=said,
        winner=str(winner.value) if winner else None,
        majority=majority,
    )


def seat_name(election: Election, *, seat: SeatId, lang: str) -> str:
    """The seat's name in the language, or as it is registered."""
    known = election.seats[seat]
    return known.name_cy if lang == "cy" and known.name_cy else known.name


def outcome_text(election: Election, *, outcome: Fact, book: FactBook, lang: str) -> str:
    """'Labour hold', 'Conservative gain from Labour' or 'Green win'."""
    words = words_of(lang)
    party = party_adjective(election, key=PartyKey(str(outcome.about)), lang=lang)
    lost = next(book.each("gained_from"), None)
    if outcome.value == _GAIN and lost is not None:
        loser = party_adjective(election, key=PartyKey(str(lost.value)), lang=lang)
        return words.gain.format(party=party, loser=loser)
    return (words.hold if outcome.value == "hold" else words.win).format(party=party)


def _count_text(fact: Fact | None, numbers: PageNumbers) -> str | None:
    return numbers.whole(fact.value) if fact and isinstance(fact.value, int) else None


def _expected(site: Site, seat: SeatId, lang: str) -> str:
    words = words_of(lang)
    expected = site.election.seats[seat].expected_time
    if expected is None:
        return words.not_declared
    return words.expected.format(time=time_text(expected, election=site.election, lang=lang))
