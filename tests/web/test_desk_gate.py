from dataclasses import replace
from datetime import timedelta

import pytest
from desk_people import (
    DESK_SETTINGS,
    PASSWORD,
    Desk,
    clock_of,
    desk_after,
    empty_door,
    form_token_in,
)
from shipped_night import Demo, client_of, newsroom_after
from starlette.testclient import TestClient

from countnight.flow.people.changes import deactivate, end_sessions, give_roles
from countnight.flow.people.door import Door
from countnight.flow.people.invitations import set_up_secret
from countnight.flow.people.sign_in import visit_of
from countnight.model.person import Deed, DeedKind, Person, PersonId, Role
from countnight.web.app import build_app
from countnight.web.desk.cookies import PLAIN_NAME, SECURE_NAME
from countnight.web.desk.people.sign_in import DEMO_PERSON

EDITOR = PersonId("editor")
FORM = {"person": "editor", "password": PASSWORD, "next": "/desk/account"}
READER_PAGES = (
    *("/live/east-midlands", "/live/east-midlands/head.json", "/live/east-midlands/feed.atom"),
    *("/results", "/results.json", "/healthz", "/readyz", "/api/v1/openapi.json"),
)


def cookie_of(browser: TestClient) -> str:
    """The secret that the browser holds, empty when it holds none."""
    return browser.cookies.get(PLAIN_NAME) or ""


def test_a_person_signs_in_and_lands_where_they_wanted() -> None:
    """The right name and password open the desk, and the page that was asked for first."""
    browser = desk_after().browser()
    sent = browser.get("/desk/account")
    answer = browser.post("/desk/sign-in", data=FORM)

    assert sent.headers["location"] == "/desk/sign-in?next=/desk/account"
    assert (answer.status_code, answer.headers["location"]) == (303, "/desk/account")
    assert "Some editor" in browser.get("/desk/account").text


@pytest.mark.parametrize(
    ("person", "password"),
    [("editor", "wrong horse battery"), ("nobody", PASSWORD), ("", ""), ("editor'--", PASSWORD)],
)
def test_an_unknown_name_and_a_wrong_password_look_alike(person: str, password: str) -> None:
    """Nobody can find out by guessing who works here."""
    browser = desk_after().browser()
    answer = browser.post("/desk/sign-in", data={**FORM, "person": person, "password": password})
    plain = answer.text.replace(f'value="{person.replace(chr(39), "&#39;")}"', 'value=""')

    usual = desk_after().browser().post("/desk/sign-in", data={**FORM, "password": "wrong"})
    assert answer.status_code == usual.status_code == 403
    assert plain.replace(" autofocus", "") == usual.text.replace(
        'value="editor"', 'value=""'
    ).replace(" autofocus", "")
    assert cookie_of(browser) == ""


def test_a_guesser_waits_longer_and_longer() -> None:
    """After five wrong passwords the next try must wait, and the wait grows; others need not."""
    desk = desk_after()
    browser = desk.browser()
    wrong = {**FORM, "password": "wrong"}
    told = [browser.post("/desk/sign-in", data=wrong) for _ in range(7)]
    waits = []
    for _ in range(3):
        wait = int(browser.post("/desk/sign-in", data=FORM).headers["Retry-After"])
        clock_of(desk.door).moment += timedelta(seconds=wait)
        waits.append(wait)
        browser.post("/desk/sign-in", data=wrong)
    clock_of(desk.door).moment += timedelta(hours=2)

    assert [one.status_code for one in told] == [403, 403, 403, 403, 429, 429, 429]
    assert waits == [1, 2, 4]
    assert browser.post("/desk/sign-in", data=FORM).status_code == 303


def test_an_attackers_session_is_never_taken_over() -> None:
    """A secret that was planted in the browser before sign-in opens nothing after it."""
    desk = desk_after()
    browser = desk.browser()
    browser.cookies.set(PLAIN_NAME, "planted")
    browser.post("/desk/sign-in", data=FORM)
    given = [one.value for one in browser.cookies.jar if one.name == PLAIN_NAME]

    assert visit_of(desk.door, "planted") is None
    assert any(visit_of(desk.door, value or "") for value in given)


