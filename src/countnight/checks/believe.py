"""Whether a declaration is believable: every check in turn, each a plain function."""

from collections.abc import Iterator
from typing import Protocol

from countnight.checks.arithmetic import (
    ballots_exceed_electorate,
    candidate_without_votes,
    electorate_missing,
    nobody_voted,
    sum_differs,
    total_negative,
    valid_votes_missing,
    votes_exceed_valid,
    votes_negative,
)
from countnight.checks.counted import count_differs
from countnight.checks.first_place import lot_without_tie, tie_without_lot
from countnight.checks.last_time import electorate_jump, share_jump, turnout_jump
from countnight.checks.nominations import (
    candidate_missing,
    candidate_unknown,
    party_new_to_seat,
    seat_unknown,
)
from countnight.checks.revisions import (
    result_changed,
    result_recalled,
    revision_older,
    same_revision_differs,
    sources_differ,
)
from countnight.checks.swapped import swap_likely
from countnight.checks.timing import (
    declared_before_close,
    live_night_given_test_data,
    rehearsal_given_live_data,
)
from countnight.model.declaration import ResultsMessage
from countnight.model.finding import Finding, has_hold
from countnight.model.night import Night


class Check(Protocol):
    """One question put to a message; what is wrong comes out as findings."""

    def __call__(self, message: ResultsMessage, *, night: Night) -> Iterator[Finding]:
        """The findings, none when all is well."""
        ...


CHECKS_OF_WHAT_CAME: tuple[Check, ...] = (
    live_night_given_test_data,
    rehearsal_given_live_data,
    candidate_unknown,
    candidate_missing,
    votes_negative,
    declared_before_close,
    revision_older,
)
"""Those that make sense even where the reader could not read every figure."""

CHECKS_OF_WHOLE_RESULTS: tuple[Check, ...] = (
    total_negative,
    nobody_voted,
    sum_differs,
    votes_exceed_valid,
    ballots_exceed_electorate,
    tie_without_lot,
    lot_without_tie,
    same_revision_differs,
    sources_differ,
    result_changed,
    result_recalled,
    count_differs,
    electorate_jump,
    turnout_jump,
    share_jump,
    swap_likely,
    candidate_without_votes,
    party_new_to_seat,
    valid_votes_missing,
    electorate_missing,
)
"""Those that compare figures: with one of them unread, they would only repeat that."""


def findings_for(message: ResultsMessage, *, night: Night) -> tuple[Finding, ...]:
    """What the message's reader found, then what every check finds, in a fixed order.

    Shape: a fault that the reader has named, with its row, is not named again; of a seat
    outside the election nothing more is asked.
    """
    if message.declaration.seat not in night.election.seats:
        return (*message.findings, *seat_unknown(message, night=night))
    named = {finding.code for finding in message.findings}
    is_whole = not has_hold(message.findings)
    checks = (*CHECKS_OF_WHAT_CAME, *(CHECKS_OF_WHOLE_RESULTS if is_whole else ()))
    found = (finding for check in checks for finding in check(message, night=night))
    return (*message.findings, *(finding for finding in found if finding.code not in named))
