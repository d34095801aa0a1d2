import gzip
import re
from dataclasses import replace

from embed_posts import ELSEWHERE, ON_MASTODON, ON_X, fragment_with
from page_check import read_page
from render_night import PAGE, declared_site, many_posts, report_post

from countnight.model.block import words_in
from countnight.model.desk.dial import Dial
from countnight.model.ids import PostId
from countnight.render.assets import assets, site_assets
from countnight.render.desk.preview import preview_html
from countnight.render.embeds.page import frame_page_html, frame_policy, framed
from countnight.render.embeds.views import embed_key
from countnight.render.feeds import json_feed
from countnight.render.live_page import live_page_html, post_fragment_html

REPORT = PostId("report")


def test_before_consent_there_is_only_the_text_and_a_link() -> None:
    """What asks and what shows waits in a template, which a browser neither runs nor loads."""
    html = fragment_with(ON_X)
    outside = re.sub(r"<template>.*?</template>", "", html, flags=re.DOTALL)

    assert "A recount is on." in outside
    assert "@vale on X" in outside
    assert (
        '<a href="https://x.com/vale/status/120" rel="noopener nofollow ugc">Open on X</a>'
        in outside
    )
    assert "iframe" not in outside
    assert "button" not in outside
    assert "platform.twitter.com" not in html


def test_the_question_says_who_and_what_and_leads_to_the_policy() -> None:
    """A reader decides knowing what happens, where it is kept, and what the site says of it."""
    html = fragment_with(ON_X)

    assert "Allow X content?" in html
    assert "The choice stays on this device" in html
    assert 'href="https://x.com/en/privacy"' in html
    assert 'title="X post by @vale" height="600" loading="lazy"' in html


def test_a_skip_link_leads_past_each_post_and_counts_where_there_are_several() -> None:
    """One is not numbered; two are."""
    assert "Skip X post</a>" in fragment_with(ON_X)
    several = fragment_with(ON_X, ON_MASTODON)

    assert "Skip X post 1" in several
    assert "End of X post 1" in several
    assert "Skip Mastodon (a.example) post 2" in several
    assert "End of Mastodon (a.example) post 2" in several
    assert read_page(several).faults == []


def test_a_site_that_is_none_of_ours_is_text_and_a_link() -> None:
    """Whatever the log says of it, nobody is asked to allow what we do not know."""
    html = fragment_with(ELSEWHERE)

    assert "Vale on vale.example" in html
    assert "data-module" not in html
    assert "<template>" not in html


def test_a_post_that_is_not_out_asks_for_nothing() -> None:
    """In a preview, in the queue and in feeds there are words and a link."""
    post = replace(report_post(), blocks=(ON_X,))
    feed = str(json_feed(declared_site(post), page=PAGE))

    assert "A recount is on." in preview_html(declared_site(), post=post, faults=())
    assert "<template>" not in preview_html(declared_site(), post=post, faults=())
    assert "A recount is on." in feed
    assert "<template>" not in feed


def test_while_pages_are_text_only_nobody_is_asked() -> None:
    """When too many read, another site's post is words and a link."""
    post = replace(report_post(), blocks=(ON_X,))
    site = declared_site(post)
    site = replace(site, night=replace(site.night, dial=Dial.PLAIN))
    html = post_fragment_html(site, post=post, page=PAGE)

    assert "A recount is on." in html
    assert "<template>" not in html


def test_the_page_around_a_frame_may_load_from_that_site_alone() -> None:
    """Its policy names the site's origins; the frame waits in a template, in a sandbox."""
    post = replace(report_post(), blocks=(ON_X, ON_MASTODON))
    found = framed(declared_site(post), page=PAGE, post=REPORT, key=embed_key(ON_MASTODON))

    assert found is not None
    html, policy = frame_page_html(found), frame_policy(found)
    assert "frame-src https://a.example; " in policy
    assert "script-src 'self'" in policy
    assert '<template class="frame" data-site="mastodon:a.example"><iframe' in html
    assert 'src="https://a.example/@vale/7/embed"' in html
    assert 'sandbox="allow-scripts allow-same-origin' in html
    assert "allow-top-navigation" not in html
    assert "allow-forms" not in html
    assert 'referrerpolicy="no-referrer"' in html
    assert read_page(html).faults == []


def test_a_frame_is_gone_with_its_post_and_with_its_address() -> None:
    """A frame that a reader once allowed never becomes somebody else's."""
    post = replace(report_post(), blocks=(ON_X,))
    key = embed_key(ON_X)

    assert framed(declared_site(), page=PAGE, post=REPORT, key=key) is None
    changed = replace(post, blocks=(replace(ON_X, address="https://x.com/vale/status/121"),))
    assert framed(declared_site(changed), page=PAGE, post=REPORT, key=key) is None
    assert framed(declared_site(post), page=PAGE, post=REPORT, key=key) is not None


def test_other_peoples_words_are_not_held_against_the_facts() -> None:
    """A post of another site stands as it stands there."""
    assert words_in(replace(ON_X, text="Labour hold Bassetlaw by 18,865.")) == ""


def test_a_page_of_twenty_embeds_stays_small() -> None:
    """Each of twenty posts with one: with styles and both scripts below 50 kB."""
    posts = [
        replace(one, blocks=(replace(ON_X, address=f"https://x.com/vale/status/{n}"),))
        for n, one in enumerate(many_posts(20))
    ]
    site = declared_site(*posts)
    page = live_page_html(site, page=PAGE) or ""
    parts = [page.encode(), *(each.content for each in site_assets(site.election).values())]

    assert page.count("<template>") == 20
    assert sum(len(gzip.compress(part)) for part in parts) <= 50_000


def test_the_script_of_embeds_is_small_and_loaded_only_where_they_are() -> None:
    """A page without them does not name it; reader.js fetches what an arriving post names."""
    (script,) = [one for name, one in assets().items() if name.startswith("embeds.")]
    plain = live_page_html(declared_site(), page=PAGE) or ""

    assert len(script.content) <= 4 * 1024
    assert script.name not in plain
    assert f'data-module="/assets/{script.name}"' in fragment_with(ON_X)
