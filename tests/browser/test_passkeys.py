import re
from collections.abc import Iterator
from datetime import timedelta
from urllib.parse import parse_qs

import httpx2
import pytest
from at_desk import sign_in
from desk_people import Desk, clock_of, desk_after
from playwright.sync_api import Browser, CDPSession, Page, expect
from reading import Eyes, reading, violations
from served import served

from countnight.flow.people.changes import deactivate
from countnight.model.person import PersonId

pytest.importorskip("webauthn", reason="the extra auth is not installed")
pytestmark = pytest.mark.browser

EDITOR = PersonId("editor")
DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def desk() -> Desk:
    """A desk with one person of each role."""
    return desk_after(1)


@pytest.fixture
def origin(desk: Desk) -> Iterator[str]:
    """The running newsroom under a name: passkeys are not made for a bare number."""
    with served(desk.app) as address:
        yield address.replace("127.0.0.1", "localhost")


def with_device(page: Page, **changed: object) -> tuple[CDPSession, str]:
    """The page's browser has a device of its own that makes passkeys."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    made = session.send("WebAuthn.addVirtualAuthenticator", {"options": {**DEVICE, **changed}})
    return session, str(made["authenticatorId"])


def add_passkey(page: Page) -> None:
    """Signed in by password, the editor adds this device."""
    sign_in(page, "editor")
    page.get_by_label("What you call this device").fill("my <b>phone</b>")
    page.get_by_role("button", name="Add a passkey").click()


def sign_out(page: Page) -> None:
    """The editor goes, once the device is known."""
    expect(page.get_by_text("That device signs you in from now on.")).to_be_visible()
    page.get_by_role("button", name="Sign out", exact=True).click()


PATH = "/desk/sign-in?next=/desk/account"


def test_a_device_signs_its_owner_in_without_a_password(
    chromium: Browser, desk: Desk, origin: str
) -> None:
    """Added on the account page, used at sign-in without a name, and removed again."""
    with reading(chromium, origin, path=PATH, eyes=Eyes()) as found:
        page = found.page
        with_device(page)
        add_passkey(page)
        expect(page.get_by_text("my <b>phone</b> since")).to_be_visible()
        faults = violations(page)
        sign_out(page)
        page.get_by_role("button", name="Sign in with a passkey").click()
        expect(page.get_by_role("link", name="Some editor")).to_be_visible()
        how = desk.door.people.journal(most=1)[0].detail or ""
        page.goto(f"{origin}/desk/account")
        page.get_by_role("button", name="Remove").click()
        expect(page.get_by_text("That device signs you in no more.")).to_be_visible()

        assert faults == []
        assert how.startswith("by passkey (my <b>phone</b>)")
        assert list(desk.door.people.passkeys_of(EDITOR)) == []
        assert found.strangers() == []


def test_an_answer_of_a_device_is_good_once(chromium: Browser, origin: str) -> None:
    """Whoever copies what the device answered cannot sign in with it."""
    with reading(chromium, origin, path=PATH, eyes=Eyes()) as found:
        page = found.page
        with_device(page)
        add_passkey(page)
        sign_out(page)
        with page.expect_request(re.compile("/desk/sign-in/passkey$")) as caught:
            page.get_by_role("button", name="Sign in with a passkey").click()
        form = caught.value.post_data or ""
        expect(page.get_by_role("link", name="Some editor")).to_be_visible()
    copied = {name: values[0] for name, values in parse_qs(form).items()}
    again = httpx2.post(f"{origin}/desk/sign-in/passkey", data=copied, headers={"Origin": origin})

    assert "answer" in copied
    assert again.status_code == 403
    assert "countnight" not in again.cookies


def test_who_left_is_not_let_in_by_a_device(chromium: Browser, desk: Desk, origin: str) -> None:
    """A deactivated person's passkey opens nothing."""
    with reading(chromium, origin, path=PATH, eyes=Eyes()) as found:
        page = found.page
        with_device(page)
        add_passkey(page)
        sign_out(page)
        deactivate(desk.door, EDITOR, by="a test")
        page.get_by_role("button", name="Sign in with a passkey").click()

        expect(page.get_by_role("alert").first).to_be_visible()
        assert page.url.endswith("/desk/sign-in/passkey")


def test_a_copied_device_is_noticed(chromium: Browser, desk: Desk, origin: str) -> None:
    """A device that has signed less often than we know is not the one that we know."""
    with reading(chromium, origin, path=PATH, eyes=Eyes()) as found:
        page = found.page
        with_device(page)
        add_passkey(page)
        sign_out(page)
        known = desk.door.people.passkeys_of(EDITOR)[0]
        desk.door.people.count_use(known.id, used=known.used + 1_000)
        page.get_by_role("button", name="Sign in with a passkey").click()

        expect(page.get_by_role("alert").first).to_be_visible()


def test_a_device_that_does_not_know_its_owner_is_not_enough(
    chromium: Browser, desk: Desk, origin: str
) -> None:
    """Without finger, face or PIN no passkey is made."""
    with reading(chromium, origin, path=PATH, eyes=Eyes()) as found:
        with_device(found.page, isUserVerified=False)
        add_passkey(found.page)

        expect(found.page.get_by_role("alert")).to_be_visible()
        assert list(desk.door.people.passkeys_of(EDITOR)) == []


def test_an_answer_that_comes_late_is_refused(chromium: Browser, desk: Desk, origin: str) -> None:
    """What a device was asked is forgotten after five minutes."""
    with reading(chromium, origin, path=PATH, eyes=Eyes()) as found:
        page = found.page
        with_device(page)
        page.route("**/desk/account/passkeys", lambda route: _later(desk, route.continue_))
        add_passkey(page)

        expect(page.get_by_text("That did not work")).to_be_visible()
        assert list(desk.door.people.passkeys_of(EDITOR)) == []


def _later(desk: Desk, go_on: object) -> None:
    clock = clock_of(desk.door)
    clock.moment += timedelta(minutes=5, seconds=1)
    assert callable(go_on)
    go_on()


def test_a_bare_number_has_no_passkeys(chromium: Browser, origin: str) -> None:
    """Where browsers make none, none is offered."""
    number = origin.replace("localhost", "127.0.0.1")
    with reading(chromium, number, path=PATH, eyes=Eyes()) as found:
        assert found.page.get_by_text("passkey").count() == 0
        assert found.faults == []
    answer = httpx2.post(f"{number}/desk/sign-in/passkey/begin", headers={"Origin": number})

    assert answer.status_code == 404
