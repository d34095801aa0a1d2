import pytest
from desk_people import DESK_SETTINGS, Desk, desk_after, form_token_in
from shipped_night import BUILD, PAGE, Watch, declare_next, election, slug_of
from starlette.testclient import TestClient

from countnight.flow.newsroom import Newsroom
from countnight.flow.recall import recall_result
from countnight.flow.report import Report, publish_report
from countnight.model.block import PhotoBlock, PhotoId
from countnight.model.desk.actor import Actor
from countnight.model.desk.dial import Dial
from countnight.model.person import Role
from countnight.web.app import build_app, live_of

KIM = Actor("kim", "Kim")
LIVE = f"/live/{PAGE}"
PHOTO = PhotoBlock(PhotoId("ab12"), 640, 480, (320, 640), "A hall full of tables", "Sam Lee")


def turn(browser: TestClient, to: str, *, reason: str = "") -> str:
    """The form is sent as the page would send it; the page that follows."""
    token = form_token_in(browser.get("/desk/night").text)
    data = {"form_token": token, "to": to, "reason": reason}
    answer = browser.post("/desk/night/dial", data=data, follow_redirects=True)
    assert answer.status_code == 200
    return answer.text


@pytest.fixture
def desk() -> Desk:
    """A desk after three results."""
    return desk_after(3)


def test_an_editor_turns_the_dial(desk: Desk) -> None:
    """The step is in the log with who turned it and why, and the page says where it stands."""
    editor = desk.signed_in(Role.EDITOR)

    page = turn(editor, "slower", reason="The front page is slow.")

    assert "Readers are given: Slower." in page
    assert 'value="slower" checked' in page
    audit = editor.get("/desk/audit").text
    assert "dial turned" in audit
    assert "The front page is slow." in audit


def test_a_checker_sees_the_dial_and_cannot_turn_it(desk: Desk) -> None:
    """Where it stands is no secret; the button is not there."""
    page = desk.signed_in(Role.CHECKER).get("/desk/night").text

    assert "Open pages are told of each change within a second." in page
    assert "Turn the dial" not in page


def test_with_push_off_streams_end_for_good(desk: Desk) -> None:
    """A browser that is told 204 asks for no stream again, and polls."""
    turn(desk.signed_in(Role.EDITOR), "polling")

    answer = desk.browser().get(f"{LIVE}/events")

    assert (answer.status_code, answer.content) == (204, b"")


@pytest.mark.parametrize(
    ("step", "seconds"), [("full", 10), ("polling", 10), ("slower", 60), ("paused", 120)]
)
def test_open_pages_are_told_how_often_to_ask(desk: Desk, step: str, seconds: int) -> None:
    """The interval is in every answer, so that pages that are open already obey too."""
    turn(desk.signed_in(Role.EDITOR), step)

    assert desk.browser().get(f"{LIVE}/head.json").json()["poll_seconds"] == seconds


def test_a_plain_page_has_no_pictures(desk: Desk) -> None:
    """Photographs are described, the map is left out, and readers are told why."""
    report = Report((PAGE,), "Scenes", "At the hall.", blocks=(PHOTO,))
    live_of(desk.app).write(lambda room: publish_report(room, report, key="one"))
    reader = desk.browser()
    before = reader.get(LIVE).text
    turn(desk.signed_in(Role.EDITOR), "plain")

    page = reader.get(LIVE).text

    assert "<img" in before
    assert 'id="map"' in before
    assert "<img" not in page
    assert 'id="map"' not in page
    assert "Photo: A hall full of tables." in page
    assert "pages come without pictures for now" in page


def test_a_paused_page_stays_as_it_was(desk: Desk) -> None:
    """What comes later waits, on every public address, until the dial is turned again."""
    editor, reader = desk.signed_in(Role.EDITOR), desk.browser()
    turn(editor, "paused")
    then = reader.get(LIVE).content
    position = reader.get(f"{LIVE}/head.json").json()["position"]
    slug = slug_of(declare_next(desk.app))

    assert reader.get(LIVE).content == then
    assert reader.get(f"{LIVE}/head.json").json()["position"] == position
    assert reader.get(f"/results/{slug}.json").json()["declared"] is False
    turn(editor, "paused")
    assert f"/results/{slug}" in reader.get(LIVE).text
    assert reader.get(f"{LIVE}/head.json").json()["position"] > position


def test_a_recall_reaches_a_paused_page(desk: Desk) -> None:
    """What was wrong leaves the page at once, paused or not."""
    reader = desk.browser()
    live = live_of(desk.app)
    seat = next(iter(live.site.night.declared))
    slug = live.site.election.seats[seat].slug
    turn(desk.signed_in(Role.EDITOR), "paused")
    before = reader.get(LIVE).text

    live.write(lambda room: recall_result(room, seat, by=KIM, reason="the wrong sheet"))

    assert f'id="post-{slug}"' in before
    assert f'id="post-{slug}"' not in reader.get(LIVE).text


def test_a_restarted_process_pauses_where_the_others_do(desk: Desk) -> None:
    """The dial is in the log: another process shows the same bytes."""
    turn(desk.signed_in(Role.EDITOR), "paused")
    declare_next(desk.app)
    was = live_of(desk.app).newsroom
    again = Newsroom(election(), log=was.log, clock=Watch(), build=BUILD)
    again.open(is_test=False)

    box = desk.app.state.house.box
    other = Desk(build_app(again, settings=DESK_SETTINGS, box=box), desk.door)

    assert again.night.dial is Dial.PAUSED
    assert other.browser().get(LIVE).content == desk.browser().get(LIVE).content


def test_a_step_that_there_is_not_is_refused(desk: Desk) -> None:
    """A form that was tampered with changes nothing."""
    editor = desk.signed_in(Role.EDITOR)
    token = form_token_in(editor.get("/desk/night").text)

    answer = editor.post("/desk/night/dial", data={"form_token": token, "to": "off"})

    assert answer.status_code == 400
    assert live_of(desk.app).site.night.dial is Dial.FULL
