"""A seat or a group as it stood at one moment, with its facts then."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from countnight.facts.group_view import GroupView
from countnight.facts.seat_view import SeatView
from countnight.model.fact import FactBook

V = TypeVar("V", SeatView, GroupView)


@dataclass(frozen=True, slots=True)
class Moment(Generic[V]):
    """What was, or is, true of the seat or the group.

    Shape: the facts of a moment before a correction say which result they came from.
    """

    view: V
    book: FactBook


SeatMoment = Moment[SeatView]
GroupMoment = Moment[GroupView]
