"""/desk/history: the page as it was, equal to what was served then."""

from dataclasses import replace
from datetime import timedelta

import pytest
from desk_people import Desk, desk_after
from shipped_night import PAGE, declare_next
from test_desk_held import night_of, room_of

from countnight.desk.posts.correcting import Correct, version_now
from countnight.desk.posts.withdrawing import RecallPost
from countnight.flow.newsroom import Newsroom
from countnight.flow.posts.correct import correct_post
from countnight.flow.posts.withdraw import recall_post
from countnight.flow.report import Report, publish_report
from countnight.model.desk.actor import Actor
from countnight.model.desk.change import ChangeKind
from countnight.model.desk.dial import Dial
from countnight.model.event import DialTurned
from countnight.model.person import Role
from countnight.web.app import live_of

KIM = Actor("kim", "Kim")
LIVE, HISTORY = f"/live/{PAGE}", f"/desk/history/{PAGE}"


def content_of(page: str) -> str:
    """What a reader reads of the page: all from its title to the end of its posts."""
    _, start, rest = page.partition('<div class="live">')
    content, end, _ = rest.partition('<footer class="foot">')
    assert start
    assert end
    return content


def passes(desk: Desk, **span: int) -> None:
    """Some of the night's time is over."""
    room_of(desk).clock.moment += timedelta(**span)  # type: ignore[attr-defined]


def night_served() -> tuple[Desk, dict[int, str], dict[str, str]]:
    """What was served after every change, by place in the log and by the second."""
    desk = desk_after(1)
    by_place: dict[int, str] = {}
    by_second: dict[str, str] = {}

    def keep() -> None:
        content = content_of(desk.browser().get(LIVE).text)
        by_place[night_of(desk).position] = content
        by_second[room_of(desk).clock.now().strftime("%H:%M:%S")] = content

    keep()
    for _ in range(22):
        declare_next(desk.app)
        keep()
    passes(desk, seconds=5)
    report = Report((PAGE,), "Cold in the hall", "They count in coats.", byline="Jane Roe")
    live_of(desk.app).write(lambda room: publish_report(room, report, key="k"))
    keep()
    passes(desk, seconds=5)
    live_of(desk.app).write(_corrected)
    keep()
    passes(desk, seconds=5)
    live_of(desk.app).write(_taken_off)
    keep()
    return desk, by_place, by_second


def _corrected(room: Newsroom) -> None:
    post = [*room.night.posts.values()][-3]
    now = replace(post, headline="Another headline", spans=())
    read = version_now(room.night, post.id)
    correct_post(room, Correct(now, read, ChangeKind.NAME, "A name."), by=KIM)


def _taken_off(room: Newsroom) -> None:
    post = [*room.night.posts][-3]
    recall_post(room, RecallPost(post, version_now(room.night, post), "wrong"), by=KIM)


def test_every_page_of_the_night_is_what_was_served_then() -> None:
    """Byte for byte, after declarations, a post, a correction and a recall, by place and time."""
    desk, by_place, by_second = night_served()
    editor = desk.signed_in(Role.EDITOR)

    assert len(set(by_place.values())) == 26
    for place, content in by_place.items():
        assert content_of(editor.get(f"{HISTORY}?position={place}").text) == content
    for second, content in by_second.items():
        assert content_of(editor.get(f"{HISTORY}?at={second}").text) == content


def test_a_page_of_the_past_says_so_and_has_no_script() -> None:
    """From when to when it stood, and no feed or stream."""
    desk, by_place, _ = night_served()
    page = desk.signed_in(Role.CHECKER).get(f"{HISTORY}?position={list(by_place)[3]}").text

    assert "The past." in page
    assert "as readers were shown it from Fri 13 Dec, " in page
    assert "<script" not in page
    assert "data-position" not in page
    assert 'feed.atom">\n' not in page.partition("</head>")[0]


