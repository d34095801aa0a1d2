from dataclasses import replace

import pytest
from asking_readers import ADDRESS, PAYLOADS, asking_after, send
from desk_people import DESK_SETTINGS, NOON
from shipped_night import PAGE, app_after, client_of, election

from countnight.flow.questions.box import MOST_KEPT
from countnight.flow.questions.limits import SPAN
from countnight.model.desk.question import GroupState
from countnight.model.election import AskingRules
from countnight.render.asking.form import AskForm, ask_html
from countnight.web.app import live_of
from countnight.web.asking.form import MOST_BYTES

FORM = f"/live/{PAGE}/ask"


def test_the_page_leads_to_the_form_and_the_form_to_thanks() -> None:
    """A link, a form, and a page that says what comes next."""
    asking = asking_after(2)
    reader = asking.reader()
    page = reader.get(f"/live/{PAGE}").text
    form = reader.get(FORM).text
    status, thanks = send(reader, "When is Gedling?", name="A. Reader", contact=ADDRESS)

    assert f'<a href="{FORM}">Ask us a question</a>' in page
    assert "deleted after 30 days" in form
    assert (status, "Thank you for your question" in thanks) == (200, True)
    first = asking.box.questions.groups()[0].first
    assert (first.text, first.name, first.has_contact) == ("When is Gedling?", "A. Reader", True)


def test_the_form_is_the_same_for_everybody() -> None:
    """It carries no token and no cookie, and may be kept as the page may."""
    reader = asking_after().reader()
    first, second = reader.get(FORM), reader.get(FORM)

    assert first.content == second.content
    assert "set-cookie" not in first.headers
    assert first.headers["cache-control"].startswith("public")
    assert "form_token" not in first.text


def test_a_reload_of_thanks_asks_nothing() -> None:
    """What comes next has an address of its own."""
    asking = asking_after()
    answer = asking.reader().post("/questions", data={"page": PAGE, "text": "Why?"})

    assert (answer.status_code, answer.headers["location"]) == (303, f"{FORM}/sent")
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    ("field", "typed", "told"),
    [
        ("text", " ", "Write your question."),
        ("text", "a" * 501, "it may have 500 characters"),
        ("name", "n" * 81, "it may have 80 characters"),
        ("contact", "nobody", "Write one e-mail address"),
    ],
)
def test_what_is_wrong_costs_nothing_that_was_typed(field: str, typed: str, told: str) -> None:
    """The form comes back with all of it, and says what to change, beside the field."""
    asking = asking_after()
    fields = {"text": "When is Gedling?", "name": "A. Reader", "contact": ADDRESS, field: typed}
    status, page = send(asking.reader(), **fields)

    assert status == 422
    assert told in page
    assert f'id="{field}-fault"' in page
    assert all(value.strip() in page for value in fields.values())
    assert asking.box.questions.kept() == 0


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_typed_word_becomes_markup(payload: str) -> None:
    """Whatever stands in a field comes back as text."""
    fields = {"name": payload, "contact": payload, "website": payload}
    status, page = send(asking_after().reader(), payload, **fields)

    assert status == 422
    assert "<script>alert" not in page
    assert "<img" not in page
    assert "</textarea><" not in page.replace("</textarea>\n<", "")
    assert " onfocus=alert(1) x='" not in page.replace("&#39;", "’")


@pytest.mark.parametrize(
    "origin",
    [
        {},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Origin": "http://testserver", "Sec-Fetch-Site": "same-site"},
    ],
)
def test_a_form_from_elsewhere_is_refused(origin: dict[str, str]) -> None:
    """The browser must say that it came from our own pages."""
    asking = asking_after()
    status, _ = send(asking.reader(origin=origin))

    assert status == 403
    assert asking.box.questions.kept() == 0


def test_a_filled_trap_is_spam() -> None:
    """The sender is thanked, and a moderator can still find it."""
    asking = asking_after()
    status, _ = send(asking.reader(), website="https://spam.example")

    assert status == 200
    assert [one.state for one in asking.box.questions.groups()] == [GroupState.SPAM]