def test_signing_in_again_ends_the_session_before() -> None:
    """Each sign-in has a secret of its own, and the one before it is worth nothing."""
    desk = desk_after()
    browser = desk.signed_in(Role.REPORTER)
    first = cookie_of(browser)
    browser.cookies.clear()
    browser.post("/desk/sign-in", data=FORM, headers={"Cookie": f"{PLAIN_NAME}={first}"})
    second = cookie_of(browser)

    assert second not in {"", first}
    assert visit_of(desk.door, first) is None
    assert visit_of(desk.door, second) is not None


def test_signing_out_ends_the_session_in_the_store() -> None:
    """A secret that somebody copied is worth nothing after signing out."""
    desk = desk_after()
    browser = desk.signed_in(Role.EDITOR)
    secret = cookie_of(browser)
    token = form_token_in(browser.get("/desk/account").text)
    answer = browser.post("/desk/sign-out", data={"form_token": token})

    assert answer.headers["location"] == "/desk/sign-in"
    assert "Max-Age=0" in answer.headers["set-cookie"]
    assert visit_of(desk.door, secret) is None


@pytest.mark.parametrize("lasting", [timedelta(hours=8, seconds=1), timedelta(hours=25)])
def test_a_session_ends_by_itself(lasting: timedelta) -> None:
    """After eight hours unused, the browser has to sign in again."""
    desk = desk_after()
    browser = desk.signed_in(Role.EDITOR)
    clock_of(desk.door).moment += lasting

    assert browser.get("/desk/account").status_code == 303
    assert list(desk.door.people.sessions_of(EDITOR)) == []


def test_a_session_lasts_a_day_at_most() -> None:
    """However busy one is, after twenty-four hours one signs in again."""
    desk = desk_after()
    browser = desk.signed_in(Role.EDITOR)
    told = []
    for _ in range(5):
        clock_of(desk.door).moment += timedelta(hours=6)
        told.append(browser.get("/desk/account").status_code)

    assert told == [200, 200, 200, 200, 303]


def test_a_revoked_session_is_out_at_once() -> None:
    """Whoever is signed out from elsewhere sees the sign-in page at the next click."""
    desk = desk_after()
    browser = desk.signed_in(Role.EDITOR)
    other = desk.signed_in(Role.CHECKER)
    end_sessions(desk.door, EDITOR, by="a test")

    assert browser.get("/desk/account").status_code == 303
    assert other.get("/desk/account").status_code == 200


def test_a_change_of_roles_counts_from_the_next_click() -> None:
    """A session carries no rights of its own: they are looked up each time."""
    desk = desk_after()
    browser = desk.signed_in(Role.REPORTER)
    before = browser.get("/desk/account").text
    give_roles(desk.door, PersonId("reporter"), roles=frozenset({Role.MODERATOR}), by="a test")
    after = browser.get("/desk/account").text

    assert "write posts" in before
    assert "write posts" not in after
    assert "moderate readers" in after


def test_who_is_let_go_is_out_at_once() -> None:
    """A deactivated person's session is over and the password opens nothing."""
    desk = desk_after()
    browser = desk.signed_in(Role.EDITOR)
    deactivate(desk.door, EDITOR, by="a test")

    assert browser.get("/desk/account").status_code == 303
    assert browser.post("/desk/sign-in", data=FORM).status_code == 403


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "none"},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://testserver.evil.example"},
        {"Origin": "http://[bad"},
    ],
)
@pytest.mark.parametrize("path", ["/desk/sign-in", "/desk/sign-out", "/desk/invitation"])
def test_a_form_from_elsewhere_is_refused(headers: dict[str, str], path: str) -> None:
    """Another site cannot make a browser send our forms, even with the right token."""
    desk = desk_after()
    browser = desk.signed_in(Role.EDITOR)
    token = form_token_in(browser.get("/desk/account").text)
    answer = browser.post(path, data={**FORM, "form_token": token}, headers=headers)

    assert answer.status_code == 403
    assert browser.get("/desk/account").status_code == 200


