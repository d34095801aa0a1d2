"""What one writes is kept for its writer alone, and no version over another."""

import pytest
from desk_people import Desk, desk_after, form_token_in
from shipped_night import PAGE
from starlette.testclient import TestClient

from countnight.flow.people.sketches import MOST_SKETCHES
from countnight.model.person import PersonId, Role
from countnight.web.app import live_of

KEY = "a-key-of-one-form-only"
OPEN = f"/desk/write?sketch={KEY}"
WORDS = {"headline": "Cheers in the hall", "body": "The hall is full.", "page": PAGE}
QUOTE = {"kind-1": "quote", "text-1": "We are ready.", "speaker-1": "A. Person"}


def form_of(browser: TestClient, **fields: str) -> dict[str, str]:
    """The form as its page would send it."""
    token = form_token_in(browser.get("/desk/account").text)
    return {"form_token": token, "key": KEY, "kept": "0", **WORDS, **fields}


def kept(browser: TestClient, **fields: str) -> dict[str, object]:
    """The script's answer to the form."""
    answer = browser.post("/desk/write/keep", data=form_of(browser, **fields))
    assert answer.status_code == 200
    told: dict[str, object] = answer.json()
    return told


def saved(browser: TestClient, **fields: str) -> tuple[int, str]:
    """The page after a press of Save."""
    form = {**form_of(browser, **fields), "act": "save"}
    answer = browser.post("/desk/write", data=form, follow_redirects=True)
    return answer.status_code, answer.text


def sketches_in(desk: Desk, role: Role = Role.REPORTER) -> list[str]:
    """The headlines that the person has kept."""
    found = desk.door.people.sketches.sketches_of(PersonId(role.value))
    return [one.said("headline") for one in found]


def test_save_keeps_every_field_with_scripts_off() -> None:
    """The form comes back as it was, with its blocks, and nothing is in the queue."""
    desk = desk_after()
    browser = desk.signed_in(Role.REPORTER)

    status, page = saved(browser, no_byline="yes", breaking="yes", **QUOTE)

    assert status == 200
    assert "Saved. Nobody else sees it until it is submitted." in page
    for part in ("Cheers in the hall", "The hall is full.", "We are ready."):
        assert part in page
    assert 'name="kept" value="1"' in page
    assert page.count(" checked>") == 3
    assert live_of(desk.app).newsroom.night.queue == {}


def test_what_is_kept_is_its_writers_alone() -> None:
    """Nobody else opens it, finds it in a list, or can throw it away."""
    desk = desk_after()
    kept(desk.signed_in(Role.REPORTER))
    editor = desk.signed_in(Role.EDITOR)

    assert "Cheers" not in editor.get(OPEN).text
    assert editor.get(f"/desk/write/kept.json?key={KEY}").json() == {"state": "none"}
    editor.post("/desk/write/throw-away", data=form_of(editor))
    assert sketches_in(desk) == ["Cheers in the hall"]
    assert "Cheers" in desk.signed_in(Role.REPORTER).get(OPEN).text


def test_the_log_never_has_private_words() -> None:
    """Nothing is appended while somebody writes."""
    desk = desk_after(1)
    before = live_of(desk.app).newsroom.log.position()

    kept(desk.signed_in(Role.REPORTER))

    assert live_of(desk.app).newsroom.log.position() == before


def test_keeping_again_counts_up_and_a_resend_does_not() -> None:
    """An answer that was lost on the way does no harm."""
    browser = desk_after().signed_in(Role.REPORTER)

    first, resent = kept(browser), kept(browser)
    second = kept(browser, kept="1", body="More.")

    assert [one["revision"] for one in (first, resent, second)] == [1, 1, 2]
    assert {one["state"] for one in (first, resent, second)} == {"kept"}


def test_a_second_tab_is_told_and_nothing_is_overwritten() -> None:
    """Both versions stand side by side; the second is kept when its writer says so."""
    desk = desk_after()
    browser = desk.signed_in(Role.REPORTER)
    kept(browser)
    kept(browser, kept="1", body="The hall is empty.")

    late = kept(browser, kept="1", body="The hall is half full.")
    status, page = saved(browser, kept="1", body="The hall is half full.")

    assert late["state"] == "moved"
    assert status == 409
    assert "changed in another tab or on another device" in page
    assert "<del>empty.</del>" in page
    assert "The hall is half full.</textarea>" in page
    assert "The hall is empty." in browser.get(OPEN).text
    assert saved(browser, kept="2", body="The hall is half full.")[0] == 200
    assert "The hall is half full." in browser.get(OPEN).text


@pytest.mark.parametrize("to", ["", "/publish"])
def test_what_is_sent_is_a_sketch_no_more(to: str) -> None:
    """The page's script can ask, and forgets what is on the device."""
    desk = desk_after()
    editor = desk.signed_in(Role.EDITOR)
    kept(editor)

    editor.post(f"/desk/write{to}", data={**form_of(editor), "act": "submit"})

    assert sketches_in(desk, Role.EDITOR) == []
    assert editor.get(f"/desk/write/kept.json?key={KEY}").json() == {"state": "sent"}
    assert kept(editor, kept="1")["state"] == "gone"


def test_a_post_that_cannot_go_out_stays_kept() -> None:
    """A refusal loses nothing."""
    desk = desk_after()
    browser = desk.signed_in(Role.REPORTER)
    kept(browser)

    browser.post("/desk/write", data={**form_of(browser), "headline": "", "act": "submit"})

    assert sketches_in(desk) == ["Cheers in the hall"]


def test_the_list_leads_back_and_can_be_cleared() -> None:
    """Under its headline with the time; thrown away with one press."""
    desk = desk_after()
    browser = desk.signed_in(Role.REPORTER)
    kept(browser)
    page = browser.get("/desk/write").text

    after = browser.post("/desk/write/throw-away", data=form_of(browser), follow_redirects=True)

    assert f'<a href="{OPEN}">Cheers in the hall</a>' in page
    assert "Not submitted yet: 1" in page
    assert "Thrown away." in after.text
    assert "Not submitted yet" not in after.text
    assert sketches_in(desk) == []


def test_there_is_an_end_to_what_is_kept() -> None:
    """At a hundred the next one is refused in words, and the form keeps them."""
    browser = desk_after().signed_in(Role.REPORTER)
    for number in range(MOST_SKETCHES):
        kept(browser, key=f"{KEY}-{number}")

    assert kept(browser)["state"] == "full"
    status, page = saved(browser)
    assert (status, "throw something away, or submit it" in page) == (409, True)
    assert "The hall is full.</textarea>" in page


def test_whoever_was_signed_out_comes_back_to_the_form() -> None:
    """The words wait on the device, so the way back leads to the page that offers them."""
    browser = desk_after().browser()

    answer = browser.post("/desk/write/publish", data=WORDS)

    assert answer.headers["location"] == "/desk/sign-in?next=/desk/write"
