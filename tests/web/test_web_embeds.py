from dataclasses import replace
from pathlib import Path

import pytest
from shipped_night import PAGE, app_after, client_of
from starlette.applications import Starlette

from countnight.flow.newsroom import Newsroom
from countnight.flow.report import Report, publish_report, remove_post
from countnight.model.block import EmbedBlock
from countnight.model.embeds.provider import embed_address
from countnight.model.embeds.shipped import PROVIDERS
from countnight.model.ids import PostId
from countnight.render.embeds.views import embed_key
from countnight.web.app import live_of

REFERENCE = Path(__file__).parents[2] / "docs" / "reference" / "embeds.md"
ON_X = EmbedBlock("x", "https://x.com/vale/status/1", "@vale", "A sample post.")


def published(app: Starlette, *blocks: EmbedBlock) -> PostId:
    """A post with the embeds is out."""
    report = Report((PAGE,), "Elsewhere", "What others say.", blocks=blocks)

    def act(newsroom: Newsroom) -> PostId:
        receipt = publish_report(newsroom, report, key="k")
        assert receipt.post is not None
        return receipt.post.id

    return live_of(app).write(act)


def frame_path(post: PostId, block: EmbedBlock) -> str:
    """Where the page around the frame stands."""
    return f"/live/{PAGE}/posts/{post}/embeds/{embed_key(block)}"


def test_only_the_page_around_a_frame_may_hold_that_site() -> None:
    """The readers' page holds our own frames; the page around the frame that one site's."""
    app = app_after(1)
    client, post = client_of(app), published(app, ON_X)
    frame = client.get(frame_path(post, ON_X))
    page = client.get(f"/live/{PAGE}")

    assert "frame-src 'self';" in page.headers["content-security-policy"]
    policy = frame.headers.get_list("content-security-policy")
    assert len(policy) == 1
    assert "frame-src https://platform.twitter.com https://platform.x.com;" in policy[0]
    assert frame.headers["x-content-type-options"] == "nosniff"
    again = client.get(frame_path(post, ON_X), headers={"If-None-Match": frame.headers["etag"]})
    assert again.status_code == 304
    assert again.headers["content-security-policy"] == policy[0]


def test_a_frame_is_there_as_long_as_its_post() -> None:
    """A wrong key, a wrong page, and a post that was taken off: there is nothing."""
    app = app_after(1)
    client, post = client_of(app), published(app, ON_X)
    other = replace(ON_X, address="https://x.com/vale/status/2")

    assert client.get(frame_path(post, ON_X)).status_code == 200
    assert client.get(frame_path(post, other)).status_code == 404
    assert client.get(frame_path(PostId("no"), ON_X)).status_code == 404
    assert client.get(frame_path(post, ON_X).replace(PAGE, "nowhere")).status_code == 404
    live_of(app).write(lambda newsroom: remove_post(newsroom, post, reason="a test"))
    assert client.get(frame_path(post, ON_X)).status_code == 404


def test_a_site_that_nobody_knows_has_no_frame() -> None:
    """Whatever came into the log, only the table makes frames."""
    odd = replace(ON_X, address="https://x.com@evil.example/vale/status/1")
    app = app_after(1)
    post = published(app, odd)

    assert embed_address(odd.address, providers=PROVIDERS) is None
    assert client_of(app).get(frame_path(post, odd)).status_code == 404


@pytest.mark.parametrize("provider", PROVIDERS, ids=lambda one: one.id)
def test_every_site_is_in_the_reference(provider: object) -> None:
    """Its hosts, its forms, its policy, its origins and its room stand in one row."""
    (known,) = [one for one in PROVIDERS if one is provider]
    text = REFERENCE.read_text("utf-8")
    (row,) = [line for line in text.splitlines() if line.startswith(f"| {known.name} | ")]
    told = {part for cell in row.split("|") for part in cell.split("`")}

    assert {known.id, known.policy, *known.hosts, *known.patterns, *known.origins} <= told
    assert f" {known.height} " in told
