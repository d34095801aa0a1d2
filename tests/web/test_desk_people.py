from collections.abc import Mapping
from datetime import timedelta

import pytest
from desk_people import PASSWORD, Desk, clock_of, desk_after, form_token_in
from shipped_night import client_of, messages, result_json
from starlette.testclient import TestClient

from countnight.flow.people.changes import give_roles
from countnight.model.person import DeedKind, Passkey, PersonId, Role

NEW = "another horse battery"
BEN = {"person": "Ben.H", "name": "Ben Hall", "role": ["reporter", "checker"], "job": "Reporter"}
WIDE_OPEN = {"name": "feed", "scope": ["read-by-api", "declare-by-api"], "days": "30"}


def sent(browser: TestClient, path: str, form: Mapping[str, object] | None = None) -> str:
    """What the desk answers to the form, after any redirect; it must not be an error."""
    token = form_token_in(browser.get("/desk/account").text)
    answer = browser.post(path, data={**(form or {}), "form_token": token})
    if answer.status_code == 303:
        answer = browser.get(answer.headers["location"])
    assert answer.status_code < 300, answer.text
    return answer.text


def refused(browser: TestClient, path: str, form: Mapping[str, object]) -> str:
    """What the page says is wrong with the form."""
    token = form_token_in(browser.get("/desk/account").text)
    answer = browser.post(path, data={**form, "form_token": token})
    assert answer.status_code == 422
    return answer.text.partition('role="alert">')[2].partition("<")[0]


def value_in(page: str, field: str) -> str:
    """What stands in the field of that id."""
    return page.partition(f'id="{field}" value="')[2].partition('"')[0]


def test_an_invited_person_comes_in_with_a_password_of_their_own() -> None:
    """An engineer adds somebody and sends the address; nobody else learns the password."""
    desk = desk_after()
    page = sent(desk.signed_in(Role.ENGINEER), "/desk/people", {**BEN})
    address, _, secret = value_in(page, "link").partition("#")
    guest = desk.browser()
    answer = guest.post("/desk/invitation", data={"secret": secret, "password": PASSWORD})
    ben = desk.door.people.person(PersonId("ben.h"))

    assert address == "http://testserver/desk/invitation"
    assert answer.status_code == 303
    assert ben is not None
    assert (ben.name, ben.roles, ben.job) == (
        "Ben Hall",
        frozenset({Role.REPORTER, Role.CHECKER}),
        "Reporter",
    )
    assert "Ben Hall" in guest.get("/desk/account").text


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"person": "editor"}, "already"),
        ({"person": "x"}, "2 to 40 letters"),
        ({"person": "ben hall"}, "2 to 40 letters"),
        ({"name": " "}, "Give the name"),
        ({"name": "x" * 81}, "up to 80"),
        ({"job": "x" * 81}, "up to 80"),
    ],
)
def test_what_cannot_be_a_person_is_said(changed: dict[str, object], words: str) -> None:
    """The form comes back with what was typed and what is wrong, and nobody is added."""
    desk = desk_after()
    problem = refused(desk.signed_in(Role.ENGINEER), "/desk/people", {**BEN, **changed})

    assert words in problem
    assert len(desk.door.people.everyone()) == len(Role)


def test_an_invitation_is_void_when_a_newer_is_made() -> None:
    """The address that was sent to the wrong place is taken back by making another."""
    desk = desk_after()
    engineer = desk.signed_in(Role.ENGINEER)
    first, second = (
        value_in(sent(engineer, "/desk/people/editor/invitation"), "link").partition("#")[2]
        for _ in range(2)
    )
    tried = desk.browser().post("/desk/invitation", data={"secret": first, "password": NEW})
    taken = desk.browser().post("/desk/invitation", data={"secret": second, "password": NEW})

    assert (tried.status_code, taken.status_code) == (422, 303)


