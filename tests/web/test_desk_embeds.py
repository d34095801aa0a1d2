import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

import pytest
from desk_people import Desk
from shipped_night import PAGE
from test_desk_write import PAYLOADS, WORDS, desk_of, night_of, only_draft, sent

from countnight.desk.embedding import local_time
from countnight.model.block import EmbedBlock
from countnight.model.person import Role

EMBED = {
    "kind-1": "embed",
    "address-1": "https://twitter.com/vale/status/120?s=20",
    "author-1": "@vale",
    "posted_at-1": "2019-12-13T03:10",
    "text-1": "# Counting goes on.\nIt is *late*.",
    "confirmed-1": "yes",
}


def only_embed(desk: Desk) -> EmbedBlock:
    """The embed of the post that waits."""
    (block,) = only_draft(desk).blocks
    assert isinstance(block, EmbedBlock)
    return block


def test_a_pasted_address_becomes_a_post_with_its_words() -> None:
    """Provider, plain address, author, time and words are kept; what follows one about is not."""
    desk = desk_of()

    status, _ = sent(desk.signed_in(Role.REPORTER), act="submit", **WORDS, **EMBED)

    assert status == 200
    assert only_embed(desk) == EmbedBlock(
        "x",
        "https://twitter.com/vale/status/120",
        "@vale",
        EMBED["text-1"],
        datetime(2019, 12, 13, 3, 10, tzinfo=UTC),
    )


def test_the_desk_says_whose_post_it_is() -> None:
    """Before anything else is typed, and what to do where it is nobody's."""
    reporter = desk_of().signed_in(Role.REPORTER)
    known = {"kind-1": "embed", "address-1": "https://bsky.app/profile/vale.example/post/3k"}

    _, bluesky = sent(reporter, act="look 1", **known)
    _, unknown = sent(reporter, act="look 1", **{**known, "address-1": "https://t.co/abc"})
    _, empty = sent(reporter, act="add embed")

    assert "A post on Bluesky." in bluesky
    assert 'id="author-1" name="author-1" value="" maxlength="200" autofocus' in bluesky
    assert "No post of a site that is known." in unknown
    assert 'value="https://t.co/abc"' in unknown
    assert "X, Bluesky, YouTube" in empty
    assert "in Europe/London time" in empty


def test_readers_have_the_words_as_they_stand_there() -> None:
    """A number sign is no heading and a star no stress: the words are somebody else's."""
    desk = desk_of()

    sent(desk.signed_in(Role.EDITOR), to="/publish", **WORDS, **EMBED)
    page = desk.browser().get(f"/live/{PAGE}").text

    assert "<p># Counting goes on.<br>\nIt is *late*.</p>" in page
    assert "@vale on X" in page
    assert "03:10" in page
    assert "Allow X content?" in page


def test_the_words_are_not_held_against_the_facts() -> None:
    """Somebody else's wrong figure stands as they wrote it, and stops nothing."""
    desk = desk_of()
    wrong = {**EMBED, "text-1": "The majority in Gedling was 697."}

    _, page = sent(desk.signed_in(Role.EDITOR), to="/publish", **WORDS, **wrong)

    assert "Published on East Midlands." in page


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"address-1": ""}, "this is no post of a site that is known."),
        ({"address-1": "https://x.com@evil.example/a/status/1"}, "no post of a site"),
        ({"address-1": "javascript:alert(1)//x.com/a/status/1"}, "no post of a site"),
        ({"address-1": "http://127.0.0.1/@a/1"}, "no post of a site"),
        ({"address-1": "https://169.254.169.254/@a/1"}, "no post of a site"),
        ({"author-1": " "}, "the post has no author."),
        ({"text-1": " "}, "the post has no words."),
        ({"posted_at-1": "yesterday"}, "this is no date with a time."),
        ({"confirmed-1": ""}, "nobody has said that these are the post&#39;s words."),
    ],
)
def test_what_is_missing_is_told_with_what_to_do(changed: dict[str, str], told: str) -> None:
    """The form comes back as it was, and nothing was sent."""
    desk = desk_of(0)

    status, page = sent(desk.signed_in(Role.EDITOR), to="/publish", **WORDS, **{**EMBED, **changed})

    assert (status, told in page) == (422, True)
    assert (len(night_of(desk).queue), len(night_of(desk).posts)) == (0, 0)


