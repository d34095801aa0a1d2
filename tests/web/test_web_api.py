import json
from collections.abc import Mapping
from dataclasses import replace

import pytest
from shipped_night import (
    PAGE,
    SECRET,
    SETTINGS,
    app_after,
    client_of,
    declare_next,
    messages,
    result_json,
    slug_of,
)
from starlette.testclient import TestClient

from countnight.web.api.openapi import document
from countnight.web.app import API_ROUTES, live_of

DECLARATIONS = "/api/v1/declarations"
POSTS = "/api/v1/posts"
BEARER = {"Authorization": f"Bearer {SECRET}"}
FINDING = {
    "code",
    "severity",
    "message",
    "remedy",
    "seat",
    "file",
    "row",
    "column",
    "start",
    "end",
    "fact",
    "expected",
    "suggestion",
}


def keyed(key: str) -> dict[str, str]:
    """The token and the sender's key."""
    return {**BEARER, "Idempotency-Key": key}


def post_json(**changed: object) -> dict[str, object]:
    """A person's post."""
    return {
        "pages": [PAGE],
        "headline": "Counting under way in Bassetlaw",
        "body": "The first boxes are **in**.",
        "byline": "A Reporter",
        "role": "At the count",
        **changed,
    }


def wrong_sum() -> dict[str, object]:
    """The first result with a sum that does not match."""
    right = messages()[0]
    valid = right.declaration.valid_votes or 0
    return result_json(right, valid_votes=valid + 100)


def test_a_result_posted_is_on_the_page_when_the_answer_comes() -> None:
    """Whoever posts a result can read the story at the address in the answer."""
    client = client_of(app_after(0))
    answer = client.post(DECLARATIONS, json=result_json(messages()[0]), headers=BEARER)
    told = answer.json()

    assert answer.status_code == 201
    assert set(told) == {"answer", "position", "seat", "posts", "findings"}
    assert (told["answer"], told["seat"]) == ("accepted", messages()[0].declaration.seat)
    assert told["position"] == live_position(client)
    assert [client.get(a).status_code for p in told["posts"] for a in p["addresses"]] == [200]
    assert slug_of(messages()[0]) in client.get("/live/east-midlands").text


def live_position(client: TestClient) -> int:
    """Where the log stands."""
    position: int = client.get("/readyz").json()["position"]
    return position


def test_a_resend_changes_nothing_and_says_so() -> None:
    """The same result again is answered as known, and the log does not grow."""
    client = client_of(app_after(1))
    before = live_position(client)
    answer = client.post(DECLARATIONS, json=result_json(messages()[0]), headers=BEARER)

    assert (answer.status_code, answer.json()["answer"]) == (200, "resent")
    assert live_position(client) == before


def test_a_result_that_does_not_add_up_waits_for_a_person() -> None:
    """A held result is answered with its findings, and no reader sees it until it is confirmed."""
    client = client_of(app_after(0))
    held = client.post(DECLARATIONS, json=wrong_sum(), headers=BEARER)
    waiting = client.get("/api/v1/night", headers=BEARER).json()["held"]
    page = client.get("/live/east-midlands").text
    word = {"by": "Night editor", "reason": "The returning officer read it out again."}
    confirmed = client.post(DECLARATIONS, json={**wrong_sum(), "confirmed": word}, headers=BEARER)

    assert (held.status_code, held.json()["answer"]) == (202, "held")
    assert "hold" in {found["severity"] for found in held.json()["findings"]}
    assert all(set(found) == FINDING for found in held.json()["findings"])
    assert [one["seat"] for one in waiting] == [messages()[0].declaration.seat]
    assert f"/posts/{slug_of(messages()[0])}" not in page
    assert (confirmed.status_code, confirmed.json()["answer"]) == (201, "accepted")


def test_a_corrected_result_replaces_the_first() -> None:
    """A higher revision corrects, and an older one that comes late is set aside."""
    client = client_of(app_after(1))
    first, second, *_ = messages()[0].declaration.votes
    votes = dict(messages()[0].declaration.votes)
    votes[first], votes[second] = votes[first] - 1, votes[second] + 1
    newer = result_json(messages()[0], votes=votes, revision=3)
    late = result_json(messages()[0], revision=2, rejected=None)
    corrected = client.post(DECLARATIONS, json=newer, headers=BEARER)
    aside = client.post(DECLARATIONS, json=late, headers=BEARER)

    assert (corrected.status_code, corrected.json()["answer"]) == (201, "corrected")
    assert (aside.status_code, aside.json()["error"]["code"]) == (409, "set-aside")
    assert aside.json()["error"]["findings"]


