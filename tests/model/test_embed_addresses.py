from dataclasses import replace
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from countnight.model.embeds.provider import (
    EmbedProvider,
    embed_address,
    is_public_name,
    origin_of,
    places_in,
)
from countnight.model.embeds.shipped import MASTODON, PROVIDERS, X


def on_facebook(address: str) -> str:
    """The frame of the post at the address."""
    href = quote(f"https://{address}", safe="")
    return f"https://www.facebook.com/plugins/post.php?show_text=true&href={href}"


TWEET = "https://platform.twitter.com/embed/Tweet.html?dnt=true&id=120"
DID = "did:plc:z72i7hdynmk6r22z27h6tvur"
KNOWN = (
    (
        "https://x.com/vale/status/120",
        "x",
        TWEET,
    ),
    (
        "https://twitter.com/vale/status/120?s=20&t=q",
        "x",
        TWEET,
    ),
    (
        "https://mobile.twitter.com/vale/statuses/120",
        "x",
        TWEET,
    ),
    (
        "https://x.com/vale/status/120/photo/1",
        "x",
        TWEET,
    ),
    (
        "https://x.com/i/web/status/120",
        "x",
        TWEET,
    ),
    (
        "https://bsky.app/profile/vale.example/post/3kab",
        "bluesky",
        "https://embed.bsky.app/embed/vale.example/app.bsky.feed.post/3kab",
    ),
    (
        f"https://bsky.app/profile/{DID}/post/3kab",
        "bluesky",
        f"https://embed.bsky.app/embed/{DID}/app.bsky.feed.post/3kab",
    ),
    (
        "https://www.youtube.com/watch?v=a_B-c1d2e3f&t=9",
        "youtube",
        "https://www.youtube-nocookie.com/embed/a_B-c1d2e3f",
    ),
    (
        "https://m.youtube.com/watch?app=m&v=a_B-c1d2e3f",
        "youtube",
        "https://www.youtube-nocookie.com/embed/a_B-c1d2e3f",
    ),
    (
        "https://youtu.be/a_B-c1d2e3f?si=x",
        "youtube",
        "https://www.youtube-nocookie.com/embed/a_B-c1d2e3f",
    ),
    (
        "https://www.youtube.com/shorts/a_B-c1d2e3f",
        "youtube",
        "https://www.youtube-nocookie.com/embed/a_B-c1d2e3f",
    ),
    (
        "https://www.youtube.com/live/a_B-c1d2e3f",
        "youtube",
        "https://www.youtube-nocookie.com/embed/a_B-c1d2e3f",
    ),
    (
        "https://www.facebook.com/vale.news/posts/pfbid0ab",
        "facebook",
        on_facebook("www.facebook.com/vale.news/posts/pfbid0ab"),
    ),
    (
        "https://m.facebook.com/vale/posts/recount/88",
        "facebook",
        on_facebook("m.facebook.com/vale/posts/recount/88"),
    ),
    (
        "https://www.facebook.com/vale/videos/88/",
        "facebook",
        on_facebook("www.facebook.com/vale/videos/88"),
    ),
    (
        "https://www.facebook.com/permalink.php?id=7&story_fbid=pfbid0ab&x=y",
        "facebook",
        on_facebook("www.facebook.com/permalink.php?story_fbid=pfbid0ab&id=7"),
    ),
    (
        "https://www.facebook.com/photo?fbid=88&set=a",
        "facebook",
        on_facebook("www.facebook.com/photo?fbid=88"),
    ),
    (
        "https://www.facebook.com/photo.php?fbid=88",
        "facebook",
        on_facebook("www.facebook.com/photo.php?fbid=88"),
    ),
    (
        "https://www.facebook.com/watch/?v=88",
        "facebook",
        on_facebook("www.facebook.com/watch?v=88"),
    ),
    ("https://www.facebook.com/reel/88", "facebook", on_facebook("www.facebook.com/reel/88")),
    (
        "https://www.instagram.com/p/Cab_1-x/?img_index=2",
        "instagram",
        "https://www.instagram.com/p/Cab_1-x/embed/captioned/",
    ),
    (
        "https://instagram.com/reel/Cab_1-x/",
        "instagram",
        "https://www.instagram.com/p/Cab_1-x/embed/captioned/",
    ),
    (
        "https://www.instagram.com/vale/p/Cab_1-x/",
        "instagram",
        "https://www.instagram.com/p/Cab_1-x/embed/captioned/",
    ),
    (
        "https://www.instagram.com/vale/reel/Cab_1-x/",
        "instagram",
        "https://www.instagram.com/p/Cab_1-x/embed/captioned/",
    ),
    (
        "https://www.threads.net/@vale/post/Cab_1",
        "threads",
        "https://www.threads.com/@vale/post/Cab_1/embed",
    ),
    (
        "https://www.threads.com/@vale/post/Cab_1?xmt=a",
        "threads",
        "https://www.threads.com/@vale/post/Cab_1/embed",
    ),
    (
        "https://www.tiktok.com/@vale/video/77?lang=en",
        "tiktok",
        "https://www.tiktok.com/embed/v2/77",
    ),
    ("https://www.tiktok.com/@vale/photo/77", "tiktok", "https://www.tiktok.com/embed/v2/77"),
    ("https://mastodon.example/@vale/114", "mastodon", "https://mastodon.example/@vale/114/embed"),
    (
        "https://social.vale.example/users/vale/statuses/114",
        "mastodon",
        "https://social.vale.example/@vale/114/embed",
    ),
)
HOSTILE = (
    "javascript:alert(1)//x.com/a/status/1",
    "data:text/html,https://x.com/a/status/1",
    "ftp://x.com/a/status/1",
    "//x.com/a/status/1",
    "x.com/a/status/1",
    "https:/x.com/a/status/1",
    "https:x.com/a/status/1",
    "https://x.com@evil.example/a/status/1",
    "https://evil.example@x.com/a/status/1",
    "https://x.com:secret@evil.example/a/status/1",
    "https://x.com:443/a/status/1",
    "https://x.com:8443/a/status/1",
    "https://x.com.evil.example/a/status/1",
    "https://evil-x.com/a/status/1",
    "https://xx.com/a/status/1",
    "https://x.com./a/status/1",
    "https://.x.com/a/status/1",
    "https://evil.x.com/@a/1",
    "https://x.co/a/status/1",
    "https://х.com/a/status/1",
    "https://xn--m1a.com/a/status/1",
    "https://ｘ.com/a/status/1",
    "https://x。com/a/status/1",
    "https://x.com\\@evil.example/a/status/1",
    "https://x.com/a\\b/status/1",
    "https://x.com/a/status/1\n",
    "https://x.com/a/status/1\x00",
    "https://x.com/a/status/1 onload=x",
    " https://x.com/a/status/1",
    "https://x.com/a/status/%31",
    "https://x.com/%2e%2e/status/1",
    "https://x.com/../status/1",
    "https://x.com//status/1",
    "https://x.com/a/status/",
    "https://x.com/a/status/1e9",
    "https://x.com/a/status/1/../../b",
    'https://x.com/a/status/1"><script>',
    "https://x.com/a/status/" + "1" * 26,
    "https://x.com/a/status/1?" + "q" * 500,
    "https://x.com/a",
    "https://x.com/",
    "https://x.com",
    "https://x.com/login?next=/a/status/1",
    "https://bsky.app/profile/../post/3k",
    "https://bsky.app/profile/did:web:a%00/post/3k",
    "https://embed.bsky.app/embed/a/post/1",
    "https://www.youtube.com/watch",
    "https://www.youtube.com/watch?v=",
    "https://www.youtube.com/watch?v=a&v=b",
    "https://www.youtube.com/watch?v=a%2F..%2Fb",
    "https://www.youtube.com/redirect?q=https://evil.example",
    "https://www.youtube.com/@vale/1",
    "https://www.youtube.com/abc",
    "https://youtu.be/a/b",
    "https://youtu.be/",
    "https://www.facebook.com/l.php?u=https://evil.example",
    "https://www.facebook.com/permalink.php?id=7",
    "https://l.facebook.com/vale/posts/1",
    "https://www.instagram.com/vale/",
    "https://www.instagram.com/accounts/login/?next=/p/x/",
    "https://www.threads.net/@vale",
    "https://vm.tiktok.com/ZM1/",
    "https://vm.tiktok.com/@a/1",
    "https://www.tiktok.com/@vale/1",
    "https://127.0.0.1/@a/1",
    "https://2130706433/@a/1",
    "https://0x7f.1/@a/1",
    "https://[::1]/@a/1",
    "https://169.254.169.254/@a/1",
    "https://localhost/@a/1",
    "https://a.localhost/@a/1",
    "https://printer.local/@a/1",
    "https://db.internal/@a/1",
    "https://mastodon.example:3000/@a/1",
    "https://xn--mstodon-8ya.example/@a/1",
    "https://mästodon.example/@a/1",
    "https://-a.example/@a/1",
    "https://a..example/@a/1",
    "https://mastodon.example/@a/1/embed",
    "https://mastodon.example/@a@other.example/1",
    "https://mastodon.example/@a/1;script-src *",
    "https://mastodon.example;script-src/@a/1",
    "",
)