def test_an_invitation_is_no_longer_good_after_three_days() -> None:
    """What lies in a mailbox for long opens nothing."""
    desk = desk_after()
    page = sent(desk.signed_in(Role.ENGINEER), "/desk/people/editor/invitation")
    secret = value_in(page, "link").partition("#")[2]
    clock_of(desk.door).moment += timedelta(days=3, seconds=1)
    answer = desk.browser().post("/desk/invitation", data={"secret": secret, "password": NEW})

    assert answer.status_code == 422


def test_roles_and_byline_are_changed_with_a_reason() -> None:
    """The person is as the form says, and the journal has who did it and why."""
    desk = desk_after()
    form = {"name": "Eve", "role": ["checker"], "outlet": "The Post", "why": "night shift"}
    page = sent(desk.signed_in(Role.ENGINEER), "/desk/people/editor", form)
    eve = desk.door.people.person(PersonId("editor"))
    deed = desk.door.people.journal(most=1)[0]

    assert eve is not None
    assert (eve.name, eve.roles, eve.outlet) == ("Eve", frozenset({Role.CHECKER}), "The Post")
    assert "Eve is changed." in page
    assert (deed.by, deed.kind, deed.about) == ("engineer", DeedKind.PERSON_CHANGED, "editor")
    assert "roles: editor -> checker" in (deed.detail or "")
    assert "night shift" in (deed.detail or "")


def test_the_last_engineer_cannot_lock_everybody_out() -> None:
    """Neither by giving the role away nor by leaving."""
    desk = desk_after()
    engineer = desk.signed_in(Role.ENGINEER)
    gone = refused(engineer, "/desk/people/engineer/active", {"active": "no"})
    demoted = refused(engineer, "/desk/people/engineer", {"name": "E", "role": ["editor"]})

    assert "last active engineer" in gone
    assert "last active engineer" in demoted
    assert engineer.get("/desk/people").status_code == 200


def test_who_is_let_go_may_be_let_in_again() -> None:
    """Out at once, without invitations; and back with the same password."""
    desk = desk_after()
    engineer, editor = desk.signed_in(Role.ENGINEER), desk.signed_in(Role.EDITOR)
    sent(engineer, "/desk/people/editor/active", {"active": "no"})
    is_out = editor.get("/desk/account").status_code == 303
    problem = refused(engineer, "/desk/people/editor/invitation", {})
    sent(engineer, "/desk/people/editor/active", {"active": "yes"})
    form = {"person": "editor", "password": PASSWORD}

    assert is_out
    assert "deactivated" in problem
    assert editor.get("/desk/account").status_code == 303
    assert desk.browser().post("/desk/sign-in", data=form).status_code == 303


def test_an_engineer_signs_somebody_out() -> None:
    """Of one browser, by its name in the list; or of all."""
    desk = desk_after()
    engineer = desk.signed_in(Role.ENGINEER)
    first, second = desk.signed_in(Role.EDITOR), desk.signed_in(Role.EDITOR)
    session = desk.door.people.sessions_of(PersonId("editor"))[0].key
    sent(engineer, "/desk/people/editor/sessions", {"session": session[:12]})
    left = [one.get("/desk/account").status_code for one in (first, second)]
    sent(engineer, "/desk/people/editor/sessions")

    assert sorted(left) == [200, 303]
    assert [one.get("/desk/account").status_code for one in (first, second)] == [303, 303]


def test_a_wrong_session_name_ends_nothing() -> None:
    """A form with a made-up session signs nobody out."""
    desk = desk_after()
    editor = desk.signed_in(Role.EDITOR)
    sent(desk.signed_in(Role.ENGINEER), "/desk/people/editor/sessions", {"session": "a" * 12})

    assert editor.get("/desk/account").status_code == 200


def test_nobody_of_that_name_is_a_plain_page() -> None:
    """An address of somebody who is not there says so."""
    browser = desk_after().signed_in(Role.ENGINEER)

    assert browser.get("/desk/people/nobody").status_code == 404
    assert browser.get("/desk/people/%3Cscript%3E").status_code == 404


