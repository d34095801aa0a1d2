import json
from collections.abc import Mapping

import pytest
from count_phone import SEAT, SLUG, count_desk, night_of, sheet, watch_of
from desk_people import Desk
from httpx2 import Response
from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from countnight.model.count.rules import CountRules, DoubleEntry
from countnight.model.person import Role

KEY = "0123456789abcdef0123456789abcdef"
JSON = {"Accept": "application/json"}


def token_of(browser: TestClient) -> str:
    """The token that the session wants, as a phone asks for it."""
    token: str = browser.get("/count/me.json", headers=JSON).json()["form_token"]
    return token


def body(**changed: object) -> dict[str, object]:
    """An entry as a phone sends it, with some of it changed."""
    typed: dict[str, object] = {"key": KEY, "seat": SLUG, "typed_by": "reporter"}
    typed |= {"typed_at": "2019-12-12T22:58:00.000Z", "fields": sheet()}
    return {**typed, **changed}


def posted(browser: TestClient, told: object, *, token: str | None = None) -> Response:
    """The answer to the body."""
    given = token_of(browser) if token is None else token
    headers = {**JSON, "X-Form-Token": given, "Content-Type": "application/json"}
    content = told if isinstance(told, bytes) else json.dumps(told).encode()
    answer: Response = browser.post("/count/entries.json", content=content, headers=headers)
    return answer


@pytest.fixture
def desk() -> Desk:
    """A desk after the close of poll."""
    return count_desk()


def code_of(answer: Response) -> str:
    """Why it was refused."""
    told: Mapping[str, Mapping[str, str]] = answer.json()
    return told["error"]["code"]


def test_an_entry_is_kept_then_known(desk: Desk) -> None:
    """The second answer says the same of the entry, and nothing more happened."""
    browser = desk.signed_in(Role.REPORTER)

    first, second = posted(browser, body()), posted(browser, body())

    assert (first.status_code, first.json()["answer"]) == (201, "kept")
    assert (second.status_code, second.json()["answer"]) == (200, "known")
    assert first.json()["state"] == second.json()["state"] == "provisional"
    assert len(night_of(desk).counted[SEAT]) == 1


def test_what_an_old_session_typed_a_new_one_sends(desk: Desk) -> None:
    """The token is the new session's; the old one's is refused, as anybody's would be."""
    old = token_of(desk.signed_in(Role.REPORTER))
    browser = desk.signed_in(Role.REPORTER)

    assert posted(browser, body(), token=old).status_code == 403
    assert not night_of(desk).counted
    assert posted(browser, body()).status_code == 201


def test_a_stranger_can_neither_send_nor_learn_the_token(desk: Desk) -> None:
    """No token, no entry; from another site, neither; and the token is told to nobody else."""
    browser = desk.signed_in(Role.REPORTER)
    token = token_of(browser)

    assert posted(browser, body(), token="").status_code == 403
    browser.headers.update({"Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site"})
    assert posted(browser, body(), token=token).status_code == 403
    told = browser.get("/count/me.json", headers=JSON)
    assert "access-control-allow-origin" not in told.headers
    assert not night_of(desk).counted
    assert desk.browser().get("/count/me.json", headers=JSON).status_code == 401


def test_an_entry_goes_out_under_its_writers_name(desk: Desk) -> None:
    """Somebody else who is signed in on the phone is asked first."""
    answer = posted(desk.signed_in(Role.EDITOR), body())

    assert (answer.status_code, code_of(answer)) == (409, "other-person")
    assert not night_of(desk).counted


def test_a_key_is_good_for_one_entry(desk: Desk) -> None:
    """Other figures under it are refused."""
    browser = desk.signed_in(Role.REPORTER)
    posted(browser, body())

    answer = posted(browser, body(fields=sheet(coaker="22,038")))

    assert (answer.status_code, code_of(answer)) == (409, "key-reused")


