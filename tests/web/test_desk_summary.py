import re

from desk_people import form_token_in
from queue_desk import desk_of, night_of
from starlette.testclient import TestClient

from countnight.model.election import Checking, PublishingRules
from countnight.model.ids import PageId
from countnight.model.person import Role

PAGE = PageId("east-midlands")
PATH = f"/desk/summary/{PAGE}"


def pressed(browser: TestClient, act: str, *bullets: str) -> str:
    """The form is sent with the bullets; the page after it."""
    page = browser.get(PATH).text
    seen = re.search(r'name="seen" value="([0-9a-f]+)"', page)
    assert seen is not None
    data = {"form_token": form_token_in(page), "seen": seen[1], "act": act, "bullet": [*bullets]}
    return browser.post(PATH, data=data, follow_redirects=True).text


def fields(page: str) -> list[str]:
    """What stands in the bullets' fields."""
    return re.findall(r"<textarea[^>]*>([^<]*)</textarea>", page)


def test_bullets_are_kept_added_ordered_and_dropped_without_scripts() -> None:
    """Each press gives the form back; nothing is saved until it is asked for."""
    desk = desk_of("gedling", rules=PublishingRules(Checking.AT_ONCE))
    editor = desk.signed_in(Role.EDITOR)

    assert len(fields(pressed(editor, "keep 1"))) == 1
    assert "seats declared" in fields(pressed(editor, "keep 1"))[0]
    assert fields(pressed(editor, "add", "A")) == ["A", ""]
    assert fields(pressed(editor, "up 2", "A", "B")) == ["B", "A"]
    assert fields(pressed(editor, "down 1", "A", "B")) == ["B", "A"]
    assert fields(pressed(editor, "remove 1", "A", "B")) == ["B"]
    assert fields(pressed(editor, "up 99", "A")) == ["A"]
    assert not night_of(desk).pages[PAGE].kept


def test_saved_bullets_are_on_the_page() -> None:
    """And the automatic ones again after another press."""
    desk = desk_of("gedling", rules=PublishingRules(Checking.AT_ONCE))
    editor = desk.signed_in(Role.EDITOR)

    pressed(editor, "save", "Gedling fell by {{majority gedling}} votes", "")

    assert "Gedling fell by 679 votes" in editor.get("/live/east-midlands").text
    assert fields(editor.get(PATH).text) == ["Gedling fell by {{majority gedling}} votes"]
    pressed(editor, "automatic")
    assert "Gedling fell by" not in editor.get("/live/east-midlands").text


def test_a_wrong_bullet_comes_back_with_what_is_wrong() -> None:
    """Nothing typed is lost."""
    desk = desk_of("gedling", rules=PublishingRules(Checking.AT_ONCE))
    editor = desk.signed_in(Role.EDITOR)

    page = pressed(editor, "save", "Labour won Gedling", "Fine words")

    assert "would not be shown to readers" in page
    assert fields(page) == ["Labour won Gedling", "Fine words"]
    assert not night_of(desk).pages[PAGE].kept


def test_there_is_a_way_to_the_first_page_and_none_to_no_page() -> None:
    """A strange address is a plain 404."""
    editor = desk_of().signed_in(Role.EDITOR)

    assert editor.get("/desk/summary", follow_redirects=True).url.path == PATH
    assert editor.get("/desk/summary/nowhere").status_code == 404
