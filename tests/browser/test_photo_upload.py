from collections.abc import Iterator

import pytest
from at_desk import press, sign_in
from desk_people import Desk, desk_after
from pictures import picture, saved, telling_exif
from playwright.sync_api import Browser, FilePayload, Page, expect
from reading import Eyes, reading, violations
from served import served

from countnight.model.photos.made import MOST_BYTES
from countnight.model.photos.photo import Focus
from countnight.web.app import live_of

pytestmark = pytest.mark.browser

LIVE = "/live/east-midlands"
PHOTOS = "/desk/photos"
PHOTO = saved(picture(900, 600), exif=telling_exif())


def file_of(data: bytes, name: str = "IMG_1.jpg") -> FilePayload:
    """The file as a person chooses it."""
    return {"name": name, "mimeType": "image/jpeg", "buffer": data}


@pytest.fixture
def desk() -> Desk:
    """A desk after the first result."""
    return desk_after(1)


@pytest.fixture
def origin(desk: Desk) -> Iterator[str]:
    """Where it is served."""
    with served(desk.app) as address:
        yield address


def adds(page: Page) -> None:
    """A photo is sent and described; the list with it is there."""
    page.wait_for_load_state("load")
    page.get_by_label("A photo to add").set_input_files(file_of(PHOTO))
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_role("heading", name="Describe the photo")).to_be_visible()
    expect(page.get_by_label("Credit")).to_have_value("A. Lens")
    page.get_by_label("Description").fill("Ballot boxes on a table")


@pytest.mark.parametrize("has_scripts", [True, False])
def test_a_photo_goes_from_the_phone_to_the_page(
    chromium: Browser, desk: Desk, origin: str, *, has_scripts: bool
) -> None:
    """Sent, described, chosen and published on a phone, with scripts and without."""
    eyes = Eyes(has_scripts=has_scripts)
    with reading(chromium, origin, path=PHOTOS, eyes=eyes) as found:
        page = found.page
        sign_in(page, "editor")
        adds(page)
        page.get_by_role("button", name="Add the photo").click()
        expect(page.get_by_text("Added: choose it where you write.")).to_be_visible()
        page.goto(f"{origin}/desk/write")
        page.get_by_role("button", name="Photo", exact=True).click()
        page.locator(".choose").get_by_text("Ballot boxes on a table").click()
        expect(page.get_by_role("radio", name="Ballot boxes on a table")).to_be_checked()
        page.get_by_label("Headline", exact=True).fill("Boxes come in")
        page.get_by_label("Text", exact=True).fill("They come.")
        page.get_by_role("button", name="Publish").click()
        expect(page.get_by_text("Published on East Midlands.")).to_be_visible()
        page.goto(origin + LIVE)
        shown = page.get_by_role("img", name="Ballot boxes on a table")
        shown.scroll_into_view_if_needed()
        page.wait_for_function(
            "image => image.complete && image.naturalWidth > 0", arg=shown.element_handle()
        )

        assert found.strangers() == []
        assert found.faults == []
        assert len(live_of(desk.app).newsroom.night.photos) == 1


def test_a_press_on_the_picture_sets_the_focus(chromium: Browser, desk: Desk, origin: str) -> None:
    """The numbers follow, and are what is kept."""
    with reading(chromium, origin, path=PHOTOS, eyes=Eyes(width=1280)) as found:
        page = found.page
        sign_in(page, "reporter")
        adds(page)
        expect(page.locator(".aim.ready")).to_be_visible()
        box = page.locator("[data-aim] img").bounding_box()
        assert box is not None
        spot = {"x": box["width"] * 0.25, "y": box["height"] * 0.75}
        page.locator("[data-aim] img").click(position={"x": spot["x"], "y": spot["y"]})
        expect(page.get_by_label("From the left, %")).to_have_value("25")
        page.get_by_role("button", name="Add the photo").click()
        expect(page.get_by_text("Added: choose it where you write.")).to_be_visible()
        (kept,) = live_of(desk.app).newsroom.night.photos.values()

        assert kept.photo.focus == Focus(25, 75)
        assert found.faults == []


def test_a_file_that_is_too_large_is_not_even_sent(chromium: Browser, origin: str) -> None:
    """The form says so before a phone has spent its minutes."""
    with reading(chromium, origin, path=PHOTOS, eyes=Eyes()) as found:
        page = found.page
        sign_in(page, "reporter")
        page.wait_for_load_state("load")
        page.get_by_label("A photo to add").set_input_files(file_of(b"\0" * (MOST_BYTES + 1)))
        page.get_by_role("button", name="Send").click()

        expect(page.get_by_text("This file is larger than 32 MB.")).to_be_visible()
        assert page.url == origin + PHOTOS


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_photo_pages(chromium: Browser, origin: str, scheme: str) -> None:
    """The list, the form of one, a refusal, and the choice in the form of a post."""
    eyes = Eyes(scheme="dark" if scheme == "dark" else "light", width=320)
    with reading(chromium, origin, path=PHOTOS, eyes=eyes) as found:
        page = found.page
        sign_in(page, "editor")
        adds(page)
        bad = violations(page)
        page.get_by_role("button", name="Add the photo").click()
        expect(page.get_by_text("Added: choose it where you write.")).to_be_visible()
        bad += violations(page)
        page.get_by_label("A photo to add").set_input_files(file_of(b"GIF89a no photo"))
        page.get_by_role("button", name="Send").click()
        expect(page.get_by_text("This is a GIF, not a photo.")).to_be_visible()
        bad += violations(page)
        page.get_by_role("link", name="Ballot boxes on a table").click()
        expect(page.get_by_role("button", name="Withdraw the photo")).to_be_visible()
        bad += violations(page)
        wide = page.evaluate("document.documentElement.scrollWidth")
        page.goto(f"{origin}/desk/write")
        page.get_by_role("button", name="Photo", exact=True).click()
        expect(page.locator(".choose")).to_be_visible()
        bad += violations(page)

        assert bad == []
        assert wide <= 320


def test_a_photo_is_chosen_by_keyboard(chromium: Browser, origin: str) -> None:
    """The page's keys lead to the file, and the arrow keys to a photo."""
    with reading(chromium, origin, path=PHOTOS, eyes=Eyes(width=1280)) as found:
        page = found.page
        sign_in(page, "editor")
        adds(page)
        page.get_by_role("button", name="Add the photo").click()
        expect(page.get_by_text("Added: choose it where you write.")).to_be_visible()
        press(page, "/")
        expect(page.get_by_label("Look for")).to_be_focused()
        page.goto(f"{origin}/desk/write")
        page.get_by_role("button", name="Photo", exact=True).press("Enter")
        radio = page.get_by_role("radio", name="Ballot boxes on a table")
        expect(radio).to_be_focused()
        radio.press("Space")

        expect(radio).to_be_checked()
        assert found.faults == []
