"""The state of the parties in a group: seats, what changed, and shares, of those declared."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from countnight.model.election import BaselineKind, Group
from countnight.model.fact import FactBook
from countnight.model.ids import GroupId, PartyKey
from countnight.render.panels.card import baseline_name
from countnight.render.panels.names import PartyTag, party_tag
from countnight.render.site import Site
from countnight.render.wording.numbers import (
    numbers_of,
)

_SHOWN_FROM = Fraction(1, 2)
"""Parties below half of one per cent and without a seat are left to the area's data file."""


@dataclass(frozen=True, slots=True)
class PartyRow:
    """One party's line.

    Shape: `is_new` when it did not stand in these seats last time; `is_seated` when it has a
    seat, or had one. None means: no comparison can be made.
    """

    party: PartyTag
    seats: str
    seats_change: str | None
    share: str | None
    share_change: str | None
    is_new: bool = False
    is_seated: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A party's stretch of the bar of seats, in whole seats from the left."""

    css: str
    start: int
    width: int


@dataclass(frozen=True, slots=True)
class StateOfParties:
    """The parties of a group, most seats first, among the seats declared so far."""

    group: str
    declared: int
    of: int
    rows: tuple[PartyRow, ...]
    blocks: tuple[Block, ...]
    baseline: str | None

    @property
    def has_new(self) -> bool:
        """Whether a party is shown as new."""
        return any(row.is_new for row in self.rows)

    @property
    def has_gaps(self) -> bool:
        """Whether a dash stands where nothing can be compared."""
        changes = ((row.seats_change, row.share_change or row.is_new) for row in self.rows)
        return any(not all(each) for each in changes)


def state_of_parties(site: Site, *, group: GroupId, lang: str) -> StateOfParties:
    """The state of the parties now in the group."""
    known = site.election.groups[group]
    book = site.group_book(group)
    keys = _parties_shown(site, book)
    has_baseline = site.election.baseline.kind is not BaselineKind.NONE
    return StateOfParties(
        group=group_name(known, lang=lang),
        declared=sum(seat in site.books for seat in known.seats),
        of=len(known.seats),
        rows=tuple(_row(site, book=book, party=key, lang=lang) for key in keys),
        blocks=_blocks(site, book=book, keys=keys),
        baseline=baseline_name(site) if has_baseline else None,
    )


def group_name(group: Group, *, lang: str) -> str:
    """The group's name in the language, or its first."""
    return group.name_cy if lang == "cy" and group.name_cy else group.name


def _parties_shown(site: Site, book: FactBook) -> Sequence[PartyKey]:
    named = ("seats_by_party", "previous_seats_by_party", "group_share")
    seen = {fact.about for name in named for fact in book.each(name) if fact.about}
    keys = [PartyKey(key) for key in seen if key in site.election.parties]
    shown = [key for key in keys if _is_shown(book, key)]
    return sorted(shown, key=lambda key: _chart_order(site, book, key))


def _is_shown(book: FactBook, key: PartyKey) -> bool:
    if _count(book, "seats_by_party", key) or _count(book, "previous_seats_by_party", key):
        return True
    return (_quantity(book, "group_share", key) or Fraction(0)) >= _SHOWN_FROM


def _chart_order(site: Site, book: FactBook, key: PartyKey) -> tuple[int, Fraction, int, str]:
    share = _quantity(book, "group_share", key) or Fraction(0)
    return (-_count(book, "seats_by_party", key), -share, site.election.parties[key].order, key)


def _row(site: Site, *, book: FactBook, party: PartyKey, lang: str) -> PartyRow:
    seats = _count(book, "seats_by_party", party)
    before = _count(book, "previous_seats_by_party", party)
    has_before = any(True for _ in book.each("previous_seats_by_party"))
    numbers = numbers_of(site.election, lang=lang)
    share = _quantity(book, "group_share", party)
    change = _quantity(book, "group_share_change", party)
    return PartyRow(
        party=party_tag(site.election, key=party, lang=lang),
        seats=numbers.whole(seats),
        seats_change=numbers.signed_whole(seats - before) if has_before else None,
        share=None if share is None else numbers.one_decimal(share),
        share_change=None if change is None else numbers.signed_one_decimal(change),
        is_new=_is_new(site, book=book, party=party),
        is_seated=bool(seats or before),
    )


def _is_new(site: Site, *, book: FactBook, party: PartyKey) -> bool:
    """Whether the seats' last results are known and the party is in none of them."""
    if site.election.parties[party].is_independent or not any(book.each("previous_group_share")):
        return False
    return book.get("previous_group_share", party) is None


def _blocks(site: Site, *, book: FactBook, keys: Sequence[PartyKey]) -> tuple[Block, ...]:
    blocks = []
    start = 0
    for key in keys:
        width = _count(book, "seats_by_party", key)
        if width:
            tag = party_tag(site.election, key=key, lang=site.election.languages[0])
            blocks.append(Block(tag.css, start, width))
        start += width
    return tuple(blocks)


def _count(book: FactBook, fact_id: str, key: PartyKey) -> int:
    fact = book.get(fact_id, key)
    return fact.value if fact and isinstance(fact.value, int) else 0


def _quantity(book: FactBook, fact_id: str, key: PartyKey) -> Fraction | None:
    fact = book.get(fact_id, key)
    if fact is None or isinstance(fact.value, str):
        return None
    return Fraction(fact.value)
