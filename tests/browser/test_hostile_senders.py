"""What readers ask and what files say of themselves, at the desk: none of it runs."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from at_desk import sign_in
from desk_people import Desk, desk_after, form_token_in
from hostile import payloads
from pictures import picture, saved
from PIL import Image
from playwright.sync_api import Browser
from served import served
from shipped_night import PAGE, Watch
from starlette.testclient import TestClient
from watched import watched

from countnight.flow.questions.asking import Asked, ask
from countnight.flow.questions.box import QuestionBox
from countnight.model.person import Role

pytestmark = pytest.mark.browser

SMALL = picture(240, 160)
DESCRIBED, ARTIST, RIGHTS = 0x010E, 0x013B, 0x8298


@pytest.fixture
def desk() -> Desk:
    """A desk after the first result."""
    return desk_after(1)


@pytest.fixture
def origin(desk: Desk) -> Iterator[str]:
    """Where it is served."""
    with served(desk.app) as address:
        yield address


def file_that_says(words: str) -> bytes:
    """A photo whose own fields say the words, as far as such fields can."""
    exif = Image.Exif()
    for field in (DESCRIBED, ARTIST, RIGHTS):
        exif[field] = words.encode("ascii", "ignore").decode().replace("\x00", "")
    return saved(SMALL, exif=exif)


def sent(browser: TestClient, words: str) -> str:
    """Where the photo is described that was sent under a name that says the words, too."""
    token = form_token_in(browser.get("/desk/photos").text)
    name = words.replace("\r", " ").replace("\n", " ").replace("\x00", "")
    files = {"photo": (f"{name}.jpg", file_that_says(words), "image/jpeg")}
    answer = browser.post("/desk/photos", data={"form_token": token}, files=files)
    return answer.headers["location"]


def test_no_question_runs_at_the_desk(chromium: Browser, desk: Desk, origin: str) -> None:
    """Every payload as a question and, cut to its length, its asker's name; each one open."""
    box: QuestionBox = desk.app.state.house.box
    assert isinstance(box.clock, Watch)
    for number, words in enumerate(payloads()):
        box.clock.moment += timedelta(seconds=30)
        address = f"198.51.{number // 250}.{number % 250}"
        receipt = ask(box, Asked(PAGE, words, name=words[:60]), address=address)
        assert (receipt.faults, receipt.wait_seconds) == ((), 0)
    ids = [one.id for group in box.questions.groups() for one in group.questions]
    with watched(chromium, origin) as found:
        found.page.goto(f"{origin}/desk/sign-in?next=/desk/questions")
        sign_in(found.page, "moderator")
        harm = {one: found.harm(f"/desk/questions/{one}") for one in ids}

    assert len(ids) >= 300
    assert {one: told for one, told in harm.items() if told} == {}


def test_no_photo_runs_what_its_file_says(chromium: Browser, desk: Desk, origin: str) -> None:
    """Every third payload as a file's name, its caption, its photographer and its rights."""
    browser = desk.signed_in(Role.EDITOR)
    paths = {words: sent(browser, words) for words in payloads()[::3]}
    with watched(chromium, origin) as found:
        found.page.goto(f"{origin}/desk/sign-in?next=/desk/photos")
        sign_in(found.page, "editor")
        harm = {words: found.harm(path) for words, path in paths.items()}

    assert len(paths) >= 100
    assert {words: told for words, told in harm.items() if told} == {}