def test_the_sixth_question_waits_and_is_not_lost() -> None:
    """It comes back with what was typed, and with how long to wait."""
    asking = asking_after()
    reader = asking.reader()
    for number in range(5):
        assert send(reader, f"Question {number}?")[0] == 200
    answer = reader.post("/questions", data={"page": PAGE, "text": "A sixth question?"})

    assert (answer.status_code, answer.headers["retry-after"]) == (429, "600")
    assert "A sixth question?</textarea>" in answer.text
    assert "Wait 10 min" in answer.text
    asking.clock.moment = NOON + SPAN
    assert send(reader, "A sixth question?")[0] == 200


def test_a_full_box_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """With what was typed, and when to come back."""
    asking = asking_after()
    monkeypatch.setattr(asking.box.questions, "kept", lambda: MOST_KEPT)
    answer = asking.reader().post("/questions", data={"page": PAGE, "text": "Room for one?"})

    assert (answer.status_code, answer.headers["retry-after"]) == (503, "600")
    assert "Room for one?</textarea>" in answer.text


def test_a_body_that_is_too_large_is_refused_unread() -> None:
    """So is one of many fields, or with a file."""
    asking = asking_after()
    reader = asking.reader()
    many = {f"f{number}": "x" for number in range(40)}

    assert send(reader, "a" * MOST_BYTES)[0] == 413
    assert send(reader, **many)[0] == 400
    with_file = reader.post("/questions", data={"page": PAGE}, files={"text": b"a file"})
    assert with_file.status_code == 400
    assert asking.box.questions.kept() == 0


@pytest.mark.parametrize("page", ["nowhere", "", "../desk", "east-midlands\x00"])
def test_only_a_page_that_asks_takes_questions(page: str) -> None:
    """Any other address is not there."""
    status, _ = send(asking_after().reader(), page=page)

    assert status == 404


def test_without_a_box_there_is_no_form() -> None:
    """No link, no form, and nothing taken."""
    reader = client_of(app_after(0, settings=DESK_SETTINGS))
    reader.headers["Origin"] = "http://testserver"

    assert "Ask us" not in reader.get(f"/live/{PAGE}").text
    assert reader.get(FORM).status_code == 404
    assert reader.get(f"{FORM}/sent").status_code == 404
    assert send(reader)[0] == 404


def test_without_mail_no_address_is_asked_for() -> None:
    """And one that is sent nevertheless is not kept."""
    asking = asking_after(has_mail=False)
    reader = asking.reader()

    assert 'name="contact"' not in reader.get(FORM).text
    assert "e-mail" not in send(reader, contact=ADDRESS)[1]
    assert not asking.box.questions.groups()[0].first.has_contact


def test_the_newsrooms_own_words_stand_in_the_form() -> None:
    """Invitation, consent, days, privacy notice, and no name where none is wanted."""
    rules = AskingRules(
        keep_days=1,
        asks_name=False,
        privacy="https://example.org/privacy",
        invitations={"en": "What do you <want> to know?"},
        consents={"en": "We read it."},
    )
    site = live_of(asking_after().desk.app).site
    site = replace(site, election=replace(election(), asking=rules))
    page = ask_html(site, page=PAGE, form=AskForm(asks_contact=True)) or ""

    assert "What do you &lt;want&gt; to know?</h1>" in page
    assert "We read it. Whatever you send is deleted after one day" in page
    assert 'href="https://example.org/privacy"' in page
    assert 'name="name"' not in page


def test_nothing_of_a_question_is_public() -> None:
    """No page, feed, data or delta has what a reader sent."""
    asking = asking_after(2)
    reader = asking.reader()
    send(reader, "A question nobody else asks?", name="Only Reader", contact=ADDRESS)
    paths = (
        *(f"/live/{PAGE}", f"/live/{PAGE}/feed.json", f"/live/{PAGE}/feed.atom", FORM),
        *(f"/live/{PAGE}/head.json", f"/live/{PAGE}/since/1.json", "/results.json", "/readyz"),
    )

    for path in paths:
        body = reader.get(path).text
        assert not [word for word in ("nobody else", "Only Reader", ADDRESS) if word in body], path
    assert asking.room.night.position == asking.room.log.position()