def test_the_same_key_and_body_get_the_same_answer() -> None:
    """A sender who lost the answer sends again and gets it, not 'known already'."""
    client = client_of(app_after(0))
    body = result_json(messages()[0])
    first = client.post(DECLARATIONS, json=body, headers=keyed("k-1"))
    again = client.post(DECLARATIONS, json=body, headers=keyed("k-1"))
    other = client.post(DECLARATIONS, json=result_json(messages()[1]), headers=keyed("k-1"))

    assert (again.status_code, again.content) == (first.status_code, first.content)
    assert (other.status_code, other.json()["error"]["code"]) == (409, "key-reused")


@pytest.mark.parametrize(
    ("headers", "status", "code"),
    [
        ({}, 401, "token-missing"),
        ({"Authorization": "Bearer "}, 401, "token-missing"),
        ({"Authorization": f"Basic {SECRET}"}, 401, "token-missing"),
        ({"Authorization": "Bearer wrong"}, 401, "token-unknown"),
        ({"Authorization": f"Bearer {SECRET}x"}, 401, "token-unknown"),
        ({"Authorization": "Bearer posts-only"}, 403, "token-lacks-right"),
    ],
)
def test_only_holders_of_a_token_may_declare(
    headers: Mapping[str, str], status: int, code: str
) -> None:
    """Without a token that has the right, nothing is read and nothing is written."""
    client = client_of(app_after(0))
    answer = client.post(DECLARATIONS, json=result_json(messages()[0]), headers=headers)

    assert (answer.status_code, answer.json()["error"]["code"]) == (status, code)
    assert ("www-authenticate" in answer.headers) is (status == 401)
    assert client.get("/readyz").json()["declared"] == 0


def test_without_tokens_nobody_writes() -> None:
    """A server that was given no token takes no writes at all."""
    client = client_of(app_after(0, settings=replace(SETTINGS, tokens=())))

    assert client.post(POSTS, json=post_json(), headers=keyed("k")).status_code == 401
    assert client.delete(f"{POSTS}/x", headers=BEARER).status_code == 401
    assert client.get("/api/v1/night", headers=BEARER).status_code == 401


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b"no json", 400),
        (b'{"seat": ', 400),
        (b"\xff\xfe{}", 400),
        (b'{"seat": "\\ud800"}', 400),
        (b'{"seat": NaN}', 400),
        (b"[" * 50_000, 400),
        (b"[]", 422),
        (b"null", 422),
        (b'"E14000546"', 422),
        (b"{}", 422),
        (b'{"seat": "E99999999", "votes": {}}', 422),
        (b'{"seat": ["E14000546"], "votes": {}}', 422),
        (b'[{"seat": "E14000546"}, {"seat": "E14000546"}]', 422),
        (b'{"seat": "E14000546", "confirmed": {"by": ""}}', 422),
        (b'{"seat": "E14000546", "confirmed": true}', 422),
    ],
)
def test_a_body_that_is_no_result_is_refused_in_plain_words(body: bytes, status: int) -> None:
    """Whatever comes, the answer is one error shape with a code, never a traceback."""
    client = client_of(app_after(0))
    headers = {**BEARER, "Content-Type": "application/json"}
    answer = client.post(DECLARATIONS, content=body, headers=headers)

    assert answer.status_code == status
    assert set(answer.json()["error"]) == {"code", "message", "findings"}
    assert "Traceback" not in answer.text


