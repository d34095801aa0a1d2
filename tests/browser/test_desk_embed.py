import pytest
from at_desk import sign_in
from desk_people import desk_after
from playwright.sync_api import Browser, expect
from reading import Eyes, reading, violations
from served import served

pytestmark = pytest.mark.browser

LIVE = "/live/east-midlands"
WRITE = "/desk/sign-in?next=%2Fdesk%2Fwrite"
WIDE = Eyes(width=1280, height=760)


@pytest.mark.parametrize("eyes", [Eyes(width=320, height=640), WIDE], ids=["narrow", "wide"])
def test_an_editor_pastes_a_post_and_readers_are_asked(chromium: Browser, eyes: Eyes) -> None:
    """Address, whose it is, words, tick, out; an open page that had none asks for consent."""
    with (
        served(desk_after(3).app) as origin,
        reading(chromium, origin, path=LIVE, eyes=WIDE) as reader,
        reading(chromium, origin, path=WRITE, eyes=eyes) as found,
    ):
        page = found.page
        sign_in(page, "editor")
        page.get_by_label("Headline").fill("What they say elsewhere")
        page.get_by_label("Text", exact=True).fill("A sample.")
        page.get_by_role("button", name="Social post").click()
        expect(page.get_by_label("Address of the post")).to_be_focused()
        page.get_by_label("Address of the post").fill("https://x.com/vale/status/1?s=20")
        page.get_by_role("button", name="Look whose it is").click()
        expect(page.get_by_text("A post on X.")).to_be_visible()
        expect(page.get_by_label("Who posted it")).to_be_focused()
        page.get_by_label("Who posted it").fill("@vale")
        page.get_by_label("Its words, or what it shows").fill("A sample post.")
        page.get_by_label("I have compared this with the post").check()
        assert violations(page) == []
        page.get_by_role("button", name="Publish").click()
        expect(page.get_by_text("Published on East Midlands.")).to_be_visible()
        reader.page.locator("#newer").click()
        expect(reader.page.get_by_role("button", name="Allow X content?")).to_be_visible()

        assert reader.strangers() == []
        assert found.strangers() == []
        assert [*reader.faults, *found.faults] == []
