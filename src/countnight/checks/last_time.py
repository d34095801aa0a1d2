"""Whether the declaration is like the baseline: large moves deserve a second look."""

from collections.abc import Iterator

from countnight.checks.arithmetic import valid_papers
from countnight.checks.shares import shares_now, shares_then
from countnight.checks.wording import figure, hold, moved, seat_name, tenths, warn
from countnight.model.declaration import ResultsMessage
from countnight.model.election import Election, PreviousResult
from countnight.model.exact import percent_from_ratio
from countnight.model.finding import Finding
from countnight.model.ids import PartyKey
from countnight.model.night import Night

WARN_ELECTORATE_PERCENT = 10
HOLD_ELECTORATE_PERCENT = 25
WARN_TURNOUT_POINTS = 8
WARN_SHARE_POINTS = 25


def electorate_jump(message: ResultsMessage, *, night: Night) -> Iterator[Finding]:
    """Within the same boundaries an electorate seldom moves by a tenth, hardly by a quarter."""
    now, previous = message.declaration.electorate, _previous(message, night=night)
    if now is None or previous is None or previous.is_notional or not previous.electorate:
        return
    change = percent_from_ratio(now - previous.electorate, previous.electorate)
    if abs(change) <= WARN_ELECTORATE_PERCENT:
        return
    text = (
        f"{seat_name(message, night=night)}: the electorate is {figure(now)}, "
        f"{moved(change)} {tenths(change)}% from {figure(previous.electorate)} "
        f"at the {night.election.baseline.name}."
    )
    remedy = "Compare it with the electorate that the council published."
    grade = hold if abs(change) > HOLD_ELECTORATE_PERCENT else warn
    yield grade(message, code="electorate-jump", text=text, remedy=remedy)


def turnout_jump(message: ResultsMessage, *, night: Night) -> Iterator[Finding]:
    """Turnout, valid votes over electorate, seldom moves by more than eight points.

    Shape: silent where nobody voted: there was no poll, or the form was sent empty.
    """
    result, previous = message.declaration, _previous(message, night=night)
    if not any(result.votes.values()) or not result.electorate:
        return
    if previous is None or not previous.electorate:
        return
    now = percent_from_ratio(valid_papers(result), result.electorate)
    then = percent_from_ratio(previous.valid_votes, previous.electorate)
    change = now - then
    if abs(change) <= WARN_TURNOUT_POINTS:
        return
    text = (
        f"{seat_name(message, night=night)}: turnout is {tenths(now)}%, {moved(change)} "
        f"{tenths(change)} points from {tenths(then)}% at the {night.election.baseline.name}."
    )
    remedy = "Ask the count whether every box is in, and compare with its neighbours."
    yield warn(message, code="turnout-jump", text=text, remedy=remedy)


def share_jump(message: ResultsMessage, *, night: Night) -> Iterator[Finding]:
    """A party's share seldom moves by more than 25 points; two swapped rows often do that."""
    previous = _previous(message, night=night)
    if previous is None:
        return
    now = shares_now(message.declaration, election=night.election)
    then = shares_then(previous, election=night.election)
    for party, share in now.items():
        change = share - then.get(party, share)
        if abs(change) > WARN_SHARE_POINTS:
            text = (
                f"{seat_name(message, night=night)}: "
                f"{_party_having(night.election, party)} {tenths(share)}%, "
                f"{moved(change)} {tenths(change)} points from {tenths(then[party])}% "
                f"at the {night.election.baseline.name}."
            )
            remedy = "Look whether two candidates' votes have changed places."
            yield warn(message, code="share-jump", text=text, remedy=remedy)


def _previous(message: ResultsMessage, *, night: Night) -> PreviousResult | None:
    return night.election.previous.get(message.declaration.seat)


def _party_having(election: Election, party: PartyKey) -> str:
    """The party with its verb: 'Labour has', 'the Liberal Democrats have'."""
    forms = election.parties[party].forms.get("en")
    if forms is None:
        return f"{party} has"
    return f"{forms.collective} {'have' if forms.is_plural else 'has'}"
