"""What is ahead: the previews of seats and groups that have not declared, at this position."""

from countnight.facts.group_view import SoFar
from countnight.facts.preview.every import facts_ahead_of_group, facts_ahead_of_seat
from countnight.facts.preview.view import GroupAhead, Outlook, SeatAhead, ahead_of_seat
from countnight.flow.figures import Figures
from countnight.model.election import Group, GroupKind
from countnight.model.ids import GroupId, SeatId
from countnight.model.story import Story
from countnight.stories.ahead.tell import tell_group_ahead, tell_seat_ahead

AROUND = (GroupKind.COUNTY, GroupKind.REGION, GroupKind.BROADCAST)
"""The kinds of group that a seat is seen in, the nearest first."""

ENOUGH = 3
"""Declared seats from which on a nearer group says something; else the wider one is asked."""


def preview_of_seat(figures: Figures, seat: SeatId, *, lang: str) -> Story:
    """The seat's preview, or why there is none."""
    ahead = seat_ahead(figures, seat)
    return tell_seat_ahead(ahead, facts_ahead_of_seat(ahead), lang=lang)


def preview_of_group(figures: Figures, group: GroupId, *, lang: str) -> Story:
    """The group's preview, or why there is none."""
    ahead = group_ahead(figures, group)
    return tell_group_ahead(ahead, facts_ahead_of_group(ahead), lang=lang)


def seat_ahead(figures: Figures, seat: SeatId) -> SeatAhead:
    """The seat as its preview looks at it, among what its group has declared so far."""
    received = figures.night.declared.get(seat)
    outlook = Outlook(
        is_declared=received is not None,
        is_counting=bool(figures.night.declared),
        declared_at=None if received is None else received.message.declaration.declared_at,
        around=_around(figures, seat) if received is None else None,
    )
    return ahead_of_seat(figures.night.election, seat=seat, outlook=outlook)


def group_ahead(figures: Figures, group: GroupId) -> GroupAhead:
    """The group with its awaited seats."""
    election = figures.night.election
    awaited = [seat for seat in election.groups[group].seats if seat not in figures.books]
    ahead = {seat: ahead_of_seat(election, seat=seat) for seat in awaited}
    return GroupAhead(election, election.groups[group], ahead, figures.so_far(group))


def _around(figures: Figures, seat: SeatId) -> SoFar | None:
    """The nearest group of the seat with enough seats declared, else the nearest with any."""
    groups = [group for kind in AROUND for group in _groups_of(figures, seat, kind)]
    for enough in (ENOUGH, 1):
        for group in groups:
            if sum(one in figures.books for one in group.seats) >= enough:
                return figures.so_far(group.id)
    return None


def _groups_of(figures: Figures, seat: SeatId, kind: GroupKind) -> list[Group]:
    groups = figures.night.election.groups.values()
    return [group for group in groups if group.kind is kind and seat in group.seats]
