from queue_desk import GEDLING, desk_of, night_of, press

from countnight.model.election import Checking, PublishingRules
from countnight.model.ids import PostId
from countnight.model.person import Role


def test_the_queue_stands_in_order_of_news() -> None:
    """A gain with its MP beaten comes before a safe hold, with the reasons beside it."""
    desk = desk_of("rushcliffe", "gedling")

    page = desk.signed_in(Role.EDITOR).get("/desk/queue").text

    listed = page[page.index('class="waiting"') :]
    assert listed.index("/desk/queue/gedling") < listed.index("/desk/queue/rushcliffe")
    assert "seat changes hands" in page
    assert "sitting MP beaten" in page


def test_two_people_let_a_gain_go_out() -> None:
    """What an approval does is written beside the button, for the first and for the second."""
    desk = desk_of("gedling")
    one, two = desk.signed_in(Role.EDITOR), desk.signed_in(Role.CHECKER)

    assert "Then a second person reads it: the seat changes hands." in one.get("/desk/queue").text
    press(one, GEDLING, "approve")
    assert GEDLING not in night_of(desk).posts
    assert "Goes out on" in two.get("/desk/queue").text
    status, page = press(two, GEDLING, "approve")

    assert (status, "Approved." in page) == (200, True)
    assert night_of(desk).posts[GEDLING].approved_by == "Some editor and Some checker"
    assert "Gedling" in desk.browser().get("/live/east-midlands").text


def test_one_person_is_not_two() -> None:
    """The second press of the same editor is refused and says what is wanted."""
    desk = desk_of("gedling")
    editor = desk.signed_in(Role.EDITOR)
    press(editor, GEDLING, "approve")

    _, page = press(editor, GEDLING, "approve")

    assert "a second person must read it" in page
    assert GEDLING not in night_of(desk).posts


def test_a_wrong_majority_stops_the_draft() -> None:
    """Underlined where it stands, with the right figure; it goes out only with a reason."""
    desk = desk_of("gedling", rules=PublishingRules(Checking.ONE_CHECK))
    editor = desk.signed_in(Role.EDITOR)
    post = night_of(desk).queue[GEDLING].post
    body = post.body.replace("679", "697")

    _, page = press(editor, GEDLING, "edit", headline=post.headline, body=body)

    assert '<mark class="wrong">697</mark>' in page
    assert "679" in page
    _, page = press(editor, GEDLING, "approve", revision=2)
    assert "needs a reason" in page
    press(editor, GEDLING, "approve", revision=2, reason="the sheet says so")
    assert night_of(desk).posts[GEDLING].edited_by == "Some editor"


def test_a_checker_may_not_publish_past_a_contradiction() -> None:
    """A reason is not enough for everybody."""
    desk = desk_of("gedling", rules=PublishingRules(Checking.ONE_CHECK))
    post = night_of(desk).queue[GEDLING].post
    body = post.body.replace("679", "697")
    press(desk.signed_in(Role.EDITOR), GEDLING, "edit", headline=post.headline, body=body)

    checker = desk.signed_in(Role.CHECKER)
    _, page = press(checker, GEDLING, "approve", revision=2, reason="sure")

    assert "an editor must decide" in page
    assert GEDLING not in night_of(desk).posts


def test_two_editors_never_overwrite_each_other() -> None:
    """The second sees both versions, and their own words are not lost."""
    desk = desk_of("gedling")
    editor = desk.signed_in(Role.EDITOR)
    press(editor, GEDLING, "edit", headline="First", body="Words of the first.")

    status, page = press(editor, GEDLING, "edit", headline="Second", body="Words of the second.")

    assert status == 409
    assert "Words of the first." in page
    assert "Words of the second.</textarea>" in page
    assert night_of(desk).queue[GEDLING].post.headline == "First"


def test_held_and_rejected_drafts_say_why() -> None:
    """And can be brought back."""
    desk = desk_of("gedling", "rushcliffe")
    editor = desk.signed_in(Role.EDITOR)
    press(editor, GEDLING, "hold", reason="waiting for the hall")
    press(editor, PostId("rushcliffe"), "reject", reason="told already")

    assert "waiting for the hall" in editor.get("/desk/queue/gedling").text
    listed = editor.get("/desk/queue").text
    assert "/desk/queue/rushcliffe" not in listed[listed.index('class="waiting"') :]
    assert "/desk/queue/rushcliffe" in editor.get("/desk/queue?state=rejected").text
    press(editor, GEDLING, "reopen")
    assert night_of(desk).queue[GEDLING].state == "waiting"


def test_a_draft_that_has_gone_out_leads_to_its_page() -> None:
    """An old tab is told where the post is."""
    desk = desk_of("rushcliffe")
    editor = desk.signed_in(Role.EDITOR)
    press(editor, PostId("rushcliffe"), "approve")

    answer = editor.get("/desk/queue/rushcliffe")

    assert answer.status_code == 404
    assert "/posts/rushcliffe" in answer.text


def test_the_queue_can_be_sifted() -> None:
    """By area, kind, language, state and findings; what is no state is not there."""
    editor = desk_of("gedling", "rushcliffe").signed_in(Role.EDITOR)

    assert "Nothing waits that fits" in editor.get("/desk/queue?found=1").text
    assert "Nothing waits that fits" in editor.get("/desk/queue?group=derbyshire").text
    assert "/desk/queue/gedling" in editor.get("/desk/queue?group=nottinghamshire").text
    assert editor.get("/desk/queue?state=lost").status_code == 404


def test_whoever_watches_learns_that_the_night_moved_on() -> None:
    """The page asks for a position; nothing changes under whoever reads."""
    desk = desk_of("gedling")

    told = desk.signed_in(Role.EDITOR).get("/desk/queue.json").json()

    assert told == {"position": night_of(desk).position, "waiting": 1}


def test_an_edit_with_no_words_is_not_saved() -> None:
    """An empty post would be worse than none."""
    desk = desk_of("gedling")

    _, page = press(desk.signed_in(Role.EDITOR), GEDLING, "edit", headline=" ", body="")

    assert "a post needs a headline and a text" in page
    assert night_of(desk).queue[GEDLING].revision == 1
