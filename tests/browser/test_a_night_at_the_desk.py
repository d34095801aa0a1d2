"""One night at the desk, from sign-in to the page as it was, as a person would do it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import httpx2
import pytest
from at_desk import press, sign_in
from desk_people import DESK_SETTINGS, Desk, door_with_everybody, photo_room
from pictures import picture, saved, telling_exif
from playwright.sync_api import Browser, FilePayload, Page, expect
from queue_desk import messages, night_of, room_of
from reading import Eyes, Reading, reading
from served import served
from shipped_night import PAGE, Watch

from countnight.flow.receive import receive
from countnight.model.declaration import ResultsMessage
from countnight.model.election import Checking, PublishingRules
from countnight.model.ids import CandidacyId
from countnight.web.app import build_app, live_of

pytestmark = pytest.mark.browser

LIVE = f"/live/{PAGE}"
SEATS = ("gedling", "rushcliffe", "bassetlaw", "chesterfield", "ashfield")
WIDE = Eyes(width=1280, height=900)
RANDALL, COAKER = CandidacyId("gedling-tom-randall"), CandidacyId("gedling-vernon-coaker")
RULES = PublishingRules(Checking.ONE_CHECK)
SKY = "https://bsky.app/profile/count.example/post/3k44abcdefg2x"
BODY = "The majority in Gedling is {{majority gedling}}, and nobody here saw that coming."


@pytest.fixture
def desk() -> Desk:
    """A desk at which each text waits for one person, with five results in."""
    room, door = room_of(*SEATS, rules=RULES), door_with_everybody()
    app = build_app(room, settings=DESK_SETTINGS, door=door, photos=photo_room())
    return Desk(app, door)


@pytest.fixture
def origin(desk: Desk) -> Iterator[str]:
    """Where it is served."""
    with served(desk.app) as address:
        yield address


def result_of(desk: Desk, slug: str) -> ResultsMessage:
    """The seat's result as the shipped night has it."""
    seats = night_of(desk).election.seats.values()
    return messages()[next(one.id for one in seats if one.slug == slug)]


def comes_in(desk: Desk, message: ResultsMessage, *, minutes: int) -> None:
    """The result reaches the newsroom, some minutes later."""
    passes(desk, minutes=minutes)
    live_of(desk.app).write(lambda room: receive(room, message))


def passes(desk: Desk, *, minutes: int) -> None:
    """The newsroom's time moves on."""
    clock = live_of(desk.app).newsroom.clock
    assert isinstance(clock, Watch)
    clock.moment += timedelta(minutes=minutes)


def corrected_gedling(desk: Desk) -> ResultsMessage:
    """Four hundred votes were on the wrong pile: Labour has held the seat after all."""
    message = result_of(desk, "gedling")
    votes = dict(message.declaration.votes)
    votes[RANDALL], votes[COAKER] = votes[RANDALL] - 400, votes[COAKER] + 400
    return replace(message, declaration=replace(message.declaration, votes=votes), revision=2)


def approves_five_by_keyboard(page: Page) -> None:
    """One key each; after an approval the next draft is open."""
    for left in (4, 3, 2, 1, 0):
        press(page, "a")
        expect(page.locator(".waiting li")).to_have_count(left)


def is_stopped_by_the_proofreader(page: Page, origin: str) -> None:
    """A wrong majority is underlined and asks for a reason; put right, the text goes out."""
    page.goto(f"{origin}/desk/queue/mansfield")
    page.get_by_text("Edit", exact=True).click()
    edits(page, "16,306", "16,360")
    expect(page.locator("mark.wrong")).to_have_text("16,360")
    press(page, "a")
    expect(page.get_by_label("Why this may go out")).to_be_focused()
    page.goto(f"{origin}/desk/queue/mansfield")
    edits(page, "16,360", "16,306")
    expect(page.locator("mark.wrong")).to_have_count(0)
    press(page, "a")
    expect(page.locator(".waiting li")).to_have_count(0)


def edits(page: Page, was: str, now: str) -> None:
    """One figure in the open form of the draft is typed over, and saved."""
    text = page.get_by_label("Text", exact=True)
    assert was in text.input_value()
    text.fill(text.input_value().replace(was, now))
    page.get_by_role("button", name="Save as revision").click()


def adds_a_photo(page: Page, origin: str) -> None:
    """A photo is sent, described and credited."""
    photo = saved(picture(900, 600), exif=telling_exif())
    file: FilePayload = {"name": "IMG_1.jpg", "mimeType": "image/jpeg", "buffer": photo}
    page.goto(f"{origin}/desk/photos")
    page.get_by_label("A photo to add").set_input_files(file)
    page.get_by_role("button", name="Send").click()
    page.get_by_label("Description").fill("Ballot boxes on a table")
    page.get_by_role("button", name="Add the photo").click()
    expect(page.get_by_text("Added: choose it where you write.")).to_be_visible()