@pytest.mark.parametrize(("address", "provider", "frame"), KNOWN)
def test_a_posts_address_is_its_providers_with_a_frame(
    address: str, provider: str, frame: str
) -> None:
    """Each form that a site gives its posts is known, and leads to that post's frame."""
    found = embed_address(address, providers=PROVIDERS)

    assert found is not None
    assert found.provider.id == provider
    assert found.frame == frame
    assert embed_address(found.address, providers=PROVIDERS) == found


@pytest.mark.parametrize("address", HOSTILE)
def test_an_address_that_is_not_plainly_a_providers_is_none(address: str) -> None:
    """Tricks with users, ports, look-alike and inner hosts, other schemes and odd letters."""
    assert embed_address(address, providers=PROVIDERS) is None


def test_every_pattern_of_every_provider_is_tried_above() -> None:
    """A pattern without a good address in the list is found out."""
    alone = [
        replace(provider, patterns=(pattern,))
        for provider in PROVIDERS
        for pattern in provider.patterns
    ]
    untried = [
        one.patterns[0]
        for one in alone
        if not any(embed_address(address, providers=(one,)) for address, _, _ in KNOWN)
    ]

    assert untried == []


def test_what_follows_a_reader_about_is_left_out_of_the_address() -> None:
    """Only what names the post is kept, on https."""
    told = embed_address("http://X.com/vale/status/120/?s=20&t=abc#top", providers=PROVIDERS)

    assert told is not None
    assert told.address == "https://x.com/vale/status/120"


