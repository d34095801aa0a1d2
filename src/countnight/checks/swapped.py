"""Whether two candidates' votes have changed places, which no sum can notice."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import combinations

from countnight.checks.shares import Shares, shares_now, shares_then
from countnight.checks.wording import person_name, seat_name, tenths, warn
from countnight.model.declaration import Declaration, ResultsMessage
from countnight.model.election import Election
from countnight.model.finding import Finding
from countnight.model.ids import CandidacyId
from countnight.model.night import Night

LEAST_POINTS = 40


def swap_likely(message: ResultsMessage, *, night: Night) -> Iterator[Finding]:
    """An unusual result that one exchange of two candidates would make half as unusual.

    Units: the points by which all parties' shares moved, added up.
    Source: tried on the 650 seats of 2019, see docs/reference/checks.md.
    """
    previous = night.election.previous.get(message.declaration.seat)
    if previous is None:
        return
    then = shares_then(previous, election=night.election)
    as_declared = _points_moved(message.declaration, then=then, election=night.election)
    if as_declared < LEAST_POINTS:
        return
    exchanges = _each_exchange(message.declaration, then=then, election=night.election)
    exchanged, pair = min(exchanges, default=(as_declared, ()))
    if 2 * exchanged > as_declared:
        return
    names = " and ".join(person_name(one, message=message, night=night) for one in pair)
    text = (
        f"{seat_name(message, night=night)}: with the votes of {names} exchanged, shares would "
        f"have moved by {tenths(exchanged)} points in all instead of {tenths(as_declared)}."
    )
    remedy = "Read these two candidates' votes back before anything else."
    yield warn(message, code="swap-likely", text=text, remedy=remedy)


def _each_exchange(
    result: Declaration, *, then: Shares, election: Election
) -> Iterator[tuple[Fraction, tuple[CandidacyId, ...]]]:
    """How far shares would have moved with each pair of candidates exchanged."""
    for one, other in combinations(result.votes, 2):
        votes = {**result.votes, one: result.votes[other], other: result.votes[one]}
        exchanged = replace(result, votes=votes)
        yield _points_moved(exchanged, then=then, election=election), (one, other)


def _points_moved(result: Declaration, *, then: Shares, election: Election) -> Fraction:
    """The changes of share of all parties that stood both times, added without sign."""
    now = shares_now(result, election=election)
    changes = (abs(share - then[party]) for party, share in now.items() if party in then)
    return sum(changes, start=Fraction(0))
