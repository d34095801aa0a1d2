from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx2
import pytest
from desk_people import DESK_SETTINGS, Desk, clock_of, door_with_everybody, form_token_in
from shipped_night import newsroom_after
from starlette.testclient import TestClient

pytest.importorskip("joserfc", reason="the extra auth is not installed")
from standin_provider import CLIENT, CLIENT_SECRET, StandIn, standing_in

from countnight.flow.people.changes import deactivate
from countnight.model.person import PersonId, Role
from countnight.send.identity_provider import Client, OidcProvider
from countnight.web.app import build_app

EDITOR = PersonId("editor")
BACK = "/desk/sign-in/provider/back"


@pytest.fixture
def provider() -> Iterator[StandIn]:
    """A provider on this machine."""
    with standing_in() as found:
        yield found


def desk_with(provider: StandIn) -> Desk:
    """A desk whose people may come in through the provider."""
    known = OidcProvider(Client(provider.issuer, CLIENT, CLIENT_SECRET, "the Provider"))
    door = replace(door_with_everybody(), provider=known)
    return Desk(build_app(newsroom_after(0), settings=DESK_SETTINGS, door=door), door)


def connected_desk(provider: StandIn) -> Desk:
    """The same, after the editor has connected the own account."""
    desk = desk_with(provider)
    browser = desk.signed_in(Role.EDITOR)
    answer = browser.get(back_from(provider_link(browser)))
    assert answer.headers["location"] == "/desk/account"
    assert "signs you in from now on" in browser.get("/desk/account").text
    return desk


def provider_link(browser: TestClient) -> str:
    """The way to the provider that the account's page gives for connecting."""
    token = form_token_in(browser.get("/desk/account").text)
    page = browser.post("/desk/account/provider", data={"form_token": token}).text
    return page.partition('class="button main" href="')[2].partition('"')[0].replace("&amp;", "&")


def back_from(address: str) -> str:
    """Where the provider sends a browser that came to the address."""
    parts = urlsplit(httpx2.get(address).headers["location"])
    return f"{parts.path}?{parts.query}"


def entered(browser: TestClient) -> httpx2.Response:
    """What the desk answers to a browser that has been to the provider and back."""
    start = browser.get("/desk/sign-in/provider")
    return browser.get(back_from(start.headers["location"]))


def test_a_connected_account_signs_its_person_in(provider: StandIn) -> None:
    """Connected once, the provider's word is enough; the journal says how."""
    desk = connected_desk(provider)
    browser = desk.browser()
    offered = browser.get("/desk/sign-in").text
    answer = entered(browser)

    assert "Sign in with the Provider" in offered
    assert (answer.status_code, answer.headers["location"]) == (303, "/desk")
    assert "Some editor" in browser.get("/desk/account").text
    assert (desk.door.people.journal(most=1)[0].detail or "").startswith("by the Provider")


def test_an_account_that_nobody_connected_is_not_let_in(provider: StandIn) -> None:
    """Nobody becomes a person here because a provider knows them."""
    browser = desk_with(provider).browser()
    answer = entered(browser)

    assert answer.status_code == 403
    assert "not connected to anybody here" in answer.text
    assert browser.get("/desk/account").status_code == 303


def test_who_left_is_not_let_in_by_a_provider(provider: StandIn) -> None:
    """A deactivated person's account opens nothing."""
    desk = connected_desk(provider)
    deactivate(desk.door, EDITOR, by="a test")

    assert entered(desk.browser()).status_code == 403


def test_one_account_is_one_persons(provider: StandIn) -> None:
    """What is connected to one person cannot be connected to a second, until it is removed."""
    desk = connected_desk(provider)
    checker, editor = desk.signed_in(Role.CHECKER), desk.signed_in(Role.EDITOR)
    checker.get(back_from(provider_link(checker)))
    refused = checker.get("/desk/account").text
    token = form_token_in(editor.get("/desk/account").text)
    editor.post("/desk/account/provider/remove", data={"form_token": token})

    assert "not connected to anybody here" in refused
    assert entered(desk.browser()).status_code == 403


