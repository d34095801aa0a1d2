from dataclasses import replace

import pytest
from desk_people import DESK_SETTINGS, NOON, Desk, door_with_everybody, form_token_in
from shipped_night import PAGE, Watch, messages, newsroom_after
from starlette.testclient import TestClient

from countnight.flow.receive import receive
from countnight.model.block import LinkBlock, QuoteBlock, ResultBlock, StateBlock, TextBlock
from countnight.model.desk.draft import DraftState
from countnight.model.election import Checking, PublishingRules
from countnight.model.night import Night
from countnight.model.person import PersonId, Role
from countnight.model.post import Post
from countnight.web.app import build_app, live_of

KEY = "a-key-of-one-form-only"
WORDS = {"headline": "Cheers in the hall", "body": "The hall is **full**.", "page": PAGE}
BLOCKS = {
    "kind-1": "quote",
    "text-1": "We are ready.",
    "speaker-1": "A. Person",
    "role-1": "returning officer",
    "kind-2": "link",
    "address-2": "https://example.org/guide",
    "headline-2": "A guide",
    "kind-3": "result",
    "seat-3": "gedling",
    "kind-4": "state",
    "group-4": "nottinghamshire",
    "kind-5": "text",
    "text-5": "More *words*.",
}
PAYLOADS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "javascript:alert(1)",
    "[go](javascript:alert(1))",
    "</textarea><script>alert(1)</script>",
    "'-alert(1)-'",
)


def desk_of(count: int = 32) -> Desk:
    """A desk over the shipped night after that many results."""
    door, room = door_with_everybody(), newsroom_after(count)
    return Desk(build_app(room, settings=DESK_SETTINGS, door=door), door)


def desk_with(rules: PublishingRules) -> Desk:
    """A desk after the first result, with the rules for what people write."""
    door, room = door_with_everybody(), newsroom_after(0)
    room.election = replace(room.election, rules=rules)
    room.night = Night(room.election, room.night.position, is_open=True)
    receive(room, messages()[0])
    return Desk(build_app(room, settings=DESK_SETTINGS, door=door), door)


def night_of(desk: Desk) -> Night:
    """The night as the desk's pages see it."""
    return live_of(desk.app).newsroom.night


def sent(browser: TestClient, *, to: str = "", act: str = "", **fields: str) -> tuple[int, str]:
    """The form as its page would send it; the answer's status, and the page after it."""
    token = form_token_in(browser.get("/desk/write").text)
    data = {"form_token": token, "key": KEY, "act": act, **fields}
    answer = browser.post(f"/desk/write{to}", data=data, follow_redirects=True)
    return answer.status_code, answer.text


def only_draft(desk: Desk) -> Post:
    """The post that waits."""
    (draft,) = night_of(desk).queue.values()
    return draft.post


def test_a_reporters_post_waits_for_somebody_else() -> None:
    """It is in the queue under the reporter's name, and on no page."""
    desk = desk_of()

    status, page = sent(desk.signed_in(Role.REPORTER), act="submit", byline="A. Writer", **WORDS)

    assert (status, "it waits in the queue" in page) == (200, True)
    assert only_draft(desk).byline == "A. Writer"
    assert only_draft(desk).id not in night_of(desk).posts


def test_a_reporter_has_no_button_to_publish() -> None:
    """And whoever sends the form nevertheless is refused."""
    desk = desk_of()
    reporter = desk.signed_in(Role.REPORTER)

    assert "Publish</button>" not in reporter.get("/desk/write").text
    status, _ = sent(reporter, to="/publish", **WORDS)
    assert (status, len(night_of(desk).queue)) == (403, 0)


