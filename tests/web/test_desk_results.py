from dataclasses import replace
from datetime import timedelta

from desk_people import Desk, desk_after, form_token_in
from shipped_night import PAGE
from starlette.testclient import TestClient
from test_desk_held import MORNING, SEAT, accept, desk_with, gedling, night_of, room_of

from countnight.flow.receive import receive
from countnight.flow.report import Report, publish_report
from countnight.model.ids import PostId
from countnight.model.person import Role
from countnight.render.desk.results import awaited_lines
from countnight.web.app import live_of

GEDLING = "/desk/results/gedling"


def recall(
    browser: TestClient, *, position: int, reason: str = "Read from the wrong sheet."
) -> str:
    """The form is sent as the page would send it; the page that follows."""
    token = form_token_in(browser.get("/desk/account").text)
    data = {"form_token": token, "position": str(position), "reason": reason}
    answer = browser.post(f"{GEDLING}/recall", data=data, follow_redirects=True)
    assert answer.status_code == 200
    return answer.text


def desk_with_report() -> Desk:
    """Gedling is declared, and a person's post speaks of it."""
    desk = desk_with(gedling())
    report = Report((PAGE,), "Scenes in Gedling", "People queue outside the hall.")
    live_of(desk.app).write(lambda room: publish_report(room, report, key="one"))
    return desk


def test_every_seat_is_declared_or_awaited() -> None:
    """The last one in stands first, with its source; the next one expected opens the rest."""
    desk = desk_after(3)
    page = desk.signed_in(Role.CHECKER).get("/desk/results").text

    declared, _, awaited = page.partition('id="awaited"')
    assert "3 of 32 declared" in declared
    assert [declared.count("House of Commons Library"), awaited.count("/desk/results/")] == [3, 29]
    last = [*night_of(desk).declared][-1]
    slug = night_of(desk).election.seats[last].slug
    assert declared.index("/desk/results/") == declared.index(f"/desk/results/{slug}")


def test_awaited_seats_stand_in_order_of_their_time() -> None:
    """The one expected next stands first, with its time; those without one come last."""
    desk = desk_after(0)
    site = live_of(desk.app).site
    seats = dict(site.election.seats)
    late, soon = next(iter(seats)), list(seats)[-1]
    seats[soon] = replace(seats[soon], expected_time=MORNING)
    seats[late] = replace(seats[late], expected_time=MORNING + timedelta(hours=1))

    lines = awaited_lines(replace(site, election=replace(site.election, seats=seats)))

    assert [line.when for line in lines[:3]] == ["04:00 GMT", "05:00 GMT", None]
    assert [line.seat.seat for line in lines[:2]] == [soon, late]


def test_a_held_seat_is_marked_in_the_list() -> None:
    """Awaited by readers, and waiting for somebody here."""
    page = desk_with(gedling(valid_votes=49_963)).signed_in(Role.EDITOR).get("/desk/results").text

    assert f'/desk/held#{SEAT}">held' in page


def test_a_result_stands_with_its_history() -> None:
    """What came, who accepted it and why, and which posts rest on it."""
    desk = desk_with(gedling(valid_votes=49_963))
    editor = desk.signed_in(Role.EDITOR)
    accept(editor, position=night_of(desk).held[SEAT].position)

    page = editor.get(GEDLING).text

    assert "Accepted by Some editor: The sheet says so." in page
    assert page.index("post published") < page.index("result accepted") < page.index("result held")
    assert "/live/east-midlands/posts/gedling" in page


def test_before_a_recall_one_sees_what_it_would_do() -> None:
    """The posts that would leave, with their pages, and those by people, which stay."""
    desk = desk_with_report()
    live_of(desk.app).readers[PAGE] = 3

    page = desk.signed_in(Role.EDITOR).get(f"{GEDLING}/recall").text

    leave, _, stay = page.partition("Speak of the seat, and stay")
    assert "/live/east-midlands/posts/gedling" in leave
    assert "on East Midlands since" in leave
    assert "Open at readers now: 3." in leave
    assert "Scenes in Gedling" not in leave
    assert "Scenes in Gedling" in stay
    assert "Takes 1 post off East Midlands at once." in stay


def test_a_recalled_result_is_awaited_again_and_what_got_out_is_told() -> None:
    """The post is gone for readers; the desk says what it was, since when and where."""
    desk = desk_with_report()
    live_of(desk.app).readers[PAGE] = 2
    headline = night_of(desk).posts[PostId("gedling")].headline

    page = recall(desk.signed_in(Role.EDITOR), position=night_of(desk).declared[SEAT].position)

    assert "Gedling is recalled. 1 post left the pages." in page
    assert "“Scenes in Gedling”" in page
    assert "Open at readers: 2." in page
    assert f"“{headline}” had gone out on East Midlands, first Fri 13 Dec, 04:00:00 GMT." in page
    assert "Read from the wrong sheet." in page
    assert "result recalled" in page
    assert SEAT not in night_of(desk).declared
    assert headline not in desk.browser().get("/live/east-midlands").text
    assert "recalled</span>" in desk.signed_in(Role.CHECKER).get("/desk/results").text


def test_a_recall_needs_a_reason() -> None:
    """Nothing is taken back without one."""
    desk = desk_with(gedling())

    position = night_of(desk).declared[SEAT].position
    page = recall(desk.signed_in(Role.EDITOR), position=position, reason=" ")

    assert "A recall needs a reason" in page
    assert SEAT in night_of(desk).declared


def test_a_result_that_came_after_the_page_was_read_is_not_recalled() -> None:
    """Who meant the wrong figures must not take the right ones off."""
    desk = desk_with(gedling())
    position = night_of(desk).declared[SEAT].position
    receive(room_of(desk), replace(gedling(coaker=22_040, valid_votes=49_954), revision=2))

    page = recall(desk.signed_in(Role.EDITOR), position=position)

    assert "another result of Gedling is declared by now" in page
    assert SEAT in night_of(desk).declared


def test_a_second_recall_finds_nothing() -> None:
    """Two editors press at once: one recall is in the log."""
    desk = desk_with(gedling())
    editor, position = desk.signed_in(Role.EDITOR), night_of(desk).declared[SEAT].position
    recall(editor, position=position)
    stands = night_of(desk).position

    page = recall(editor, position=position)

    assert "has no accepted result to take back" in page
    assert night_of(desk).position == stands


def test_a_checker_sees_results_and_cannot_recall() -> None:
    """The way there is not shown, and the address refuses."""
    checker = desk_with(gedling()).signed_in(Role.CHECKER)

    assert "Recall this result" not in checker.get(GEDLING).text
    assert checker.get(f"{GEDLING}/recall").status_code == 403


def test_a_seat_that_is_not_ours_is_not_there() -> None:
    """Nor one whose result has not come in recalled."""
    editor = desk_with().signed_in(Role.EDITOR)

    assert editor.get("/desk/results/nowhere").status_code == 404
    assert "Nothing has come in yet." in editor.get(GEDLING).text
    assert "Nothing is declared here" in editor.get(f"{GEDLING}/recall").text
