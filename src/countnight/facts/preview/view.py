"""A seat and a group as a preview looks at them: what is known while the count goes on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from countnight.facts.group_view import SoFar
from countnight.facts.past import Past, past_of_seat
from countnight.facts.seat_view import county_place_of
from countnight.model.election import Candidacy, Election, Group, Note, Party, Seat
from countnight.model.ids import SeatId


@dataclass(frozen=True, slots=True)
class Outlook:
    """What stands around a seat at the moment of its preview.

    Shape: `is_counting` once any seat of the night has declared, and so after the close of poll.
    None means: `around` no group of the seat has a declared seat; `declared_at` nobody has noted
    the time, or the seat is awaited.
    """

    is_declared: bool = False
    is_counting: bool = False
    declared_at: datetime | None = None
    around: SoFar | None = None


NOTHING_YET = Outlook()


@dataclass(frozen=True, slots=True)
class SeatAhead:
    """A seat before its declaration.

    Shape: `standing` are its candidacies as the folder lists them. `county_place` counts the
    seats of its county whose ids come before its own.
    """

    election: Election
    seat: Seat
    standing: tuple[Candidacy, ...]
    notes: tuple[Note, ...]
    past: Past | None
    outlook: Outlook
    county_place: int

    @property
    def sitting(self) -> Candidacy | None:
        """The seat's MP at dissolution, if that person stands here again."""
        return next((one for one in self.standing if one.is_sitting), None)

    @property
    def is_speakers(self) -> bool:
        """Whether the Speaker stands here, or won here last time."""
        stands = any(self.main_party(one).is_speaker for one in self.standing)
        return stands or (self.past is not None and self.past.winner_party.is_speaker)

    def main_party(self, candidacy: Candidacy) -> Party:
        """The party that the candidacy is counted with."""
        return self.election.parties[self.election.main_party(candidacy.party)]


@dataclass(frozen=True, slots=True)
class GroupAhead:
    """A group with seats that are awaited.

    Shape: `ahead` has them by their ids; `so_far` is what the others have shown.
    """

    election: Election
    group: Group
    ahead: Mapping[SeatId, SeatAhead]
    so_far: SoFar


def ahead_of_seat(election: Election, *, seat: SeatId, outlook: Outlook = NOTHING_YET) -> SeatAhead:
    """The seat as its preview looks at it."""
    return SeatAhead(
        election=election,
        seat=election.seats[seat],
        standing=election.candidacies.get(seat, ()),
        notes=tuple(note for note in election.notes if note.seat == seat),
        past=past_of_seat(election, seat=seat),
        outlook=outlook,
        county_place=county_place_of(election, seat=seat),
    )
