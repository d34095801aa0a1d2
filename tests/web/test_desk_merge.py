"""A reporter and the machine tell one result: one post is made of both at the desk."""

from datetime import timedelta

from desk_people import Desk, form_token_in
from queue_desk import GEDLING, desk_of, night_of
from shipped_night import PAGE
from starlette.testclient import TestClient

from countnight.desk.posts.merging import pairs_with
from countnight.flow.newsroom import Newsroom
from countnight.flow.report import Report, submit_report
from countnight.model.block import QuoteBlock, TextBlock
from countnight.model.desk.actor import Actor
from countnight.model.desk.draft import DraftState
from countnight.model.election import PublishingRules
from countnight.model.ids import PostId
from countnight.model.person import Role
from countnight.web.app import live_of

JANE = Actor("jane", "Jane Roe")
WORDS = "Cheers as Randall takes Gedling.\n\nHe hugged **everybody**."
QUOTE = QuoteBlock("A good night.", "Pat Agent")


def reported(desk: Desk, *, body: str = WORDS, minutes: int = 4) -> PostId:
    """A reporter's draft, some minutes after the result was read out."""

    def act(room: Newsroom) -> PostId:
        waiting = [draft.post for draft in room.night.queue.values()]
        story = next(one for one in (*waiting, *room.night.posts.values()) if one.seat)
        room.clock.moment = story.shown_at + timedelta(minutes=minutes)  # type: ignore[attr-defined]
        report = Report((PAGE,), "In the hall", body, "Jane Roe", "reporter", blocks=(QUOTE,))
        receipt = submit_report(room, report, key="k", by=JANE)
        assert receipt.post is not None
        return receipt.post.id

    return live_of(desk.app).write(act)


def merged(browser: TestClient, report: PostId, **fields: str) -> tuple[int, str]:
    """The page of the two is opened, and its form sent as it stands or with other fields."""
    page = browser.get(f"/desk/queue/{report}/merge?with={GEDLING}").text
    names = ("kept", "kept_revision", "revision")
    hidden = {name: page.partition(f'name="{name}" value="')[2].partition('"')[0] for name in names}
    typed = {"headline": "Randall takes Gedling", "body": "The story.", "words": WORDS}
    data = {"form_token": form_token_in(page), **hidden, **typed, **fields}
    answer = browser.post(f"/desk/queue/{report}/merge", data=data, follow_redirects=True)
    return answer.status_code, answer.text


def test_the_queue_says_that_two_drafts_tell_one_result() -> None:
    """From either of them, with the way to merge."""
    desk = desk_of("gedling")
    report = reported(desk)
    editor = desk.signed_in(Role.EDITOR)
    way = f"/desk/queue/{report}/merge?with={GEDLING}"

    assert way in editor.get(f"/desk/queue/{GEDLING}").text
    assert "Jane Roe tells the same result" in editor.get(f"/desk/queue/{GEDLING}").text
    assert way in editor.get(f"/desk/queue/{report}").text
    assert way not in desk.signed_in(Role.CHECKER).get(f"/desk/queue/{report}").text


def test_what_only_names_the_place_or_comes_much_later_is_no_second_telling() -> None:
    """Scenes in the hall, and the morning after."""
    scenes, later = desk_of("gedling"), desk_of("gedling")
    one = reported(scenes, body="People queue outside the hall in Gedling.")
    other = reported(later, minutes=31)

    assert pairs_with(night_of(scenes), night_of(scenes).queue[one]) == ()
    assert pairs_with(night_of(later), night_of(later).queue[other]) == ()


def test_one_post_comes_of_both_with_both_names() -> None:
    """The story's label and card stay, the reporter's words, quote and byline are in it."""
    desk = desk_of("gedling")
    report = reported(desk)
    _, page = merged(desk.signed_in(Role.EDITOR), report)

    night = night_of(desk)
    post = night.queue[GEDLING].post
    assert "Merged: one post waits, with both names." in page
    assert (post.headline, post.body) == ("Randall takes Gedling", "The story.")
    assert post.blocks == (TextBlock(WORDS), QUOTE)
    assert (post.byline, post.role, post.edited_by) == ("Jane Roe", "reporter", "Some editor")
    assert post.label is not None
    assert night.queue[report].state is DraftState.MERGED
    assert f"/desk/queue/{report}" not in desk.signed_in(Role.EDITOR).get("/desk/queue").text


def test_a_merge_is_undone_as_other_rulings_are() -> None:
    """Both drafts are again what they were."""
    desk = desk_of("gedling")
    report = reported(desk)
    was = night_of(desk).queue[GEDLING].post
    editor = desk.signed_in(Role.EDITOR)
    merged(editor, report)
    token = form_token_in(editor.get(f"/desk/queue/{report}").text)
    form = {"form_token": token, "revision": "1"}
    editor.post(f"/desk/queue/{report}/reopen", data=form, follow_redirects=True)

    assert night_of(desk).queue[report].state is DraftState.WAITING
    assert night_of(desk).queue[GEDLING].post == was


def test_a_story_that_is_out_gets_its_next_version() -> None:
    """It waits for a person, and its address stays; undone, nothing of it waits."""
    desk = desk_of("gedling", rules=PublishingRules())
    report = reported(desk)
    editor = desk.signed_in(Role.EDITOR)
    merged(editor, report)

    night = night_of(desk)
    assert night.queue[GEDLING].post.revision == night.posts[GEDLING].revision + 1
    token = form_token_in(editor.get(f"/desk/queue/{report}").text)
    form = {"form_token": token, "revision": "1"}
    editor.post(f"/desk/queue/{report}/reopen", data=form, follow_redirects=True)
    assert night_of(desk).queue[GEDLING].state is DraftState.REJECTED


def test_a_draft_that_changed_meanwhile_is_not_merged_unread() -> None:
    """Whoever had the older text in front of them is shown the newer one."""
    desk = desk_of("gedling")
    report = reported(desk)
    status, page = merged(desk.signed_in(Role.EDITOR), report, kept_revision="7")

    assert status == 409
    assert "you read revision 7" in page
    assert night_of(desk).queue[report].state is DraftState.WAITING


def test_two_drafts_of_different_things_are_not_merged() -> None:
    """The address of such a pair is not there."""
    desk = desk_of("gedling")
    report = reported(desk, body="People queue outside the hall in Gedling.")
    editor = desk.signed_in(Role.EDITOR)

    assert editor.get(f"/desk/queue/{report}/merge?with={GEDLING}").status_code == 404
    assert editor.get(f"/desk/queue/nothing/merge?with={GEDLING}").status_code == 404
