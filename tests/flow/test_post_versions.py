"""A corrected post on its own page and as JSON: what changed, from what, why and when."""

import re
from functools import cache
from typing import Any

from night_desk import QUARTER_TO_FOUR, Watch, gedling, newsroom

from countnight.flow.newsroom import Newsroom
from countnight.flow.receive import Decision, receive
from countnight.model.ids import PageId, PostId
from countnight.render.live_page import live_page_html, post_page_html
from countnight.render.panels.made import made_rows
from countnight.render.text import figures_of
from countnight.render.versions.records import post_json

PAGE, POST = PageId("east-midlands"), PostId("gedling")


@cache
def corrected() -> Newsroom:
    """Gedling with a digit wrong at a quarter to four, and put right twelve minutes later."""
    watch = Watch()
    room = newsroom(clock=watch)
    receive(room, gedling(randall=22_718, coaker=22_030), decision=Decision("Kim", "read back"))
    watch.moment = QUARTER_TO_FOUR.replace(minute=57)
    receive(room, gedling(revision=2), decision=Decision("Ray", "the sheet says so"))
    return room


def page() -> str:
    """The post's own page."""
    html = post_page_html(corrected().site(), page=PAGE, post=POST)
    assert html is not None
    return html


def record() -> dict[str, Any]:
    """The post as JSON."""
    found = post_json(corrected().site(), page=PAGE, post=POST)
    assert found is not None
    return found


def test_a_changed_number_is_marked_and_says_what_it_was() -> None:
    """Marked as an insertion, with words for those who do not see the mark."""
    marked = re.findall(
        r'<ins><span class="fig" data-n="\d+">([^<]+)</span><span class="vh"> ([^<]+)</span></ins>',
        page(),
    )

    assert ("22,039", "(was 22,030)") in marked
    assert all(number in dict(marked) for number in ("679",))


def test_the_live_page_stays_as_it_is_for_all() -> None:
    """Marks belong to the post's own page; the stream's fragment is one for all readers."""
    html = live_page_html(corrected().site(), page=PAGE)

    assert html is not None
    assert "<ins>" not in html
    assert 'class="correction"' in html


def test_versions_are_listed_with_time_and_reason() -> None:
    """The latest first: when, which revision, and who confirmed it."""
    html = page()
    section = html[html.index('<section class="versions"') :]

    assert section.index("Version 2") < section.index("Version 1")
    again = (
        "The result for Gedling came in again at 03:57 GMT (House of Commons Library, revision 2)."
    )
    assert again in section
    assert "Confirmed by Ray: the sheet says so." in section
    assert "First published, with the result for Gedling that came in at 03:45 GMT" in section


def test_what_stood_there_is_struck_out_beside_what_stands_there() -> None:
    """And every number that changed has a row with the figures behind it."""
    html = page()

    assert '<del><span class="vh">was </span>22,030</del>' in html
    assert '<ins><span class="vh">now </span>22,039</ins>' in html
    assert "votes: 22,030, now 22,039" in html
    assert '<td class="n"><del>688</del></td><td class="n"><ins>679</ins></td>' in html


def test_the_numbers_of_a_note_lead_to_their_workings() -> None:
    """The published figure names the revision that it came from."""
    post = corrected().night.posts[POST]
    figures = figures_of(post)
    rows = {
        row.printed: row for row in made_rows(figures, election=corrected().election, lang="en")
    }

    assert any(figure.place == "note 0" for figure in figures)
    assert [(line.name, line.value) for line in rows["22,030"].inputs][1:] == [
        ("revision that was replaced", "1"),
        ("came in", "03:45 GMT"),
    ]


def test_the_json_has_every_version_and_its_changes() -> None:
    """For programs: position, cause, and each claim before and after."""
    first, second = record()["versions"]

    assert first["changes"] is None
    assert (first["revision"], second["revision"]) == (1, 2)
    assert second["follows"]["revision"] == 2
    assert second["follows"]["confirmed_by"] == "Ray"
    changed = {
        (one["fact"], one["before"]["text"], one["after"]["text"])
        for one in second["changes"]["spans"]
        if one["before"] and one["after"]
    }
    assert ("votes", "22,030", "22,039") in changed


def test_the_json_gives_each_note_its_spans() -> None:
    """Every number of the note, with formula, inputs and source."""
    (note,) = record()["corrections"]

    assert note["lang"] == "en"
    assert {"22,039", "22,030"} <= {
        note["text"][span["start"] : span["end"]] for span in note["spans"]
    }
    assert all(span["source"] for span in note["spans"])


def test_a_post_that_is_on_no_page_has_no_json() -> None:
    """None, which the server answers as 404."""
    assert post_json(corrected().site(), page=PAGE, post=PostId("nowhere")) is None
