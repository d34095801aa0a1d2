from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from countnight.desk.counting import (
    Typed,
    count_from_typed,
    declaration_from_typed,
)
from countnight.model.count.standing import tied_first
from countnight.model.election import Candidacy
from countnight.model.ids import CandidacyId, PartyKey, SeatId

SEAT = SeatId("E1")
ANN, BEN = (CandidacyId(name) for name in ("ann", "ben"))
STANDING = tuple(Candidacy(one, SEAT, "", one.title(), PartyKey("x")) for one in (ANN, BEN))
NIGHT = datetime(2019, 12, 13, 4, 20, tzinfo=UTC)
FULL = {
    "votes-ann": "12,345",
    "votes-ben": "9 876",
    "valid_votes": "22221",
    "rejected": "99",
    "electorate": "40 000",
}


def typed(**fields: str) -> Typed:
    """A form with these fields changed."""
    return Typed(
        SEAT, {**FULL, **{name.replace("__", "-"): t for name, t in fields.items()}}, NIGHT
    )


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("22,039", 22039),
        (" 22 039 ", 22039),
        ("22\u202f039", 22039),
        ("0", 0),
        ("", None),
        ("-3", None),
        ("22.039", None),
        ("1O23", None),
        ("\u0662\u0663", None),
        ("1234567890", None),
    ],
)
def test_blanks_and_commas_are_forgiven(text: str, number: int | None) -> None:
    """A figure is read as people write it, and nothing is guessed."""
    assert count_from_typed(text) == number


@given(st.integers(min_value=0, max_value=999_999_999), st.sampled_from([",", " ", "\u00a0"]))
def test_every_number_is_read_as_it_was_written(number: int, mark: str) -> None:
    """Whatever parts the thousands, the number is the same."""
    assert count_from_typed(f"{number:,}".replace(",", mark)) == number


def test_what_was_typed_is_a_declaration() -> None:
    """Votes by candidacy, the totals, no recount."""
    result, faults = declaration_from_typed(typed(), standing=STANDING, zone="Europe/London")

    assert faults == ()
    assert result.votes == {ANN: 12_345, BEN: 9_876}
    assert (result.valid_votes, result.rejected, result.electorate) == (22_221, 99, 40_000)
    assert (result.recounts, result.declared_at, result.drawn_by_lot) == (None, None, None)


def test_each_field_that_cannot_be_read_is_named() -> None:
    """Whoever typed it finds the field and what to do."""
    _, faults = declaration_from_typed(
        typed(votes__ann="1O23", valid_votes="", rejected="", declared_at="25:00"),
        standing=STANDING,
        zone="Europe/London",
    )

    assert [one.column for one in faults] == ["votes-ann", "valid_votes", "declared_at"]
    assert all(one.message and one.remedy for one in faults)


@pytest.mark.parametrize(
    ("clock", "moment"),
    [
        ("04:13", datetime(2019, 12, 13, 4, 13, tzinfo=UTC)),
        ("23:50", datetime(2019, 12, 12, 23, 50, tzinfo=UTC)),
        ("4.13", datetime(2019, 12, 13, 4, 13, tzinfo=UTC)),
        ("05:10", datetime(2019, 12, 13, 5, 10, tzinfo=UTC)),
        ("05:30", datetime(2019, 12, 12, 5, 30, tzinfo=UTC)),
    ],
)
def test_a_time_of_day_is_the_latest_that_can_be_meant(clock: str, moment: datetime) -> None:
    """Before midnight it was last night; a clock may be a little fast."""
    result, _ = declaration_from_typed(
        typed(declared_at=clock), standing=STANDING, zone="Europe/London"
    )

    assert result.declared_at == moment


def test_a_lot_counts_only_where_first_place_is_tied() -> None:
    """A choice made before the votes were mended is forgotten."""
    level = typed(votes__ann="100", votes__ben="100", drawn_by_lot="ben")
    tied, _ = declaration_from_typed(level, standing=STANDING, zone="Europe/London")
    mended, _ = declaration_from_typed(
        typed(drawn_by_lot="ben"), standing=STANDING, zone="Europe/London"
    )

    assert tied.drawn_by_lot == BEN
    assert mended.drawn_by_lot is None


def test_nobody_is_tied_without_votes() -> None:
    """An empty form has no first place."""
    assert tied_first({}) == ()
    assert tied_first({ANN: 0, BEN: 0}) == ()
    assert tied_first({ANN: 5, BEN: 5}) == (ANN, BEN)
