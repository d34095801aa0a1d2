"""What a person does at the desk in Chromium: come in, and press keys on a page that is there."""

from desk_people import PASSWORD
from playwright.sync_api import Page


def sign_in(page: Page, person: str) -> None:
    """The form is filled in and sent by keyboard, and the page behind it is there with its scripts.

    Shape: the person goes by the name of a role and is let in; the open page is the form.
    """
    page.get_by_label("Sign-in name").fill(person)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_label("Password").press("Enter")
    page.wait_for_url(lambda url: "/desk/sign-in" not in url)


def press(page: Page, *keys: str) -> None:
    """The keys, one after another, once the open page's scripts listen for them.

    A page can be seen before its scripts have run; a key that is pressed in between is nobody's.
    """
    page.wait_for_load_state("load")
    for key in keys:
        page.keyboard.press(key)
