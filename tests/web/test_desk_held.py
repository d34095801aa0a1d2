from dataclasses import replace
from datetime import UTC, datetime

from desk_people import DESK_SETTINGS, Desk, door_with_everybody, form_token_in
from shipped_night import Watch, messages, newsroom_after
from starlette.testclient import TestClient

from countnight.flow.newsroom import Newsroom
from countnight.flow.receive import receive
from countnight.model.declaration import ResultsMessage
from countnight.model.ids import CandidacyId, SeatId
from countnight.model.night import Night
from countnight.model.person import Role
from countnight.web.app import build_app, live_of

SEAT = SeatId("E14000710")
COAKER = CandidacyId("gedling-vernon-coaker")
MORNING = datetime(2019, 12, 13, 4, tzinfo=UTC)


def gedling(*, coaker: int = 22_039, valid_votes: int = 49_953) -> ResultsMessage:
    """Gedling's result, with other votes for Vernon Coaker or another total."""
    message = next(one for one in messages() if one.declaration.seat == SEAT)
    votes = {**message.declaration.votes, COAKER: coaker}
    result = replace(message.declaration, votes=votes, valid_votes=valid_votes)
    return replace(message, declaration=result)


def desk_with(*held: ResultsMessage, at: datetime = MORNING, count: int = 0) -> Desk:
    """A desk over a newsroom that these came to."""
    room = newsroom_after(count)
    assert isinstance(room.clock, Watch)
    room.clock.moment = at
    for message in held:
        receive(room, message)
    door = door_with_everybody()
    return Desk(build_app(room, settings=DESK_SETTINGS, door=door), door)


def room_of(desk: Desk) -> Newsroom:
    """The newsroom behind the desk."""
    return live_of(desk.app).newsroom


def night_of(desk: Desk) -> Night:
    """The night as it stands."""
    return room_of(desk).night


def accept(browser: TestClient, *, position: int, reason: str = "The sheet says so.") -> str:
    """The form is sent as the page would send it; the page that follows."""
    token = form_token_in(browser.get("/desk/account").text)
    data = {"form_token": token, "position": str(position), "reason": reason}
    answer = browser.post(f"/desk/held/{SEAT}/accept", data=data, follow_redirects=True)
    assert answer.status_code == 200
    return answer.text


def test_a_held_result_shows_what_speaks_against_it() -> None:
    """The finding and its remedy, the sum, the rows as they came, last time's figures."""
    page = desk_with(gedling(coaker=22_309)).signed_in(Role.CHECKER).get("/desk/held").text

    assert "Gedling" in page
    assert "a difference of 270" in page
    assert "Read the figures back" in page
    assert "270 more than the 49,953 valid votes declared." in page
    assert "22,309" in page
    assert "26,833" in page
    assert f"{SEAT},{COAKER},22039" in page


def test_accepting_says_before_what_it_does() -> None:
    """Beside the button stands which pages change, and what becomes of the story."""
    page = desk_with(gedling(valid_votes=49_963)).signed_in(Role.EDITOR).get("/desk/held").text

    assert "Declares Gedling with these figures" in page
    assert "East Midlands" in page
    assert "Its story goes out at once." in page


def test_a_held_result_is_accepted_with_a_reason() -> None:
    """It is declared, and the log says who said so and why."""
    desk = desk_with(gedling(valid_votes=49_963))
    position = night_of(desk).held[SEAT].position

    page = accept(desk.signed_in(Role.CHECKER), position=position)

    assert "Gedling is declared with these figures, on your word." in page
    assert "Nothing is held." in page
    declared = night_of(desk).declared[SEAT]
    assert (declared.confirmed_by, declared.reason) == ("Some checker", "The sheet says so.")
    assert "Gedling" in desk.browser().get("/live/east-midlands").text


def test_nothing_is_accepted_without_a_reason() -> None:
    """A colleague must be able to judge it later."""
    desk = desk_with(gedling(valid_votes=49_963))

    page = accept(
        desk.signed_in(Role.EDITOR), position=night_of(desk).held[SEAT].position, reason=" "
    )

    assert "needs a reason" in page
    assert SEAT not in night_of(desk).declared


