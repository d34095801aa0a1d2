"""A newsroom's own style in Welsh: how its numbers look, and how people are called."""

from dataclasses import replace
from fractions import Fraction

import pytest
from welsh import NIGHT, night, seat_called, told

from countnight.assemble import shelf_of
from countnight.facts.seat_facts import facts_of_seat
from countnight.facts.seat_view import SeatView, view_of_seat
from countnight.model.fact import Fact, FactBook, Unit
from countnight.model.house_style import (
    OF_LANGUAGE,
    Honorifics,
    HonorificUse,
    HouseStyle,
    NumberStyle,
)
from countnight.model.story import StoryKind
from countnight.stories.languages.cy.numbers import CANDIDATE, SEAT, WelshNumbers
from countnight.stories.tell import tell_seat


def seat_in(style: HouseStyle, name: str) -> SeatView:
    """The shipped seat in a newsroom of that style."""
    election = replace(shelf_of(NIGHT).election, style=style)
    declaration = night().night.declared[seat_called(name)].message.declaration
    return view_of_seat(election, declaration=declaration)


def numbers(**changes: object) -> NumberStyle:
    """The Welsh style with something changed."""
    return replace(OF_LANGUAGE["cy"], **changes)  # type: ignore[arg-type]


def test_a_house_parts_its_thousands() -> None:
    """Bolsover's majority with a point, in text and table."""
    style = HouseStyle(numbers={"cy": numbers(thousands=".")})
    view = seat_in(style, "Bolsover")

    text = tell_seat(view, facts_of_seat(view), kind=StoryKind.STORY, lang="cy").text or ""

    assert "5.299 o bleidleisiau" in text
    assert "5,299" not in text
    assert "(Ceidwadwyr) 21.791" in text


def test_a_house_writes_y_cant() -> None:
    """63.5 y cant, in every sentence."""
    text = told(seat_in(HouseStyle(numbers={"cy": numbers(percent="y cant")}), "Bassetlaw")).text

    assert "63.5 y cant" in (text or "")
    assert "%" not in (text or "")


@pytest.mark.parametrize(
    ("number", "said", "spelled"),
    [(2, "dwy", "2"), (3, "tair", "3"), (10, "deg", "10"), (11, "11", "11")],
)
def test_counts_are_words_as_far_as_the_house_spells(number: int, said: str, spelled: str) -> None:
    """And digits beyond it; the noun stands behind either alike."""
    assert WelshNumbers(numbers()).spelled(number, SEAT) == said
    assert WelshNumbers(numbers(spell_up_to=0)).spelled(number, SEAT) == spelled
    assert WelshNumbers(numbers(spell_up_to=0)).definite(number, SEAT) == spelled


def test_five_and_six_alone_have_forms_of_their_own() -> None:
    """'pump' and 'chwech' without a noun; digits stay digits."""
    assert WelshNumbers(numbers()).alone(5, CANDIDATE) == "pump"
    assert WelshNumbers(numbers(spell_up_to=3)).alone(5, CANDIDATE) == "5"


def test_a_kept_nought_leaves_the_noun_as_after_a_decimal() -> None:
    """3.0 pwynt canran, where 3 is 3 phwynt canran; half a point in words or digits."""
    assert WelshNumbers(numbers()).points(Fraction(3)) == "3 phwynt canran"
    assert WelshNumbers(numbers(keeps_zero=True)).points(Fraction(3)) == "3.0 pwynt canran"
    assert WelshNumbers(numbers()).points(Fraction(1, 2)) == "hanner pwynt canran"
    assert WelshNumbers(numbers(spells_half=False)).points(Fraction(1, 2)) == "0.5 pwynt canran"


def test_a_house_calls_a_person_by_an_honorific() -> None:
    """'Syr' where a note attests 'Sir' and the house gives its Welsh form."""
    honorifics = Honorifics(HonorificUse.FIRST, forms={"cy": {"Sir": "Syr"}})
    view = seat_in(HouseStyle(honorifics=honorifics), "Bassetlaw")
    assert view.winner is not None
    name = view.winner.candidacy.name
    knighted = Fact("notable", "Sir", Unit.TEXT, about=f"honorific:{name}")
    book = FactBook.of((*facts_of_seat(view).facts, knighted))

    story = tell_seat(view, book, kind=StoryKind.POST, lang="cy")

    assert f"Syr {name}" in (story.text or "")
