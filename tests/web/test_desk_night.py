from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from http import HTTPStatus
from pathlib import Path

import pytest
from desk_people import desk_after
from queue_desk import GEDLING, desk_of, night_of, press
from shipped_night import Watch, declare_next, messages
from test_desk_held import SEAT, desk_with, gedling

from countnight.flow.ports import Log
from countnight.model.election import Checking, PublishingRules
from countnight.model.event import Batch, Event
from countnight.model.ids import Position
from countnight.model.person import Role
from countnight.render.desk.night import awaited_next, source_lines, span_text, wait_lines
from countnight.store.faults import FullStoreError
from countnight.web.app import live_of

NIGHT = "/desk/night"


class FullLog:
    """A log on a disk that has become full: it is read as ever, and takes nothing."""

    def __init__(self, inner: Log) -> None:
        self.read = inner.read
        self.position = inner.position
        self.close = inner.close

    def append(
        self,
        events: Sequence[Event],  # noqa: ARG002 - the port has it
        *,
        at: datetime,  # noqa: ARG002 - the port has it
        after: Position,  # noqa: ARG002 - the port has it
    ) -> Batch:
        """Nothing is kept. Raises: FullStoreError."""
        raise FullStoreError(path=Path("night.countnight"))


def test_the_night_is_told_on_one_screen() -> None:
    """How many are declared, what the sources sent, and how long each stage took."""
    desk = desk_after(3)
    declare_next(desk.app)

    page = desk.signed_in(Role.ENGINEER).get(NIGHT).text

    assert "<dd>4 <small>of 32</small></dd>" in page
    assert "House of Commons Library</th>" in page
    assert '<th scope="row">draw</th><td class="n">1</td>' in page
    assert "None since this process began." in page


def test_a_held_result_stands_first_with_its_reason() -> None:
    """What somebody must decide is not to be looked for."""
    desk = desk_with(gedling(valid_votes=49_963))

    page = desk.signed_in(Role.CHECKER).get(NIGHT).text

    told = page.partition('id="held"')[2].partition('id="awaited"')[0]
    assert f'href="/desk/held#{SEAT}"' in told
    assert "49,963 valid votes were declared" in told


def test_waiting_drafts_are_counted_with_their_age() -> None:
    """Two stories wait; the older one since its result came."""
    desk = desk_of("gedling", "ashfield")
    clock = live_of(desk.app).newsroom.clock
    assert isinstance(clock, Watch)
    clock.moment = night_of(desk).queue[GEDLING].queued_at + timedelta(minutes=7)

    page = desk.signed_in(Role.EDITOR).get(NIGHT).text

    assert "<dd>2 <small>oldest 7 min</small></dd>" in page


def test_an_overdue_seat_says_by_how_much() -> None:
    """A seat that was expected at four and is not there at twenty past is named with it."""
    site = live_of(desk_after(0).app).site
    four = datetime(2019, 12, 13, 4, tzinfo=UTC)
    seat = next(iter(site.election.seats.values()))
    seats = {**site.election.seats, seat.id: replace(seat, expected_time=four)}
    site = replace(site, election=replace(site.election, seats=seats))

    lines = awaited_next(site, at=four + timedelta(minutes=20))

    assert [(line.seat, line.when, line.late) for line in lines[:1]] == [
        (seat.name, "04:00 GMT", 20)
    ]
    assert lines[1].when is None


def test_every_source_is_told_with_its_last_result() -> None:
    """Thirty-two results of one source, the last of them seven minutes old."""
    site = live_of(desk_after(32).app).site
    last = max(one.at for one in site.night.declared.values())

    (line,) = source_lines(site, at=last + timedelta(minutes=7))

    assert (line.results, line.held, line.ago) == (32, 0, 7)
    assert line.name == messages()[0].source


def test_how_long_a_result_took_is_told_with_the_slowest_seat() -> None:
    """A story that waited nine minutes for an editor took nine minutes."""
    desk = desk_of("gedling", rules=PublishingRules(Checking.ONE_CHECK))
    live = live_of(desk.app)
    assert isinstance(live.newsroom.clock, Watch)
    live.newsroom.clock.moment = night_of(desk).queue[GEDLING].queued_at + timedelta(minutes=9)
    press(desk.signed_in(Role.EDITOR), GEDLING, "approve")

    published = {line.stage: line for line in wait_lines(live.site)}["accepted to published"]

    assert (published.count, published.median, published.slowest) == (1, "9 min", "Gedling")


def test_a_failure_is_seen_at_the_desk(monkeypatch: pytest.MonkeyPatch) -> None:
    """What an address could not answer stands on the screen, once however often it happens."""
    desk = desk_after(1)
    monkeypatch.setattr(live_of(desk.app).deltas, "first_after", None)
    reader = desk.browser()
    answers = [reader.get("/live/east-midlands/since/0.json").status_code for _ in range(2)]

    page = desk.signed_in(Role.ENGINEER).get(NIGHT).text

    assert answers == [500, 500]
    assert "GET /live/east-midlands/since/0.json failed: TypeError" in page
    assert "2 times" in page


def test_lengths_of_time_fit_a_table() -> None:
    """From under a second to hours."""
    told = [span_text(timedelta(seconds=one)) for one in (0.2, 48, 185, 7500, -3)]

    assert told == ["under 1 s", "48 s", "3 min", "2 h 5 min", "under 1 s"]


def test_a_full_disk_stands_under_errors() -> None:
    """What was sent is refused in one sentence, and whoever watches the night sees why."""
    desk = desk_of("gedling", rules=PublishingRules(Checking.ONE_CHECK))
    newsroom = live_of(desk.app).newsroom
    newsroom.log = FullLog(newsroom.log)

    status, _ = press(desk.signed_in(Role.EDITOR), GEDLING, "approve")
    page = desk.signed_in(Role.ENGINEER).get(NIGHT).text

    assert status == HTTPStatus.SERVICE_UNAVAILABLE
    told = page.partition('id="errors"')[2]
    assert "no room on the disk for night.countnight" in told
