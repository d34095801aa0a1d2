"""The facts of a night at one position, worked out once and carried on to the next."""

from collections.abc import Mapping
from typing import TypeVar

from countnight.facts.group_facts import GroupView, facts_of_group, state_of_group
from countnight.facts.group_view import SoFar, so_far
from countnight.facts.seat_facts import facts_of_seat
from countnight.facts.seat_view import SeatView, view_of_seat
from countnight.model.election import Group
from countnight.model.fact import FactBook
from countnight.model.ids import GroupId, SeatId
from countnight.model.night import Night, Received
from countnight.proofread.night import Lexicon

T = TypeVar("T")


class Figures:
    """Views and fact books of every declared seat, and of any group when it is asked for.

    A seat whose declaration has not changed since `earlier` is not worked out again.
    """

    def __init__(self, night: Night, *, earlier: "Figures | None" = None) -> None:
        known = {} if earlier is None else earlier.night.declared
        changed = [seat for seat, now in night.declared.items() if _differs(now, known.get(seat))]
        is_same = earlier is not None and not changed and len(known) == len(night.declared)
        self.night: Night = night
        is_same_election = earlier is not None and earlier.night.election is night.election
        self.lexicon: Lexicon | None = earlier.lexicon if earlier and is_same_election else None
        self.views: dict[SeatId, SeatView] = dict(earlier.views) if earlier else {}
        self.books: dict[SeatId, FactBook] = dict(earlier.books) if earlier else {}
        self.group_books: dict[GroupId, FactBook] = (
            earlier.group_books if earlier is not None and is_same else {}
        )
        self._so_far: dict[GroupId, SoFar] = {}
        for seat in known.keys() - night.declared.keys():
            del self.views[seat], self.books[seat]
        for seat in changed:
            self._take(seat, night.declared[seat])

    def _take(self, seat: SeatId, received: Received) -> None:
        view = view_of_seat(self.night.election, declaration=received.message.declaration)
        self.views[seat] = view
        self.books[seat] = facts_of_seat(view)

    def group_view(self, group_id: GroupId) -> GroupView:
        """The group with the views and books of its declared seats, in order of declaration."""
        group = self.night.election.groups[group_id]
        declared = declared_order(self.night, group)
        return GroupView(
            election=self.night.election,
            group=group,
            views=_only(self.views, declared),
            books=_only(self.books, declared),
            order=declared,
        )

    def so_far(self, group_id: GroupId) -> SoFar:
        """The group's declared seats with what every fact of the group needs of them."""
        if group_id not in self._so_far:
            self._so_far[group_id] = so_far(self.group_view(group_id))
        return self._so_far[group_id]

    def group_book(self, group_id: GroupId) -> FactBook:
        """The facts of the group at this position."""
        if group_id not in self.group_books:
            self.group_books[group_id] = facts_of_group(self.group_view(group_id))
        return self.group_books[group_id]

    def state_book(self, group_id: GroupId) -> FactBook:
        """The facts that a summary of the group says; a part of `group_book`, and sooner there."""
        if group_id in self.group_books:
            return self.group_books[group_id]
        return state_of_group(self.group_view(group_id))


def _differs(now: Received, before: Received | None) -> bool:
    return before is None or now.message is not before.message


def declared_order(night: Night, group: Group) -> tuple[SeatId, ...]:
    """The group's declared seats by the time the result was read out, then by seat id.

    A result without a time counts from when it came in.
    """
    declared = [seat for seat in group.seats if seat in night.declared]

    def when(seat: SeatId) -> tuple[float, str]:
        received = night.declared[seat]
        moment = received.message.declaration.declared_at or received.at
        return (moment.timestamp(), seat)

    return tuple(sorted(declared, key=when))


def _only(mapping: Mapping[SeatId, T], seats: tuple[SeatId, ...]) -> dict[SeatId, T]:
    return {seat: mapping[seat] for seat in seats}
