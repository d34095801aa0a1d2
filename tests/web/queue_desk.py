"""A desk over a newsroom whose results wait for people."""

from dataclasses import replace
from functools import cache

from desk_people import DESK_SETTINGS, Desk, door_with_everybody, form_token_in
from shipped_night import newsroom_after
from starlette.testclient import TestClient

from countnight.flow.newsroom import Newsroom
from countnight.flow.receive import receive
from countnight.model.declaration import ResultsMessage
from countnight.model.election import Checking, PublishingRules, Trigger
from countnight.model.ids import CandidacyId, PostId, SeatId
from countnight.model.night import Night
from countnight.web.app import build_app, live_of

GEDLING = PostId("gedling")
RANDALL, COAKER = CandidacyId("gedling-tom-randall"), CandidacyId("gedling-vernon-coaker")
RULES = PublishingRules(Checking.ONE_CHECK, two_checks_if=(Trigger.CHANGES_HANDS,))


@cache
def messages() -> dict[SeatId, ResultsMessage]:
    """The shipped night's results."""
    declared = newsroom_after(32).night.declared
    return {seat: received.message for seat, received in declared.items()}


def corrected() -> ResultsMessage:
    """Gedling's result as it is read out again: eleven votes were on the wrong pile."""
    message = next(one for one in messages().values() if RANDALL in one.declaration.votes)
    votes = dict(message.declaration.votes)
    votes[RANDALL], votes[COAKER] = votes[RANDALL] + 11, votes[COAKER] - 11
    return replace(message, declaration=replace(message.declaration, votes=votes), revision=2)


def room_of(*slugs: str, rules: PublishingRules = RULES) -> Newsroom:
    """A newsroom whose results wait for people, with those of the seats."""
    room = newsroom_after(0)
    room.election = replace(room.election, rules=rules)
    room.night = Night(room.election, room.night.position, is_open=True)
    for seat in room.election.seats.values():
        if seat.slug in slugs:
            receive(room, messages()[seat.id])
    return room


def desk_of(*slugs: str, rules: PublishingRules = RULES) -> Desk:
    """A desk over such a newsroom."""
    door = door_with_everybody()
    app = build_app(room_of(*slugs, rules=rules), settings=DESK_SETTINGS, door=door)
    return Desk(app, door)


def night_of(desk: Desk) -> Night:
    """The night as the desk's pages see it."""
    return live_of(desk.app).newsroom.night


def press(
    browser: TestClient, draft: PostId, act: str, *, revision: int = 1, **fields: str
) -> tuple[int, str]:
    """The form is sent as its page would send it; the answer's status, and the page after it."""
    token = form_token_in(browser.get(f"/desk/queue/{draft}").text)
    data = {"form_token": token, "revision": str(revision), **fields}
    answer = browser.post(f"/desk/queue/{draft}/{act}", data=data, follow_redirects=True)
    return answer.status_code, answer.text
