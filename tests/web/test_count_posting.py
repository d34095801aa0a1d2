import json
from collections.abc import Mapping
from types import MappingProxyType

import pytest
from count_phone import count_desk, night_of
from desk_people import Desk, form_token_in
from test_count_sending import JSON, KEY, code_of, token_of

from countnight.model.person import Role

NOTHING: Mapping[str, object] = MappingProxyType({})
FIELDS = {
    "headline": "Recount in Gedling",
    "body": "The first bundle is back.",
    "page": "east-midlands",
}


@pytest.fixture
def desk() -> Desk:
    """A desk after the close of poll."""
    return count_desk()


def posted(
    desk: Desk, role: Role = Role.REPORTER, changed: Mapping[str, object] = NOTHING
) -> tuple[int, str]:
    """Status and answer, or code, of a post that a phone sends."""
    browser = desk.signed_in(role)
    told = {"key": KEY, "typed_by": role.value, "typed_at": "2019-12-12T22:58:00Z"}
    body = json.dumps({**told, "fields": FIELDS, **changed})
    headers = {**JSON, "X-Form-Token": token_of(browser), "Content-Type": "application/json"}
    answer = browser.post("/count/posts.json", content=body, headers=headers)
    if answer.status_code >= 400:
        return answer.status_code, code_of(answer)
    return answer.status_code, answer.json()["answer"]


def test_a_post_from_the_count_waits_at_the_desk_once(desk: Desk) -> None:
    """Sent twice it is one draft, under its writer's name, and on no page."""
    assert posted(desk) == (201, "kept")
    assert posted(desk) == (200, "known")

    (draft,) = night_of(desk).queue.values()
    assert (draft.post.headline, draft.post.byline) == ("Recount in Gedling", "Some reporter")
    assert not night_of(desk).posts


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"fields": {**FIELDS, "headline": " "}}, (422, "post-incomplete")),
        ({"fields": {**FIELDS, "page": "nowhere"}}, (422, "post-incomplete")),
        ({"fields": {"headline": "H"}}, (422, "body-invalid")),
        ({"key": "short"}, (422, "body-invalid")),
        ({"typed_by": "editor"}, (409, "other-person")),
    ],
    ids=["headline", "page", "fields", "key", "person"],
)
def test_what_is_no_post_is_refused(
    desk: Desk, changed: dict[str, object], told: tuple[int, str]
) -> None:
    """The phone keeps it, and says why."""
    assert posted(desk, changed=changed) == told
    assert not night_of(desk).queue


def test_a_checker_writes_no_posts(desk: Desk) -> None:
    """As at the desk."""
    assert posted(desk, Role.CHECKER) == (403, "lacks-right")
    assert "Write a short post" not in desk.signed_in(Role.CHECKER).get("/count/").text
    assert "Write a short post" in desk.signed_in(Role.REPORTER).get("/count/").text


def test_without_scripts_the_form_does_the_same(desk: Desk) -> None:
    """What is missing is told with nothing lost; what is whole goes to the desk."""
    reporter = desk.signed_in(Role.REPORTER)
    token = form_token_in(reporter.get("/count/post").text)
    data = {"form_token": token, "key": KEY, **FIELDS}

    empty = reporter.post("/count/post", data={**data, "body": ""})
    whole = reporter.post("/count/post", data=data, follow_redirects=True)

    assert empty.status_code == 422
    assert 'value="Recount in Gedling"' in empty.text
    assert "The post has no text." in empty.text
    assert "The desk has it; an editor reads it before readers do." in whole.text
    assert len(night_of(desk).queue) == 1
