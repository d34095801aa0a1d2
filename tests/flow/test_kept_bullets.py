import pytest
from night_desk import GEDLING, gedling, newsroom

from countnight.desk.errors import StaleBulletError, SummaryMovedError
from countnight.flow.living.bullets import bullets_now, seen_of
from countnight.flow.living.saving import edit_summary
from countnight.flow.newsroom import Newsroom
from countnight.flow.recall import recall_result
from countnight.flow.receive import receive
from countnight.model.desk.actor import Actor
from countnight.model.ids import PageId
from countnight.render.deltas import delta
from countnight.render.panels.status import summary_html

PAGE = PageId("east-midlands")
KIM = Actor("kim", "Kim")
TYPED = "Tom Randall won Gedling by 723 votes"
LIVE = "Tom Randall took Gedling by {{majority gedling}} votes"


def room_with(*bullets: str) -> Newsroom:
    """Gedling has declared, wrongly; an editor has put the bullets at the top of the page."""
    room = newsroom()
    receive(room, gedling(randall=22_740, coaker=22_017))
    edit_summary(room, PAGE, bullets, by=KIM, seen=seen_of(()))
    return room


def shown(room: Newsroom) -> str:
    """The summary as readers see it."""
    return str(summary_html(room.site(), page=PAGE))


def test_readers_see_an_editor_s_bullets_instead_of_the_automatic_ones() -> None:
    """In the editor's order, live facts filled in; and the automatic ones again without any."""
    room = room_with(TYPED, LIVE)

    html = shown(room)

    assert html.index(TYPED) < html.index("took Gedling by 723 votes")
    assert "seats declared" not in html
    edit_summary(room, PAGE, [], by=KIM, seen=seen_of(room.night.pages[PAGE].kept))
    assert "seats declared" in shown(room)


def test_a_stale_bullet_shows_no_wrong_number_to_anybody() -> None:
    """It is gone from the page with the correction, the live one has moved, open pages are told."""
    room = room_with(TYPED, LIVE)

    receive(room, gedling(revision=2))

    html = shown(room)
    assert "723" not in html
    assert "took Gedling by 679 votes" in html
    change = room.night.pages[PAGE].changes[-1]
    assert delta(room.site(), page=PAGE, change=change)["summary"] == html
    stale, live = bullets_now(room.figures, PAGE)
    assert stale.is_stale
    assert stale.instead == "Tom Randall won Gedling by 679 votes"
    assert not live.is_stale


def test_when_all_are_stale_the_automatic_ones_stand_in() -> None:
    """A page is never without a summary because of a recall; nothing of it is said twice."""
    room = room_with(LIVE)
    edit_summary(
        room, PAGE, [LIVE, "A long night"], by=KIM, seen=seen_of(room.night.pages[PAGE].kept)
    )

    recall_result(room, GEDLING, by=KIM, reason="wrong sheet")

    assert "took Gedling" not in shown(room)
    assert "A long night" in shown(room)


def test_a_contradicted_bullet_is_not_saved() -> None:
    """Nor one whose live fact has no figure."""
    room = newsroom()
    receive(room, gedling())

    for words in ("Labour won Gedling", LIVE.replace("gedling", "bassetlaw")):
        with pytest.raises(StaleBulletError):
            edit_summary(room, PAGE, [words], by=KIM, seen=seen_of(()))


def test_two_editors_do_not_overwrite_each_other() -> None:
    """The second is told, and reads again."""
    room = room_with(LIVE)

    with pytest.raises(SummaryMovedError):
        edit_summary(room, PAGE, [TYPED], by=KIM, seen=seen_of(()))