def test_an_editor_publishes_in_one_act() -> None:
    """What will happen stands beside the button, and readers have the post."""
    desk = desk_of()
    editor = desk.signed_in(Role.EDITOR)
    assert "Goes out on East Midlands at once." in editor.get("/desk/write").text

    _, page = sent(editor, to="/publish", key_event="yes", breaking="yes", **WORDS)

    assert "Published on East Midlands." in page
    assert "See “Cheers in the hall” as readers do" in page
    post = next(one for one in night_of(desk).posts.values() if one.label is None)
    assert (post.approved_by, post.is_key_event, post.is_breaking) == ("Some editor", True, True)
    assert "<strong>full</strong>" in desk.browser().get(f"/live/{PAGE}").text


@pytest.mark.parametrize(("to", "act"), [("", "submit"), ("/publish", "")])
def test_a_double_click_is_one_post(to: str, act: str) -> None:
    """The form's own key makes the second a repetition."""
    desk = desk_of()
    editor, before = desk.signed_in(Role.EDITOR), len(night_of(desk).posts)

    first = sent(editor, to=to, act=act, **WORDS)
    position = night_of(desk).position
    second = sent(editor, to=to, act=act, **WORDS)

    assert (first[0], second[0]) == (200, 200)
    assert night_of(desk).position == position
    assert len(night_of(desk).posts) + len(night_of(desk).queue) == before + 1


def test_a_form_sent_again_with_other_words_loses_none() -> None:
    """Whoever goes back and writes on is told, and keeps what they wrote."""
    desk = desk_of()
    reporter = desk.signed_in(Role.REPORTER)
    sent(reporter, act="submit", **WORDS)

    status, page = sent(reporter, act="submit", **{**WORDS, "body": "Quite other words."})

    assert status == 422
    assert "This form was sent before, with other words" in page
    assert "Quite other words.</textarea>" in page
    assert KEY not in page
    assert only_draft(desk).body == "The hall is **full**."


def test_two_people_with_one_key_have_two_posts() -> None:
    """A key belongs to a person's form."""
    desk = desk_of()
    for role in (Role.REPORTER, Role.EDITOR):
        sent(desk.signed_in(role), act="submit", **WORDS)

    assert len(night_of(desk).queue) == 2


def test_what_the_facts_contradict_stays_in_the_queue() -> None:
    """Underlined, with the right figure, and a reason is asked for."""
    desk = desk_of()
    wrong = {**WORDS, "body": "The Conservatives won Gedling with a majority of 697."}

    _, page = sent(desk.signed_in(Role.EDITOR), to="/publish", **wrong)

    assert "not published: Publishing what the facts contradict needs a reason" in page
    assert '<mark class="wrong">697</mark>' in page
    assert "679" in page
    assert "Why this may go out although the facts contradict it" in page
    assert only_draft(desk).id not in night_of(desk).posts


def test_the_words_of_a_block_are_read_too() -> None:
    """A wrong figure in a quote or a second text does not slip by."""
    desk = desk_of()
    block = {"kind-1": "text", "text-1": "The majority in Gedling was 697."}

    sent(desk.signed_in(Role.EDITOR), to="/publish", **WORDS, **block)

    (draft,) = night_of(desk).queue.values()
    assert {(one.column, one.severity.value) for one in draft.findings} == {("block 1", "hold")}


def test_where_two_people_read_nobody_publishes_alone() -> None:
    """The button is not there, and the rule is told beside the other."""
    desk = desk_with(PublishingRules(posts=Checking.TWO_CHECKS))
    editor = desk.signed_in(Role.EDITOR)
    page = editor.get("/desk/write").text

    sent(editor, to="/publish", **WORDS)

    assert "Publish</button>" not in page
    assert "two different people read it" in page
    (draft,) = night_of(desk).queue.values()
    assert (draft.state, draft.checks_left) == (DraftState.WAITING, 1)