@pytest.mark.parametrize(
    ("told", "code"),
    [
        (b"", "body-invalid"),
        (b"[1]", "body-invalid"),
        (b"\xff", "body-invalid"),
        (b'{"key": "short"}', "body-invalid"),
        (body(key="<script>alert(1)</script>"), "body-invalid"),
        (body(fields={"votes-x": 7}), "body-invalid"),
        (body(fields={"votes-x": "7" * 1000}), "body-invalid"),
        (body(more=1), "body-invalid"),
        (body(seat="atlantis"), "seat-unknown"),
        (body(fields=sheet(coaker="1O23")), "count-unreadable"),
        (body(fields={}), "count-unreadable"),
    ],
    ids=lambda one: one if isinstance(one, str) else "",
)
def test_what_is_no_entry_is_refused_with_a_reason(desk: Desk, told: object, code: str) -> None:
    """Nothing is guessed, and nothing is kept."""
    answer = posted(desk.signed_in(Role.REPORTER), told)

    assert (answer.status_code, code_of(answer)) == (422, code)
    assert answer.json()["error"]["message"]
    assert not night_of(desk).counted


def test_an_entry_too_large_is_refused(desk: Desk) -> None:
    """As any form of the desk is."""
    told = json.dumps(body(seat="x" * 70_000)).encode()

    assert posted(desk.signed_in(Role.REPORTER), told).status_code == 413


def test_before_the_close_of_poll_the_phone_keeps_it(desk: Desk) -> None:
    """It is told when it may come again."""
    watch = watch_of(desk)
    watch.moment = watch.moment.replace(hour=21)

    answer = posted(desk.signed_in(Role.REPORTER), body())

    assert (answer.status_code, code_of(answer)) == (409, "poll-open")


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ("2019-12-12T22:58:00.000Z", "22:58"),
        ("2019-12-12T23:58:00+01:00", "22:58"),
        ("2031-01-01T00:00:00Z", "23:00"),
        ("2019-12-12T22:58:00", "23:00"),
        ("yesterday", "23:00"),
    ],
)
def test_the_phones_clock_is_believed_as_far_as_it_can_be(desk: Desk, told: str, kept: str) -> None:
    """What has not been yet, or has no zone, was now."""
    posted(desk.signed_in(Role.REPORTER), body(typed_at=told))

    (one,) = night_of(desk).counted[SEAT]
    assert f"{one.entry.typed_at:%H:%M}" == kept


@settings(max_examples=10, deadline=None)
@given(st.lists(st.sampled_from([Role.REPORTER, Role.EDITOR]), min_size=1, max_size=6))
def test_sent_again_and_again_by_two_phones_each_entry_is_one(order: list[Role]) -> None:
    """Whatever comes in whatever order: one entry a phone."""
    desk = count_desk(CountRules(DoubleEntry.SECOND_PERSON))
    browsers = {role: desk.signed_in(role) for role in Role}

    answers = [
        posted(browsers[role], body(typed_by=role.value, key=f"{KEY[:-8]}-{role.value}"))
        for role in order
    ]

    assert all(one.status_code in {200, 201} for one in answers)
    assert len(night_of(desk).counted[SEAT]) == len(set(order))


def test_a_phone_is_told_every_seat_and_who_stands_there(desk: Desk) -> None:
    """In the order of the ballot paper."""
    told = desk.signed_in(Role.REPORTER).get("/count/seats.json").json()["seats"]

    (gedling,) = [one for one in told if one["slug"] == SLUG]
    assert len(told) == 32
    assert gedling["candidates"][0]["name"] == "Vernon Coaker"


def test_the_worker_knows_every_file_of_the_pages_and_stays_in_its_place(desk: Desk) -> None:
    """Each file that it keeps is there, and its place is under /count/."""
    browser = desk.browser()
    script = browser.get("/count/worker.js")
    kept = json.loads("[" + script.text.partition("KEPT = [")[2].partition("]")[0] + "]")

    assert script.headers["content-type"].startswith("text/javascript")
    assert "service-worker-allowed" not in script.headers
    assert "worker-src 'self'" in script.headers["content-security-policy"]
    assert len(kept) == 8
    assert {browser.get(path).status_code for path in kept} == {200}
    browser = desk.signed_in(Role.REPORTER)
    pages = browser.get("/count/offline").text + browser.get("/count/post").text
    assert all(path in pages for path in kept)
