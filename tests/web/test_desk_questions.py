from datetime import timedelta

import pytest
from asking_readers import ADDRESS, PAYLOADS, Asking, asking_after, send
from desk_people import form_token_in
from starlette.testclient import TestClient

from countnight.model.block import QuestionId
from countnight.model.desk.question import GroupState, QuestionGroup
from countnight.model.person import DeedKind, Role

QUESTIONS = "/desk/questions"
LIMIT = timedelta(minutes=30)


def asked(*texts: str, **fields: str) -> Asking:
    """An application whose readers have asked, one a minute."""
    asking = asking_after(2)
    for text in texts:
        assert send(asking.reader(), text, **fields)[0] == 200
        asking.clock.moment += timedelta(minutes=3)
    return asking


def group_of(asking: Asking, text: str) -> QuestionGroup:
    """The group with the question."""
    groups = asking.box.questions.groups()
    return next(one for one in groups if any(q.text == text for q in one.questions))


def id_of(asking: Asking, text: str) -> QuestionId:
    """The question's id."""
    group = group_of(asking, text)
    return next(one.id for one in group.questions if one.text == text)


def press(
    browser: TestClient, asking: Asking, text: str, act: str, **fields: str | list[str]
) -> str:
    """The form of the question's page is sent; the page after it."""
    path = f"{QUESTIONS}/{id_of(asking, text)}"
    token = form_token_in(browser.get(path).text)
    data = {"form_token": token, **fields}
    answer = browser.post(f"{path}/{act}", data=data, follow_redirects=True)
    assert answer.status_code in {200, 404}
    return answer.text


def moderator(asking: Asking) -> TestClient:
    """A moderator's browser."""
    return asking.desk.signed_in(Role.MODERATOR)


def test_a_moderator_sees_what_readers_ask() -> None:
    """The newest first and open, with the name, and no word of where the reader is reached."""
    asking = asked("When is Gedling?", "Who counts?", name="A. Reader", contact=ADDRESS)
    page = moderator(asking).get(QUESTIONS).text

    assert page.index("Who counts?") < page.index("When is Gedling?")
    assert '<p class="pre">Who counts?</p>' in page
    assert "A. Reader · East Midlands" in page
    assert "wants to be told" in page
    assert ADDRESS not in page


def test_an_empty_list_says_what_comes_here() -> None:
    """And no group is open."""
    page = moderator(asking_after()).get(QUESTIONS).text

    assert "What readers ask on the live page comes here" in page
    assert "No question is open" in page


@pytest.mark.parametrize("role", [Role.REPORTER, Role.CHECKER, Role.ENGINEER])
def test_nobody_else_reads_what_readers_send(role: Role) -> None:
    """Names and questions are for those who work with them."""
    asking = asked("Who counts?")
    browser = asking.desk.signed_in(role)

    assert browser.get(QUESTIONS).status_code == 403
    assert "Questions</a>" not in browser.get("/desk/account").text


def test_a_form_without_its_token_changes_nothing() -> None:
    """Each act is behind the gate that every form of the desk is behind."""
    asking = asked("Who counts?")
    question = id_of(asking, "Who counts?")
    for act in ("claim", "turn-down", "spam", "erase", "join", "part", "word"):
        answer = moderator(asking).post(f"{QUESTIONS}/{question}/{act}", data={"reason": "x"})
        assert answer.status_code == 403, act

    assert group_of(asking, "Who counts?").state is GroupState.OPEN


def test_two_do_not_do_the_same_work() -> None:
    """Who has claimed a question is named to others, who must take it over on purpose."""
    asking = asked("Who counts?")
    one, other = moderator(asking), asking.desk.signed_in(Role.EDITOR)

    assert "You are on it" in press(one, asking, "Who counts?", "claim")
    assert "Some moderator is on it" in other.get(QUESTIONS).text
    assert "Some moderator is at work on this" in press(other, asking, "Who counts?", "claim")
    told = press(other, asking, "Who counts?", "turn-down", reason="Off topic")
    assert "Not done: Some moderator is at work on this" in told
    assert "You are on it" in press(other, asking, "Who counts?", "claim", takes_over="yes")
    assert "Some editor is at work on this" in press(one, asking, "Who counts?", "release")
    assert "Given back" in press(other, asking, "Who counts?", "release")


def test_a_claim_does_not_outlive_the_night() -> None:
    """After half an hour somebody else may do it."""
    asking = asked("Who counts?")
    press(moderator(asking), asking, "Who counts?", "claim")
    asking.clock.moment += LIMIT + timedelta(seconds=1)

    page = press(asking.desk.signed_in(Role.EDITOR), asking, "Who counts?", "claim")
    assert "You are on it" in page


