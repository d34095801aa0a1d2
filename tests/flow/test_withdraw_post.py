import pytest
from night_desk import GEDLING, gedling, newsroom

from countnight.desk.errors import WentWithResultError
from countnight.desk.posts.correcting import version_now
from countnight.desk.posts.withdrawing import PutBack, RecallPost
from countnight.flow.newsroom import Newsroom
from countnight.flow.posts.withdraw import gone_out, put_back, recall_post
from countnight.flow.recall import Seen, recall_result
from countnight.flow.receive import Decision, receive
from countnight.flow.results.history import recall_told
from countnight.model.desk.actor import Actor
from countnight.model.ids import PostId

KIM = Actor("kim", "Kim")
POST = PostId("gedling")


def room_with_gedling() -> Newsroom:
    """Gedling's story is out."""
    room = newsroom()
    receive(room, gedling())
    return room


def test_a_story_that_an_editor_took_off_does_not_come_back_by_rule() -> None:
    """The corrected result counts at once; its story waits for somebody to look."""
    room = room_with_gedling()
    order = RecallPost(POST, version_now(room.night, POST), "badly put")
    recall_post(room, order, by=KIM)
    told = Decision("Kim", "read back")
    receive(room, gedling(revision=2, coaker=22_030), decision=told)

    assert POST not in room.night.posts
    assert room.night.queue[POST].priority.because == (
        "an editor has taken the published text off",
    )


def test_a_story_that_went_with_its_result_is_told_anew_by_rule() -> None:
    """Only the result's own coming back brings it back."""
    room = room_with_gedling()
    seen = Seen(room.night.declared[GEDLING].position, 7)
    recall_result(room, GEDLING, by=KIM, reason="the wrong sheet", seen=seen)
    removal = room.night.withdrawn(POST)
    assert removal is not None
    assert removal.seat == GEDLING

    with pytest.raises(WentWithResultError):
        put_back(room, PutBack(POST, removal.position, "x"), by=KIM)
    told = recall_told(room.night, seat=GEDLING)
    assert told is not None
    assert (told.by, told.open_pages, [one.post.id for one in told.gone]) == ("Kim", 7, [POST])


def test_what_had_gone_out_of_a_post_is_known_afterwards() -> None:
    """As it last stood, and since when."""
    room = room_with_gedling()
    was = room.night.posts[POST]
    recall_post(room, RecallPost(POST, version_now(room.night, POST), "x"), by=KIM)
    removal = room.night.withdrawn(POST)
    assert removal is not None

    gone = gone_out(room.night, POST, before=removal.position)
    assert gone is not None
    assert (gone.post, gone.first) == (was, was.published_at)
    assert gone_out(room.night, PostId("never"), before=removal.position) is None
