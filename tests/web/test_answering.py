import re
from datetime import timedelta

import pytest
from asking_readers import ADDRESS, Asking, asking_after, send
from desk_people import form_token_in
from shipped_night import PAGE
from starlette.testclient import TestClient

from countnight.errors import MailError
from countnight.flow.questions.tending import WAITS
from countnight.flow.report import remove_post
from countnight.model.block import QuestionBlock
from countnight.model.desk.question import GroupState, QuestionGroup
from countnight.model.person import Role
from countnight.model.post import Post
from countnight.web.app import live_of
from countnight.web.asking.keeper import Keeper

ASKED = "wen iz gedling??"
WORDING = "When will Gedling declare?"


def asked(**fields: str) -> Asking:
    """An application of which two readers have asked the same, with a wording chosen for both."""
    asking = asking_after(2)
    send(asking.reader(), ASKED, **fields)
    asking.clock.moment += timedelta(minutes=1)
    send(asking.reader(), "Is Gedling late?", contact="two@example.org")
    first, second = asking.box.questions.groups()
    asking.box.questions.join(first.first.id, others=[second.first.id])
    asking.box.questions.word(first.first.id, wording=WORDING)
    return asking


def only_group(asking: Asking) -> QuestionGroup:
    """The group."""
    (group,) = asking.box.questions.groups()
    return group


def form_fields(page: str) -> dict[str, str]:
    """What the write page's question block holds."""
    found = dict(re.findall(r'name="((?:asker|question|kind)-1)" value="([^"]*)"', page))
    text = re.search(r'name="text-1"[^>]*>([^<]*)</textarea>', page)
    return {**found, "text-1": text[1] if text else ""}


def publish(editor: TestClient, asking: Asking, **changed: str) -> str:
    """The write page is opened from the question and its form sent to be published."""
    page = editor.get(f"/desk/write?question={only_group(asking).first.id}").text
    data = {
        "form_token": form_token_in(page),
        "key": "a-key-of-one-form-only",
        "headline": "Gedling’s time",
        "body": "We expect it at five.",
        "page": PAGE,
        **form_fields(page),
        **changed,
    }
    return editor.post("/desk/write/publish", data=data, follow_redirects=True).text


def answer_of(asking: Asking) -> Post:
    """The published post that quotes a question."""
    posts = asking.room.night.posts.values()
    return next(post for post in posts if any(isinstance(b, QuestionBlock) for b in post.blocks))


def tend(asking: Asking) -> None:
    """What the keeper does once."""
    Keeper(asking.box, live_of(asking.desk.app)).tend(is_time=True)


def test_the_write_page_opens_with_the_chosen_wording() -> None:
    """On the page where it was asked, with the name that may be shown; it can be changed there."""
    asking = asked(name="A. Reader", contact=ADDRESS)
    group = only_group(asking)
    page = asking.desk.signed_in(Role.EDITOR).get(f"/desk/write?question={group.first.id}").text

    assert form_fields(page) == {
        "kind-1": "question",
        "text-1": WORDING,
        "asker-1": "A. Reader",
        "question-1": group.first.id,
    }
    assert ADDRESS not in page
    assert "add question" not in page


def test_who_may_not_read_questions_gets_an_empty_form() -> None:
    """An address does not show a reporter what a reader sent; nor does one that names nothing."""
    asking = asked(name="A. Reader")
    path = f"/desk/write?question={only_group(asking).first.id}"

    assert form_fields(asking.desk.signed_in(Role.REPORTER).get(path).text) == {"text-1": ""}
    assert asking.desk.signed_in(Role.EDITOR).get("/desk/write?question=q-gone").status_code == 200


def test_a_moderator_who_may_not_write_is_told_who_does() -> None:
    """The wording is kept for an editor."""
    asking = asked()

    moderator = asking.desk.signed_in(Role.MODERATOR)

    assert "Answer in a post" not in moderator.get("/desk/questions").text
    assert "Answer in a post" in asking.desk.signed_in(Role.EDITOR).get("/desk/questions").text


def test_an_answer_is_read_below_its_question() -> None:
    """On the page and in the feeds, with the wording and the name, and nothing else of it."""
    asking = asked(name="A. Reader", contact=ADDRESS)
    assert "Published on East Midlands." in publish(asking.desk.signed_in(Role.EDITOR), asking)
    reader = asking.reader()

    for path in (f"/live/{PAGE}", f"/live/{PAGE}/feed.json", f"/live/{PAGE}/feed.atom"):
        page = reader.get(path).text
        assert page.index("A. Reader asks") < page.index(WORDING) < page.index("at five."), path
        assert page.count(WORDING) == 1
        assert ASKED not in page
        assert ADDRESS not in page


def test_a_name_that_is_taken_out_is_not_shown() -> None:
    """The editor decides what of it readers see."""
    asking = asked(name="A. Reader")
    publish(asking.desk.signed_in(Role.EDITOR), asking, **{"asker-1": " "})

    assert "A. Reader" not in asking.reader().get(f"/live/{PAGE}").text
    assert "A reader asks" in asking.reader().get(f"/live/{PAGE}").text


def test_an_answer_answers_the_whole_group() -> None:
    """It leaves the list, and leads to the post; everybody who left an address is told once."""
    asking = asked(contact=ADDRESS)
    publish(asking.desk.signed_in(Role.EDITOR), asking)
    tend(asking)
    tend(asking)

    group, post = only_group(asking), answer_of(asking)
    assert (group.state, group.decision and group.decision.post) == (GroupState.ANSWERED, post.id)
    assert sorted(one.to for one in asking.postbox.letters) == [ADDRESS, "two@example.org"]
    assert not any(one.has_contact for one in group.questions)
    page = asking.desk.signed_in(Role.MODERATOR).get("/desk/questions?state=answered").text
    assert f'<a href="/live/{PAGE}/posts/{post.id}">see the answer</a>' in page


