import json
from dataclasses import replace

from page_check import read_page
from render_night import (
    LOWER,
    PAGE,
    bullets,
    declared,
    declared_site,
    night_of,
    published,
    report_post,
    result_post,
    site_of_night,
)

from countnight.model.event import PostRemoved
from countnight.model.ids import PageId, PostId
from countnight.model.night import Night, PageChange
from countnight.render.deltas import delta, delta_bytes, head
from countnight.render.live_page import post_fragment_html


def last_change(night: Night) -> PageChange:
    """What the last batch changed on the page."""
    return night.pages[PAGE].changes[-1]


def test_the_head_says_where_the_page_stands_and_how_often_to_ask() -> None:
    """A phone learns in a few bytes whether anything is new."""
    site = declared_site()

    answer = head(site, page=PAGE)

    assert answer == {
        "page": "vale",
        "position": site.night.pages[PAGE].position,
        "poll_seconds": 10,
        "closed": False,
    }
    assert head(site_of_night(night_of()), page=PAGE) == {**answer, "position": 0}
    assert head(site, page=PageId("nowhere")) is None


def test_a_result_is_a_post_to_put_and_a_hexagon_to_fill() -> None:
    """One change carries the post, the bullets, the state of the parties and the seat."""
    night = night_of((declared(), *published(result_post()), bullets("Red gain a seat")))
    site = site_of_night(night)

    made = delta(site, page=PAGE, change=last_change(night))

    assert (made["page"], made["from"], made["to"]) == ("vale", 0, 4)
    fragment = post_fragment_html(site, post=result_post(), page=PAGE)
    assert made["changes"] == [{"op": "put", "post": "upper-vale", "html": fragment}]
    assert "Red gain a seat" in made["summary"]
    assert made["state"]["seats"] == [
        {
            "seat": "upper-vale",
            "party": "p-red",
            "gain": True,
            "label": "Red gain from Blue, majority 220",
        }
    ]
    assert (made["state"]["declared"], made["state"]["of"]) == (1, 2)
    assert "1 of 2 seats declared" in made["state"]["status"]


def test_a_removed_post_is_taken_off() -> None:
    """What is withdrawn here is withdrawn on open pages."""
    removed = PostRemoved(PostId("report"), "posted twice")
    night = night_of(published(report_post()), (removed,))

    made = delta(site_of_night(night), page=PAGE, change=last_change(night))

    assert made["changes"] == [{"op": "remove", "post": "report", "html": None}]
    assert made["summary"] is None


def test_a_changed_declaration_redraws_the_cards_that_show_it() -> None:
    """A seat's figures change on open pages even where no post was published again."""
    night = night_of((declared(), *published(result_post(), report_post())), (declared(),))
    change = replace(last_change(night), posts=())

    made = delta(site_of_night(night), page=PAGE, change=change)

    assert [each["post"] for each in made["changes"]] == ["upper-vale"]


def test_a_seat_without_facts_is_told_as_not_declared() -> None:
    """A seat that is in the change and not yet worked out is no winner's."""
    night = night_of((declared(),))
    change = replace(last_change(night), seats=(LOWER,))

    made = delta(site_of_night(night), page=PAGE, change=change)

    assert made["state"]["seats"] == [
        {"seat": "lower-vale", "party": None, "gain": False, "label": "Not declared yet"}
    ]


def test_fragments_are_whole_articles() -> None:
    """A fragment can be put into a page as it is."""
    night = night_of((declared(), *published(result_post(), report_post())))

    made = delta(site_of_night(night), page=PAGE, change=last_change(night))

    assert len(made["changes"]) == 2
    for each in made["changes"]:
        reading = read_page(each["html"])
        assert reading.faults == []
        assert reading.tags[0][0] == "article"


def test_equal_deltas_are_equal_bytes() -> None:
    """A delta can be kept for ever: drawn again, it is the same."""
    night = night_of((declared(), *published(result_post()), bullets("Red gain a seat")))
    change = last_change(night)

    once = delta_bytes(site_of_night(night), page=PAGE, change=change)
    again = delta_bytes(site_of_night(night), page=PAGE, change=change)

    assert once == again
    assert json.loads(once) == delta(site_of_night(night), page=PAGE, change=change)
