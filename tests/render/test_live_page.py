import gzip
from dataclasses import replace
from datetime import UTC, datetime

from page_check import read_page
from render_night import (
    PAGE,
    at,
    bullets,
    declared,
    declared_site,
    many_posts,
    night_of,
    published,
    report_post,
    result_post,
    site_of_night,
)

from countnight.model.ids import PageId, PostId
from countnight.model.post import CorrectionNote
from countnight.render.assets import site_assets
from countnight.render.corrections.page import corrections_html
from countnight.render.live_page import (
    live_page_html,
    post_fragment_html,
    post_page_html,
)
from countnight.render.site import Site


def page_of(site: Site, number: int = 1) -> str:
    """The live page's HTML, which must be there."""
    html = live_page_html(site, page=PAGE, number=number)
    assert html is not None
    return html


def test_the_page_tells_the_night_from_top_to_bottom() -> None:
    """Title, status, summary, state of the parties, map and updates, in that order."""
    html = page_of(declared_site())

    told = [">The Vale live</h1>", "1 of 2 seats declared", "Red gain a seat"]
    told += ["State of the parties", "Map of the 2 seats", "Ann Ash won Upper Vale"]
    assert [html.index(each) for each in told] == sorted(html.index(each) for each in told)


def test_posts_stand_newest_first_and_equal_times_by_id() -> None:
    """The latest is on top; two of one minute keep one order for ever."""
    posts = (
        result_post(name="b", clock="03:38"),
        result_post(name="a", clock="03:38"),
        report_post(name="late", clock="04:00"),
    )

    html = page_of(declared_site(*posts))

    assert read_page(html).attributes("data-post") == ["late", "a", "b"]


def test_a_page_has_twenty_posts_and_leads_to_the_older() -> None:
    """Forty-one posts make three pages, and there is no fourth."""
    site = declared_site(*many_posts(41))

    sizes = [len(read_page(page_of(site, number)).attributes("data-post")) for number in (1, 2, 3)]

    assert sizes == [20, 20, 1]
    assert 'href="/live/vale?page=2"' in page_of(site, 1)
    assert 'rel="prev" href="/live/vale"' in page_of(site, 2)
    assert live_page_html(site, page=PAGE, number=4) is None
    assert live_page_html(site, page=PAGE, number=0) is None
    assert live_page_html(site, page=PageId("nowhere")) is None


def test_a_page_of_twenty_posts_is_small() -> None:
    """With styles, script and colours it stays below 50 kB on the way to a phone."""
    site = declared_site(*many_posts(20))

    parts = [
        page_of(site).encode(),
        *(each.content for each in site_assets(site.election).values()),
    ]

    assert sum(len(gzip.compress(part)) for part in parts) <= 50_000


def test_the_time_stands_first_with_its_zone_and_links_to_the_post() -> None:
    """A time is never left without its zone, and is the post's permanent link."""
    html = str(post_fragment_html(declared_site(), post=result_post(), page=PAGE))

    assert '<a href="/live/vale/posts/upper-vale"><time datetime="2019-12-13T03:38:00Z">' in html
    assert "03:38" in html
    assert "GMT" in html
    assert "Greenwich Mean Time" in html
    assert html.index("<time") < html.index("<h3")


def test_the_day_is_told_where_it_is_not_the_night() -> None:
    """A post from the evening of the poll carries its date."""
    evening = replace(report_post(), shown_at=datetime(2019, 12, 12, 22, 1, tzinfo=UTC))

    html = post_fragment_html(declared_site(), post=evening, page=PAGE)

    assert "12 December 2019, 22:01" in html


def test_a_result_post_carries_its_card_with_the_winner_first() -> None:
    """Candidates by votes, with share, change and a bar; below it majority, turnout and swing."""
    html = str(post_fragment_html(declared_site(), post=result_post(), page=PAGE))

    names = [html.index(name) for name in ("Ann Ash</span>", "Ben Brook", "Cat Carr")]
    assert names == sorted(names)
    assert "Red gain from Blue" in html
    for shown in ("60.0", "+11.9", "−24.9", "Majority 220 (22.0%), was 1,234 (Blue)"):
        assert shown in html
    assert "Turnout 63.5% (−3.0 points)" in html
    assert "Swing 18.4 points from Blue to Red" in html
    assert '<rect width="60.0" height="4"/>' in html