def test_each_instance_is_a_site_that_readers_allow_by_itself() -> None:
    """Whoever runs one Mastodon is not whoever runs another, and each has its own policy."""
    one = embed_address("https://a.example/@vale/1", providers=PROVIDERS)
    other = embed_address("https://b.example/@vale/1", providers=PROVIDERS)

    assert one is not None
    assert other is not None
    assert (one.site, other.site) == ("mastodon:a.example", "mastodon:b.example")
    assert one.name == "Mastodon (a.example)"
    assert one.origins == ("https://a.example",)
    assert one.policy == "https://a.example/privacy-policy"


def test_a_newsroom_may_name_the_instances_that_it_takes() -> None:
    """With hosts, no other one counts."""
    strict = (replace(MASTODON, hosts=("a.example",)),)

    assert embed_address("https://a.example/@vale/1", providers=strict) is not None
    assert embed_address("https://b.example/@vale/1", providers=strict) is None


@pytest.mark.parametrize("provider", PROVIDERS, ids=lambda one: one.id)
def test_a_provider_is_whole(provider: EmbedProvider) -> None:
    """Its frame is filled by each of its patterns, and each origin is one by https."""
    own = frozenset({"host", "address"})

    assert provider.policy.startswith("https://")
    assert 200 <= provider.height <= 800
    for pattern in provider.patterns:
        assert places_in(provider.frame) - own <= places_in(pattern)
    for origin in provider.origins:
        assert origin_of(origin) == origin


def test_ids_and_hosts_stand_once() -> None:
    """No two providers speak for one host."""
    hosts = [host for provider in PROVIDERS for host in provider.hosts]

    assert len(hosts) == len(set(hosts))
    assert len({provider.id for provider in PROVIDERS}) == len(PROVIDERS) == 8
    assert all(is_public_name(host) for host in hosts)


@pytest.mark.parametrize(
    "address", ["http://x.com", "https://x.com:1", "https://x.com;a", "https://a"]
)
def test_an_origin_is_a_public_host_by_https(address: str) -> None:
    """Nothing else can reach the header that says where a frame may come from."""
    with pytest.raises(ValueError, match="public host"):
        origin_of(address)


@given(st.text(alphabet="abc/@?=&.:%#\\{}x.com1 ;'\"<>\n", max_size=60))
def test_no_text_makes_a_frame_that_is_not_of_its_origin(text: str) -> None:
    """Whatever follows the host, the frame stays on the provider's own origin."""
    for host in ("x.com", "mastodon.example", "www.facebook.com"):
        found = embed_address(f"https://{host}/{text}", providers=PROVIDERS)
        if found is not None:
            assert not set(found.frame) & set(" ;'\"<>\n\\{}")
            assert found.origins[0] in {"https://platform.twitter.com", f"https://{host}"}


def test_what_stands_in_a_place_is_never_a_place() -> None:
    """A name in braces is not filled again."""
    assert embed_address("https://x.com/{number}/status/1", providers=(X,)) is None