def test_a_new_password_signs_out_everywhere_else() -> None:
    """The one who changes it stays in with a new secret; every other browser is out."""
    desk = desk_after()
    here, there = desk.signed_in(Role.EDITOR), desk.signed_in(Role.EDITOR)
    before = here.cookies.get("countnight")
    page = sent(here, "/desk/account/password", {"current": PASSWORD, "password": NEW})
    form = {"person": "editor", "password": NEW}

    assert "You have a new password" in page
    assert there.get("/desk/account").status_code == 303
    assert here.get("/desk/account").status_code == 200
    assert [one.value for one in here.cookies.jar if one.value != before]
    assert desk.browser().post("/desk/sign-in", data=form).status_code == 303


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ({"current": "wrong", "password": NEW}, "is not right"),
        ({"current": PASSWORD, "password": "short"}, "12 characters"),
        ({"current": PASSWORD, "password": "aaaaaaaaaaaaaaaa"}, "more different"),
        ({"current": PASSWORD, "password": "the editor of tonight"}, "contain the sign-in name"),
        ({"current": PASSWORD, "password": "x1y2z" * 60}, "or fewer"),
    ],
)
def test_a_password_that_will_not_do_is_said(form: dict[str, object], words: str) -> None:
    """The old password still opens, and this browser stays in."""
    desk = desk_after()
    browser = desk.signed_in(Role.EDITOR)

    assert words in refused(browser, "/desk/account/password", form)
    assert desk.door.passwords.is_right(
        PASSWORD, hashed=desk.door.people.password_of(PersonId("editor"))
    )


def test_a_browser_left_open_is_no_way_to_guess_the_password() -> None:
    """Wrong guesses on the account page count like those at sign-in."""
    desk = desk_after()
    browser = desk.signed_in(Role.EDITOR)
    for _ in range(5):
        refused(browser, "/desk/account/password", {"current": "wrong", "password": NEW})

    form: dict[str, object] = {"current": PASSWORD, "password": NEW}
    assert "Wait" in refused(browser, "/desk/account/password", form)


def test_ones_own_sessions_are_listed_and_ended() -> None:
    """One sees where one is signed in, and leaves everywhere else with one button."""
    desk = desk_after()
    here, there = desk.signed_in(Role.EDITOR), desk.signed_in(Role.EDITOR)
    page = here.get("/desk/account").text
    sent(here, "/desk/account/sessions")

    assert page.count("a test&#39;s browser") == 2
    assert page.count("this browser") == 1
    assert (here.get("/desk/account").status_code, there.get("/desk/account").status_code) == (
        200,
        303,
    )


def test_nobody_ends_anothers_session_from_the_own_account() -> None:
    """The name of somebody else's session does nothing there."""
    desk = desk_after()
    editor, checker = desk.signed_in(Role.EDITOR), desk.signed_in(Role.CHECKER)
    key = desk.door.people.sessions_of(PersonId("checker"))[0].key
    sent(editor, "/desk/account/sessions", {"session": key[:12]})

    assert checker.get("/desk/account").status_code == 200


def test_ones_own_byline_is_ones_own() -> None:
    """Role and outlet are changed by whoever they belong to; nothing else is."""
    desk = desk_after()
    form = {"job": "Political reporter", "outlet": "The Post", "role": ["engineer"], "name": "X"}
    sent(desk.signed_in(Role.REPORTER), "/desk/account/byline", form)
    person = desk.door.people.person(PersonId("reporter"))

    assert person is not None
    assert (person.job, person.outlet) == ("Political reporter", "The Post")
    assert (person.roles, person.name) == (frozenset({Role.REPORTER}), "Some reporter")


def bearer(secret: str) -> dict[str, str]:
    """The header of a program that has the token."""
    return {"Authorization": f"Bearer {secret}"}


