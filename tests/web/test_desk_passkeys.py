import base64
import json

import pytest
from desk_people import desk_after, form_token_in
from starlette.testclient import TestClient

from countnight.model.person import Role

pytest.importorskip("webauthn", reason="the extra auth is not installed")

NONSENSE = (
    "",
    "{",
    "[]",
    "null",
    "{}",
    '{"id": 1, "response": 2}',
    '{"id": "x", "response": {"clientDataJSON": "é"}}',
    '{"id": "x", "response": {"clientDataJSON": "eyJjaGFsbGVuZ2UiOiAxfQ"}}',
    '{"id": "x", "response": {"clientDataJSON": "W10"}}',
    "[" * 5_000,
)


def begun(browser: TestClient) -> dict[str, object]:
    """What the desk asks a new device."""
    token = form_token_in(browser.get("/desk/account").text)
    answer = browser.post("/desk/account/passkeys/begin", headers={"X-Form-Token": token})
    asked: dict[str, object] = answer.json()
    return asked


def test_a_device_must_know_its_owner_and_keep_the_key() -> None:
    """The key stays on the device, works without a name, and needs finger, face or PIN."""
    desk = desk_after()
    asked = begun(desk.signed_in(Role.EDITOR))
    selection = asked["authenticatorSelection"]
    entering = desk.browser().post("/desk/sign-in/passkey/begin").json()

    assert asked["rp"] == {"id": "testserver", "name": "Countnight"}
    assert isinstance(selection, dict)
    assert (selection["residentKey"], selection["userVerification"]) == ("required", "required")
    assert entering["userVerification"] == "required"
    assert entering.get("allowCredentials", []) == []


def test_every_challenge_is_new() -> None:
    """What a device is asked was never asked before."""
    desk = desk_after()
    browser = desk.browser()
    asked = {browser.post("/desk/sign-in/passkey/begin").json()["challenge"] for _ in range(20)}

    assert len(asked) == 20
    assert min(map(len, asked)) >= 43


@pytest.mark.parametrize("answer", NONSENSE)
def test_nonsense_is_refused_and_no_fault(answer: str) -> None:
    """Whatever is sent instead of a device's answer opens nothing and breaks nothing."""
    desk = desk_after()
    browser = desk.signed_in(Role.EDITOR)
    token = form_token_in(browser.get("/desk/account").text)
    added = browser.post("/desk/account/passkeys", data={"answer": answer, "form_token": token})
    entered = desk.browser().post("/desk/sign-in/passkey", data={"answer": answer})

    assert added.status_code == 303
    assert "That did not work" in browser.get("/desk/account").text
    assert entered.status_code == 403


def test_an_unknown_passkey_is_refused_with_a_good_challenge() -> None:
    """A device that nobody added is not let in, whatever it signs."""
    desk = desk_after()
    browser = desk.browser()
    challenge = browser.post("/desk/sign-in/passkey/begin").json()["challenge"]
    told = json.dumps({"type": "webauthn.get", "challenge": challenge}).encode()
    answer = {"id": "AAAA", "response": {"clientDataJSON": base64url(told)}}
    entered = browser.post("/desk/sign-in/passkey", data={"answer": json.dumps(answer)})

    assert entered.status_code == 403


def test_guessing_with_passkeys_is_slowed_down() -> None:
    """After many wrong answers from one address the next must wait."""
    browser = desk_after().browser()
    told = [
        browser.post("/desk/sign-in/passkey", data={"answer": "{}"}).status_code for _ in range(40)
    ]

    assert told[0] == 403
    assert told[-1] == 429


def base64url(data: bytes) -> str:
    """The bytes as browsers write them into JSON."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()