def test_a_form_without_word_of_its_origin_is_refused() -> None:
    """A browser that says nothing of where a form comes from is not believed."""
    client = client_of(desk_after().app)

    assert client.post("/desk/sign-in", data=FORM).status_code == 403


def test_a_proxys_own_name_is_our_origin() -> None:
    """Behind a proxy the form's origin is the address that readers know."""
    desk = desk_after(settings=replace(DESK_SETTINGS, base_url="https://night.example"))
    client = client_of(desk.app)
    answer = client.post("/desk/sign-in", data=FORM, headers={"Origin": "https://night.example"})

    assert answer.status_code == 303


@pytest.mark.parametrize("token", ["", "wrong", "0" * 64])
def test_a_form_without_its_token_is_refused(token: str) -> None:
    """A form of no session, or of another's, changes nothing."""
    desk = desk_after()
    browser = desk.signed_in(Role.EDITOR)
    answer = browser.post("/desk/sign-out", data={"form_token": token} if token else {})

    assert answer.status_code == 403
    assert browser.get("/desk/account").status_code == 200


def test_one_sessions_token_is_not_anothers() -> None:
    """Two sessions of one person have forms of their own."""
    desk = desk_after()
    browser, other = desk.signed_in(Role.EDITOR), desk.signed_in(Role.EDITOR)
    token = form_token_in(other.get("/desk/account").text)

    assert len(token) == 64
    assert browser.post("/desk/sign-out", data={"form_token": token}).status_code == 403


def test_a_form_is_no_larger_than_it_may_be() -> None:
    """A body without end is cut off before it fills the memory."""
    browser = desk_after().browser()

    assert browser.post("/desk/sign-in", data={**FORM, "x": "y" * 70_000}).status_code == 413
    many = {f"f{number}": "" for number in range(300)}
    assert browser.post("/desk/sign-in", data={**FORM, **many}).status_code < 500


def test_the_cookie_is_for_the_server_alone() -> None:
    """Over http on this machine: no script reads it, and other sites' forms do not send it."""
    browser = desk_after().browser()
    flags = browser.post("/desk/sign-in", data=FORM).headers["set-cookie"].split("; ")

    assert flags[0].startswith(f"{PLAIN_NAME}=")
    assert {"HttpOnly", "SameSite=lax", "Path=/", "Max-Age=86400"} <= set(flags)
    assert "Secure" not in flags
    assert not any(flag.startswith("Domain") for flag in flags)


@pytest.mark.parametrize("way", ["scheme", "base_url"])
def test_the_cookie_of_an_https_newsroom_is_bound_to_its_host(way: str) -> None:
    """Over https the cookie has the prefix with which browsers hold it to one host."""
    base_url = "https://testserver" if way == "base_url" else ""
    desk = desk_after(settings=replace(DESK_SETTINGS, base_url=base_url))
    scheme = "https" if way == "scheme" else "http"
    client = TestClient(desk.app, base_url=f"{scheme}://testserver", follow_redirects=False)
    answer = client.post("/desk/sign-in", data=FORM, headers={"Origin": f"{scheme}://testserver"})
    flags = answer.headers["set-cookie"].split("; ")

    assert flags[0].startswith(f"{SECURE_NAME}=")
    assert {"HttpOnly", "SameSite=lax", "Path=/", "Secure"} <= set(flags)


def test_only_the_hash_of_a_secret_is_kept() -> None:
    """Whoever reads the store cannot sign in with what stands there."""
    desk = desk_after()
    browser = desk.browser()
    browser.post("/desk/sign-in", data=FORM)
    secret = cookie_of(browser)
    kept = [one.key for one in desk.door.people.sessions_of(EDITOR)]

    assert len(secret) >= 43
    assert secret not in kept
    assert visit_of(desk.door, kept[0]) is None


