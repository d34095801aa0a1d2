"""/desk/questions: what readers ask, one group of questions open, and what may ask the same."""

from collections.abc import Sequence
from datetime import timedelta
from http import HTTPStatus

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from countnight.desk.likeness import Likeness, likest
from countnight.desk.moderating import EVERY, QuestionSieve, sifted
from countnight.desk.rights import Right, may
from countnight.flow.questions.box import QuestionBox
from countnight.model.block import QuestionId
from countnight.model.desk.question import GroupState, QuestionGroup
from countnight.render.desk.frame import Shortcut
from countnight.render.desk.questions import STATE_WORDS, group_page, question_line
from countnight.render.site import Site
from countnight.web.desk.gate import signed_in
from countnight.web.desk.page import desk_page
from countnight.web.desk.route import DeskRoute
from countnight.web.house import house_of

QUESTIONS = "/desk/questions"
MOST_SHOWN = 100
KEYS = (
    Shortcut("j", "Next question"),
    Shortcut("k", "Question before"),
    Shortcut("/", "Search"),
    Shortcut("c", "Claim it, or give it back"),
    Shortcut("w", "Choose the wording"),
    Shortcut("p", "Answer it in a post"),
    Shortcut("m", "Put the ticked ones together with it"),
    Shortcut("x", "Turn it down, with a reason"),
    Shortcut("s", "It is spam"),
    Shortcut("u", "Take the decision back"),
)


async def questions(request: Request) -> Response:
    """What readers ask, the first of it open."""
    return await _page(request, None)


async def one_group(request: Request) -> Response:
    """The group that the question of the address is in, beside the list."""
    return await _page(request, QuestionId(request.path_params["question"]))


def box_of(request: Request) -> QuestionBox:
    """The box that readers' questions are in. Raises: HTTPException, 404, where there is none."""
    box = house_of(request).box
    if box is None:
        raise HTTPException(404, "This newsroom takes no questions.")
    return box


async def _page(request: Request, wanted: QuestionId | None) -> Response:
    box, site, person = box_of(request), house_of(request).live.site, signed_in(request)
    sieve = sieve_of(request)
    groups = await run_in_threadpool(box.questions.groups)
    listed = sifted(groups, sieve=sieve)
    group = next(iter(listed), None) if wanted is None else _group_with(groups, wanted)
    now = box.clock.now()
    claim_ends = now - timedelta(minutes=box.rules.claim_minutes)
    shown = None
    if group is not None:
        shown = group_page(site, group=group, me=person.id, claim_ends=claim_ends)
    view = {
        "lines": [question_line(site, group=one, at=now) for one in listed[:MOST_SHOWN]],
        "more": max(0, len(listed) - MOST_SHOWN),
        **_around(listed, group),
        "page": shown,
        "like": _proposed(site, groups, group),
        "sieve": sieve,
        "query": f"?{request.url.query}" if request.url.query else "",
        "states": {EVERY: "all", **{one.value: words for one, words in STATE_WORDS.items()}},
        "pages": tuple(site.election.pages.values()),
        "is_on": any(one.takes_questions for one in site.election.pages.values()),
        "is_opened": wanted is not None,
        "may_write": may(person, Right.WRITE_POST),
        "sends_mail": box.post_office is not None,
        "owed": await run_in_threadpool(box.questions.owed),
        "keep_days": box.rules.keep_days,
        "shortcuts": KEYS,
    }
    is_gone = wanted is not None and group is None
    status = HTTPStatus.NOT_FOUND if is_gone else HTTPStatus.OK
    return await desk_page(request, "questions", title="Questions", view=view, status=status)


def sieve_of(request: Request) -> QuestionSieve:
    """What the address asks to see. Raises: HTTPException, 404, for a state there is not."""
    asked = request.query_params
    state = asked.get("state", GroupState.OPEN.value)
    if state not in {EVERY, *GroupState}:
        raise HTTPException(404, "Questions are open, answered, turned down or spam.")
    return QuestionSieve(
        state=state,
        words=asked.get("words", "")[:200],
        page=asked.get("page", ""),
        is_oldest_first=asked.get("order", "") == "oldest",
    )


def _group_with(groups: Sequence[QuestionGroup], wanted: QuestionId) -> QuestionGroup | None:
    return next((one for one in groups if any(q.id == wanted for q in one.questions)), None)


def _around(listed: Sequence[QuestionGroup], group: QuestionGroup | None) -> dict[str, object]:
    """Where the open group stands in the list, and what is next to it."""
    ids = [one.first.id for one in listed[:MOST_SHOWN]]
    here = None if group is None else group.first.id
    place = ids.index(here) if here in ids else -1
    return {
        "here": here,
        "next": ids[place + 1] if 0 <= place < len(ids) - 1 else None,
        "previous": ids[place - 1] if place > 0 else None,
    }


def _proposed(
    site: Site, groups: Sequence[QuestionGroup], group: QuestionGroup | None
) -> tuple[Likeness, ...]:
    """What may ask the same as an open group."""
    if group is None or group.state is not GroupState.OPEN:
        return ()
    others = [one for one in groups if one.state is GroupState.OPEN]
    names = [seat.name for seat in site.election.seats.values()]
    return likest(group, others=others, names=names)


ROUTES: tuple[DeskRoute, ...] = (
    DeskRoute(QUESTIONS, questions, Right.MODERATE_QUESTIONS),
    DeskRoute(f"{QUESTIONS}/{{question}}", one_group, Right.MODERATE_QUESTIONS),
)
