"""/desk/posts: what is on the pages, corrected, taken off and put back."""

from datetime import timedelta

import pytest
from desk_people import Desk, desk_after, form_token_in
from shipped_night import PAGE, SECRET, client_of
from starlette.testclient import TestClient
from test_desk_held import gedling, night_of, room_of

from countnight.desk.posts.correcting import version_now
from countnight.flow.receive import receive
from countnight.flow.report import Report, publish_report
from countnight.model.block import QuoteBlock, ResultBlock
from countnight.model.desk.change import ChangeKind
from countnight.model.ids import PostId
from countnight.model.person import Role
from countnight.web.app import live_of

GEDLING = PostId("gedling")
ADDRESS = "/live/east-midlands/posts/gedling"


def desk_of_gedling() -> Desk:
    """Gedling's story is out."""
    desk = desk_after(0)
    room = room_of(desk)
    room.clock.moment += timedelta(hours=6)  # type: ignore[attr-defined]
    receive(room, gedling())
    live_of(desk.app).look()
    return desk


def sent(browser: TestClient, desk: Desk, address: str, **fields: str) -> tuple[int, str]:
    """The form is sent as its page would send it, for the version or removal of now."""
    night, post = night_of(desk), PostId(address.partition("/")[0])
    removal = night.withdrawn(post)
    position = version_now(night, post) if removal is None else removal.position
    token = form_token_in(browser.get("/desk/account").text)
    data = {"form_token": token, "position": str(position), **fields}
    answer = browser.post(f"/desk/posts/{address}", data=data, follow_redirects=True)
    return answer.status_code, answer.text


def words(desk: Desk, **changed: str) -> dict[str, str]:
    """The correction's form for Gedling, with some fields filled in otherwise."""
    post = night_of(desk).posts[GEDLING]
    usual = {"headline": post.headline, "body": post.body, "kind": "error", "told": "yes"}
    return {**usual, "reason": "The headline was wrong.", **changed}


def rows_in(page: str) -> int:
    """How many posts the page lists."""
    return page.count('<th scope="row"><a href="/desk/posts/')


def test_posts_are_listed_and_searched() -> None:
    """The newest first, by page and by any word of the post."""
    desk = desk_after(4)
    reporter = desk.signed_in(Role.REPORTER)
    room = room_of(desk)
    report = Report((PAGE,), "Cold in the hall", "They count in coats.", byline="Jane Roe")
    live_of(desk.app).write(lambda newsroom: publish_report(newsroom, report, key="k"))

    everything = reporter.get("/desk/posts").text
    found = reporter.get("/desk/posts?words=COATS+jane").text

    assert rows_in(everything) == 5
    assert rows_in(found) == 1
    assert "Cold in the hall" in found
    newest = max(room.night.posts.values(), key=lambda post: post.shown_at)
    table = everything.partition("<tbody>")[2]
    assert table.index(newest.id) == min(table.index(f'/{one}"') for one in room.night.posts) + 1
    assert rows_in(reporter.get("/desk/posts?page=east-midlands").text) == 5
    assert reporter.get("/desk/posts?page=nowhere").status_code == 404


def test_before_and_after_stand_side_by_side_before_anything_is_published() -> None:
    """What goes is struck out on the left, what comes is marked on the right."""
    desk = desk_of_gedling()
    was = night_of(desk).posts[GEDLING].headline
    stands = night_of(desk).position
    new = f"{was} tonight"
    status, page = sent(
        desk.signed_in(Role.EDITOR), desk, "gedling/correct", **words(desk, headline=new)
    )

    assert status == 200
    assert "<ins>" in page.partition('id="after"')[2]
    assert "Publish the correction" in page
    assert night_of(desk).position == stands


def test_a_published_correction_is_on_the_page_with_its_note() -> None:
    """Readers see the words, the sort of note, and the reason; the desk sees who and why."""
    desk = desk_of_gedling()
    form = words(desk, headline="Gedling goes to the Conservatives", act="publish")
    _, page = sent(desk.signed_in(Role.EDITOR), desk, "gedling/correct", **form)

    readers = desk.browser().get(ADDRESS).text
    assert "Corrected on East Midlands. Open at readers: 0." in page
    assert "Gedling goes to the Conservatives" in readers
    assert "Correction, " in readers
    assert "The headline was wrong." in readers
    assert "factual error" in page
    assert "Some editor" in page


