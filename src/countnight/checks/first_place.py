"""Whether there is one winner, and whether a lot goes with a tie."""

from collections.abc import Iterator

from countnight.checks.wording import figure, hold, person_name, seat_name
from countnight.model.declaration import Declaration, ResultsMessage
from countnight.model.finding import Finding
from countnight.model.ids import CandidacyId
from countnight.model.night import Night


def tie_without_lot(message: ResultsMessage, *, night: Night) -> Iterator[Finding]:
    """Equal first places have no winner until the lot that was drawn is recorded."""
    result = message.declaration
    first = _first_placed(result)
    if len(first) < 2 or result.drawn_by_lot is not None:
        return
    names = " and ".join(person_name(one, message=message, night=night) for one in first)
    votes = figure(result.votes[first[0]])
    text = f"{seat_name(message, night=night)}: {names} are level on {votes} votes."
    remedy = "Ask to whom the lot fell, and send the result with drawn_by_lot."
    yield hold(message, code="tie-without-lot", text=text, remedy=remedy)


def lot_without_tie(message: ResultsMessage, *, night: Night) -> Iterator[Finding]:
    """A lot is drawn between equal first places and nowhere else."""
    result = message.declaration
    first = _first_placed(result)
    if result.drawn_by_lot is None or (len(first) > 1 and result.drawn_by_lot in first):
        return
    person = person_name(result.drawn_by_lot, message=message, night=night)
    text = (
        f"{seat_name(message, night=night)}: a lot is said to have fallen to {person}, "
        "who is not level in first place."
    )
    remedy = "Take drawn_by_lot out, or correct the votes."
    yield hold(message, code="lot-without-tie", text=text, remedy=remedy)


def _first_placed(result: Declaration) -> tuple[CandidacyId, ...]:
    """The candidacies that share the highest votes; none when nobody has a vote."""
    most = max(result.votes.values(), default=0)
    if most <= 0:
        return ()
    return tuple(one for one, votes in result.votes.items() if votes == most)
