"""The result card: a seat's candidates in a table, winner first, and the line below it."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from countnight.model.election import BaselineKind, Candidacy
from countnight.model.fact import Fact, FactBook
from countnight.model.ids import PartyKey, SeatId
from countnight.render.panels.names import PartyTag, party_tag
from countnight.render.panels.outcome import SeatLine, seat_line
from countnight.render.site import Site
from countnight.render.wording.numbers import (
    PageNumbers,
    bar_width,
    numbers_of,
)
from countnight.render.wording.tables import party_label, words_of
from countnight.render.wording.words import Words


@dataclass(frozen=True, slots=True)
class CardRow:
    """One candidate's line; `width` is the share as a bar.

    Units: `width` hundredths of the track. None means: no comparison can be made.
    """

    name: str
    party: PartyTag
    votes: str
    share: str
    change: str | None
    is_new: bool
    width: str


@dataclass(frozen=True, slots=True)
class Card:
    """A seat's result as a table; `facts` are the short statements below it."""

    line: SeatLine
    rows: tuple[CardRow, ...]
    facts: tuple[str, ...]
    baseline: str | None

    @property
    def has_new(self) -> bool:
        """Whether a candidate's party is shown as new."""
        return any(row.is_new and row.change is None for row in self.rows)

    @property
    def has_gaps(self) -> bool:
        """Whether a dash stands where nothing can be compared."""
        return any(row.change is None and not row.is_new for row in self.rows)


def card_of(site: Site, *, seat: SeatId | None, lang: str) -> Card | None:
    """The seat's result card, or None when the seat is not declared."""
    book = site.books.get(seat) if seat else None
    if seat is None or book is None:
        return None
    standing = sorted(site.election.candidacies[seat], key=lambda each: _rank(book, each))
    baseline = site.election.baseline
    return Card(
        line=seat_line(site, seat=seat, lang=lang),
        rows=tuple(_row(site, book=book, candidacy=each, lang=lang) for each in standing),
        facts=tuple(_statements(site, book=book, lang=lang)),
        baseline=None if baseline.kind is BaselineKind.NONE else baseline_name(site),
    )


def baseline_name(site: Site) -> str:
    """The election compared with, and that its figures are notional where they are."""
    baseline = site.election.baseline
    is_notional = baseline.kind is BaselineKind.NOTIONAL
    return f"{baseline.name} (notional)" if is_notional else baseline.name


def _rank(book: FactBook, candidacy: Candidacy) -> tuple[int, int]:
    place = book.get("place", candidacy.id)
    rank = place.value if place and isinstance(place.value, int) else len(book.facts)
    return (rank, candidacy.ballot_order or 0)


def _votes(book: FactBook, candidacy: Candidacy) -> int:
    fact = book.get("votes", candidacy.id)
    return fact.value if fact and isinstance(fact.value, int) else 0


def _row(site: Site, *, book: FactBook, candidacy: Candidacy, lang: str) -> CardRow:
    numbers = numbers_of(site.election, lang=lang)
    share = _fraction(book.get("share", candidacy.id))
    change = _fraction(book.get("share_change", candidacy.id))
    return CardRow(
        name=candidacy.name,
        party=party_tag(site.election, key=candidacy.party, lang=lang),
        votes=numbers.whole(_votes(book, candidacy)),
        share="" if share is None else numbers.one_decimal(share),
        change=None if change is None else numbers.signed_one_decimal(change),
        is_new=book.get("did_not_stand_before", candidacy.id) is not None,
        width="0" if share is None else bar_width(share),
    )


def _fraction(fact: Fact | None) -> Fraction | None:
    if fact is None or isinstance(fact.value, str):
        return None
    return Fraction(fact.value)


def _statements(site: Site, *, book: FactBook, lang: str) -> Iterator[str]:
    numbers = numbers_of(site.election, lang=lang)
    for fact in book.each("tie_by_lot"):
        yield words_of(lang).tie.format(votes=_whole(fact, numbers))
    yield from _majority(site, book=book, lang=lang)
    yield from _turnout(book, words_of(lang), numbers)
    for fact in book.each("swing"):
        yield _swing(site, fact=fact, lang=lang)


def _majority(site: Site, *, book: FactBook, lang: str) -> Iterator[str]:
    words, numbers = words_of(lang), numbers_of(site.election, lang=lang)
    majority = book.get("majority")
    if majority is None:
        return
    now = words.majority.format(votes=_whole(majority, numbers))
    share = _fraction(book.get("majority_share"))
    if share is not None:
        now = words.majority_share.format(
            votes=_whole(majority, numbers), share=numbers.percent(share)
        )
    before = next(book.each("previous_majority"), None)
    if before is None or before.about is None:
        yield now
        return
    party = party_label(site.election, key=PartyKey(before.about), lang=lang)
    yield words.majority_before.format(now=now, before=_whole(before, numbers), party=party)


def _turnout(book: FactBook, words: Words, numbers: PageNumbers) -> Iterator[str]:
    turnout = _fraction(book.get("turnout"))
    if turnout is None:
        return
    change = _fraction(book.get("turnout_change"))
    if change is None:
        yield words.turnout.format(turnout=numbers.percent(turnout))
        return
    yield words.turnout_change.format(
        turnout=numbers.percent(turnout), change=numbers.signed_one_decimal(change)
    )


def _swing(site: Site, *, fact: Fact, lang: str) -> str:
    loser, _, gainer = str(fact.about).partition(">")
    return words_of(lang).swing.format(
        points=numbers_of(site.election, lang=lang).one_decimal(Fraction(fact.value)),
        loser=party_label(site.election, key=PartyKey(loser), lang=lang),
        gainer=party_label(site.election, key=PartyKey(gainer), lang=lang),
    )


def _whole(fact: Fact, numbers: PageNumbers) -> str:
    return numbers.whole(fact.value) if isinstance(fact.value, int) else str(fact.value)