@pytest.mark.parametrize(
    "votes",
    [
        {"nobody": 12},
        {},
        None,
        "many",
        {"x": "1O23"},
        {"x": -1},
        {"x": 1.5},
        {"x": 10**30},
        {"x": True},
        {"x": None},
        {"x\u0000": 1},
    ],
)
def test_votes_that_cannot_be_right_are_held_whole(votes: object) -> None:
    """Unreadable or impossible votes stop at the desk, with a remedy, and never reach a page."""
    client = client_of(app_after(0))
    body = result_json(messages()[0], votes=votes)
    answer = client.post(DECLARATIONS, json=body, headers=BEARER)

    assert answer.status_code == 202
    assert all(found["remedy"] for found in answer.json()["findings"])
    assert client.get("/readyz").json()["declared"] == 0
    assert client.get("/live/east-midlands").status_code == 200


def test_a_body_has_a_size_and_a_type() -> None:
    """Too much is 413 however it is sent, and what is not JSON by its own account is 415."""
    client = client_of(app_after(0))
    big = b'{"seat": "' + b"x" * 70_000 + b'"}'
    as_json = {**BEARER, "Content-Type": "application/json; charset=utf-8"}
    whole = client.post(DECLARATIONS, content=big, headers=as_json)
    pieces = client.post(DECLARATIONS, content=iter([big[:40_000], big[40_000:]]), headers=as_json)
    form = client.post(DECLARATIONS, data={"seat": "E14000546"}, headers=BEARER)
    bare = client.post(DECLARATIONS, content=b"{}", headers=BEARER)

    assert (whole.status_code, pieces.status_code) == (413, 413)
    assert (form.status_code, bare.status_code) == (415, 415)


def test_a_post_is_out_when_the_answer_comes() -> None:
    """A reporter's post stands on its page with headline, byline, role and the breaking mark."""
    client = client_of(app_after(1))
    answer = client.post(POSTS, json=post_json(breaking=True), headers=keyed("k-1"))
    told = answer.json()
    page = client.get(told["posts"][0]["addresses"][0]).text

    assert (answer.status_code, told["answer"]) == (201, "published")
    assert set(told) == {"answer", "position", "seat", "posts", "findings"}
    assert "Counting under way in Bassetlaw" in page
    assert "A Reporter" in page
    assert "At the count" in page
    assert "<strong>in</strong>" in page


def test_a_post_sent_twice_is_one_post() -> None:
    """The same key publishes once; with other words it is refused, not lost."""
    client = client_of(app_after(0))
    first = client.post(POSTS, json=post_json(), headers=keyed("k-1"))
    before = live_position(client)
    again = client.post(POSTS, json=post_json(), headers=keyed("k-1"))
    other = client.post(POSTS, json=post_json(headline="Other"), headers=keyed("k-1"))

    assert (again.status_code, again.json()["answer"]) == (200, "resent")
    assert again.json()["posts"] == first.json()["posts"]
    assert (other.status_code, other.json()["error"]["code"]) == (409, "key-reused")
    assert live_position(client) == before


def test_keys_of_two_senders_do_not_meet() -> None:
    """Two tokens may use the same key for different posts."""
    client = client_of(app_after(0))
    reporter = {"Authorization": "Bearer posts-only", "Idempotency-Key": "k"}
    first = client.post(POSTS, json=post_json(), headers=keyed("k"))
    second = client.post(POSTS, json=post_json(headline="Another"), headers=reporter)

    assert (first.status_code, second.status_code) == (201, 201)


@pytest.mark.parametrize("key", [None, "", " ", "x" * 201, "a b"])
def test_a_post_needs_a_key(key: str | None) -> None:
    """Without a key a resend would be a second post, so none is taken."""
    headers = BEARER if key is None else {**BEARER, "Idempotency-Key": key}
    answer = client_of(app_after(0)).post(POSTS, json=post_json(), headers=headers)

    assert answer.status_code == 400
    assert [set(found) for found in answer.json()["error"]["findings"]] == [FINDING]


@pytest.mark.parametrize(
    "changed",
    [
        {"headline": ""},
        {"headline": "   "},
        {"headline": "two\nlines"},
        {"headline": "x" * 301},
        {"headline": 7},
        {"body": ""},
        {"body": "a\u0000b"},
        {"body": "\ufffe"},
        {"pages": []},
        {"pages": ["nowhere"]},
        {"pages": "east-midlands"},
        {"breaking": "yes"},
        {"unknown": 1},
    ],
)
def test_a_post_that_cannot_go_out_says_why(changed: Mapping[str, object]) -> None:
    """Each fault of a post is named with its field, and nothing is published."""
    client = client_of(app_after(0))
    before = live_position(client)
    answer = client.post(POSTS, json=post_json(**changed), headers=keyed("k"))

    assert answer.status_code == 422
    assert answer.json()["error"]["findings"]
    assert live_position(client) == before


