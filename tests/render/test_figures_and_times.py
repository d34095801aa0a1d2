from datetime import UTC, datetime
from fractions import Fraction

import pytest
from render_night import at, vale_election

from countnight.model.fact import Unit
from countnight.model.house_style import NumberStyle
from countnight.render.hexmap import short_name
from countnight.render.times import sort_stamp, time_html, time_text
from countnight.render.wording.numbers import (
    PageNumbers,
    bar_width,
    numbers_of,
    plain_two_decimals,
)

PLAIN = numbers_of(vale_election(), lang="en")


def test_counts_are_parted_at_thousands() -> None:
    """14,013, and a true minus where a count fell."""
    assert PLAIN.whole(14013) == "14,013"
    assert PLAIN.whole(-1200) == "−1,200"
    assert [PLAIN.signed_whole(n) for n in (6, 0, -6)] == ["+6", "0", "−6"]


@pytest.mark.parametrize(
    ("quantity", "plain", "signed"),
    [
        (Fraction(37), "37.0", "+37.0"),
        (Fraction(-2951, 1000), "−3.0", "−3.0"),
        (Fraction(1, 20), "0.1", "+0.1"),
        (Fraction(-1, 20), "−0.1", "−0.1"),
        (Fraction(-1, 25), "0.0", "0.0"),
        (Fraction(0), "0.0", "0.0"),
    ],
)
def test_tables_keep_one_decimal_rounded_half_up(
    quantity: Fraction, plain: str, signed: str
) -> None:
    """Halves go away from nought, and what rounds to nought has no sign."""
    assert PLAIN.one_decimal(quantity) == plain
    assert PLAIN.signed_one_decimal(quantity) == signed


def test_percentages_and_exact_figures() -> None:
    """A percentage has its sign; a figure to check has two decimals; a year no comma."""
    assert PLAIN.percent(Fraction(6353, 100)) == "63.5%"
    assert PLAIN.exact(Fraction(635318, 10000), unit=Unit.PERCENT) == "63.53"
    assert PLAIN.exact(1924, unit=Unit.YEAR) == "1924"
    assert PLAIN.exact(14013, unit=Unit.VOTES) == "14,013"
    assert plain_two_decimals(Fraction(-249, 10)) == "-24.90"


def test_pages_write_figures_as_the_house_does() -> None:
    """Result cards and texts have the same marks; a bar's width is for a program."""
    house = PageNumbers(NumberStyle(thousands="\u00a0", decimal=",", percent="per cent"))

    assert house.signed_whole(14013) == "+14\u00a0013"
    assert house.one_decimal(Fraction(37)) == "37,0"
    assert house.percent(Fraction(6353, 100)) == "63,5 per cent"
    assert house.exact(Fraction(635318, 10000), unit=Unit.PERCENT) == "63,53"
    assert bar_width(Fraction(6353, 100)) == "63.5"


def test_a_time_of_the_night_has_its_zone_and_no_date() -> None:
    """03:38 GMT is enough at 03:38."""
    assert time_text(at("03:38"), election=vale_election(), lang="en") == "03:38 GMT"


def test_a_time_of_another_day_has_its_date() -> None:
    """A post from the evening before, or from the day after, says so."""
    evening = datetime(2019, 12, 12, 22, 5, tzinfo=UTC)

    told = time_text(evening, election=vale_election(), lang="en")

    assert told == "12 December 2019, 22:05 GMT"


def test_summer_time_is_called_so() -> None:
    """In June the clocks of London say BST, and the page says what that is."""
    june = datetime(2017, 6, 9, 2, 38, tzinfo=UTC)

    html = time_html(june, election=vale_election(), lang="en")

    assert "03:38" in html
    assert "BST" in html
    assert "British Summer Time" in html
    assert 'datetime="2017-06-09T02:38:00Z"' in html


def test_stamps_sort_as_moments_do() -> None:
    """A half-second later sorts later."""
    assert sort_stamp(at("03:38")) < sort_stamp(at("03:38").replace(microsecond=500_000))


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Bolsover", ("Bols",)),
        ("Derby North", ("Derby", "N")),
        ("North West Leicestershire", ("NW", "Leic")),
        ("Rutland and Melton", ("Rutl", "Melt")),
        ("High Peak", ("High", "Peak")),
        ("North", ("N",)),
    ],
)
def test_a_hexagon_s_label_is_short(name: str, short: tuple[str, ...]) -> None:
    """At most two lines of five letters."""
    assert short_name(name) == short
