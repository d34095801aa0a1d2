from dataclasses import replace

import pytest
from at_desk import sign_in
from desk_people import DESK_SETTINGS, door_with_everybody
from playwright.sync_api import Browser, expect
from reading import Eyes, reading, violations
from served import served
from shipped_night import newsroom_after

pytest.importorskip("joserfc", reason="the extra auth is not installed")
from standin_provider import CLIENT, CLIENT_SECRET, standing_in

from countnight.send.identity_provider import Client, OidcProvider
from countnight.web.app import build_app

pytestmark = pytest.mark.browser

PATH = "/desk/sign-in?next=/desk/account"


@pytest.mark.parametrize("has_scripts", [True, False])
def test_an_account_is_connected_and_signs_in(chromium: Browser, *, has_scripts: bool) -> None:
    """In a real browser, with its cookies and its policy of where forms may lead."""
    eyes = Eyes(has_scripts=has_scripts)
    with standing_in() as provider:
        known = OidcProvider(Client(provider.issuer, CLIENT, CLIENT_SECRET, "the Provider"))
        door = replace(door_with_everybody(), provider=known)
        app = build_app(newsroom_after(0), settings=DESK_SETTINGS, door=door)
        with served(app) as origin, reading(chromium, origin, path=PATH, eyes=eyes) as found:
            page = found.page
            faults = violations(page) if has_scripts else []
            sign_in(page, "editor")
            page.get_by_role("button", name="Connect your account there").click()
            faults += violations(page) if has_scripts else []
            page.get_by_role("link", name="Go on to the Provider").click()
            expect(page.get_by_text("That account signs you in from now on.")).to_be_visible()
            page.get_by_role("button", name="Sign out", exact=True).click()
            page.get_by_role("link", name="Sign in with the Provider").click()
            expect(page.get_by_role("banner").get_by_text("Some editor")).to_be_visible()
            left = {one.get("name") for one in page.context.cookies()}

            assert faults == []
            assert left == {"countnight"}
            assert found.faults == []