@pytest.mark.parametrize(
    ("lie", "reason"),
    [
        ({"claims": {"aud": "another"}}, "for somebody else"),
        ({"claims": {"aud": [CLIENT, "another"]}}, "for somebody else"),
        ({"claims": {"aud": None}}, "for somebody else"),
        ({"claims": {"azp": "another"}}, "for somebody else"),
        ({"claims": {"iss": "https://evil.example"}}, "somebody else"),
        ({"claims": {"nonce": "another"}}, "another sign-in"),
        ({"claims": {"nonce": None}}, "another sign-in"),
        ({"claims": {"exp": 1}}, "expired"),
        ({"claims": {"exp": None}}, "expired"),
        ({"claims": {"exp": "tomorrow"}}, "expired"),
        ({"claims": {"sub": None}}, "names nobody"),
        ({"claims": {"sub": ""}}, "names nobody"),
        ({"claims": {"sub": 7}}, "names nobody"),
        ({"signed_by": "false"}, "signature"),
        ({"algorithm": "none"}, "signature"),
        ({"algorithm": "HS256"}, "signature"),
        ({"document": {"issuer": "https://evil.example"}}, "another name"),
        ({"document": {"token_endpoint": "http://evil.example/"}}, "not https"),
        ({"document": {"jwks_uri": "file:///etc/passwd"}}, "not https"),
        ({"document": {"token_endpoint": None}}, "not https"),
    ],
    ids=str,
)
def test_a_token_that_is_not_for_us_lets_nobody_in(
    provider: StandIn, lie: dict[str, Any], reason: str
) -> None:
    """Forged, stolen, old or foreign: each is refused, and the page says why."""
    desk = connected_desk(provider)
    browser = desk.browser()
    start = browser.get("/desk/sign-in/provider")
    back = back_from(start.headers["location"])
    for name, value in lie.items():
        setattr(provider, name, value)
    answer = browser.get(back)

    assert answer.status_code == 403
    assert reason in answer.text
    assert browser.get("/desk/account").status_code == 303


def test_the_way_back_is_for_the_browser_that_was_sent(provider: StandIn) -> None:
    """Nobody is made to sign in as somebody else by a link that was got elsewhere."""
    desk = connected_desk(provider)
    attacker, victim = desk.browser(), desk.browser()
    back = back_from(attacker.get("/desk/sign-in/provider").headers["location"])
    answer = victim.get(back)

    assert answer.status_code == 403
    assert victim.get("/desk/account").status_code == 303


def test_nobody_connects_an_account_to_anothers_person(provider: StandIn) -> None:
    """The way back of one session's connecting does nothing in another."""
    desk = desk_with(provider)
    attacker, victim = desk.signed_in(Role.REPORTER), desk.signed_in(Role.EDITOR)
    back = back_from(provider_link(attacker))
    victim.get(back)

    assert "this browser was not sent there" in victim.get("/desk/account").text
    assert entered(desk.browser()).status_code == 403


def test_a_way_back_is_good_once_and_for_five_minutes(provider: StandIn) -> None:
    """A copied address, or one from the history, opens nothing."""
    desk = connected_desk(provider)
    browser = desk.browser()
    start = browser.get("/desk/sign-in/provider")
    cookie = start.headers["set-cookie"].partition(";")[0]
    back = back_from(start.headers["location"])
    first = browser.get(back)
    again = desk.browser().get(back, headers={"Cookie": cookie})
    late = desk.browser()
    back = back_from(late.get("/desk/sign-in/provider").headers["location"])
    clock_of(desk.door).moment += timedelta(minutes=5, seconds=1)

    assert (first.status_code, again.status_code) == (303, 403)
    assert late.get(back).status_code == 403


def test_what_goes_to_the_provider_is_its_own_each_time(provider: StandIn) -> None:
    """State, nonce and proof differ from sign-in to sign-in, and the proof stays here."""
    desk = desk_with(provider)
    asked = [
        parse_qs(urlsplit(desk.browser().get("/desk/sign-in/provider").headers["location"]).query)
        for _ in range(2)
    ]

    for name in ("state", "nonce", "code_challenge"):
        assert asked[0][name] != asked[1][name]
    assert {"code_verifier", "client_secret"} & set(asked[0]) == set()


@pytest.mark.parametrize("query", ["", "?error=access_denied&state=x", "?code=x", "?state=enter.x"])
def test_a_way_back_that_was_made_up_is_refused(provider: StandIn, query: str) -> None:
    """Whoever types the address, or says no at the provider, is at the sign-in form."""
    assert desk_with(provider).browser().get(f"{BACK}{query}").status_code == 403


def test_a_provider_that_is_away_is_said() -> None:
    """The sign-in page says that the provider does not answer; passwords still work."""
    with standing_in() as gone:
        desk = desk_with(gone)
    answer = desk.browser().get("/desk/sign-in/provider")

    assert answer.status_code == 502
    assert "does not answer" in answer.text


def test_a_newsroom_without_a_provider_has_no_such_way() -> None:
    """Without one there is no button and no address."""
    door = door_with_everybody()
    desk = Desk(build_app(newsroom_after(0), settings=DESK_SETTINGS, door=door), door)

    assert "/desk/sign-in/provider" not in desk.browser().get("/desk/sign-in").text
    assert desk.browser().get("/desk/sign-in/provider").status_code == 404
    assert desk.browser().get(BACK).status_code == 404
