"""Every entry from the counts, by seat: a fold of the log beside the night's results."""

from collections.abc import Mapping
from dataclasses import replace

from countnight.model.count.entry import Counted
from countnight.model.event import CountEntered, CountSetAside, Entry
from countnight.model.ids import SeatId

CountBook = Mapping[SeatId, tuple[Counted, ...]]
"""Each seat's entries in the order in which they came, those set aside too."""


def book_after(book: CountBook, entry: Entry) -> CountBook:
    """The book after the entry of the log; the same one when it is about something else."""
    match entry.event:
        case CountEntered(entry=typed, findings=findings):
            seat = typed.declaration.seat
            counted = Counted(entry.position, entry.at, typed, findings)
            return {**book, seat: (*book.get(seat, ()), counted)}
        case CountSetAside() as event:
            known = book.get(event.seat, ())
            return {**book, event.seat: tuple(_ruled(one, event) for one in known)}
        case _:
            return book


def _ruled(known: Counted, event: CountSetAside) -> Counted:
    if known.entry.key != event.entry or known.set_aside_by is not None:
        return known
    return replace(known, set_aside_by=event.by, reason=event.reason)
