"""Whether the declaration names the candidates of the seat, all of them and nobody else."""

import re
from collections.abc import Iterator

from countnight.checks.wording import hold, note, person_name, seat_name
from countnight.model.declaration import ResultsMessage
from countnight.model.finding import Finding, has_hold
from countnight.model.ids import CandidacyId
from countnight.model.night import Night


def seat_unknown(message: ResultsMessage, *, night: Night) -> Iterator[Finding]:
    """A result for a seat outside the election can be told by nobody."""
    seat = message.declaration.seat
    if seat in night.election.seats:
        return
    text = f"{seat}: this election has no such seat."
    remedy = "Correct the seat id, or add the seat to seats.csv before the night."
    yield hold(message, code="seat-unknown", text=text, remedy=remedy)


def candidate_unknown(message: ResultsMessage, *, night: Night) -> Iterator[Finding]:
    """Votes for somebody who is not nominated in the seat belong to somebody else."""
    nominated = _nominated(message, night=night)
    for candidacy in message.declaration.votes:
        if candidacy not in nominated:
            name = seat_name(message, night=night)
            text = f"{name}: votes for '{candidacy}', who is not nominated there."
            remedy = "Correct the candidate id, or add the candidate to candidates.csv."
            yield hold(message, code="candidate-unknown", text=text, remedy=remedy)


def candidate_missing(message: ResultsMessage, *, night: Night) -> Iterator[Finding]:
    """Every nominated candidate has a figure; silent where the reader has said why not."""
    if not message.declaration.votes and has_hold(message.findings):
        return
    suggested = {finding.suggestion for finding in message.findings}
    for candidacy in _nominated(message, night=night):
        if candidacy in message.declaration.votes or candidacy in suggested:
            continue
        if _stands_in_raw(candidacy, message):
            continue
        person = person_name(candidacy, message=message, night=night)
        text = f"{seat_name(message, night=night)}: no votes were given for {person}."
        remedy = f"Send the result again with the votes of {person} ('{candidacy}')."
        yield hold(message, code="candidate-missing", text=text, remedy=remedy)


def party_new_to_seat(message: ResultsMessage, *, night: Night) -> Iterator[Finding]:
    """A win by a party without a candidate last time is rare enough to look twice."""
    election = night.election
    previous = election.previous.get(message.declaration.seat)
    parties = {one.id: one.party for one in election.candidacies[message.declaration.seat]}
    winner = max(message.declaration.votes.items(), key=lambda pair: pair[1], default=None)
    if previous is None or winner is None or winner[0] not in parties:
        return
    party = election.main_party(parties[winner[0]])
    stood = {election.main_party(one.party) for one in previous.candidates}
    if party in stood or election.parties[party].is_independent:
        return
    person = person_name(winner[0], message=message, night=night)
    text = (
        f"{seat_name(message, night=night)}: {person} leads for a party that had no candidate "
        f"there at the {election.baseline.name}."
    )
    remedy = "Look whether the votes stand beside the right name."
    yield note(message, code="party-new-to-seat", text=text, remedy=remedy)


def _nominated(message: ResultsMessage, *, night: Night) -> tuple[CandidacyId, ...]:
    seat = message.declaration.seat
    return tuple(one.id for one in night.election.candidacies.get(seat, ()))


def _stands_in_raw(candidacy: CandidacyId, message: ResultsMessage) -> bool:
    """Whether the candidate has a row whose votes the reader could not take."""
    if not message.findings:
        return False
    whole_id = re.compile(rf"(?<![\w.-]){re.escape(candidacy)}(?![\w.-])")
    return any(whole_id.search(row) for row in message.raw)
