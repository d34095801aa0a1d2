"""What differs between two results of one seat, in the order in which it is told."""

from collections.abc import Sequence

from countnight.facts.seat_view import Standing
from countnight.stories.change.moment import SeatMoment
from countnight.stories.change.pairs import Pair, differing, the_pair

LAST_TOLD = 4
"""Places further down are in no story."""


def is_other_winner(was: SeatMoment, now: SeatMoment) -> bool:
    """Whether first place went to somebody else, or was or is nobody's while a tie waits."""
    before, after = was.book.first("winner"), now.book.first("winner")
    return (before and before.about) != (after and after.about)


def is_tie_broken(was: SeatMoment, now: SeatMoment) -> bool:
    """Whether first place was drawn by lot, and is now won by votes."""
    lots = was.book.first("tie_by_lot"), now.book.first("tie_by_lot")
    return lots[0] is not None and lots[1] is None and now.book.first("majority") is not None


def votes_changed(was: SeatMoment, now: SeatMoment) -> Sequence[Pair]:
    """The candidates with other votes, most votes now first; those in one result only are last."""
    return sorted(differing(was.book, now.book, "votes"), key=lambda pair: pair.now is None)


def places_changed(was: SeatMoment, now: SeatMoment) -> Sequence[Pair]:
    """The candidates who came elsewhere, as far down as stories tell; a new winner is told apart.

    Shape: both places are there.
    """
    has_other = is_other_winner(was, now)
    found = []
    for pair in differing(was.book, now.book, "place"):
        if pair.was is None or pair.now is None:
            continue
        is_winner = has_other and pair.now.value == 1
        if not is_winner and min(_place(pair.was.value), _place(pair.now.value)) <= LAST_TOLD:
            found.append(pair)
    return found


def deposits_lost_now(was: SeatMoment, now: SeatMoment) -> Sequence[Standing]:
    """Those who lose a deposit that an earlier version counted as kept."""
    before = {one.about for one in was.book.each("deposits_lost")}
    told = {one.candidacy.id for one in was.view.ranked}
    lost = [one for one in now.view.ranked if now.book.get("deposits_lost", one.candidacy.id)]
    return [one for one in lost if one.candidacy.id in told - before]


def deposits_kept_now(was: SeatMoment, now: SeatMoment) -> Sequence[Standing]:
    """Those who keep a deposit that an earlier version counted as lost."""
    before = {one.about for one in was.book.each("deposits_lost")}
    kept = [one for one in now.view.ranked if not now.book.get("deposits_lost", one.candidacy.id)]
    return [one for one in kept if one.candidacy.id in before]


def total_changed(was: SeatMoment, now: SeatMoment, fact_id: str) -> Pair | None:
    """The seat's one figure of that id at both moments; None when it is printed alike."""
    return the_pair(was.book, now.book, fact_id)


def _place(value: object) -> int:
    return value if isinstance(value, int) else LAST_TOLD + 1