def test_a_lone_surrogate_never_reaches_the_log() -> None:
    """Half a character, which no page could show, is refused at the door."""
    client = client_of(app_after(0))
    body = json.dumps(post_json()).replace("Counting", "\\ud800")
    headers = {**keyed("k"), "Content-Type": "application/json"}

    assert client.post(POSTS, content=body, headers=headers).status_code == 400
    assert client.get("/live/east-midlands").status_code == 200


def test_hostile_words_are_shown_and_never_run() -> None:
    """Script in a headline, a byline or a body comes out as text or not at all."""
    client = client_of(app_after(0))
    evil = '<script>alert(1)</script><img src=x onerror="alert(2)">'
    link = "[tap](javascript:alert(3)) <iframe src='//evil.example'></iframe>"
    sent = post_json(headline=evil, byline=evil, role=evil, body=f"{evil} {link}")
    client.post(POSTS, json=sent, headers=keyed("k"))
    delta = client.get("/live/east-midlands/since/0.json").json()
    shown = (
        client.get("/live/east-midlands").text
        + delta["changes"][0]["html"]
        + client.get("/live/east-midlands/feed.atom").text
    )

    assert "<script>alert" not in shown
    assert "<img src=x" not in shown
    assert 'href="javascript:' not in shown
    assert "<iframe" not in shown


def test_a_post_can_be_taken_off() -> None:
    """A removed post is on no page, and a second removal finds nothing."""
    client = client_of(app_after(0))
    told = client.post(POSTS, json=post_json(), headers=keyed("k")).json()
    post = told["posts"][0]
    address = f"{POSTS}/{post['id']}"
    reason = {"reason": "Sent to the wrong page."}
    removed = client.request("DELETE", address, json=reason, headers=BEARER)
    again = client.request("DELETE", address, json=reason, headers=BEARER)
    resent = client.post(POSTS, json=post_json(), headers=keyed("k"))

    assert (removed.status_code, removed.json()["answer"]) == (200, "removed")
    assert client.get(post["addresses"][0]).status_code == 410
    assert (again.status_code, again.json()["error"]["code"]) == (404, "not-found")
    assert (resent.status_code, resent.json()["error"]["code"]) == (410, "post-removed")


def test_a_removal_needs_a_reason_and_a_token() -> None:
    """Nobody takes a post off without saying who they are and why."""
    client = client_of(app_after(1))
    address = f"{POSTS}/{slug_of(messages()[0])}"

    assert client.request("DELETE", address, json={"reason": "x"}).status_code == 401
    assert client.request("DELETE", address, json={}, headers=BEARER).status_code == 422
    assert client.get(f"/live/east-midlands/posts/{slug_of(messages()[0])}").status_code == 200


def test_what_is_held_is_for_holders_of_a_token() -> None:
    """The night with its held results is not for the public."""
    app = app_after(2)
    declare_next(app)
    client = client_of(app)
    told = client.get("/api/v1/night", headers=BEARER).json()

    assert client.get("/api/v1/night").status_code == 401
    assert told["position"] == live_of(app).site.night.position
    assert told["declared"] == [message.declaration.seat for message in messages()[:3]]
    assert told["held"] == []


def test_the_document_describes_every_address_of_the_api() -> None:
    """The OpenAPI document lists each route and method, and every name in it resolves."""
    client = client_of(app_after(0))
    served = client.get("/api/v1/openapi.json").json()
    routes = {
        (route.path, method.lower())  # type: ignore[attr-defined]
        for route in API_ROUTES
        for method in route.methods - {"HEAD"}  # type: ignore[attr-defined]
    }
    told = {(path, method) for path, item in served["paths"].items() for method in item}
    names = {
        part.partition('"')[0] for part in json.dumps(served).split("#/components/schemas/")[1:]
    }

    assert served == json.loads(json.dumps(document()))
    assert told == routes
    assert names <= set(served["components"]["schemas"])
