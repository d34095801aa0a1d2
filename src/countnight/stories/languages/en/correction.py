"""What readers are told when the figures of a published result were wrong."""

from countnight.facts.seat_view import SeatView
from countnight.stories.languages.en.numbers import digits, listed


def correction_text(was: SeatView, now: SeatView) -> str | None:
    """The figures that differ, as they are now and as they were first given."""
    before = {one.candidacy.id: one.votes for one in was.ranked}
    changed = [
        f"{one.candidacy.name} {digits(one.votes)} (first given as {digits(before[one.candidacy.id])})"
        for one in now.ranked
        if one.candidacy.id in before and before[one.candidacy.id] != one.votes
    ]
    if not changed:
        return None
    noun = "The votes of one candidate were" if len(changed) == 1 else "Votes were"
    return f"{noun} wrong in an earlier version. Corrected: {listed(changed)}."
