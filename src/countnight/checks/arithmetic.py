"""Whether the figures of one declaration agree with each other."""

from collections.abc import Iterator
from dataclasses import replace

from countnight.checks.wording import figure, hold, note, person_name, seat_name, warn
from countnight.model.declaration import Declaration, ResultsMessage
from countnight.model.finding import Finding
from countnight.model.night import Night

READ_BACK = "Read the figures back against the returning officer's sheet, correct and send again."


def votes_added(result: Declaration) -> int:
    """The votes of all candidacies together."""
    return sum(result.votes.values())


def valid_papers(result: Declaration) -> int:
    """Valid votes as declared, else as they add up."""
    return votes_added(result) if result.valid_votes is None else result.valid_votes


def sum_differs(message: ResultsMessage, *, night: Night) -> Iterator[Finding]:
    """Votes must add up to the valid votes declared."""
    declared = message.declaration.valid_votes
    if declared is None:
        return
    added = votes_added(message.declaration)
    if added != declared:
        text = (
            f"{seat_name(message, night=night)}: the votes add up to {figure(added)}, "
            f"but {figure(declared)} valid votes were declared, "
            f"a difference of {figure(abs(added - declared))}."
        )
        finding = hold(message, code="sum-differs", text=text, remedy=READ_BACK)
        yield replace(finding, column="valid_votes", expected=str(added))


def ballots_exceed_electorate(message: ResultsMessage, *, night: Night) -> Iterator[Finding]:
    """More ballots than electors cannot be right; silent if the electorate is unknown."""
    result = message.declaration
    if result.electorate is None:
        return
    ballots = valid_papers(result) + (result.rejected or 0)
    if ballots > result.electorate:
        text = (
            f"{seat_name(message, night=night)}: {figure(ballots)} ballots were counted, "
            f"but only {figure(result.electorate)} people may vote there."
        )
        yield hold(message, code="ballots-exceed-electorate", text=text, remedy=READ_BACK)


def votes_exceed_valid(message: ResultsMessage, *, night: Night) -> Iterator[Finding]:
    """Nobody can have more votes than there are valid ones; this finds a digit too many."""
    valid = message.declaration.valid_votes
    if valid is None:
        return
    for candidacy, votes in message.declaration.votes.items():
        if votes > valid:
            name = person_name(candidacy, message=message, night=night)
            text = (
                f"{seat_name(message, night=night)}: {name} has {figure(votes)} votes, "
                f"more than the {figure(valid)} valid votes declared in the seat."
            )
            yield hold(message, code="votes-exceed-valid", text=text, remedy=READ_BACK)


def votes_negative(message: ResultsMessage, *, night: Night) -> Iterator[Finding]:
    """No candidate can have fewer than no votes."""
    for candidacy, votes in message.declaration.votes.items():
        if votes < 0:
            name = person_name(candidacy, message=message, night=night)
            text = f"{seat_name(message, night=night)}: {name} has {figure(votes)} votes."
            yield hold(message, code="votes-negative", text=text, remedy=READ_BACK)


def total_negative(message: ResultsMessage, *, night: Night) -> Iterator[Finding]:
    """No total can be below nothing."""
    result = message.declaration
    totals = {
        "valid votes": result.valid_votes,
        "rejected papers": result.rejected,
        "electorate": result.electorate,
    }
    for what, number in totals.items():
        if number is not None and number < 0:
            text = f"{seat_name(message, night=night)}: {what} {figure(number)}, below nothing."
            yield hold(message, code="total-negative", text=text, remedy=READ_BACK)


def nobody_voted(message: ResultsMessage, *, night: Night) -> Iterator[Finding]:
    """A result without a single vote is a form that was sent empty; unopposed, nobody votes."""
    if any(message.declaration.votes.values()) or _is_unopposed(message, night=night):
        return
    text = f"{seat_name(message, night=night)}: no candidate has a vote."
    remedy = "Send the result again when the votes are filled in."
    yield hold(message, code="nobody-voted", text=text, remedy=remedy)


def _is_unopposed(message: ResultsMessage, *, night: Night) -> bool:
    """Whether the seat has one candidate alone, who is returned without a poll."""
    nominated = night.election.candidacies.get(message.declaration.seat, ())
    return len(nominated) == 1 and [one.id for one in nominated] == list(message.declaration.votes)


def candidate_without_votes(message: ResultsMessage, *, night: Night) -> Iterator[Finding]:
    """A nominated candidate almost always has a vote: nothing may mean nothing was typed."""
    if not any(message.declaration.votes.values()):
        return
    for candidacy, votes in message.declaration.votes.items():
        if votes == 0:
            name = person_name(candidacy, message=message, night=night)
            text = f"{seat_name(message, night=night)}: {name} has no votes at all."
            remedy = "Ask the count whether that figure is right."
            yield warn(message, code="candidate-without-votes", text=text, remedy=remedy)


def valid_votes_missing(message: ResultsMessage, *, night: Night) -> Iterator[Finding]:
    """Without the declared total, a mistyped vote cannot be noticed by adding up."""
    if message.declaration.valid_votes is None:
        text = f"{seat_name(message, night=night)}: the total of valid votes was not given."
        remedy = "Enter the total as read out: it catches nearly every mistyped figure."
        yield note(message, code="valid-votes-missing", text=text, remedy=remedy)


def electorate_missing(message: ResultsMessage, *, night: Night) -> Iterator[Finding]:
    """Without the electorate, there is no turnout."""
    if message.declaration.electorate is None:
        text = f"{seat_name(message, night=night)}: the electorate was not given: no turnout."
        remedy = "Enter the electorate as read out, or leave turnout out of the story."
        yield note(message, code="electorate-missing", text=text, remedy=remedy)
