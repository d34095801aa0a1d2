"""Numbers, the nouns behind them, places and dates."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from countnight.stories.languages.cy import dates, numbers, ordinals
from countnight.stories.languages.cy.numbers import CANDIDATE, POINT, SEAT, VOTE


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (1, "1 bleidlais"), (2, "2 bleidlais"), (3, "3 pleidlais"), (4, "4 pleidlais"),
        (6, "6 phleidlais"), (10, "10 pleidlais"), (11, "11 o bleidleisiau"),
        (14013, "14,013 o bleidleisiau"), (0, "0 o bleidleisiau"),
    ],
)  # fmt: skip
def test_votes_follow_the_spoken_digit(number: int, said: str) -> None:
    """Dwy bleidlais, tair pleidlais, chwe phleidlais; above ten the plural behind 'o'."""
    assert f"{numbers.digits(number)} {numbers.behind(number, VOTE)}" == said


@pytest.mark.parametrize(
    ("size", "said"),
    [
        ("1", "1 pwynt canran"), ("2", "2 bwynt canran"), ("3", "3 phwynt canran"),
        ("5.4", "5.4 pwynt canran"), ("6", "6 phwynt canran"), ("0.5", "hanner pwynt canran"),
        ("-18.4", "18.4 pwynt canran"), ("12", "12 o bwyntiau canran"), ("2.96", "3 phwynt canran"),
    ],
)  # fmt: skip
def test_points_follow_the_spoken_digit(size: str, said: str) -> None:
    """2 bwynt, 3 phwynt, 6 phwynt; a decimal leaves the noun alone."""
    assert numbers.points(Fraction(size)) == said


@pytest.mark.parametrize(
    ("number", "seats", "candidates"),
    [
        (1, "un sedd", "un ymgeisydd"), (2, "dwy sedd", "dau ymgeisydd"),
        (3, "tair sedd", "tri ymgeisydd"), (4, "pedair sedd", "pedwar ymgeisydd"),
        (5, "pum sedd", "pum ymgeisydd"), (6, "chwe sedd", "chwe ymgeisydd"),
        (10, "deg sedd", "deg ymgeisydd"), (11, "11 o seddi", "11 o ymgeiswyr"),
    ],
)  # fmt: skip
def test_the_number_has_the_gender_of_its_noun(number: int, seats: str, candidates: str) -> None:
    """Seats are feminine, candidates masculine, and up to ten both are singular."""
    spelled = numbers.spelled(number, SEAT), numbers.spelled(number, CANDIDATE)

    assert f"{spelled[0]} {numbers.behind(number, SEAT)}" == seats
    assert f"{spelled[1]} {numbers.behind(number, CANDIDATE)}" == candidates


def test_a_number_alone_and_behind_an_article() -> None:
    """Pump o'r chwe ymgeisydd; pob un o'r ddwy sedd."""
    assert [numbers.alone(number, CANDIDATE) for number in (2, 5, 6)] == ["dau", "pump", "chwech"]
    assert [numbers.definite(number, SEAT) for number in (2, 3, 6, 32)] == [
        "ddwy", "tair", "chwe", "32",
    ]  # fmt: skip


@given(st.integers(min_value=11, max_value=10**6))
def test_above_ten_every_noun_is_plural_behind_o(number: int) -> None:
    """No number above ten stands before a singular."""
    for noun in (VOTE, SEAT, CANDIDATE, POINT):
        assert numbers.behind(number, noun).startswith("o ")
        assert numbers.behind(number, noun) != f"o {noun.singular}"


@given(st.fractions(min_value=-100, max_value=100))
def test_points_never_have_a_placeholder_or_a_trailing_nought(size: Fraction) -> None:
    """A difference is a number with its noun, or half a point."""
    said = numbers.points(size)

    assert said.endswith("canran")
    assert ".0 " not in said


@pytest.mark.parametrize(
    ("place", "he", "she", "unknown"),
    [
        (2, "yn ail", "yn ail", "yn ail"),
        (3, "yn drydydd", "yn drydedd", "yn y trydydd safle"),
        (4, "yn bedwerydd", "yn bedwaredd", "yn y pedwerydd safle"),
        (5, "yn bumed", "yn bumed", "yn bumed"),
        (6, "yn chweched", "yn chweched", "yn chweched"),
        (10, "yn ddegfed", "yn ddegfed", "yn ddegfed"),
        (11, "yn safle 11", "yn safle 11", "yn safle 11"),
    ],
)
def test_a_place_has_the_gender_of_who_came_there(
    place: int, he: str, she: str, unknown: str
) -> None:
    """He came 'yn drydydd', she 'yn drydedd'; without a pronoun the place itself is named."""
    assert ordinals.came(place, "he") == he
    assert ordinals.came(place, "she") == she
    assert ordinals.came(place, None) == unknown
    assert ordinals.came(place, "they") == unknown


def test_the_eighth_place_has_the_article_of_its_vowel() -> None:
    """'yn yr wythfed safle', 'yn y nawfed safle', 'yn yr ail safle'."""
    assert [ordinals.in_place(place) for place in (2, 3, 8, 9)] == [
        "yn yr ail safle", "yn y trydydd safle", "yn yr wythfed safle", "yn y nawfed safle",
    ]  # fmt: skip


def test_a_day_and_a_month_never_mutate() -> None:
    """'ym mis Rhagfyr' spares the month its mutation."""
    assert dates.day(date(2019, 12, 12)) == "12 Rhagfyr 2019"
    assert dates.in_month(date(2019, 12, 12)) == "ym mis Rhagfyr"
    assert dates.in_month(date(2017, 3, 1)) == "ym mis Mawrth"
