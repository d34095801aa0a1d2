import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from shipped_night import (
    BUILD,
    PAGE,
    SETTINGS,
    app_after,
    client_of,
    declare_next,
    election,
    messages,
    restarted,
    slug_of,
)
from starlette.applications import Starlette

from countnight.flow.clocks import SystemClock
from countnight.flow.newsroom import Newsroom
from countnight.flow.receive import receive
from countnight.flow.report import Report, publish_report, remove_post
from countnight.model.ids import PageId, PostId
from countnight.store.sqlite_log import SqliteLog
from countnight.web import deltas
from countnight.web.app import build_app, live_of

SINCE = "/live/east-midlands/since/{}.json"


def walked(app: Starlette, *, start: int = 0) -> list[bytes]:
    """Every delta behind the start, as a client walks from one to the next."""
    client = client_of(app)
    found: list[bytes] = []
    answer = client.get(SINCE.format(start))
    while answer.status_code == 200:
        found.append(answer.content)
        answer = client.get(SINCE.format(answer.json()["to"]))
    return found


def test_deltas_are_a_chain_from_the_start_to_the_head() -> None:
    """A client that walks from 0 meets every change once and ends where head.json points."""
    app = app_after(5)
    client = client_of(app)
    first = client.get(SINCE.format(0)).json()
    chain = [first]
    while (answer := client.get(SINCE.format(chain[-1]["to"]))).status_code == 200:
        chain.append(answer.json())
    head = client.get("/live/east-midlands/head.json").json()

    assert [delta["from"] for delta in chain[1:]] == [delta["to"] for delta in chain[:-1]]
    assert [delta["changes"][0]["post"] for delta in chain] == [
        slug_of(message) for message in messages()[:5]
    ]
    assert head == {
        "page": PAGE,
        "position": chain[-1]["to"],
        "poll_seconds": 10,
        "closed": False,
    }


def test_a_delta_never_changes_once_it_is_there() -> None:
    """What an address held at 2 am it holds at 5 am, so that a CDN may keep it for ever."""
    app = app_after(3)
    before = walked(app)
    declare_next(app)
    declare_next(app)

    assert walked(app)[: len(before)] == before


def test_a_restart_serves_the_same_deltas() -> None:
    """A server that starts in the middle of the night serves the same bytes as one that ran."""
    app = app_after(1)
    for _ in range(4):
        declare_next(app)

    assert walked(restarted(app)) == walked(app)
    assert len(walked(app)) == 5


def test_a_result_corrected_later_stays_as_it_was_in_its_delta() -> None:
    """The delta of a first result keeps its numbers after the result is corrected."""
    app = app_after(1)
    before = walked(app)
    wrong = messages()[0]
    first, second, *_ = wrong.declaration.votes
    votes = dict(wrong.declaration.votes)
    votes[first], votes[second] = votes[first] - 1, votes[second] + 1
    corrected = replace(
        wrong, declaration=replace(wrong.declaration, votes=votes), revision=wrong.revision + 1
    )
    live_of(app).write(lambda newsroom: receive(newsroom, corrected))

    assert walked(app)[:1] == before
    assert len(walked(app)) == 2
    assert walked(restarted(app)) == walked(app)


def test_the_next_delta_is_missing_for_a_second_at_most() -> None:
    """Until the page changes, the address behind its head is 404, kept for one second."""
    app = app_after(2)
    position = live_of(app).deltas.position(PAGE)
    early = client_of(app).get(SINCE.format(position))
    declare_next(app)
    later = client_of(app).get(SINCE.format(position))

    assert (early.status_code, early.headers["cache-control"]) == (404, "public, max-age=1")
    assert later.status_code == 200
    assert later.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert later.json()["from"] == position


def test_any_position_of_the_log_has_an_answer() -> None:
    """A position between two changes of the page leads to the same change, from where one stood."""
    app = app_after(2)
    client = client_of(app)
    first = client.get(SINCE.format(0)).json()
    between = client.get(SINCE.format(first["to"] - 1)).json()

    assert between == {**first, "from": first["to"] - 1}


@pytest.mark.parametrize("position", ["-1", "1.5", "x", "0x1", ""])
def test_a_position_is_a_number(position: str) -> None:
    """What is no position is simply not there."""
    assert client_of(app_after(1)).get(SINCE.format(position)).status_code == 404


def test_many_commits_at_once_are_told_one_by_one() -> None:
    """Ten results in one go are ten deltas, each from the site as it was."""
    slow, fast = app_after(0), app_after(0)
    for _ in range(10):
        declare_next(slow)

    def all_at_once(newsroom: Newsroom) -> None:
        for message in messages()[:10]:
            receive(newsroom, message)

    live_of(fast).write(all_at_once)
    told = [(delta["from"], delta["to"], delta["changes"]) for delta in _chain(fast)]

    assert len(told) == 10
    assert [step[:2] for step in told] == [(d["from"], d["to"]) for d in _chain(slow)]
    assert [d["state"]["declared"] for d in _chain(fast)] == list(range(1, 11))


def _chain(app: Starlette) -> list[dict[str, Any]]:
    return [json.loads(body) for body in walked(app)]


def test_another_process_is_heard(tmp_path: Path) -> None:
    """A result that another process wrote into the same store reaches this one's pages."""
    store = tmp_path / "night.countnight"
    here = Newsroom(election(), log=SqliteLog.open(store), clock=SystemClock(), build=BUILD)
    here.open(is_test=False)
    app = build_app(here, settings=SETTINGS)
    there = Newsroom(election(), log=SqliteLog.open(store), clock=SystemClock(), build=BUILD)
    there.open(is_test=False)
    receive(there, messages()[0])
    receive(there, messages()[1])
    live_of(app).look()
    last = client_of(app).get("/live/east-midlands/head.json").json()["position"]
    here.log.close()
    there.log.close()

    assert len(walked(app)) == 2
    assert last == there.night.position


def test_a_long_past_is_drawn_beside_the_serving(monkeypatch: pytest.MonkeyPatch) -> None:
    """After a restart late in a long night, new results are told at once and old ones soon."""
    app = app_after(3)
    whole = walked(app)
    monkeypatch.setattr(deltas, "AT_ONCE", 0)
    late = restarted(app)
    live = live_of(late)
    start = live.deltas.position(PAGE)
    missing = client_of(late).get(SINCE.format(0)).status_code
    declare_next(late)
    new = walked(late, start=start)
    live.deltas.add_past(live.deltas.load_past(live.newsroom))

    assert start == live_of(app).deltas.position(PAGE)
    assert missing == 404
    assert len(new) == 1
    assert walked(late) == [*whole, *new]


def test_a_post_removed_is_a_delta_that_takes_it_off() -> None:
    """Open pages are told to drop a post that was taken off."""
    app = app_after(1)
    report = Report(pages=(PageId(PAGE),), headline="Count under way", body="Boxes are in.")
    live_of(app).write(lambda newsroom: publish_report(newsroom, report, key="k"))
    post = PostId(_chain(app)[-1]["changes"][0]["post"])

    live_of(app).write(lambda newsroom: remove_post(newsroom, post, reason="sent too early"))

    assert _chain(app)[-1]["changes"] == [{"op": "remove", "post": post, "html": None}]
    assert client_of(app).get(f"/live/east-midlands/posts/{post}").status_code == 410
