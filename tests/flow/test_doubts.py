from dataclasses import replace

import pytest
from night_desk import GEDLING, gedling, newsroom, results

from countnight.desk.errors import PostMovedError, ReasonMissingError
from countnight.desk.orders import Approve, Edit
from countnight.flow.desk import carry_out
from countnight.flow.living.proposing import approve_proposal, leave_as_it_is, proposal_for
from countnight.flow.newsroom import Newsroom
from countnight.flow.recall import recall_result
from countnight.flow.receive import receive
from countnight.flow.report import Report, publish_report, submit_report
from countnight.model.desk.actor import Actor
from countnight.model.desk.doubt import DoubtKind
from countnight.model.election import Checking, PublishingRules
from countnight.model.ids import PageId, PostId
from countnight.render.live_page import live_page_html

PAGE = PageId("east-midlands")
KIM = Actor("kim", "Kim")
LIVE = "Tom Randall won Gedling by {{majority gedling}} votes. What a night."
BOLD = "Tom Randall won Gedling by **723** votes. What a night."
PLAIN = "Tom Randall won Gedling by 723 votes. What a night."
OTHER = "Gedling has a fine hall, and the tea is hot."


def room_with(*bodies: str) -> tuple[Newsroom, list[PostId]]:
    """Gedling has declared, wrongly; the posts are out."""
    room = newsroom()
    receive(room, gedling(randall=22_740, coaker=22_017))
    posts = []
    for number, body in enumerate(bodies):
        receipt = publish_report(room, Report((PAGE,), "In the hall", body), key=str(number))
        assert receipt.post is not None
        posts.append(receipt.post.id)
    return room, posts


def test_a_correction_finds_the_posts_whose_words_it_overtakes() -> None:
    """The live fact and the typed number; a post without figures is left alone."""
    room, (live, plain, _) = room_with(LIVE, PLAIN, OTHER)

    receive(room, gedling(revision=2))

    assert set(room.night.doubts) == {live, plain}
    doubt = room.night.doubts[live]
    assert (doubt.seat, doubt.kind) == (GEDLING, DoubtKind.CORRECTED)
    assert "Being checked since" in (live_page_html(room.site(), page=PAGE) or "")


def test_a_number_that_was_wrong_before_is_not_found_anew() -> None:
    """Somebody let it out with a reason; the correction has nothing to do with it."""
    room, _ = room_with("Tom Randall won Gedling by 7 votes.")

    receive(room, gedling(revision=2))

    assert not room.night.doubts


def test_another_seat_s_result_doubts_nothing() -> None:
    """And neither does the first result of a seat."""
    room, _ = room_with(LIVE, PLAIN)

    for message in list(results().values())[:3]:
        receive(room, message)

    assert not room.night.doubts


@pytest.mark.parametrize("body", [LIVE, PLAIN])
def test_the_proposal_changes_the_figure_and_no_other_word(body: str) -> None:
    """One approval puts it out as a correction, with its note, and the doubt is over."""
    room, (post,) = room_with(body)
    receive(room, gedling(revision=2))
    proposal = proposal_for(room.figures, room.night.posts[post])
    assert proposal.is_right

    approve_proposal(room, post, by=KIM, told="The majority was wrong.", seen=proposal.seen)

    out = room.night.posts[post]
    assert out.body == "Tom Randall won Gedling by 679 votes. What a night."
    assert [note.text for note in out.corrections] == ["The majority was wrong."]
    assert (out.written is None) == (body == PLAIN)
    assert post not in room.night.doubts
    assert "Being checked" not in (live_page_html(room.site(), page=PAGE) or "")


def test_a_bold_number_is_read_like_any_other() -> None:
    """The marks of bold stand round the right figure then."""
    room, (post,) = room_with(BOLD)

    receive(room, gedling(revision=2))

    assert post in room.night.doubts
    proposal = proposal_for(room.figures, room.night.posts[post])
    assert proposal.post.body == BOLD.replace("723", "679")


def test_what_was_contradicted_when_it_went_out_is_not_rewritten() -> None:
    """Only figures that this result made wrong are put right; another's are for a person."""
    room, (post,) = room_with(f"{LIVE} Once it was won by 7 votes.")

    receive(room, gedling(revision=2))

    proposal = proposal_for(room.figures, room.night.posts[post])
    assert proposal.post.body.endswith("Once it was won by 7 votes.")
    assert "by 679 votes. What" in proposal.post.body


def test_nobody_approves_words_that_they_have_not_read() -> None:
    """The figures moved once more while the page was open."""
    room, (post,) = room_with(LIVE)
    receive(room, gedling(revision=2))
    seen = proposal_for(room.figures, room.night.posts[post]).seen
    receive(room, gedling(revision=3, randall=22_719, coaker=22_038))

    with pytest.raises(PostMovedError):
        approve_proposal(room, post, by=KIM, told="Wrong.", seen=seen)


def test_a_recall_leaves_words_for_a_person() -> None:
    """There is no figure to propose; the post may stay only with a reason."""
    room, (live, plain) = room_with(LIVE, PLAIN)

    recall_result(room, GEDLING, by=KIM, reason="wrong sheet")

    assert set(room.night.doubts) >= {live}
    assert not proposal_for(room.figures, room.night.posts[live]).is_right
    with pytest.raises(ReasonMissingError):
        leave_as_it_is(room, live, by=KIM, reason=" ")
    leave_as_it_is(room, live, by=KIM, reason="it says so itself")
    assert live not in room.night.doubts
    assert plain in room.night.posts


def test_drafts_are_read_again_with_every_result_of_their_seat() -> None:
    """A post prepared before the declaration has its figure, and no stale finding, after it."""
    room = newsroom()
    waiting = submit_report(room, Report((PAGE,), "Gedling", LIVE), key="k", by=KIM).post
    assert waiting is not None
    assert room.night.queue[waiting.id].findings[0].code == "live-fact-undeclared"

    receive(room, gedling())

    draft = room.night.queue[waiting.id]
    assert (draft.revision, draft.findings) == (2, ())
    assert "679" in draft.post.body


def test_an_edited_text_by_rule_is_made_again_round_the_edit() -> None:
    """The editor's sentence stands in the next version, and the figures round it are new."""
    room = newsroom()
    room.election = replace(room.election, rules=PublishingRules(Checking.ONE_CHECK))
    room.night = replace(room.night, election=room.election)
    receive(room, gedling(randall=22_740, coaker=22_017))
    post = PostId("gedling")
    told = room.night.queue[post].post
    assert "723" in told.body
    own = f"{told.body} The hall was cold."
    carry_out(room, Edit(post, 1, told.headline, own), by=KIM)
    carry_out(room, Approve(post, 2), by=KIM)

    receive(room, gedling(revision=2))

    fresh = room.night.queue[post].post
    assert fresh.body.endswith("The hall was cold.")
    assert "679" in fresh.body
    assert "723" not in fresh.body
    assert fresh.edited_by == "Kim"
    assert fresh.corrections
    assert fresh.spans
    assert post in room.night.doubts
    carry_out(room, Approve(post, room.night.queue[post].revision, "read"), by=KIM)
    assert post not in room.night.doubts


def test_an_edit_that_waits_is_read_against_new_figures() -> None:
    """The edit is kept with the new text beside it, and what is now wrong in it is found."""
    room, (post,) = room_with(OTHER)
    waiting = submit_report(room, Report((PAGE,), "Gedling", PLAIN), key="w", by=KIM).post
    assert waiting is not None

    receive(room, gedling(revision=2))

    found = room.night.queue[waiting.id].findings
    assert [one.suggestion for one in found] == ["679"]
    assert post in room.night.posts
