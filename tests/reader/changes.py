"""One input of a seat's text put otherwise, and every such change that a seat can have."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import NamedTuple

from countnight.model.declaration import Declaration
from countnight.model.election import Candidacy, Election, Note, PreviousResult
from countnight.model.ids import CandidacyId


class Case(NamedTuple):
    """What a seat's text is made from."""

    election: Election
    declaration: Declaration


Change = Callable[[Case], Case]

MANY = 997
"""Votes that bring another digit, another order or another outcome where it was close."""


def _who(case: Case, surname: str) -> Candidacy:
    everyone = case.election.candidacies[case.declaration.seat]
    return next(one for one in everyone if one.surname == surname)


def votes(surname: str, more: int) -> Change:
    """The candidate has so many votes more."""
    return lambda case: _more_votes(case, _who(case, surname).id, more)


def electorate(more: int) -> Change:
    """There are so many electors more."""

    def changed(case: Case) -> Case:
        electors = (case.declaration.electorate or 0) + more
        return case._replace(declaration=replace(case.declaration, electorate=electors))

    return changed


def rejected(more: int) -> Change:
    """There are so many rejected papers more."""

    def changed(case: Case) -> Case:
        papers = (case.declaration.rejected or 0) + more
        return case._replace(declaration=replace(case.declaration, rejected=papers))

    return changed


def candidate(surname: str, /, **changes: object) -> Change:
    """The nominated candidate is otherwise."""
    return lambda case: _otherwise(case, _who(case, surname), **changes)


def _otherwise(case: Case, who: Candidacy, **changes: object) -> Case:
    seat = case.declaration.seat
    changed = replace(who, **changes)  # type: ignore[arg-type]
    everyone = tuple(changed if one is who else one for one in case.election.candidacies[seat])
    candidacies = {**case.election.candidacies, seat: everyone}
    return case._replace(election=replace(case.election, candidacies=candidacies))


def note(kind: str, value: str | None) -> Change:
    """The seat's note of that kind says another thing, or is gone."""

    def changed(case: Case) -> Case:
        notes = tuple(
            replace(one, value=value) if one.kind == kind and value is not None else one
            for one in case.election.notes
            if one.kind != kind or value is not None
        )
        return case._replace(election=replace(case.election, notes=notes))

    return changed


def votes_last_time(name: str, more: int) -> Change:
    """The candidate had so many votes more in the baseline."""

    def changed(case: Case) -> Case:
        then = case.election.previous[case.declaration.seat]
        who = next(one.id for one in then.candidates if one.name == name)
        return _more_votes_then(case, who, more)

    return changed


def seat_name(name: str) -> Change:
    """The seat is called otherwise."""

    def changed(case: Case) -> Case:
        seats = {**case.election.seats}
        seats[case.declaration.seat] = replace(seats[case.declaration.seat], name=name)
        return case._replace(election=replace(case.election, seats=seats))

    return changed


def every_number(case: Case) -> Iterator[tuple[str, Case]]:
    """The case with each of its numbers changed, one at a time, and what was changed."""
    read_out = case.declaration
    yield from _every_vote(case)
    if read_out.electorate is not None:
        yield "electorate", electorate(1500)(case)
    if read_out.rejected is not None:
        yield "rejected", rejected(50)(case)
    for said in case.election.notes:
        if said.seat == read_out.seat and said.value.isdigit():
            yield f"note {said.kind}", _year_earlier(case, said)


def _every_vote(case: Case) -> Iterator[tuple[str, Case]]:
    previous = case.election.previous.get(case.declaration.seat)
    then = () if previous is None else previous.candidates
    for more in (1, MANY):
        for who in case.declaration.votes:
            yield f"votes of {who} +{more}", _more_votes(case, who, more)
        for one in then:
            yield f"previous votes of {one.id} +{more}", _more_votes_then(case, one.id, more)


def every_pronoun(case: Case) -> Iterator[tuple[str, Case]]:
    """The case with each candidate's 'he' or 'she' exchanged, one at a time."""
    for one in case.election.candidacies[case.declaration.seat]:
        if one.pronoun in OTHER_PRONOUN:
            yield f"pronoun of {one.id}", _otherwise(case, one, pronoun=OTHER_PRONOUN[one.pronoun])


OTHER_PRONOUN = {"he": "she", "she": "he"}


def _more_votes(case: Case, who: CandidacyId, more: int) -> Case:
    read_out = case.declaration
    valid = None if read_out.valid_votes is None else read_out.valid_votes + more
    counted = {**read_out.votes, who: read_out.votes[who] + more}
    return case._replace(declaration=replace(read_out, votes=counted, valid_votes=valid))


def _more_votes_then(case: Case, who: CandidacyId, more: int) -> Case:
    """More votes last time; who has most of them then won the seat."""
    seat = case.declaration.seat
    then = case.election.previous[seat]
    changed = [
        replace(one, votes=one.votes + more) if one.id == who else one for one in then.candidates
    ]
    ranked = tuple(sorted(changed, key=lambda one: -one.votes))
    is_new = ranked[0].id != then.candidates[0].id
    result = replace(
        then,
        candidates=ranked,
        valid_votes=then.valid_votes + more,
        winner_party=ranked[0].party if is_new else then.winner_party,
    )
    return _with_previous(case, result)


def _with_previous(case: Case, result: PreviousResult) -> Case:
    previous = {**case.election.previous, result.seat: result}
    return case._replace(election=replace(case.election, previous=previous))


def _year_earlier(case: Case, said: Note) -> Case:
    earlier = replace(said, value=str(int(said.value) - 1))
    notes = tuple(earlier if one is said else one for one in case.election.notes)
    return case._replace(election=replace(case.election, notes=notes))
