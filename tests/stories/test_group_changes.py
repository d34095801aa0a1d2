"""Change notes of groups: what one corrected result did to the state of all."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from corrected import SOURCE, polled
from telling import declared, shipped
from test_spans import uncovered_numbers

from countnight.flow.changes.corrections import change_of_group, latest_correction, night_at
from countnight.flow.figures import Figures
from countnight.flow.past import night_from_messages
from countnight.model.declaration import ResultsMessage
from countnight.model.ids import GroupId
from countnight.model.story import Story

THREE = datetime(2019, 12, 13, 3, tzinfo=UTC)


def small_night() -> Figures:
    """High Peak wrong, then Gedling, then High Peak put right: three positions."""
    wrong = replace(declared("High Peak"), **polled("High Peak", {"Largan": 24_000}))  # type: ignore[arg-type]
    results = (wrong, declared("Gedling"), declared("High Peak"))
    messages = [
        ResultsMessage(replace(one, declared_at=THREE.replace(minute=minute)), SOURCE, minute + 1)
        for minute, one in enumerate(results)
    ]
    night, held = night_from_messages(shipped().night.election, messages)
    assert held == ()
    return Figures(night)


def told(group: str, lang: str = "en") -> Story:
    """The group's change note."""
    return change_of_group(small_night(), GroupId(group), lang=lang)


def test_a_seat_that_changes_hands_after_all_changes_the_state() -> None:
    """Seats, gains and the beaten MP follow from one corrected figure."""
    text = told("east-midlands").text or ""

    assert text.startswith("The result for High Peak has been corrected.")
    assert "The Conservatives now hold two of the two seats declared so far" in text
    assert "not one, and Labour none, not one." in text
    assert "High Peak was gained by the Conservatives from Labour." in text
    assert "Ruth George, the sitting MP for High Peak, was beaten." in text


@pytest.mark.parametrize("lang", ["en", "cy"])
def test_every_number_of_a_groups_note_is_a_span(lang: str) -> None:
    """Each opens to its facts, of the one moment or of the other."""
    assert uncovered_numbers(told("derbyshire", lang)) == []


def test_a_group_without_the_seat_has_nothing_to_tell() -> None:
    """Leicestershire's figures are what they were."""
    refused = told("leicestershire-rutland").refused

    assert refused is not None
    assert refused.code == "nothing-changed"


def test_the_two_moments_are_those_around_the_correction() -> None:
    """What was declared later is in neither; what was declared before is in both."""
    figures = small_night()
    correction = latest_correction(figures, seats=figures.night.declared)

    assert correction is not None
    assert set(correction.was.books) == set(correction.now.books) == set(figures.books)
    assert len(night_at(figures.night, correction.replaced.position).declared) == 1
