from dataclasses import replace

import pytest
from night_desk import OvertakenLog, newsroom

from countnight.flow.report import Report, publish_report, remove_post
from countnight.model.event import PostRemoved
from countnight.model.ids import PageId, PostId
from countnight.model.post import PostKind

PAGE = PageId("east-midlands")
RECOUNT = Report((PAGE,), " Recount in Ashfield ", "They **count** again.", "A. Reporter", "Kirkby")


def test_a_persons_post_is_on_its_page() -> None:
    """As it was written, with byline and role, and without the label of automated stories."""
    room = newsroom()

    receipt = publish_report(room, RECOUNT, key="k1")

    post = receipt.post
    assert post is not None
    assert receipt.is_new
    assert (post.kind, post.headline, post.body) == (
        PostKind.REPORT,
        "Recount in Ashfield",
        "They **count** again.",
    )
    assert (post.byline, post.role, post.label) == ("A. Reporter", "Kirkby", None)
    assert room.night.pages[PAGE].posts == {post.id}


def test_the_same_key_never_posts_twice() -> None:
    """A telephone that sends again after a dead spot changes nothing."""
    room = newsroom()
    first = publish_report(room, RECOUNT, key="k1")
    before = room.log.position()

    again = publish_report(room, replace(RECOUNT, headline="Another"), key="k1")

    assert not again.is_new
    assert again.post == first.post
    assert room.log.position() == before


def test_another_key_is_another_post() -> None:
    """Two posts of the same words may both be meant."""
    room = newsroom()
    ids = {publish_report(room, RECOUNT, key=key).post for key in ("k1", "k2")}

    assert len(ids) == len(room.night.posts) == 2


@pytest.mark.parametrize(
    ("report", "code"),
    [
        (replace(RECOUNT, pages=(PageId("west"),)), "page-unknown"),
        (replace(RECOUNT, pages=()), "page-missing"),
        (replace(RECOUNT, headline="  "), "headline-missing"),
        (replace(RECOUNT, body="\n"), "body-missing"),
    ],
)
def test_a_post_that_cannot_stand_is_refused(report: Report, code: str) -> None:
    """It says what is missing, and nothing goes out."""
    room = newsroom()
    before = room.log.position()

    receipt = publish_report(room, report, key="k")

    assert receipt.post is None
    assert [one.code for one in receipt.findings] == [code]
    assert all(one.remedy for one in receipt.findings)
    assert room.log.position() == before


def test_a_post_is_taken_off_every_page() -> None:
    """Once; a second removal finds nothing to take off."""
    room = newsroom()
    post = publish_report(room, RECOUNT, key="k1").post
    assert post is not None

    assert remove_post(room, post.id, reason="not so")
    assert not remove_post(room, post.id, reason="not so")
    assert room.night.pages[PAGE].posts == frozenset()


def test_a_removed_post_does_not_come_back_with_its_key() -> None:
    """A late resend of what was taken off changes nothing."""
    room = newsroom()
    post = publish_report(room, RECOUNT, key="k1").post
    assert post is not None
    remove_post(room, post.id, reason="not so")

    again = publish_report(room, RECOUNT, key="k1")

    assert (again.post, again.is_new) == (None, False)
    assert dict(room.night.posts) == {}


def test_posts_and_removals_are_tried_again_when_the_log_has_grown() -> None:
    """Somebody else was quicker, twice."""
    log = OvertakenLog()
    room = newsroom(log=log)
    log.others = [PostRemoved(PostId("x"), "somebody else")]
    post = publish_report(room, RECOUNT, key="k1").post
    assert post is not None
    log.others = [PostRemoved(PostId("y"), "somebody else")]

    assert remove_post(room, post.id, reason="not so")
    assert log.refusals == 2