def writes_a_post(page: Page, origin: str) -> None:
    """A photo, a quote, a post of another site and a live fact, in one post."""
    page.goto(f"{origin}/desk/write")
    page.get_by_role("button", name="Photo", exact=True).click()
    page.locator(".choose").get_by_text("Ballot boxes on a table").click()
    page.get_by_role("button", name="Quote", exact=True).click()
    page.get_by_label("What was said").fill("We counted twice.")
    page.get_by_label("Who said it").fill("Returning officer")
    page.get_by_role("button", name="Social post", exact=True).click()
    page.get_by_label("Address of the post").fill(SKY)
    page.get_by_label("Who posted it").fill("Count watcher")
    page.get_by_label("Its words, or what it shows").fill("They are counting again.")
    page.get_by_label("I have compared this with the post").check()
    page.get_by_label("Headline", exact=True).fill("Counted twice in Gedling")
    page.get_by_label("Text", exact=True).first.fill(BODY)
    page.get_by_role("button", name="Publish").click()
    expect(page.get_by_text("Published on East Midlands.")).to_be_visible()


def reader_sees(reader: Reading, *words: str) -> None:
    """What has come is shown to the open page at a press, and says the words."""
    newer = reader.page.locator("#newer")
    expect(newer).to_be_visible(timeout=15_000)
    newer.click()
    for each in words:
        expect(reader.page.locator("#posts")).to_contain_text(each)


def approves_the_correction(page: Page, origin: str) -> None:
    """The story that the new figures give, and then the post that rested on the old ones."""
    page.goto(f"{origin}/desk/queue/gedling")
    press(page, "a")
    expect(page.locator(".waiting li")).to_have_count(0)
    page.goto(f"{origin}/desk/stale")
    expect(page.locator("ins").get_by_text("121")).to_be_visible()
    press(page, "a")
    expect(page.get_by_text("Corrected, with its note.")).to_be_visible()


def agrees(reader: Reading, origin: str) -> None:
    """Post, card, tally, map, summary, data and feed: Labour holds Gedling by 121."""
    page = reader.page
    expect(page.locator("#post-gedling")).to_contain_text("Labour has held on in Gedling")
    card = page.get_by_role("table", name="Gedling: Labour hold")
    expect(card.locator("tbody tr").first).to_contain_text("22,439")
    expect(page.locator("#posts")).to_contain_text("majority in Gedling is 121")
    expect(page.locator("#posts")).not_to_contain_text("majority in Gedling is 679")
    expect(page.locator("#state")).to_contain_text("Labour 2")
    expect(page.locator("#summary")).to_contain_text("Conservatives 4, Labour 2")
    title = page.locator('[data-seat="gedling"] title').first
    expect(title).to_have_text("Gedling: Labour hold, majority 121")
    facts = httpx2.get(f"{origin}/results/gedling.json").json()["facts"]
    assert [one["value"] for one in facts if one["fact"] == "majority"] == [121]
    items = httpx2.get(f"{origin}{LIVE}/feed.json").json()["items"]
    told = [one["content_html"] for one in items if "in Gedling is" in one["content_html"]]
    assert len(told) == 1
    assert "in Gedling is 121" in told[0]
    assert "is 679" not in told[0]


def recalls(page: Page, origin: str, seat: str) -> None:
    """A result is taken back in one act, after the page that says what that would do."""
    page.goto(f"{origin}/desk/results/{seat.lower()}")
    press(page, "r")
    page.get_by_label("Why is it taken back? Readers are told.").fill("The wrong sheet was read.")
    page.get_by_role("button", name=f"Recall {seat}").click()
    expect(page.get_by_text("What the recall took back")).to_be_visible()


def test_a_night_at_the_desk(chromium: Browser, desk: Desk, origin: str) -> None:
    """Approve, be stopped, write, correct, recall, and look back, with a reader watching."""
    at = "/desk/sign-in?next=/desk/queue"
    with (
        reading(chromium, origin, path=LIVE, eyes=Eyes()) as reader,
        reading(chromium, origin, path=at, eyes=WIDE) as editor,
    ):
        page = editor.page
        sign_in(page, "editor")
        approves_five_by_keyboard(page)
        comes_in(desk, result_of(desk, "mansfield"), minutes=1)
        is_stopped_by_the_proofreader(page, origin)
        adds_a_photo(page, origin)
        passes(desk, minutes=1)
        writes_a_post(page, origin)
        reader_sees(reader, "Counted twice in Gedling", "majority in Gedling is 679")
        expect(reader.page.get_by_role("img", name="Ballot boxes on a table")).to_be_visible()
        page.goto(f"{origin}/desk/history/{PAGE}?position={night_of(desk).position}")
        before = page.locator("#posts").inner_text()

        comes_in(desk, corrected_gedling(desk), minutes=5)
        approves_the_correction(page, origin)
        agrees(reader, origin)

        passes(desk, minutes=5)
        recalls(page, origin, "Rushcliffe")
        expect(reader.page.locator("#post-rushcliffe")).to_have_count(0)
        assert "Rushcliffe" not in reader.page.locator("#posts").inner_text()
        assert httpx2.get(f"{origin}/results/rushcliffe.json").json()["declared"] is False
        assert "rushcliffe" not in httpx2.get(f"{origin}{LIVE}/feed.json").text

        page.goto(f"{origin}/desk/history/{PAGE}?at=2019-12-12T22:02")
        assert page.locator("#posts").inner_text() == before
        assert "Randall has taken Gedling for the Conservatives" in before
        assert reader.strangers() == []
        assert [*reader.faults, *editor.faults] == []
