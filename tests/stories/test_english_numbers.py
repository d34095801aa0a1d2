"""Numbers as an English news page writes them."""

from fractions import Fraction

import pytest

from countnight.model.house_style import OF_LANGUAGE
from countnight.stories.languages.en.numbers import EnglishNumbers, ordinal

numbers = EnglishNumbers(OF_LANGUAGE["en"])


@pytest.mark.parametrize(
    ("number", "said"),
    [(0, "0"), (635, "635"), (1451, "1,451"), (14013, "14,013"), (32014110, "32,014,110")],
)
def test_votes_have_thousands_separators(number: int, said: str) -> None:
    """14,013 votes, never 14013."""
    assert numbers.digits(number) == said


@pytest.mark.parametrize(
    ("share", "said"),
    [
        (Fraction(3700, 100), "37%"),
        (Fraction(6353, 100), "63.5%"),
        (Fraction(6355, 100), "63.6%"),
        (Fraction(4, 100), "0%"),
    ],
)
def test_a_trailing_point_nought_is_dropped(share: Fraction, said: str) -> None:
    """'37%', not '37.0%'; and half a tenth goes up."""
    assert numbers.percent(share) == said


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (Fraction(-3), "3 points"),
        (Fraction(1), "1 point"),
        (Fraction(-1, 2), "half a point"),
        (Fraction(54, 10), "5.4 points"),
        (Fraction(95, 100), "1 point"),
        (Fraction(11, 10), "1.1 points"),
    ],
)
def test_points_are_counted_as_they_are_said(change: Fraction, said: str) -> None:
    """One point is singular, and nobody says '0.5 points'."""
    assert numbers.points(change) == said


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("8", "an"),
        ("8.7", "an"),
        ("11.5", "an"),
        ("18.4", "an"),
        ("80", "an"),
        ("1", "a"),
        ("10.5", "a"),
        ("15.7", "a"),
        ("110", "a"),
        ("11,533", "an"),
        ("18,865", "an"),
        ("1,800", "a"),
    ],
)
def test_the_article_follows_the_ear(number: str, said: str) -> None:
    """An 18.4-point swing, a 15.7-point swing."""
    assert numbers.article(number) == said


@pytest.mark.parametrize(
    ("place", "said"), [(1, "first"), (6, "sixth"), (11, "11th"), (12, "12th"), (22, "22nd")]
)
def test_places_are_words_up_to_tenth(place: int, said: str) -> None:
    """Sixth of six, 12th of twelve."""
    assert ordinal(place) == said


def test_small_counts_are_words() -> None:
    """Three of the six candidates; 12 of the 14."""
    assert [numbers.counted(count) for count in (1, 9, 10, 12)] == ["one", "nine", "10", "12"]