def test_words_that_the_facts_contradict_need_a_reason_of_their_own() -> None:
    """679 mistyped as 697: the page asks why, and nothing is published without."""
    desk = desk_of_gedling()
    body = night_of(desk).posts[GEDLING].body.replace("679", "697")
    editor = desk.signed_in(Role.EDITOR)
    form = words(desk, body=body)

    assert 'name="over"' in sent(editor, desk, "gedling/correct", **form)[1]
    status, page = sent(editor, desk, "gedling/correct", **form, act="publish")
    assert status == 422
    assert "needs a reason" in page
    sent(editor, desk, "gedling/correct", **form, act="publish", over="The officer said so.")
    assert "697" in night_of(desk).posts[GEDLING].body


@pytest.mark.parametrize("missing", ["kind", "reason", "headline", "body"])
def test_a_correction_says_what_it_is(missing: str) -> None:
    """Without its kind, reason, headline or text nothing is done, and nothing typed is lost."""
    desk = desk_of_gedling()
    form = {**words(desk, headline="Other words"), missing: " ", "act": "publish"}
    stands = night_of(desk).position
    status, page = sent(desk.signed_in(Role.EDITOR), desk, "gedling/correct", **form)

    assert status == 422
    assert "Nothing was done" in page
    assert night_of(desk).position == stands


def test_the_second_of_two_editors_sees_both_and_can_go_on() -> None:
    """Nobody's words are overwritten unread."""
    desk = desk_of_gedling()
    first, second = desk.signed_in(Role.EDITOR), desk.signed_in(Role.EDITOR)
    read = str(version_now(night_of(desk), GEDLING))
    mine = words(desk, headline="Mine", act="publish", position=read)
    sent(first, desk, "gedling/correct", **words(desk, headline="Theirs", act="publish"))

    status, page = sent(second, desk, "gedling/correct", **mine)

    assert status == 409
    before, _, after = page.partition('id="after"')
    assert "Theirs" in before
    assert "Mine" in after
    assert night_of(desk).posts[GEDLING].headline == "Theirs"
    now = f'name="position" value="{version_now(night_of(desk), GEDLING)}"'
    assert now in page


def test_words_in_blocks_are_corrected_and_blocks_taken_out() -> None:
    """A misheard quote is put right; the card that did not belong is gone."""
    desk = desk_after(1)
    quote, card = (
        QuoteBlock("We lost.", "Ann Smyth"),
        ResultBlock(next(iter(night_of(desk).declared))),
    )
    report = Report((PAGE,), "In the hall", "They count.", blocks=(quote, card))
    receipt = live_of(desk.app).write(lambda room: publish_report(room, report, key="k"))
    assert receipt.post is not None
    post = receipt.post.id
    fields = {"headline": "In the hall", "body": "They count.", "kind": "name", "reason": "Smith."}
    block = {"text-1": "We lost.", "speaker-1": "Ann Smith", "role-1": "", "drop-2": "yes"}
    form = {**fields, **block, "act": "publish"}
    sent(desk.signed_in(Role.EDITOR), desk, f"{post}/correct", **form)

    now = night_of(desk).posts[post]
    assert now.blocks == (QuoteBlock("We lost.", "Ann Smith"),)
    assert now.corrections == ()
    change = night_of(desk).versions[post][-1].change
    assert change is not None
    assert change.kind is ChangeKind.NAME


def test_a_post_taken_off_is_gone_at_once_and_its_address_says_why() -> None:
    """Page, feeds and JSON: 410 at its own address, with time and reason and none of its words."""
    desk = desk_of_gedling()
    live_of(desk.app).readers[PAGE] = 3
    headline = night_of(desk).posts[GEDLING].headline
    _, page = sent(
        desk.signed_in(Role.EDITOR), desk, "gedling/recall", reason="It named the wrong man."
    )

    browser = desk.browser()
    gone = browser.get(ADDRESS)
    assert gone.status_code == 410
    assert "It named the wrong man." in gone.text
    assert headline not in gone.text
    assert browser.get(f"{ADDRESS}.json").status_code == 410
    for path in ("", "/feed.atom", "/feed.json"):
        assert headline not in browser.get(f"/live/east-midlands{path}").text
    assert "Taken off East Midlands, the feeds and the API. Open at readers: 3." in page
    assert "Open at readers then: 3." in page
    assert "It had gone out on East Midlands, first Fri 13 Dec, " in page


def test_a_post_put_back_keeps_its_address() -> None:
    """The same id answers again, as the post's next version."""
    desk = desk_of_gedling()
    editor = desk.signed_in(Role.EDITOR)
    sent(editor, desk, "gedling/recall", reason="It named the wrong man.")
    _, page = sent(editor, desk, "gedling/put-back", reason="It was the right man.")

    assert "Back on East Midlands, at its old address." in page
    assert desk.browser().get(ADDRESS).status_code == 200
    assert len(night_of(desk).versions[GEDLING]) == 2
    assert "put back" in page