def test_a_candidate_without_comparison_has_a_dash_and_a_word() -> None:
    """An independent's change is unknown: a dash for the eye, words for a screen reader."""
    html = str(post_fragment_html(declared_site(), post=result_post(), page=PAGE))

    assert '<span aria-hidden="true">–</span><span class="vh">no comparison</span>' in html


def test_a_report_has_its_byline_and_no_label() -> None:
    """What a person wrote says who wrote it, and claims no software."""
    html = str(post_fragment_html(declared_site(), post=report_post(), page=PAGE))

    assert "By Sam Sample, Political reporter" in html
    assert "How this was made" not in html
    assert "<table" not in html


def test_a_report_without_role_or_byline_says_no_more_than_it_knows() -> None:
    """No empty comma, no 'By nobody'."""
    site = declared_site()

    named = post_fragment_html(site, post=replace(report_post(), role=None), page=PAGE)
    unnamed = post_fragment_html(site, post=replace(report_post(), byline=None), page=PAGE)

    assert "By Sam Sample</p>" in named
    assert 'class="by"' not in unnamed


def test_a_rule_s_post_says_how_it_was_made() -> None:
    """Label, numbers with their origin, data source, who let it out, where to complain."""
    html = str(post_fragment_html(declared_site(), post=result_post(), page=PAGE))

    for shown in (
        "Written by software.",
        "The winner&#39;s votes minus the runner-up&#39;s.",
        "<span>winner&#39;s votes</span> <span>600</span>",
        "Source: the returning officer&#39;s declaration.",
        'href="/results/upper-vale.json"',
        "Data: The returning officers",
        "rule: publish results at once",
        'href="mailto:desk@example.org"',
    ):
        assert shown in html


def test_breaking_is_a_word() -> None:
    """A breaking post says so in a word, not in colour alone."""
    breaking = replace(report_post(), is_breaking=True)

    assert ">Breaking</strong>" in post_fragment_html(declared_site(), post=breaking, page=PAGE)
    assert "Breaking" not in post_fragment_html(declared_site(), post=report_post(), page=PAGE)


def test_corrections_stand_in_the_post_and_on_their_own_page() -> None:
    """A reader sees what was wrong, and when it was put right."""
    note = CorrectionNote(at("04:05"), "We gave Ann Ash 690 votes; she had 600.")
    site = declared_site(replace(result_post(), corrections=(note,)), report_post())

    for html in (page_of(site), corrections_html(site, page=PAGE) or ""):
        assert "We gave Ann Ash 690 votes; she had 600." in html
        assert "04:05" in html
    assert "At the count" not in (corrections_html(site, page=PAGE) or "")
    assert corrections_html(site, page=PageId("nowhere")) is None


def test_a_page_without_corrections_says_so() -> None:
    """Silence would leave a reader guessing."""
    html = corrections_html(declared_site(), page=PAGE)

    assert html is not None
    assert "Nothing on this page has been corrected." in html


def test_a_post_s_own_page_has_its_headline_as_the_title() -> None:
    """A shared link opens on the post, and leads back to the page."""
    html = post_page_html(declared_site(), page=PAGE, post=PostId("upper-vale"))

    assert html is not None
    assert '<h1 class="headline">Red gain Upper Vale by' in html
    assert 'href="/live/vale"' in html
    assert post_page_html(declared_site(), page=PAGE, post=PostId("gone")) is None


def test_the_page_tells_a_script_where_it_stands() -> None:
    """Page, position and poll interval are in the page, for a client that walks on from there."""
    site = declared_site()

    html = page_of(site)

    position = site.night.pages[PAGE].position
    assert f'data-page="vale" data-position="{position}" data-poll="10"' in html
    assert "data-closed" in page_of(replace(site, is_closed=True))


def test_a_reader_without_scripts_is_told_to_reload() -> None:
    """Everything can be read with scripts off, and the page says how to see more."""
    assert "reload this page for updates" in page_of(declared_site())


def test_a_post_in_another_language_says_which() -> None:
    """A screen reader switches its voice."""
    welsh = replace(report_post(), lang="cy")

    html = post_fragment_html(declared_site(), post=welsh, page=PAGE)

    assert 'data-post="report"' in html
    assert 'lang="cy"' in html


def test_equal_nights_give_equal_bytes() -> None:
    """The page is the same however often and wherever it is drawn."""
    posts = published(result_post(), report_post())

    nights = [night_of((declared(), *posts, bullets("One", "Two"))) for _ in range(2)]
    pages = {page_of(site_of_night(night)) for night in nights}

    assert len(pages) == 1