def test_another_result_that_came_meanwhile_is_not_accepted_unread() -> None:
    """Who read the first is told to look again; the second stays held."""
    desk = desk_with(gedling(valid_votes=49_963))
    position = night_of(desk).held[SEAT].position
    receive(room_of(desk), gedling(valid_votes=49_973))

    page = accept(desk.signed_in(Role.EDITOR), position=position)

    assert "not held any more" in page
    assert SEAT not in night_of(desk).declared
    assert night_of(desk).held[SEAT].message.declaration.valid_votes == 49_973


def test_a_result_accepted_twice_is_declared_once() -> None:
    """The second press finds it decided."""
    desk = desk_with(gedling(valid_votes=49_963))
    position = night_of(desk).held[SEAT].position
    accept(desk.signed_in(Role.EDITOR), position=position)
    stands = night_of(desk).position

    page = accept(desk.signed_in(Role.CHECKER), position=position)

    assert "not held any more" in page
    assert night_of(desk).position == stands


def test_a_missing_figure_cannot_be_vouched_for() -> None:
    """There is no button, and a form sent all the same changes nothing."""
    whole = gedling()
    votes = {one: number for one, number in whole.declaration.votes.items() if one != COAKER}
    desk = desk_with(replace(whole, declaration=replace(whole.declaration, votes=votes)))
    editor = desk.signed_in(Role.EDITOR)

    page = editor.get("/desk/held").text
    after = accept(editor, position=night_of(desk).held[SEAT].position)

    assert "It cannot be accepted as it is: candidate-missing." in page
    assert "Accept, with a reason" not in page
    assert "it must come in again" in after
    assert SEAT not in night_of(desk).declared


def test_before_the_close_of_poll_nothing_is_accepted() -> None:
    """It says so; after the close the same result can be accepted."""
    desk = desk_with(gedling(), at=datetime(2019, 12, 12, 21, tzinfo=UTC))
    editor = desk.signed_in(Role.EDITOR)
    position = night_of(desk).held[SEAT].position

    page = editor.get("/desk/held").text
    accept(editor, position=position)

    assert "The poll is still open." in page
    assert "Accept, with a reason" not in page
    assert SEAT not in night_of(desk).declared
    clock = room_of(desk).clock
    assert isinstance(clock, Watch)
    clock.moment = MORNING
    assert "No longer stops it" in editor.get("/desk/held").text
    accept(editor, position=night_of(desk).held[SEAT].position)
    assert SEAT in night_of(desk).declared


def test_two_sources_that_differ_stand_side_by_side() -> None:
    """The declared figures beside those that came; accepting replaces them for readers too."""
    other = replace(gedling(coaker=22_038, valid_votes=49_952), source="Another agency")
    desk = desk_with(gedling(), other)
    editor = desk.signed_in(Role.EDITOR)

    page = editor.get("/desk/held").text
    after = accept(editor, position=night_of(desk).held[SEAT].position)

    assert "<strong>22,039</strong>" in page
    assert "Replaces the declared result of Gedling" in page
    assert "House of Commons Library" in page
    assert "Gedling is corrected with these figures" in after
    assert night_of(desk).declared[SEAT].message.source == "Another agency"


def test_a_form_that_names_no_result_is_refused() -> None:
    """Nothing is guessed."""
    desk = desk_with(gedling(valid_votes=49_963))
    editor = desk.signed_in(Role.EDITOR)
    data = {"form_token": form_token_in(editor.get("/desk/held").text), "position": "latest"}

    assert editor.post(f"/desk/held/{SEAT}/accept", data=data).status_code == 400
    assert editor.post("/desk/held/E1/accept", data={**data, "position": "7"}).status_code == 303


def test_a_result_of_no_seat_of_ours_is_shown_and_cannot_be_accepted() -> None:
    """Whatever came in is kept where somebody sees it."""
    stray = replace(gedling(), declaration=replace(gedling().declaration, seat=SeatId("E99")))
    page = desk_with(stray).signed_in(Role.EDITOR).get("/desk/held").text

    assert "this election has no such seat" in page
    assert "It cannot be accepted as it is: seat-unknown." in page