def test_taking_off_and_putting_back_need_reasons() -> None:
    """Without one nothing happens."""
    desk = desk_of_gedling()
    editor = desk.signed_in(Role.EDITOR)

    assert "needs a reason" in sent(editor, desk, "gedling/recall", reason=" ")[1]
    assert GEDLING in night_of(desk).posts
    sent(editor, desk, "gedling/recall", reason="Wrong.")
    assert "needs a reason" in sent(editor, desk, "gedling/put-back", reason=" ")[1]
    assert GEDLING not in night_of(desk).posts


def test_a_version_that_nobody_read_is_not_taken_off() -> None:
    """It was corrected in between: whoever meant the old words looks again."""
    desk = desk_of_gedling()
    editor, read = desk.signed_in(Role.EDITOR), version_now(night_of(desk), GEDLING)
    sent(editor, desk, "gedling/correct", **words(desk, headline="Right now", act="publish"))

    page = sent(editor, desk, "gedling/recall", reason="Wrong.", position=str(read))[1]

    assert "has changed on its pages" in page
    assert GEDLING in night_of(desk).posts


def test_a_form_sent_again_after_its_post_was_taken_off_makes_no_second_one() -> None:
    """The writer is sent to the post that was."""
    desk = desk_after(0)
    room_of(desk).clock.moment += timedelta(hours=6)  # type: ignore[attr-defined]
    editor = desk.signed_in(Role.EDITOR)
    token = form_token_in(editor.get("/desk/write").text)
    data = {
        "form_token": token,
        "key": "k" * 24,
        "headline": "Cold",
        "body": "It is.",
        "page": PAGE,
    }
    editor.post("/desk/write/publish", data=data)
    (post,) = night_of(desk).posts
    sent(editor, desk, f"{post}/recall", reason="Not so cold.")

    answer = editor.post("/desk/write/publish", data=data, follow_redirects=True)

    assert answer.url.path == f"/desk/posts/{post}"
    assert "went out and was taken off since" in answer.text
    assert not night_of(desk).posts
    assert not night_of(desk).queue


def test_a_reporter_reads_posts_and_changes_none() -> None:
    """The buttons are not shown, and the addresses refuse."""
    reporter = desk_of_gedling().signed_in(Role.REPORTER)
    page = reporter.get("/desk/posts/gedling").text

    assert "Correct …" not in page
    assert reporter.get("/desk/posts/gedling/correct").status_code == 403
    assert reporter.get("/desk/posts/gedling/recall").status_code == 403


def test_a_post_that_never_was_is_not_there() -> None:
    """For nobody."""
    editor = desk_after(0).signed_in(Role.EDITOR)

    assert editor.get("/desk/posts/never").status_code == 404
    assert editor.get("/desk/posts/never/correct").status_code == 404


def test_a_program_that_takes_a_post_off_is_told_of_too() -> None:
    """Nobody is named; readers have the reason at its address."""
    desk = desk_of_gedling()
    auth = {"Authorization": f"Bearer {SECRET}"}
    client_of(desk.app).request(
        "DELETE", "/api/v1/posts/gedling", json={"reason": "twice"}, headers=auth
    )

    assert "Taken off by a program" in desk.signed_in(Role.EDITOR).get("/desk/posts/gedling").text
    assert "twice" in desk.browser().get(ADDRESS).text


def test_a_live_fact_is_corrected_as_it_was_written() -> None:
    """The form has the fact's name, the comparison its figure, and the page too."""
    desk = desk_of_gedling()
    body = "Gedling's majority is {{majority gedling}}, we hear."
    report = Report((PAGE,), "In the hall", body)
    receipt = live_of(desk.app).write(lambda room: publish_report(room, report, key="k"))
    assert receipt.post is not None
    post, editor = receipt.post.id, desk.signed_in(Role.EDITOR)
    fields = {"headline": "In the hall", "kind": "update", "reason": "It is official."}
    typed = {**fields, "body": body.replace(", we hear", "")}

    assert "{{majority gedling}}, we hear" in editor.get(f"/desk/posts/{post}/correct").text
    compared = sent(editor, desk, f"{post}/correct", **typed)[1].partition('id="after"')[2]
    assert "679" in compared.partition("</section>")[0]
    sent(editor, desk, f"{post}/correct", **typed, act="publish")
    now = night_of(desk).posts[post]
    assert now.body == "Gedling's majority is 679."
    assert now.written == "Gedling's majority is {{majority gedling}}."