@pytest.mark.parametrize("path", READER_PAGES)
def test_reader_pages_know_no_cookie(path: str) -> None:
    """What a reader gets is the same bytes with and without a session, and sets no cookie."""
    desk = desk_after(1)
    inside, outside = desk.signed_in(Role.EDITOR).get(path), client_of(desk.app).get(path)

    assert inside.content == outside.content
    assert "set-cookie" not in {*inside.headers, *outside.headers}
    assert "cookie" not in inside.headers.get("vary", "").lower()


@pytest.mark.parametrize("path", ["/desk/account", "/desk/sign-in", "/desk/invitation", "/desk"])
def test_nobody_keeps_a_page_of_the_desk(path: str) -> None:
    """No cache stores what only one person may see."""
    desk = desk_after()

    assert desk.signed_in(Role.EDITOR).get(path).headers["cache-control"] == "no-store"
    assert desk.browser().get(path).headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    "address",
    [
        "//evil.example",
        "https://evil.example/desk",
        "/\\evil.example",
        "javascript:alert(1)",
        "/live/east-midlands",
        "/desk/sign-out",
        "/desk\r\nSet-Cookie: a=b",
        "/\t/evil.example",
        "desk",
        "/desk@evil.example",
        "/count.evil",
        "",
    ],
)
def test_nobody_is_sent_elsewhere_after_signing_in(address: str) -> None:
    """The address to go on to is one of the desk's own, or it is the desk's front."""
    answer = desk_after().browser().post("/desk/sign-in", data={**FORM, "next": address})

    assert (answer.status_code, answer.headers["location"]) == (303, "/desk")


def test_an_empty_newsroom_is_set_up_once() -> None:
    """The code that the server printed makes the first engineer and editor, and is then void."""
    door = empty_door()
    desk = Desk(build_app(newsroom_after(0), settings=DESK_SETTINGS, door=door), door)
    secret = set_up_secret(door) or ""
    browser = desk.browser()
    sent = {"secret": secret, "person": "Anna.L", "name": "Anna Lee", "password": PASSWORD}
    first = browser.get("/desk/sign-in").headers["location"]
    wrong = browser.post("/desk/invitation", data={**sent, "secret": "guessed"})
    weak = browser.post("/desk/invitation", data={**sent, "password": "short"})
    answer = browser.post("/desk/invitation", data=sent)
    again = desk.browser().post("/desk/invitation", data={**sent, "person": "mallory"})

    assert first == "/desk/invitation"
    assert [one.status_code for one in (wrong, weak, answer, again)] == [422, 422, 303, 422]
    assert door.people.person(PersonId("anna.l")) == Person(
        PersonId("anna.l"), "Anna Lee", frozenset({Role.ENGINEER, Role.EDITOR})
    )
    assert len(door.people.everyone()) == 1
    assert browser.get("/desk/account").status_code == 200
    assert set_up_secret(door) is None


def test_a_set_up_code_is_good_for_an_hour() -> None:
    """A code that was left on a screen opens nothing later."""
    door = empty_door()
    desk = Desk(build_app(newsroom_after(0), settings=DESK_SETTINGS, door=door), door)
    secret = set_up_secret(door) or ""
    clock_of(door).moment += timedelta(hours=1, seconds=1)
    sent = {"secret": secret, "person": "anna", "name": "Anna Lee", "password": PASSWORD}

    assert desk.browser().post("/desk/invitation", data=sent).status_code == 422
    assert list(door.people.everyone()) == []


