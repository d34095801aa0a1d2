import re
from functools import cache

import pytest
from changes import (
    Case,
    Change,
    candidate,
    electorate,
    note,
    rejected,
    seat_name,
    votes,
    votes_last_time,
)

from countnight.assemble import past_night, shelf_of
from countnight.facts.seat_facts import facts_of_seat
from countnight.facts.seat_view import view_of_seat
from countnight.flow.past import night_from_messages
from countnight.model.ids import PartyKey
from countnight.model.night import Night
from countnight.model.story import StoryKind
from countnight.stories.tell import tell_seat


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
