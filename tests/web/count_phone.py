"""Somebody at a count with a phone, for tests of the web: a seat's sheet, and the form sent."""

from dataclasses import replace

from desk_people import DESK_SETTINGS, Desk, door_with_everybody, form_token_in
from shipped_night import Watch, messages, newsroom_after
from starlette.testclient import TestClient

from countnight.flow.figures import Figures
from countnight.model.count.rules import CountRules
from countnight.model.ids import SeatId
from countnight.model.night import Night
from countnight.web.app import build_app, live_of

SEAT, SLUG = SeatId("E14000710"), "gedling"
COAKER = "votes-gedling-vernon-coaker"


def count_desk(rules: CountRules | None = None, *, count: int = 0) -> Desk:
    """A desk after the close of poll, under these rules for the counts."""
    room = newsroom_after(count)
    assert isinstance(room.clock, Watch)
    room.clock.moment = room.election.close_of_poll.replace(hour=23)
    if rules is not None:
        room.election = replace(room.election, counting=rules)
        room.night = Night(room.election, room.night.position, is_open=True)
        room.figures = Figures(room.night)
    door = door_with_everybody()
    return Desk(build_app(room, settings=DESK_SETTINGS, door=door), door)


def sheet(**changed: str) -> dict[str, str]:
    """Gedling's sheet as the form's fields, with some changed: `coaker="22,038"`."""
    message = next(one for one in messages() if one.declaration.seat == SEAT)
    result = message.declaration
    fields = {f"votes-{one}": f"{votes:,}" for one, votes in result.votes.items()}
    fields |= {
        "valid_votes": str(result.valid_votes),
        "rejected": str(result.rejected or 0),
        "electorate": str(result.electorate),
    }
    names = {one.rpartition("-")[2]: f"votes-{one}" for one in result.votes}
    return {**fields, **{names.get(name, name): text for name, text in changed.items()}}


def pressed(browser: TestClient, go: str, *, step: str = "votes", **fields: str) -> tuple[int, str]:
    """The seat's form sent with the fields and a button; status and page that follow."""
    token = form_token_in(browser.get(f"/count/{SLUG}").text)
    data = {"form_token": token, "key": "a-key-of-this-form-1", "step": step, "go": go, **fields}
    answer = browser.post(f"/count/{SLUG}", data=data, follow_redirects=True)
    return answer.status_code, answer.text


def night_of(desk: Desk) -> Night:
    """The night as it stands."""
    return live_of(desk.app).newsroom.night


def watch_of(desk: Desk) -> Watch:
    """The newsroom's clock, which a test sets."""
    clock = live_of(desk.app).newsroom.clock
    assert isinstance(clock, Watch)
    return clock