def test_a_post_that_waits_answers_nothing_yet() -> None:
    """The question's page says that one waits; readers are told when it is out."""
    asking = asked(contact=ADDRESS)
    reporter = asking.desk.signed_in(Role.EDITOR)
    page = reporter.get(f"/desk/write?question={only_group(asking).first.id}").text
    data = {
        "form_token": form_token_in(page),
        "key": "a-key-of-one-form-only",
        "act": "submit",
        "headline": "Gedling’s time",
        "body": "At five.",
        "page": PAGE,
        **form_fields(page),
    }
    reporter.post("/desk/write", data=data)
    tend(asking)

    assert only_group(asking).state is GroupState.OPEN
    assert asking.postbox.letters == []
    assert "A post that answers it waits in the queue" in reporter.get("/desk/questions").text


def test_an_answer_that_is_taken_off_leaves_the_question_open() -> None:
    """Whoever was not told yet is not told of what is gone."""
    asking = asked()
    publish(asking.desk.signed_in(Role.EDITOR), asking)
    tend(asking)
    post = answer_of(asking)
    live_of(asking.desk.app).write(lambda room: remove_post(room, post.id, reason="a test"))
    tend(asking)

    assert only_group(asking).state is GroupState.OPEN


def test_a_question_block_that_nobody_asked_is_refused() -> None:
    """A block without a reader, or without words, keeps the post from going out."""
    asking = asked()
    editor = asking.desk.signed_in(Role.EDITOR)

    assert "no reader asked this" in publish(editor, asking, **{"question-1": ""})
    assert "the question has no words" in publish(editor, asking, **{"text-1": " "})


def test_letters_say_nothing_that_a_reader_typed() -> None:
    """The newsroom's words, the answer's headline and its address; one plain line as subject."""
    asking = asked(name="Bad\r\nBcc: x", contact=ADDRESS)
    publish(asking.desk.signed_in(Role.EDITOR), asking)
    tend(asking)
    letter = next(one for one in asking.postbox.letters if one.to == ADDRESS)

    assert letter.subject == "Your question has been answered"
    assert "Gedling’s time" in letter.text
    assert f"https://example.org/live/{PAGE}/posts/{answer_of(asking).id}" in letter.text
    assert not [word for word in (ASKED, WORDING, "Bcc", ADDRESS) if word in letter.text]


def test_a_letter_that_fails_is_tried_again_and_given_up_in_the_end() -> None:
    """Later each time; after the last try the address is deleted all the same."""
    asking = asked()
    publish(asking.desk.signed_in(Role.EDITOR), asking)
    asking.postbox.fails = MailError(reason="busy", is_final=False)
    tend(asking)
    tried = [asking.box.questions.owed()]
    for wait in WAITS:
        asking.clock.moment += wait - timedelta(seconds=1)
        tend(asking)
        asking.clock.moment += timedelta(seconds=1)
        tried.append(asking.box.questions.owed())
        tend(asking)

    assert tried == [1] * (len(WAITS) + 1)
    assert asking.box.questions.owed() == 0
    assert not any(one.has_contact for one in only_group(asking).questions)


def test_a_letter_that_will_never_be_taken_is_given_up_at_once() -> None:
    """An address that the server knows not to exist is of no use."""
    asking = asked()
    publish(asking.desk.signed_in(Role.EDITOR), asking)
    asking.postbox.fails = MailError(reason="no such user", is_final=True)
    tend(asking)

    assert asking.box.questions.owed() == 0


def test_a_letter_goes_out_once_the_server_is_back() -> None:
    """What failed is not lost."""
    asking = asked()
    publish(asking.desk.signed_in(Role.EDITOR), asking)
    asking.postbox.fails = MailError(reason="busy", is_final=False)
    tend(asking)
    asking.postbox.fails = None
    tend(asking)
    before = list(asking.postbox.letters)
    asking.clock.moment += WAITS[0]
    tend(asking)

    assert before == []
    assert [one.to for one in asking.postbox.letters] == ["two@example.org"]


def test_who_was_forgotten_is_told_nothing() -> None:
    """An address that is erased before the answer gets no letter."""
    asking = asked(contact=ADDRESS)
    asking.box.questions.erase_contact("two@example.org")
    publish(asking.desk.signed_in(Role.EDITOR), asking)
    tend(asking)

    assert [one.to for one in asking.postbox.letters] == [ADDRESS]


def test_a_fault_does_not_stop_the_keeper(caplog: pytest.LogCaptureFixture) -> None:
    """It is logged once, without what readers typed, and the next time is another try."""
    asking = asked(contact=ADDRESS)
    publish(asking.desk.signed_in(Role.EDITOR), asking)
    keeper = Keeper(asking.box, live_of(asking.desk.app))
    asking.postbox.fails = RuntimeError("broken")  # type: ignore[assignment]
    keeper.tend(is_time=True)
    asking.box.questions.close()
    keeper.tend(is_time=True)
    keeper.tend(is_time=True)

    assert [one.message for one in caplog.records] == ["questions cannot be tended"] * 2
    assert ADDRESS not in caplog.text
    assert keeper.fault is not None