def made_token(desk: Desk, form: Mapping[str, object]) -> str:
    """The secret of a token that the engineer made, as the page shows it."""
    return value_in(sent(desk.signed_in(Role.ENGINEER), "/desk/tokens", form), "secret")


def test_a_token_opens_what_it_is_good_for() -> None:
    """A program with it declares results, and cannot publish posts."""
    desk = desk_after()
    secret = made_token(desk, {**WIDE_OPEN})
    client = client_of(desk.app)
    declared = client.post(
        "/api/v1/declarations", json=result_json(messages()[0]), headers=bearer(secret)
    )
    posted = client.post("/api/v1/posts", json={}, headers=bearer(secret))

    assert declared.status_code == 201
    assert posted.json()["error"]["code"] == "token-lacks-right"


def test_a_token_ends_by_itself_and_when_it_is_told_to() -> None:
    """After its days, or at once when somebody ends it, it is unknown."""
    desk = desk_after()
    lasting, ended = made_token(desk, {**WIDE_OPEN}), made_token(desk, {**WIDE_OPEN, "name": "b2"})
    client = client_of(desk.app)
    before = [client.get("/api/v1/night", headers=bearer(one)) for one in (lasting, ended)]
    page = sent(desk.signed_in(Role.ENGINEER), "/desk/tokens/end", {"name": "b2"})
    after = client.get("/api/v1/night", headers=bearer(ended))
    clock_of(desk.door).moment += timedelta(days=30)
    late = client.get("/api/v1/night", headers=bearer(lasting))

    assert [one.status_code for one in before] == [200, 200]
    assert "opens nothing any more" in page
    assert [one.json()["error"]["code"] for one in (after, late)] == ["token-unknown"] * 2


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"name": "first"}, "2 to 40 letters"),
        ({"name": "a/b"}, "2 to 40 letters"),
        ({"name": ""}, "2 to 40 letters"),
        ({"scope": []}, "good for"),
        ({"scope": ["manage-people"]}, "good for"),
        ({"days": "0"}, "1 to 400 days"),
        ({"days": "401"}, "1 to 400 days"),
        ({"days": "-1"}, "1 to 400 days"),
        ({"days": "²"}, "1 to 400 days"),
    ],
)
def test_a_token_that_cannot_be_is_said(changed: dict[str, object], words: str) -> None:
    """A token has a plain name, a scope within the API, and an end."""
    desk = desk_after()

    assert words in refused(desk.signed_in(Role.ENGINEER), "/desk/tokens", {**WIDE_OPEN, **changed})
    assert list(desk.door.people.tokens()) == []


def test_a_tokens_name_is_given_once() -> None:
    """What stands in the log under a name was always done by the same token."""
    desk = desk_after()
    made_token(desk, {**WIDE_OPEN})
    engineer = desk.signed_in(Role.ENGINEER)
    sent(engineer, "/desk/tokens/end", {"name": "feed"})

    assert "There was a token" in refused(engineer, "/desk/tokens", {**WIDE_OPEN})
    assert "no token" in refused(engineer, "/desk/tokens/end", {"name": "feed"})


def test_only_the_hash_of_a_token_is_kept() -> None:
    """Whoever reads the store finds no token that works, and the list shows none."""
    desk = desk_after()
    secret = made_token(desk, {**WIDE_OPEN})
    page = desk.signed_in(Role.ENGINEER).get("/desk/tokens").text

    assert secret not in repr(desk.door.people.tokens())
    assert secret not in page
    assert "feed" in page


def test_the_audit_tells_what_was_done_to_the_night_and_to_people() -> None:
    """Results, posts and roles stand in one list, the newest first, each with who did it."""
    desk = desk_after(1)
    give_roles(desk.door, PersonId("moderator"), roles=frozenset({Role.CHECKER}), by="engineer")
    page = desk.signed_in(Role.EDITOR).get("/desk/audit").text

    for words in ("result accepted", "post published", "summary published", "night opened"):
        assert words in page
    assert "roles: moderator -&gt; checker" in page
    assert page.index("post published") < page.index("night opened")


