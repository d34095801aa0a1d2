import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import NamedTuple

import pytest

from countnight.assemble import past_night, shelf_of
from countnight.facts.seat_facts import facts_of_seat
from countnight.facts.seat_view import view_of_seat
from countnight.flow.past import night_from_messages
from countnight.model.declaration import Declaration
from countnight.model.election import Candidacy, Election
from countnight.model.ids import PartyKey
from countnight.model.night import Night
from countnight.model.story import StoryKind
from countnight.stories.tell import tell_seat


class Case(NamedTuple):
    """What a seat's text is made from."""

    election: Election
    declaration: Declaration


Change = Callable[[Case], Case]


@cache
def _night() -> Night:
    shelf = shelf_of("ge2019-east-midlands")
    night, _ = night_from_messages(shelf.election, past_night(shelf).messages)
    return night


def _case(name: str) -> Case:
    night = _night()
    seat = next(one.id for one in night.election.seats.values() if one.name == name)
    return Case(night.election, night.declared[seat].message.declaration)


def _sentences(case: Case) -> set[str]:
    view = view_of_seat(case.election, declaration=case.declaration)
    story = tell_seat(view, facts_of_seat(view), kind=StoryKind.POST, lang="en")
    return set(re.split(r"\n+|(?<=\.) (?=[A-Z])", f"{story.headline}\n{story.text}"))


def _who(case: Case, surname: str) -> Candidacy:
    everyone = case.election.candidacies[case.declaration.seat]
    return next(one for one in everyone if one.surname == surname)


def votes(surname: str, more: int) -> Change:
    """The candidate has so many votes more."""

    def changed(case: Case) -> Case:
        read_out, who = case.declaration, _who(case, surname).id
        counted = {**read_out.votes, who: read_out.votes[who] + more}
        valid = None if read_out.valid_votes is None else read_out.valid_votes + more
        return case._replace(declaration=replace(read_out, votes=counted, valid_votes=valid))

    return changed


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

    def changed(case: Case) -> Case:
        seat, who = case.declaration.seat, _who(case, surname)
        all_of = {**case.election.candidacies}
        all_of[seat] = tuple(
            replace(one, **changes) if one.id == who.id else one  # type: ignore[arg-type]
            for one in all_of[seat]
        )
        return case._replace(election=replace(case.election, candidacies=all_of))

    return changed


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
        seat, previous = case.declaration.seat, {**case.election.previous}
        then = previous[seat]
        candidates = tuple(
            replace(one, votes=one.votes + more) if one.name == name else one
            for one in then.candidates
        )
        previous[seat] = replace(then, candidates=candidates, valid_votes=then.valid_votes + more)
        return case._replace(election=replace(case.election, previous=previous))

    return changed


def seat_name(name: str) -> Change:
    """The seat is called otherwise."""

    def changed(case: Case) -> Case:
        seats = {**case.election.seats}
        seats[case.declaration.seat] = replace(seats[case.declaration.seat], name=name)
        return case._replace(election=replace(case.election, seats=seats))

    return changed


CASES: tuple[tuple[str, Change, tuple[str, ...]], ...] = (
    ("Bolsover", votes("Hancock", 1), ("The Liberal Democrats' David",)),
    ("Bolsover", votes("Hoy", 1), ()),
    ("Bolsover", votes("Harper", 1), ("The Liberal Democrats' David",)),
    ("Bolsover", votes("Fletcher", 1), ("The Conservatives have gained", "Fletcher took")),
    ("Bolsover", votes("Skinner", 1), ("The Conservatives have gained", "Fletcher took")),
    ("Bolsover", electorate(2000), ("Turnout was",)),
    ("Bolsover", rejected(50), ()),
    ("Bolsover", candidate("Fletcher", pronoun="she"), ()),
    ("Bolsover", candidate("Harper", party=PartyKey("ukip")), ("The Liberal Democrats' David",)),
    ("Bolsover", candidate("Kesteven", surname="Kestrel"), ("Deposits were lost",)),
    ("Bolsover", seat_name("Bolsover East"), ("Skinner beaten", "The Conservatives have gained")),
    ("Bolsover", note("seat_created", None), ("Labour had won every",)),
    ("Bolsover", note("mp_for_this_seat_since", "1971"), ("The Conservatives have gained",)),
    (
        "Bolsover",
        votes_last_time("Dennis Skinner", 400),
        ("Labour's share fell", "In 2017 Labour had", "Turnout was"),
    ),
    ("Mansfield", candidate("Bradley", pronoun="she"), ("Ben Bradley has held",)),
    ("Mansfield", votes("Harvey", 1), ()),
    ("Mansfield", electorate(2000), ("Down 0.6 points on",)),
)


@pytest.mark.parametrize(("name", "change", "openings"), CASES)
def test_exactly_the_sentences_that_rest_on_it_change(
    name: str, change: Change, openings: tuple[str, ...]
) -> None:
    """One figure, name or note is put right, and the other sentences stay as they were."""
    before = _case(name)

    changed = _sentences(before) - _sentences(change(before))

    assert len(changed) == len(openings), changed
    assert all(any(one.startswith(opening) for one in changed) for opening in openings), changed