def test_one_steps_from_change_to_change() -> None:
    """From the first to the last and back, through every one."""
    desk = desk_after(3)
    editor = desk.signed_in(Role.EDITOR)
    changes = [change.to for change in night_of(desk).pages[PAGE].changes]
    page, seen = editor.get(f"{HISTORY}?position=0").text, []
    while 'rel="next"' in page:
        address = page.partition('rel="next" href="')[2].partition('"')[0]
        seen.append(int(address.rpartition("=")[2]))
        page = editor.get(address).text

    assert seen == changes
    assert "until now" in page
    before = page.partition('rel="prev" href="')[2].partition('"')[0]
    assert before == f"{HISTORY}?position={changes[-2]}"


def test_a_place_within_a_commit_is_the_whole_commit() -> None:
    """Readers never saw half of it."""
    desk = desk_after(2)
    editor = desk.signed_in(Role.EDITOR)
    version = next(iter(night_of(desk).versions.values()))[-1]
    change = next(one for one in night_of(desk).pages[PAGE].changes if one.to >= version.position)

    assert version.position < change.to
    assert content_of(editor.get(f"{HISTORY}?position={version.position}").text) == content_of(
        editor.get(f"{HISTORY}?position={change.to}").text
    )


def test_while_pages_paused_the_past_is_the_paused_page() -> None:
    """The log went on, and readers did not see it."""
    desk = desk_after(3)
    live_of(desk.app).write(lambda room: room.commit([DialTurned(Dial.PAUSED, KIM)]))
    served = content_of(desk.browser().get(LIVE).text)
    declare_next(desk.app)
    place = night_of(desk).position

    assert content_of(desk.browser().get(LIVE).text) == served
    page = desk.signed_in(Role.EDITOR).get(f"{HISTORY}?position={place}").text
    assert content_of(page) == served


def test_a_minute_is_meant_to_its_end_and_on_the_night_it_had() -> None:
    """23:00 is the evening before, 05:11 the morning; what is no time is said to be none."""
    desk = desk_after(5)
    editor = desk.signed_in(Role.EDITOR)
    change = night_of(desk).pages[PAGE].changes[2]
    at = night_of(desk).versions[change.posts[0]][0].at

    minute = editor.get(f"{HISTORY}?at={at:%H:%M}").text
    assert f"place {change.to} in the log" in minute
    evening = editor.get(f"{HISTORY}?at=22:30").text
    assert "before anything stood on it" in evening
    day = editor.get(f"{HISTORY}?at={at:%Y-%m-%dT%H:%M:%S}").text
    assert f"place {change.to} in the log" in day


@pytest.mark.parametrize("odd", ["at=25:00", "at=noon", "position=x", "at=2019-99-99T05:11"])
def test_what_is_no_moment_is_asked_again(odd: str) -> None:
    """With what to write instead."""
    answer = desk_after(1).signed_in(Role.EDITOR).get(f"{HISTORY}?{odd}")

    assert answer.status_code == 422
    assert "Write a time as 05:11" in answer.text


def test_versions_and_the_audit_lead_to_their_moment() -> None:
    """Each to the page as it was with it."""
    desk = desk_after(2)
    editor = desk.signed_in(Role.EDITOR)
    post, versions = next(iter(night_of(desk).versions.items()))

    assert f"{HISTORY}?position={versions[0].position}" in editor.get(f"/desk/posts/{post}").text
    assert f"/desk/history?position={versions[0].position}" in editor.get("/desk/audit").text
    way = editor.get(f"/desk/history?position={versions[0].position}")
    assert way.headers["location"] == f"{HISTORY}?position={versions[0].position}"


def test_a_reporter_has_no_business_there_and_no_page_is_made_up() -> None:
    """What was taken back stays with those who may see how the night runs."""
    desk = desk_after(1)

    assert desk.signed_in(Role.REPORTER).get(f"{HISTORY}?at=05:11").status_code == 403
    editor = desk.signed_in(Role.EDITOR)
    assert editor.get("/desk/history/nowhere?at=05:11").status_code == 404
    assert editor.get(f"{HISTORY}?position=1&page=9").status_code == 404
    assert "Show the page of then" in editor.get("/desk/history").text