def test_time_to_undo_is_told_and_kept() -> None:
    """A published post goes out by itself, and can be taken back until then."""
    desk = desk_with(PublishingRules(undo_seconds=10))
    editor = desk.signed_in(Role.EDITOR)
    assert "in 10 seconds; until then you can take it back" in editor.get("/desk/write").text

    for _ in range(2):
        _, page = sent(editor, to="/publish", **WORDS)
        assert "Take the approval back" in page
        assert "not published" not in page

    assert [one.state for one in night_of(desk).queue.values()] == [DraftState.APPROVED]


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({**WORDS, "headline": " "}, "The post has no headline."),
        ({**WORDS, "body": ""}, "The post has no text."),
        ({"headline": "A", "body": "B"}, "The post names no page."),
        ({**WORDS, "page": "nowhere"}, "There is no page nowhere."),
        ({**WORDS, "kind-1": "quote", "text-1": "Yes."}, "Block 1: nobody is named."),
        ({**WORDS, "kind-1": "quote", "speaker-1": "A"}, "Block 1: the quote has no words."),
        ({**WORDS, "kind-1": "link", "address-1": "javascript:alert(1)"}, "no web address"),
        ({**WORDS, "kind-1": "link", "address-1": "https://a b"}, "no web address"),
        ({**WORDS, "kind-1": "link", "address-1": "https://[1"}, "no web address"),
        ({**WORDS, "kind-1": "link", "address-1": "https://a.org"}, "has no headline"),
        ({**WORDS, "kind-1": "result", "seat-1": "Camelot"}, "no seat called “Camelot”"),
    ],
)
def test_what_is_missing_is_told_and_nothing_is_lost(fields: dict[str, str], told: str) -> None:
    """The form comes back filled in, and nothing was sent."""
    desk = desk_of(0)

    status, page = sent(desk.signed_in(Role.EDITOR), to="/publish", **fields)

    assert (status, told in page) == (422, True)
    assert KEY in page
    assert all(value in page for value in fields.values() if len(value) > 2)
    assert (len(night_of(desk).queue), len(night_of(desk).posts)) == (0, 0)


def test_an_area_that_is_not_in_the_list_is_refused() -> None:
    """The list offers the election's own."""
    state = {"kind-1": "state", "group-1": "camelot"}

    status, page = sent(desk_of(0).signed_in(Role.EDITOR), act="submit", **WORDS, **state)

    assert (status, "Block 1: there is no such area." in page) == (422, True)


def test_blocks_go_out_in_the_writers_order() -> None:
    """A quote, a link, a seat by its name, the state of parties and more words."""
    desk = desk_of()

    sent(desk.signed_in(Role.EDITOR), to="/publish", **WORDS, **BLOCKS)

    page = desk.browser().get(f"/live/{PAGE}").text
    post = next(one for one in night_of(desk).posts.values() if one.blocks)
    kinds = [type(block) for block in post.blocks]
    assert kinds == [QuoteBlock, LinkBlock, ResultBlock, StateBlock, TextBlock]
    assert '<a href="https://example.org/guide" rel="noopener">' in page
    assert "returning officer" in page


def test_blocks_are_added_moved_and_removed_without_scripts() -> None:
    """Each press gives the form back, with every word in its new place."""
    reporter = desk_of(0).signed_in(Role.REPORTER)

    _, added = sent(reporter, act="add link", **WORDS, **BLOCKS)
    _, moved = sent(reporter, act="up 5", **WORDS, **BLOCKS)
    _, removed = sent(reporter, act="remove 1", **WORDS, **BLOCKS)
    _, odd = sent(reporter, act="up 99", **WORDS, **BLOCKS)

    assert 'name="kind-6" value="link"' in added
    assert 'name="text-4" rows="4">More *words*.</textarea>' in moved
    assert 'name="kind-5" value="state"' in moved
    assert "We are ready." not in removed
    assert 'name="kind-1" value="link"' in removed
    for page in (added, moved, odd):
        assert "We are ready.</textarea>" in page
        assert 'value="https://example.org/guide"' in page
        assert "The hall is **full**.</textarea>" in page
        assert KEY in page


def test_no_more_blocks_than_a_form_can_hold() -> None:
    """At thirty there is no button for one more."""
    reporter = desk_of(0).signed_in(Role.REPORTER)
    texts = {f"kind-{n}": "text" for n in range(1, 31)}

    status, page = sent(reporter, act="add text", **texts)

    assert (status, "Add a block" in page, 'name="kind-30"' in page) == (200, False, True)