def test_the_audit_is_searched_by_name_and_word() -> None:
    """Who looks for one person or one seat sees only that."""
    desk = desk_after(2)
    editor = desk.signed_in(Role.EDITOR)
    seat = editor.get("/desk/audit?words=result+accepted").text
    nobody = editor.get("/desk/audit?by=nobody+at+all").text
    people = editor.get("/desk/audit?by=a+test&words=PERSON+added+checker").text

    assert seat.count("<tr><td>") == 2
    assert nobody.count("<tr><td>") == 0
    assert people.count("<tr><td>") == 1


def test_the_audit_goes_back_a_hundred_lines_at_a_time() -> None:
    """Older lines are behind a link, and none is told twice."""
    desk = desk_after(32)
    editor = desk.signed_in(Role.EDITOR)
    first = editor.get("/desk/audit").text
    link = first.partition('<a href="/desk/audit?')[2].partition('"')[0].replace("&amp;", "&")
    second = editor.get(f"/desk/audit?{link}").text

    assert first.count("<tr><td>") == 100
    assert second.count("<tr><td>") > 0
    assert second != first


@pytest.mark.parametrize("before", ["", "x", "2019-12-13", "%00", "9999999"])
def test_a_wrong_moment_is_no_fault(before: str) -> None:
    """An address that somebody made up shows the newest lines."""
    editor = desk_after(1).signed_in(Role.EDITOR)

    assert editor.get(f"/desk/audit?before={before}").status_code == 200


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", '"><svg onload=alert(1)>', "{{7*7}}"]
)
def test_what_is_typed_at_the_desk_is_never_run(text: str) -> None:
    """Names, bylines, reasons and questions stand on every page as letters."""
    desk = desk_after()
    engineer = desk.signed_in(Role.ENGINEER)
    form: dict[str, object] = {"name": text, "role": ["editor"], "job": text, "outlet": text}
    sent(engineer, "/desk/people/editor", {**form, "why": text})
    refused(engineer, "/desk/people", {**BEN, "name": text, "person": text})
    pages = [
        engineer.get(path).text
        for path in ("/desk/people", "/desk/people/editor", "/desk/audit", "/desk/tokens")
    ]
    pages.append(engineer.get("/desk/audit", params={"by": text, "words": text}).text)
    pages.append(desk.signed_in(Role.EDITOR).get("/desk/account").text)

    assert [page for page in pages if "<script>alert" in page or "<svg onload" in page] == []
    assert not any("49" in page.partition("<h1>")[2].partition("</h1>")[0] for page in pages)


def test_an_engineer_takes_a_lost_device_away() -> None:
    """No passkey and no connected account signs the person in any more; the password does."""
    desk = desk_after()
    editor = PersonId("editor")
    deed = desk.door.deed(DeedKind.PASSKEY_ADDED, by=editor, about=editor)
    passkey = Passkey("AbC", editor, b"key", 0, "lost phone", desk.door.clock.now())
    desk.door.people.add_passkey(passkey, deed=deed)
    desk.door.people.connect(editor, issuer="https://id.example", subject="7", deed=deed)
    engineer = desk.signed_in(Role.ENGINEER)
    before = engineer.get("/desk/people/editor").text
    after = sent(engineer, "/desk/people/editor/devices")

    assert "Passkey: lost phone" in before
    assert "signs in with a password alone" in after
    assert list(desk.door.people.passkeys_of(editor)) == []
    assert not desk.door.people.is_connected(editor)


def test_the_page_one_is_on_is_marked() -> None:
    """The navigation tells a screen reader, too, where one is."""
    page = desk_after().signed_in(Role.ENGINEER).get("/desk/people").text

    assert 'href="/desk/people" data-keys="g p" aria-current="page"' in page
    assert page.count("aria-current") == 1