def test_like_questions_are_proposed_with_their_reason() -> None:
    """They are put together when somebody says so, and can be parted again."""
    texts = ("When will Gedling declare?", "Is Gedling late?", "Who counts in Bolsover?")
    asking = asked(*texts)
    browser = moderator(asking)
    page = browser.get(f"{QUESTIONS}/{id_of(asking, texts[0])}").text
    assert "Both say: gedling" in page

    other = id_of(asking, texts[1])
    assert "Put together." in press(browser, asking, texts[0], "join", other=[other])
    assert [one.text for one in group_of(asking, texts[0]).questions] == [*texts[:2]]
    assert "grouped" in browser.get(QUESTIONS).text
    assert "It stands alone now." in press(browser, asking, texts[1], "part")
    assert len(group_of(asking, texts[0]).questions) == 1


def test_nothing_ticked_puts_nothing_together() -> None:
    """And says what to do."""
    asking = asked("Who counts?", "Who counts there?")

    page = press(moderator(asking), asking, "Who counts?", "join")
    assert "tick what asks the same" in page


def test_a_question_is_turned_down_with_a_reason_and_back() -> None:
    """It leaves the list, is found under its state, and can be opened again."""
    asking = asked("Who counts?")
    browser = moderator(asking)
    assert "say why" in press(browser, asking, "Who counts?", "turn-down", reason=" ")

    page = press(browser, asking, "Who counts?", "turn-down", reason="We have told this")
    assert "Turned down by Some moderator" in page
    assert "We have told this" in page
    assert '<ol class="waiting">' not in browser.get(QUESTIONS).text
    assert "Who counts?" in browser.get(f"{QUESTIONS}?state=turned-down").text
    assert "Open again." in press(browser, asking, "Who counts?", "reopen")
    assert "decided or moved in between" in press(browser, asking, "Who counts?", "reopen")


def test_spam_is_one_press_away_and_not_lost() -> None:
    """It stands under its state."""
    asking = asked("Buy now?")
    browser = moderator(asking)
    press(browser, asking, "Buy now?", "spam")

    assert "Buy now?" in browser.get(f"{QUESTIONS}?state=spam").text
    assert browser.get(f"{QUESTIONS}?state=nonsense").status_code == 404


def test_the_wording_is_chosen_before_an_answer() -> None:
    """It stands in the list in place of the reader's, and an empty one takes it away."""
    asking = asked("wen iz gedling??")
    browser = moderator(asking)
    press(browser, asking, "wen iz gedling??", "word", wording="When will Gedling declare?")

    page = browser.get(QUESTIONS).text
    assert "<span>When will Gedling declare?</span>" in page
    assert '<p class="pre">wen iz gedling??</p>' in page
    press(browser, asking, "wen iz gedling??", "word", wording=" ")
    assert group_of(asking, "wen iz gedling??").wording is None


def test_a_question_is_erased_by_hand() -> None:
    """Nothing is left, and the journal says who did it without saying whose it was."""
    asking = asked("Who counts?", name="A. Reader", contact=ADDRESS)
    browser = moderator(asking)
    press(browser, asking, "Who counts?", "erase")

    assert asking.box.questions.kept() == 0
    (deed, *_) = [
        one
        for one in asking.desk.door.people.journal(most=50)
        if one.kind is DeedKind.QUESTIONS_ERASED
    ]
    assert (deed.by, deed.about, deed.detail) == ("moderator", None, "questions: 1")


def test_a_reader_is_forgotten_by_address() -> None:
    """All that came with it is erased, however it is spelled; others stay."""
    asking = asked("Who counts?", "Who counts there?", contact=ADDRESS)
    send(asking.reader(), "And here?")
    browser = moderator(asking)
    token = form_token_in(browser.get(QUESTIONS).text)
    path, data = f"{QUESTIONS}/erase-reader", {"form_token": token}
    page = browser.post(path, data={**data, "contact": "nobody"}, follow_redirects=True).text
    assert "Not done: write the reader" in page

    page = browser.post(path, data={**data, "contact": ADDRESS.upper()}, follow_redirects=True).text
    assert "Questions erased that came with this address: 2." in page
    assert ADDRESS not in page.casefold()
    assert [one.first.text for one in asking.box.questions.groups()] == ["And here?"]


def test_a_question_that_is_gone_is_said_to_be() -> None:
    """Its page, and what is pressed on it."""
    asking = asked("Who counts?")
    browser = moderator(asking)
    token = form_token_in(browser.get(QUESTIONS).text)
    answer = browser.post(
        f"{QUESTIONS}/q-gone/claim", data={"form_token": token}, follow_redirects=True
    )

    assert answer.status_code == 404
    assert "not here any more" in answer.text


@pytest.mark.parametrize("payload", PAYLOADS)
def test_what_readers_type_is_text_at_the_desk(payload: str) -> None:
    """In the list, in the group, among what is proposed and in the wording."""
    asking = asked(f"Gedling {payload}", f"Gedling then {payload}", name=payload)
    page = moderator(asking).get(QUESTIONS).text

    assert "<script>alert" not in page
    assert "<img" not in page
    assert 'value="' + payload not in page
    assert page.count("<textarea") == page.count("</textarea>")