def test_without_a_time_none_is_told() -> None:
    """It may be left empty."""
    desk = desk_of()

    sent(desk.signed_in(Role.REPORTER), act="submit", **WORDS, **{**EMBED, "posted_at-1": ""})

    assert only_embed(desk).posted_at is None


@pytest.mark.parametrize(
    ("text", "utc"),
    [
        ("2019-12-13T03:10", "2019-12-13T03:10:00+00:00"),
        ("2024-07-05T03:10", "2024-07-05T02:10:00+00:00"),
        ("2024-07-05T03:10+02:00", "2024-07-05T01:10:00+00:00"),
    ],
)
def test_a_time_is_the_elections_own(text: str, utc: str) -> None:
    """Summer time counts, and a zone that is told."""
    told = local_time(text, zone="Europe/London")

    assert told is not None
    assert told.isoformat() == utc


@pytest.mark.parametrize(
    "text", ["", "2019-12-13", "2019-12-13T25:00", "T", "0001-01-01T00:00+23:00"]
)
def test_what_is_no_moment_is_none(text: str) -> None:
    """No guess is made."""
    assert local_time(text, zone="Europe/London") is None


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_field_of_an_embed_brings_a_script(payload: str) -> None:
    """Author and words are shown as typed, at the desk and to readers."""
    desk = desk_of()
    editor = desk.signed_in(Role.EDITOR)
    fields = {**WORDS, **EMBED, "author-1": payload, "text-1": payload}

    _, form = sent(editor, act="look 1", **fields)
    _, shown = sent(editor, to="/preview", **fields)
    sent(editor, to="/publish", **fields)
    page = desk.browser().get(f"/live/{PAGE}").text

    assert any(post.blocks for post in night_of(desk).posts.values())
    for each in (form, shown, page):
        assert "<script>alert" not in each
        assert "<img" not in each
        assert 'href="javascript:' not in each


class Calls:
    """What the process asked of the network while a test listened, told by Python's own audit."""

    def __init__(self) -> None:
        self.seen: list[str] = []
        self.listens = False
        sys.addaudithook(self._note)

    def _note(self, event: str, _args: tuple[object, ...]) -> None:
        if self.listens and event in {"socket.connect", "socket.getaddrinfo", "socket.sendto"}:
            self.seen.append(event)


CALLS = Calls()


@contextmanager
def listening() -> Iterator[list[str]]:
    """The calls made meanwhile."""
    CALLS.seen.clear()
    CALLS.listens = True
    try:
        yield CALLS.seen
    finally:
        CALLS.listens = False


@pytest.mark.parametrize(
    "address",
    [
        "https://x.com/vale/status/120",
        "https://mastodon.example/@vale/1",
        "https://127.0.0.1/@vale/1",
        "http://localhost/@vale/1",
        "https://[::1]/@vale/1",
        "https://2130706433/@vale/1",
        "https://0x7f000001/@vale/1",
        "https://169.254.169.254/latest/meta-data/",
        "https://127.0.0.1.nip.example/@vale/1",
    ],
)
def test_no_address_makes_the_server_call_anybody(address: str) -> None:
    """Looked at, checked, previewed and published, a pasted address is only read."""
    editor = desk_of().signed_in(Role.EDITOR)
    fields = {**WORDS, **EMBED, "address-1": address}

    with listening() as calls:
        for to, act in (("", "look 1"), ("", "check"), ("/preview", ""), ("/publish", "")):
            sent(editor, to=to, act=act, **fields)

    assert calls == []


def test_a_call_would_have_been_heard() -> None:
    """The listener that found nothing above does hear a call."""
    with listening() as calls, socket.socket() as own, socket.socket() as other:
        own.bind(("127.0.0.1", 0))
        own.listen()
        other.connect(own.getsockname())

    assert calls == ["socket.connect"]
