"""A shipped result put right: as it was first published, and as it is."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime

from telling import declared, seat_called, shipped

from countnight.facts.earlier import as_replaced
from countnight.facts.seat_facts import facts_of_seat
from countnight.facts.seat_view import view_of_seat
from countnight.model.declaration import Declaration, ResultsMessage
from countnight.model.ids import CandidacyId, Position
from countnight.model.night import Received
from countnight.model.story import Story
from countnight.stories.change.moment import Moment, SeatMoment
from countnight.stories.change.tell import tell_change

SOURCE = "results.csv"
CAME_AT = datetime(2019, 12, 13, 3, 38, tzinfo=UTC)


def now_of(right: Declaration) -> SeatMoment:
    """The seat as it is."""
    view = view_of_seat(shipped().night.election, declaration=right)
    return Moment(view, facts_of_seat(view))


def was_of(first: Declaration) -> SeatMoment:
    """The seat as it was published before, from the source's first revision."""
    known = now_of(first)
    by = Received(Position(5), CAME_AT, ResultsMessage(first, SOURCE), ())
    name = known.view.seat.name
    return Moment(known.view, as_replaced(known.book, by=by, seat_name=name))


def note_between(first: Declaration, right: Declaration, lang: str = "en") -> Story:
    """The change note from the one to the other."""
    return tell_change(was_of(first), now_of(right), lang=lang)


def note(name: str, first: Mapping[str, object], lang: str = "en") -> Story:
    """The change note of a seat that was first published with those figures."""
    before = replace(declared(name), **first)  # type: ignore[arg-type]
    return note_between(before, declared(name), lang)


def polled(name: str, votes: Mapping[str, int]) -> dict[str, object]:
    """The seat's votes with some changed, by surname, and the valid votes that they make."""
    found = dict(declared(name).votes)
    for surname, number in votes.items():
        found[candidacy(name, surname)] = number
    return {"votes": found, "valid_votes": sum(found.values())}


def candidacy(name: str, surname: str) -> CandidacyId:
    """The id of the candidate of that surname in the seat."""
    candidacies = shipped().night.election.candidacies[seat_called(name)]
    return next(one.id for one in candidacies if one.surname == surname)
