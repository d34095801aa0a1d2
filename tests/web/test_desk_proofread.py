"""Reading what somebody is typing: asked by a page's script, answered as JSON."""

from typing import Any

import pytest
from desk_people import desk_after, form_token_in
from queue_desk import desk_of
from starlette.testclient import TestClient

from countnight.model.person import Role
from countnight.web.desk.forms import TOKEN_HEADER

WRONG = "Labour held Gedling 😀 with a majority of 697."


def asked(browser: TestClient, body: object) -> tuple[int, dict[str, object]]:
    """The answer to the body, sent as the page's script sends it."""
    token = form_token_in(browser.get("/desk/account").text)
    answer = browser.post("/desk/proofread", json=body, headers={TOKEN_HEADER: token})
    told: dict[str, object] = answer.json()
    return answer.status_code, told


def found(told: dict[str, object], name: str) -> list[dict[str, Any]]:
    """What was found in the field."""
    fields = told["fields"]
    assert isinstance(fields, dict)
    findings: list[dict[str, Any]] = fields[name]
    return findings


def test_each_field_is_read_at_its_own_places() -> None:
    """Places are code points of the field, with the right figure beside each."""
    browser = desk_after(32).signed_in(Role.REPORTER)

    status, told = asked(
        browser, {"fields": {"headline": "Gedling: a majority of 679", "text-2": WRONG}}
    )

    assert status == 200
    assert found(told, "headline") == []
    numbers = [one for one in found(told, "text-2") if one["suggestion"] == "679"]
    (one,) = numbers
    assert WRONG[slice(one["start"], one["end"])] == "697"
    assert (one["severity"], one["message"]) == ("hold", "The majority is 679, not 697.")


def test_the_seat_of_a_draft_need_not_be_named() -> None:
    """The page says what the draft is about, and in which language it is."""
    desk = desk_of("gedling")
    browser = desk.signed_in(Role.EDITOR)
    page = browser.get("/desk/queue/gedling").text
    seat = page.partition('data-seat="')[2].partition('"')[0]
    words = {"fields": {"body": "The majority was 697."}, "lang": "en"}

    _, alone = asked(browser, words)
    _, about = asked(browser, {**words, "seat": seat})

    assert [one["suggestion"] for one in found(about, "body")] == ["679"]
    assert [one["code"] for one in found(alone, "body")] == ["unsupported"]


def test_welsh_is_read_as_welsh_and_other_languages_are_not() -> None:
    """What cannot be read is said, so that silence is not taken for a yes."""
    browser = desk_after(32).signed_in(Role.REPORTER)
    words = {"fields": {"body": "Enillodd y Ceidwadwyr Gedling â mwyafrif o 697."}}

    _, welsh = asked(browser, {**words, "lang": "cy"})
    _, other = asked(browser, {**words, "lang": "nl"})

    assert "679" in {one["suggestion"] for one in found(welsh, "body")}
    assert [one["code"] for one in found(other, "body")] == ["language-unknown"]


def test_an_address_in_the_text_is_no_claim() -> None:
    """The numbers of a web address are nobody's figures; those beside it are."""
    browser = desk_after(32).signed_in(Role.REPORTER)
    words = "See [the list](https://example.org/2017/99): 22,719 votes for Labour in Gedling."

    _, told = asked(browser, {"fields": {"body": words}})

    assert [words[slice(one["start"], one["end"])] for one in found(told, "body")] == ["22,719"]


def test_a_live_fact_is_read_as_its_figure_where_it_is_written() -> None:
    """It is right by itself; what stands behind it keeps its place, and wrong words are seen."""
    browser = desk_after(32).signed_in(Role.REPORTER)
    live, wrong = "{{majority gedling}}", "{{turnout gedling}}"
    words = f"Gedling: a majority of {live}. Gedling: majority {wrong}. {{{{x}}}}. Gedling by 697."

    _, told = asked(browser, {"fields": {"body": words}})

    places = {
        words[slice(one["start"], one["end"])]: one["suggestion"] for one in found(told, "body")
    }
    assert places == {"697": "679", "{{x}}": None, wrong: None}


@pytest.mark.parametrize(
    "body",
    [None, [], {"fields": "words"}, {"fields": {"body": 3}}, {"words": {}}, {"fields": {}, "x": 1}],
)
def test_what_is_no_form_is_refused(body: object) -> None:
    """In words, as JSON."""
    status, told = asked(desk_after().signed_in(Role.REPORTER), body)

    assert (status, told["error"]) == (
        422,
        {"code": "body-invalid", "message": "Send the form's fields as JSON."},
    )


@pytest.mark.parametrize("raw", [b"", b"{", b'{"fields": {"a": "\\ud800"}}', b"\xff"])
def test_broken_bytes_are_refused(raw: bytes) -> None:
    """Nothing that is sent breaks the page."""
    browser = desk_after(1).signed_in(Role.REPORTER)
    token = form_token_in(browser.get("/desk/account").text)

    answer = browser.post("/desk/proofread", content=raw, headers={TOKEN_HEADER: token})

    assert answer.status_code == 422


def test_whoever_is_signed_out_is_told_so_as_json() -> None:
    """The page can say it, and keeps the words."""
    browser = desk_after().browser()

    answer = browser.post(
        "/desk/proofread", json={"fields": {}}, headers={"Accept": "application/json"}
    )

    assert (answer.status_code, answer.json()["error"]["code"]) == (401, "signed-out")


def test_a_page_of_somebody_elses_session_is_refused() -> None:
    """The token is asked for as with every form."""
    desk = desk_after()
    other = form_token_in(desk.signed_in(Role.EDITOR).get("/desk/account").text)
    browser = desk.signed_in(Role.REPORTER)

    answers = [
        browser.post("/desk/proofread", json={"fields": {}}, headers=headers).status_code
        for headers in ({}, {TOKEN_HEADER: other})
    ]

    assert answers == [403, 403]
