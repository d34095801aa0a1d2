"""A time as an editor types it, on a clock that is put forward and back."""

from datetime import UTC, datetime

import pytest

from countnight.desk.errors import TimeUnfitError
from countnight.desk.schedule import moment_asked

ZONE = "Europe/London"
LONG_AGO = datetime(2019, 1, 1, tzinfo=UTC)


def asked(text: str, now: datetime = LONG_AGO) -> datetime | None:
    """The moment in London."""
    return moment_asked(text, zone=ZONE, now=now)


def test_a_time_is_the_newsrooms_own() -> None:
    """In winter London is at UTC, in summer an hour ahead; nothing typed is no time."""
    assert asked("2019-12-13T05:30") == datetime(2019, 12, 13, 5, 30, tzinfo=UTC)
    assert asked("2019-07-13T05:30") == datetime(2019, 7, 13, 4, 30, tzinfo=UTC)
    assert asked(" ") is None


def test_a_time_that_comes_twice_is_the_first() -> None:
    """In the night when the clocks go back nothing goes out an hour late."""
    assert asked("2019-10-27T01:30") == datetime(2019, 10, 27, 0, 30, tzinfo=UTC)
    assert asked("2019-10-27T02:30") == datetime(2019, 10, 27, 2, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2019-03-31T01:30", "the clocks go forward over that time"),
        ("2018-12-31T23:59", "that time has passed"),
        ("2019-01-01T00:00", "that time has passed"),
        ("soon", "that is no date with a time"),
        ("2019-12-13T05:30+01:00", "without a zone"),
    ],
)
def test_what_cannot_be_kept_is_refused(text: str, told: str) -> None:
    """In words that say what to do."""
    with pytest.raises(TimeUnfitError, match=told):
        asked(text)
