"""Three editors at once on one draft, five hundred times: nothing lost, nothing doubled."""

import asyncio
import random
from collections import Counter
from dataclasses import dataclass, replace

import httpx2
from desk_people import CALLER, DESK_SETTINGS, HOST, SAME_ORIGIN, door_with_everybody, form_token_in
from shipped_night import PAGE, newsroom_after
from starlette.applications import Starlette

from countnight.flow.people.door import Door
from countnight.flow.people.sign_in import let_in
from countnight.flow.report import Report, submit_report
from countnight.model.desk.actor import Actor
from countnight.model.election import Checking, PublishingRules
from countnight.model.event import DraftRevised, DraftRuled, PostPublished, Ruling
from countnight.model.ids import START, Position, PostId
from countnight.model.person import DeedKind, Person, PersonId, Role
from countnight.web.app import build_app, live_of
from countnight.web.desk.cookies import PLAIN_NAME

ROUNDS = 500
REPORTER = Actor("rae", "Rae")
MOST_EVENTS = 12
"""More than a round can append; the log is not read whole five hundred times."""
ACTS = ("approve", "approve", "edit", "hold")


@dataclass(frozen=True, slots=True)
class Editor:
    """One editor's browser, and what stands in every form of it."""

    name: str
    browser: httpx2.AsyncClient
    token: str

    async def press(self, draft: PostId, act: str, words: str) -> tuple[str, httpx2.Response]:
        """The form of revision 1 is sent, which is what this editor has read."""
        data = {"form_token": self.token, "revision": "1", "reason": f"{self.name} says so"}
        if act == "edit":
            data |= {"headline": f"{self.name} wrote this", "body": words}
        return act, await self.browser.post(f"/desk/queue/{draft}/{act}", data=data)


def app_with_three(*names: str) -> tuple[Starlette, Door]:
    """A newsroom whose posts wait for one person, and its editors."""
    room = newsroom_after(0)
    rules = PublishingRules(Checking.ONE_CHECK)
    room.election = replace(room.election, rules=rules)
    room.night = replace(room.night, election=room.election)
    door = door_with_everybody()
    for name in names:
        person = Person(PersonId(name), name.title(), frozenset({Role.EDITOR}))
        door.people.add(person, deed=door.deed(DeedKind.PERSON_ADDED, by="a test"))
    return build_app(room, settings=DESK_SETTINGS, door=door), door


async def editor_at(app: Starlette, door: Door, name: str) -> Editor:
    """The editor, signed in."""
    person = door.people.person(PersonId(name))
    assert person is not None
    secret = let_in(door, CALLER, person=person, how="a test").secret
    transport = httpx2.ASGITransport(app=app)
    browser = httpx2.AsyncClient(transport=transport, base_url=HOST, headers=SAME_ORIGIN)
    browser.cookies.set(PLAIN_NAME, secret)
    token = form_token_in((await browser.get("/desk/queue")).text)
    return Editor(name, browser, token)


def draft_in(app: Starlette, number: int) -> PostId:
    """A reporter's post waits, at revision 1."""
    report = Report((PAGE,), f"Round {number}", "What the reporter wrote.")
    receipt = live_of(app).write(
        lambda room: submit_report(room, report, key=str(number), by=REPORTER)
    )
    assert receipt.post is not None
    return receipt.post.id


async def five_hundred(app: Starlette, door: Door) -> Counter[str]:
    """Every round is played and looked at; the answer counts how they ended."""
    chance = random.Random(2019)
    editors = [await editor_at(app, door, name) for name in ("ann", "ben", "cat")]
    ends: Counter[str] = Counter()
    for number in range(ROUNDS):
        draft = draft_in(app, number)
        acts = [(one, chance.choice(ACTS)) for one in editors]
        chance.shuffle(acts)
        words = {one.name: f"{one.name} read it in round {number}." for one in editors}
        pressed = (one.press(draft, act, words[one.name]) for one, act in acts)
        answers = await asyncio.gather(*pressed)
        ends[looked_at(app, draft, answers)] += 1
    for one in editors:
        await one.browser.aclose()
    return ends


def looked_at(app: Starlette, draft: PostId, answers: list[tuple[str, httpx2.Response]]) -> str:
    """How the round ended, after everything that must be true of it was asserted."""
    begins = live_of(app).newsroom.night.position - MOST_EVENTS
    batches = live_of(app).newsroom.log.read(after=Position(max(START, begins)))
    events = [entry.event for batch in batches for entry in batch.entries]
    out = [one.post for one in events if isinstance(one, PostPublished) and one.post.id == draft]
    edits = [one.post for one in events if isinstance(one, DraftRevised) and one.post.id == draft]
    rulings = [one for one in events if isinstance(one, DraftRuled) and one.draft == draft]
    conflicts = [(act, answer) for act, answer in answers if answer.status_code == 409]

    assert {answer.status_code for _, answer in answers} <= {303, 409}
    assert len(out) <= 1
    assert len(edits) <= 1
    assert all(post.body == "What the reporter wrote." for post in out)
    assert all(one.revision == 1 for one in rulings)
    for act, answer in conflicts:
        assert "you read revision 1" in answer.text or "has gone out" in answer.text
        assert act != "edit" or "read it in round" in answer.text.partition("<textarea")[2]
    assert len(edits) + sum(act == "edit" for act, _ in conflicts) == sum(
        act == "edit" for act, _ in answers
    )
    night = live_of(app).newsroom.night
    assert (draft in night.posts) == bool(out)
    assert (draft in night.queue) != bool(out)
    if not out:
        waits = night.queue[draft]
        assert waits.post.body == (edits[0].body if edits else "What the reporter wrote.")
        return "edited" if edits else "held"
    approvals = [one for one in rulings if one.ruling is Ruling.APPROVED]
    assert len(approvals) <= 1
    return "published"


def test_three_editors_never_lose_or_double_a_publication() -> None:
    """Whoever is first has decided, everybody else is shown what happened, and words survive."""
    app, door = app_with_three("ann", "ben", "cat")

    ends = asyncio.run(five_hundred(app, door))

    assert ends.total() == ROUNDS
    assert min(ends["published"], ends["edited"], ends["held"]) > 0
