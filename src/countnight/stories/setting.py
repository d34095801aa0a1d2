"""What a long story says beyond its seat: the group that the seat stands in, at this moment."""

from dataclasses import dataclass

from countnight.facts.group_view import GroupView
from countnight.model.fact import FactBook


@dataclass(frozen=True, slots=True)
class Setting:
    """A group that has the seat, with its facts so far."""

    view: GroupView
    book: FactBook