def test_a_check_tells_what_the_facts_say() -> None:
    """Below the words that it is about; nothing is sent."""
    desk = desk_of()
    words = {**WORDS, "headline": "Gedling won by 697 votes", "kind-1": "text"}

    _, wrong = sent(desk.signed_in(Role.REPORTER), act="check", **words)
    _, right = sent(desk.signed_in(Role.REPORTER), act="check", **WORDS)

    assert "1 to look at" in wrong
    assert 'class="hold"' in wrong
    assert "679" in wrong
    assert "Nothing in these words contradicts the facts of now." in right
    assert len(night_of(desk).queue) == 0


def test_a_preview_is_the_readers_page() -> None:
    """The same article in the same look; nothing is kept, and what cannot go out is left out."""
    desk = desk_of()
    bad = {"kind-6": "link", "address-6": "javascript:alert(1)", "headline-6": "Click"}

    status, page = sent(
        desk.signed_in(Role.REPORTER), to="/preview", byline="A. Writer", **WORDS, **BLOCKS, **bad
    )

    assert status == 200
    assert "/assets/reader." in page
    assert "A preview: nothing is sent." in page
    assert "<strong>full</strong>" in page
    assert "We are ready." in page
    assert "Block 6: this is no web address." in page
    assert "javascript:" not in page
    assert (len(night_of(desk).queue), "No headline yet" in page) == (0, False)


def test_an_empty_form_can_be_previewed() -> None:
    """Whoever looks early sees where the headline will stand."""
    _, page = sent(desk_of(0).signed_in(Role.REPORTER), to="/preview")

    assert "No headline yet" in page


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_field_brings_a_script_to_readers(payload: str) -> None:
    """In every field, on the form, in the preview, in the queue and on the page."""
    desk = desk_of()
    editor = desk.signed_in(Role.EDITOR)
    fields = {
        **dict.fromkeys(("headline", "body", "byline", "role", "outlet"), payload),
        **{name: payload for name in BLOCKS if name[:4] not in {"kind", "seat", "grou"}},
        **{name: value for name, value in BLOCKS.items() if name[:4] in {"kind", "seat", "grou"}},
        "page": PAGE,
        "address-2": f"https://example.org/?{payload}".replace(" ", "+"),
    }

    _, form = sent(editor, act="add text", **fields)
    _, shown = sent(editor, to="/preview", **fields)
    _, after = sent(editor, to="/publish", **fields)

    assert any(post.byline == payload for post in night_of(desk).posts.values())
    for page in (form, shown, after, desk.browser().get(f"/live/{PAGE}").text):
        assert "<script>" not in page
        assert "<img" not in page
        assert 'href="javascript:' not in page.replace("&#34;", '"')


def test_a_byline_is_offered_and_can_be_left_out() -> None:
    """Name, role and outlet of the account; without a byline none of them shows."""
    desk = desk_of()
    person = desk.door.people.person(PersonId("reporter"))
    assert person is not None
    page = desk.signed_in(Role.REPORTER).get("/desk/write").text

    sent(desk.signed_in(Role.REPORTER), act="submit", byline="A", role="B", no_byline="1", **WORDS)

    assert f'name="byline" value="{person.name}"' in page
    post = only_draft(desk)
    assert (post.byline, post.role, post.outlet) == (None, None, None)


def test_before_the_close_of_poll_nothing_goes_out() -> None:
    """The words beside the button say so, and the post waits for it."""
    desk = desk_of(0)
    live_of(desk.app).newsroom.clock = Watch(NOON)
    editor = desk.signed_in(Role.EDITOR)

    assert "at the close of poll" in editor.get("/desk/write").text
    sent(editor, to="/publish", **WORDS)

    assert [one.state for one in night_of(desk).queue.values()] == [DraftState.APPROVED]
    assert night_of(desk).posts == {}
