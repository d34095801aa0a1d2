from dataclasses import replace
from xml.etree import ElementTree as ET

from render_night import (
    PAGE,
    declared,
    declared_site,
    night_of,
    published,
    report_post,
    result_post,
    site_of_night,
)

from countnight.model.ids import PageId
from countnight.model.post import Post
from countnight.render.feeds import atom, json_feed

ATOM = "{http://www.w3.org/2005/Atom}"


def feed_of(*posts: Post) -> ET.Element:
    """The Atom feed of a site with the posts, parsed."""
    text = atom(declared_site(*posts), page=PAGE)
    assert text is not None
    return ET.fromstring(text)  # noqa: S314  (our own feed, parsed to prove it can be)


def test_atom_has_what_the_standard_asks() -> None:
    """Feed and entries have id, title and updated, and links that are whole."""
    feed = feed_of(result_post(), report_post())

    for element in (feed, *feed.findall(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert element.findtext(f"{ATOM}{name}")
    assert feed.findtext(f"{ATOM}entry/{ATOM}id") == (
        "https://vote.example/live/vale/posts/upper-vale"
    )
    assert atom(declared_site(), page=PageId("nowhere")) is None


def test_atom_tells_when_a_post_was_changed() -> None:
    """A corrected post keeps its id and moves its date of change."""
    post = result_post()
    changed = replace(post, changed_at=report_post(clock="05:00").shown_at)

    entry = feed_of(changed).find(f"{ATOM}entry")

    assert entry is not None
    assert entry.findtext(f"{ATOM}published") == "2019-12-13T03:38:00Z"
    assert entry.findtext(f"{ATOM}updated") == "2019-12-13T05:00:00Z"


def test_feeds_carry_the_label_of_automated_posts() -> None:
    """What was written by software says so wherever it is read."""
    site = declared_site()

    assert "Written by software." in (atom(site, page=PAGE) or "")
    assert "Written by software." in (json_feed(site, page=PAGE) or {})["items"][0]["content_html"]


def test_a_feed_survives_characters_that_xml_forbids() -> None:
    """A stray control character in a reporter's text cannot break the feed."""
    feed = feed_of(replace(report_post(body="a\x0bb & <c>"), headline="x\x00y"))

    assert feed.findtext(f"{ATOM}entry/{ATOM}title") == "xy"


def test_json_feed_has_absolute_addresses_and_authors() -> None:
    """Version, title, and for each item an id, address, text, dates and author if any."""
    feed = json_feed(declared_site(result_post(), report_post()), page=PAGE) or {}

    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == "https://vote.example/live/vale/feed.json"
    first, second = feed["items"]
    assert first["url"] == first["id"] == "https://vote.example/live/vale/posts/upper-vale"
    assert "authors" not in first
    assert second["authors"] == [{"name": "Sam Sample"}]
    assert json_feed(declared_site(), page=PageId("nowhere")) is None


def test_feeds_of_a_rehearsal_say_so() -> None:
    """A rehearsal that leaks into a feed reader is marked there too."""
    site = site_of_night(night_of((declared(), *published(result_post())), is_test=True))

    assert "<title>TEST: " in (atom(site, page=PAGE) or "")
    assert (json_feed(site, page=PAGE) or {})["title"].startswith("TEST: ")
