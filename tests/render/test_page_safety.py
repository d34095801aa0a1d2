from dataclasses import replace

import pytest
from page_check import read_page
from render_night import (
    PAGE,
    UPPER,
    VALE,
    declared,
    declared_site,
    many_posts,
    night_of,
    published,
    report_post,
    result_post,
    site_of_night,
    vale_election,
    with_election,
)

from countnight.model.post import CorrectionNote, Post
from countnight.render.corrections.page import corrections_html
from countnight.render.live_page import live_page_html, post_page_html
from countnight.render.results import group_html, results_html, seat_html
from countnight.render.site import Site

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'&{{ 7*7 }}"


def every_page(site: Site) -> dict[str, str | None]:
    """One of each kind of page."""
    posts = site.night.pages[PAGE].posts
    return {
        "live": live_page_html(site, page=PAGE),
        "post": post_page_html(site, page=PAGE, post=min(posts)),
        "corrections": corrections_html(site, page=PAGE),
        "results": results_html(site),
        "seat": seat_html(site, seat=UPPER),
        "group": group_html(site, group=VALE),
    }


def hostile_post(post: Post) -> Post:
    """The post with an attack in every field that a person or a feed can fill."""
    return replace(
        post,
        headline=HOSTILE,
        body=f"{HOSTILE}\n\n[link](javascript:alert(3)) ![x](https://evil.example/x.png)",
        byline=HOSTILE,
        role=HOSTILE,
        spans=(),
        corrections=(CorrectionNote(post.shown_at, HOSTILE),),
    )


def hostile_site() -> Site:
    """A night in which posts, names and addresses are attacks."""
    posts = (
        hostile_post(result_post()),
        hostile_post(report_post()),
        replace(hostile_post(result_post(name="labelled")), label=HOSTILE, approved_by=HOSTILE),
    )
    site = declared_site(*posts)
    election = site.election
    parties = {
        key: replace(each, forms={"en": replace(each.forms["en"], name=HOSTILE)}, colour="red;}")
        for key, each in election.parties.items()
    }
    seats = {key: replace(each, name=HOSTILE) for key, each in election.seats.items()}
    return with_election(
        site,
        replace(
            election,
            name=HOSTILE,
            parties=parties,
            seats=seats,
            complaints='javascript:alert(4)"@x',
            data_source=HOSTILE,
        ),
    )


@pytest.mark.parametrize("name", ["live", "post", "corrections", "results", "seat", "group"])
def test_every_page_is_well_formed_and_has_nothing_inline(name: str) -> None:
    """Tags close, ids stand once, and no style, script or handler is written into a page."""
    html = every_page(declared_site(result_post(), report_post()))[name]

    assert html is not None
    assert read_page(html).faults == []


@pytest.mark.parametrize("name", ["live", "post", "corrections", "results", "seat", "group"])
def test_hostile_words_stay_words(name: str) -> None:
    """A headline, byline, name or body that is an attack is printed, never run."""
    html = every_page(hostile_site())[name]

    assert html is not None
    reading = read_page(html)
    assert reading.faults == []
    assert reading.count("img") == 0
    assert reading.count("script") <= 1
    assert "<script>alert(1)</script>" in reading.text
    assert "{{ 7*7 }}" in reading.text


@pytest.mark.parametrize("name", ["live", "post", "corrections", "results", "seat", "group"])
def test_every_page_of_a_rehearsal_says_so(name: str) -> None:
    """Nobody can take a rehearsal's page for results."""
    night = night_of((declared(), *published(result_post())), is_test=True)
    html = every_page(site_of_night(night))[name]

    assert html is not None
    assert "TEST: rehearsal, not real results" in html
    assert "<title>TEST: " in html


@pytest.mark.parametrize("name", ["live", "post", "corrections", "results", "seat", "group"])
def test_every_page_loads_only_from_its_own_origin(name: str) -> None:
    """No style, script, icon or feed of ours stands on somebody else's address."""
    html = every_page(declared_site(result_post(), report_post()))[name]

    assert html is not None
    tags = read_page(html).tags
    loaded = [known.get("src") or known.get("href") for tag, known in tags if tag in LOADING]
    assert loaded
    assert all(path and path.startswith("/") and not path.startswith("//") for path in loaded)


LOADING = ("link", "script", "img", "iframe")


def test_a_link_to_an_odd_post_id_stays_inside_its_attribute() -> None:
    """A post's id cannot break out of the page."""
    odd = result_post(name='x"><b>')

    html = live_page_html(declared_site(odd), page=PAGE)

    assert html is not None
    assert read_page(html).faults == []
    assert 'x"><b>' in read_page(html).attributes("data-post")


def test_pages_before_the_first_result_are_whole() -> None:
    """At ten o'clock, with nothing declared and nothing written, each page reads well."""
    site = site_of_night(night_of())

    html = live_page_html(site, page=PAGE)

    assert html is not None
    reading = read_page(html)
    assert reading.faults == []
    assert "No updates yet" in reading.text
    assert "0 of 2 seats declared" in reading.text
    assert read_page(results_html(site)).faults == []
    assert "Not declared yet" in (seat_html(site, seat=UPPER) or "")


def test_many_posts_have_no_id_twice() -> None:
    """Twenty posts about one seat stand on one page without sharing an id."""
    html = live_page_html(declared_site(*many_posts(20)), page=PAGE)

    assert html is not None
    assert read_page(html).faults == []


def test_an_election_without_complaints_address_shows_none() -> None:
    """No address, no empty invitation."""
    site = with_election(declared_site(), replace(vale_election(), complaints=""))

    html = live_page_html(site, page=PAGE)

    assert html is not None
    assert "Something wrong?" not in html
