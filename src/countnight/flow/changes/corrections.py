"""What a correction changed: the night right before it beside the night right after it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise

from countnight.checks.resend import is_same_result
from countnight.facts.earlier import as_replaced
from countnight.facts.seat_facts import facts_of_seat
from countnight.facts.seat_view import view_of_seat
from countnight.flow.figures import Figures
from countnight.model.ids import GroupId, Position, SeatId
from countnight.model.night import Night, Received
from countnight.model.story import Story
from countnight.stories.change.moment import GroupMoment, Moment, SeatMoment
from countnight.stories.change.tell import (
    NOTHING,
    tell_change,
    tell_group_change,
    tell_no_change,
    tell_withdrawn,
)


@dataclass(frozen=True, slots=True)
class Correction:
    """A result that took the place of another: which it replaced, and the night around it."""

    seat: SeatId
    replaced: Received
    was: Figures
    now: Figures

    def seat_before(self) -> SeatMoment:
        """The seat as it was told before, its facts marked with the revision they came from."""
        return seat_replaced(self.was, self.seat, by=self.replaced)

    def seat_after(self) -> SeatMoment:
        """The seat as it is told now."""
        return Moment(self.now.views[self.seat], self.now.books[self.seat])

    def group_before(self, group: GroupId) -> GroupMoment:
        """The group as it was told before, its facts marked with the result that was replaced."""
        election = self.was.night.election
        name = election.seats[self.seat].name
        book = as_replaced(self.was.group_book(group), by=self.replaced, seat_name=name)
        return Moment(self.was.group_view(group), book)

    def group_after(self, group: GroupId) -> GroupMoment:
        """The group as it is told now."""
        return Moment(self.now.group_view(group), self.now.group_book(group))


def seat_replaced(figures: Figures, seat: SeatId, *, by: Received) -> SeatMoment:
    """The seat before its result was replaced: `by` is that result, as it was received."""
    view = figures.views[seat]
    return Moment(view, as_replaced(figures.books[seat], by=by, seat_name=view.seat.name))


def correction_between(before: Figures, now: Figures, seat: SeatId) -> Correction | None:
    """What changed for the seat from one night to a later one.

    None means: it was not declared before, or with the same figures.
    """
    was, after = before.night.declared.get(seat), now.night.declared.get(seat)
    if was is None or after is None or is_same_result(was.message, after.message):
        return None
    return Correction(seat, was, before, now)


def latest_correction(figures: Figures, *, seats: Iterable[SeatId]) -> Correction | None:
    """The last time that one of the seats was declared again with other figures.

    Shape: the night before it and the night after it are as they were then.
    """
    night = figures.night
    found = [pair for seat in seats for pair in _corrected(night, seat)]
    if not found:
        return None
    replaced, corrected = max(found, key=lambda pair: pair[1].position)
    was = night_at(night, Position(corrected.position - 1))
    now = night_at(night, corrected.position)
    return Correction(
        seat=corrected.message.declaration.seat,
        replaced=replaced,
        was=Figures(was, earlier=figures),
        now=Figures(now, earlier=figures),
    )


def note_for_readers(correction: Correction, *, lang: str, other: str) -> Story | None:
    """The change note in the language; in the other where this one lacks a form that it needs.

    None means: no figure is printed differently.
    """
    return _in_either(partial(_of_seat, correction), lang=lang, other=other)


def _in_either(tell: Callable[[str], Story], *, lang: str, other: str) -> Story | None:
    note = tell(lang)
    if note.refused is not None and note.refused.code != NOTHING:
        note = tell(other)
    return note if note.refused is None else None


def _of_seat(correction: Correction, lang: str) -> Story:
    return tell_change(correction.seat_before(), correction.seat_after(), lang=lang)


def change_of_seat(figures: Figures, seat: SeatId, *, lang: str) -> Story:
    """The change note of the seat's latest correction, or that its result was withdrawn.

    Shape: refused where neither happened.
    """
    recalled = figures.night.recalled.get(seat)
    if recalled is not None:
        return tell_withdrawn(_seat_recalled(figures, recalled), lang=lang)
    correction = latest_correction(figures, seats=(seat,))
    if correction is None:
        election = figures.night.election
        return tell_no_change(election, election.seats[seat], lang=lang)
    return _of_seat(correction, lang)


def change_of_group(figures: Figures, group: GroupId, *, lang: str) -> Story:
    """What the latest correction of one of its seats did to the group, or that there is none."""
    found = figures.night.election.groups[group]
    correction = latest_correction(figures, seats=found.seats)
    if correction is None:
        return tell_no_change(figures.night.election, found, lang=lang)
    return _of_group(correction, group, lang)


def group_note(correction: Correction, group: GroupId, *, lang: str, other: str) -> Story | None:
    """The group's change note for readers, as `note_for_readers`."""
    return _in_either(partial(_of_group, correction, group), lang=lang, other=other)


def _of_group(correction: Correction, group: GroupId, lang: str) -> Story:
    was, now = correction.group_before(group), correction.group_after(group)
    return tell_group_change(was, now, seat=correction.seat, lang=lang)


def _seat_recalled(figures: Figures, recalled: Received) -> SeatMoment:
    """The seat as it was told until its result was taken back."""
    view = view_of_seat(figures.night.election, declaration=recalled.message.declaration)
    book = as_replaced(facts_of_seat(view), by=recalled, seat_name=view.seat.name)
    return Moment(view, book)


def night_at(night: Night, position: Position) -> Night:
    """The night with the results that counted at that position of the log."""
    standing = {seat: _standing(night, seat, position) for seat in night.declared}
    declared = {seat: result for seat, result in standing.items() if result is not None}
    return replace(night, declared=declared, position=position)


def _standing(night: Night, seat: SeatId, position: Position) -> Received | None:
    results = (*night.replaced.get(seat, ()), night.declared[seat])
    return max(
        (one for one in results if one.position <= position),
        key=lambda one: one.position,
        default=None,
    )


def _corrected(night: Night, seat: SeatId) -> Iterator[tuple[Received, Received]]:
    """Each result of the seat that was replaced by another with other figures, and that one."""
    if seat not in night.declared:
        return
    results = (*night.replaced.get(seat, ()), night.declared[seat])
    for was, now in pairwise(results):
        if not is_same_result(was.message, now.message):
            yield was, now