@pytest.mark.parametrize("name", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>'])
def test_a_name_is_never_run(name: str) -> None:
    """A name that is a script stands on the page as letters."""
    desk = desk_after()
    editor = desk.door.people.person(EDITOR)
    assert editor is not None
    changed = replace(editor, name=name, job=name)
    desk.door.people.change(changed, deed=added(desk.door))
    page = desk.signed_in(Role.EDITOR).get("/desk/account").text
    typed = desk.browser().post("/desk/sign-in", data={**FORM, "person": name}).text

    assert name not in page
    assert name not in typed
    assert "&lt;" in page


def added(door: Door) -> Deed:
    """That a test added somebody."""
    return door.deed(DeedKind.PERSON_ADDED, by="a test")


def demo_desk(host: str = "127.0.0.1") -> TestClient:
    """A browser on the machine of that address, at a demo's desk."""
    door = empty_door()
    visitor = Person(DEMO_PERSON, "Demo editor", frozenset(Role))
    door.people.add(visitor, deed=added(door))
    app = build_app(newsroom_after(0), settings=replace(DESK_SETTINGS, demo=Demo()), door=door)
    return TestClient(
        app, base_url="http://127.0.0.1:8000", follow_redirects=False, client=(host, 50000)
    )


def test_a_demo_is_entered_with_one_click_from_its_own_machine() -> None:
    """The demo's button signs its visitor in, with every role."""
    browser = demo_desk()
    origin = {"Origin": "http://127.0.0.1:8000"}
    offered = "Go in as the demo" in browser.get("/desk/sign-in").text
    answer = browser.post("/desk/sign-in/demo", data={"next": "/desk/account"}, headers=origin)

    assert offered
    assert (answer.status_code, answer.headers["location"]) == (303, "/desk/account")
    assert browser.get("/desk/account").status_code == 200


def test_a_demo_is_entered_from_nowhere_else() -> None:
    """Another machine, or another name for this one, gets neither button nor session."""
    far, named = demo_desk("192.0.2.7"), demo_desk()
    origin = {"Origin": "http://127.0.0.1:8000"}
    rebound = {"Origin": "http://evil.example", "Host": "evil.example"}

    assert far.post("/desk/sign-in/demo", headers=origin).status_code == 404
    assert named.post("/desk/sign-in/demo", headers=rebound).status_code == 404
    assert "demo" not in far.get("/desk/sign-in").text


def test_a_live_newsroom_has_no_demo_visitor() -> None:
    """Without a demo the address is not there, even for somebody called demo."""
    desk = desk_after()
    person = Person(DEMO_PERSON, "Somebody", frozenset(Role))
    desk.door.people.add(person, deed=added(desk.door))

    assert desk.browser().post("/desk/sign-in/demo").status_code == 404


def test_a_message_is_shown_once() -> None:
    """What was just done stands on the next page, and not on the one after."""
    desk = desk_after()
    browser = desk.signed_in(Role.EDITOR)
    session = desk.door.people.sessions_of(EDITOR)[0]
    desk.door.people.renew_session(replace(session, message="Approved <b>Bassetlaw</b>."))
    first, second = (browser.get("/desk/account").text for _ in range(2))

    assert "Approved &lt;b&gt;Bassetlaw&lt;/b&gt;." in first
    assert 'role="status"' in first
    assert "Bassetlaw" not in second


def test_a_rehearsals_desk_is_marked() -> None:
    """On a test night every page of the desk says so."""
    marked = desk_after(is_test=True).signed_in(Role.EDITOR).get("/desk/account").text
    live = desk_after().signed_in(Role.EDITOR).get("/desk/account").text

    assert "TEST: a rehearsal" in marked
    assert "TEST" not in live


def test_a_script_that_is_signed_out_is_told_so() -> None:
    """A page's own script gets a code that it can show, not a sign-in page."""
    browser = desk_after().browser()
    answer = browser.post("/desk/sign-out", headers={"Accept": "application/json"})

    assert (answer.status_code, answer.json()["error"]["code"]) == (401, "signed-out")


def test_without_a_door_there_is_no_desk() -> None:
    """An application that was given no people has no address of the desk."""
    client = client_of(build_app(newsroom_after(0), settings=DESK_SETTINGS))

    assert client.get("/desk").status_code == 404
