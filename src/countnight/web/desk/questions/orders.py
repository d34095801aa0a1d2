"""What a press of a button on readers' questions does: one act, and back to where one was."""

from collections.abc import Callable
from functools import partial

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from countnight.desk.rights import Right
from countnight.flow.questions import moderating
from countnight.flow.questions.box import QuestionBox
from countnight.model.block import QuestionId
from countnight.model.desk.actor import Actor
from countnight.model.desk.question import GroupState
from countnight.model.person import DeedKind
from countnight.web.desk.forms import form_of, text_in, texts_in
from countnight.web.desk.gate import door_of, signed_in
from countnight.web.desk.page import flash, seen
from countnight.web.desk.questions.pages import QUESTIONS, box_of
from countnight.web.desk.queue.orders import actor_of
from countnight.web.desk.route import DeskRoute

Act = Callable[[QuestionBox, QuestionId, Actor], None]


async def claim(request: Request) -> Response:
    """The group is the person's to work on."""
    takes_over = text_in(await form_of(request), "takes_over") == "yes"

    def act(box: QuestionBox, question: QuestionId, by: Actor) -> None:
        moderating.claim(box, question, by=by, takes_over=takes_over)

    return await _done(request, act, said="You are on it; others see that.")


async def release(request: Request) -> Response:
    """The group is anybody's."""

    def act(box: QuestionBox, question: QuestionId, by: Actor) -> None:
        moderating.release(box, question, by=by)

    return await _done(request, act, said="Given back.")


async def join(request: Request) -> Response:
    """The ticked groups are in this one."""
    others = [QuestionId(one) for one in texts_in(await form_of(request), "other")]
    if not others:
        await flash(request, "Nothing was put together: tick what asks the same.")
        return seen(_place(request))

    def act(box: QuestionBox, question: QuestionId, by: Actor) -> None:
        moderating.join(box, question, others=others, by=by)

    return await _done(request, act, said="Put together.")


async def part(request: Request) -> Response:
    """The question is in a group of its own, which is shown."""

    def act(box: QuestionBox, question: QuestionId, by: Actor) -> None:
        moderating.part(box, question, by=by)

    return await _done(request, act, said="It stands alone now.")


async def word(request: Request) -> Response:
    """The group has the wording that a post will quote."""
    wording = text_in(await form_of(request), "wording")

    def act(box: QuestionBox, question: QuestionId, by: Actor) -> None:
        moderating.word(box, question, wording=wording, by=by)

    return await _done(request, act, said="The wording is kept.")


async def turn_down(request: Request) -> Response:
    """The group will not be answered."""
    reason = text_in(await form_of(request), "reason")
    return await _decided(request, GroupState.TURNED_DOWN, reason, said="Turned down.")


async def call_spam(request: Request) -> Response:
    """The group is spam."""
    return await _decided(request, GroupState.SPAM, "", said="It is among the spam.")


async def reopen(request: Request) -> Response:
    """The group is open again."""

    def act(box: QuestionBox, question: QuestionId, _by: Actor) -> None:
        moderating.reopen(box, question)

    return await _done(request, act, said="Open again.")


async def erase(request: Request) -> Response:
    """Nothing is left of the question; the journal says who did it, and nothing of the reader."""

    def act(box: QuestionBox, question: QuestionId, by: Actor) -> None:
        moderating.erase(box, question)
        _note(request, by, count=1)

    said = "Erased: the question, the name and the address."
    return await _done(request, act, said=said, to=QUESTIONS)


async def erase_reader(request: Request) -> Response:
    """Nothing is left of what a reader sent, whose address was given."""
    box, by = box_of(request), actor_of(signed_in(request))
    contact = text_in(await form_of(request), "contact")

    def act() -> int:
        count = moderating.erase_reader(box, contact)
        if count:
            _note(request, by, count=count)
        return count

    try:
        count = await run_in_threadpool(act)
    except moderating.QuestionError as error:
        await flash(request, f"Not done: {error}.")
        return seen(QUESTIONS)
    await flash(request, f"Questions erased that came with this address: {count}.")
    return seen(QUESTIONS)


async def _decided(request: Request, state: GroupState, reason: str, *, said: str) -> Response:
    def act(box: QuestionBox, question: QuestionId, by: Actor) -> None:
        moderating.decide(box, question, state=state, reason=reason, by=by)

    return await _done(request, act, said=said)


async def _done(request: Request, act: Act, *, said: str, to: str | None = None) -> Response:
    """The act is done and said, or said not to be; the group is shown again."""
    box, by = box_of(request), actor_of(signed_in(request))
    question = QuestionId(request.path_params["question"])
    try:
        await run_in_threadpool(act, box, question, by)
    except moderating.QuestionError as error:
        await flash(request, f"Not done: {error}.")
        return seen(_place(request))
    await flash(request, said)
    return seen(to or _place(request))


def _place(request: Request) -> str:
    return f"{QUESTIONS}/{request.path_params['question']}"


def _note(request: Request, by: Actor, *, count: int) -> None:
    door = door_of(request)
    deed = door.deed(DeedKind.QUESTIONS_ERASED, by=by.id, detail=f"questions: {count}")
    door.people.note(deed)


_post = partial(DeskRoute, right=Right.MODERATE_QUESTIONS, methods=("POST",))
ROUTES: tuple[DeskRoute, ...] = (
    _post(f"{QUESTIONS}/erase-reader", erase_reader),
    _post(f"{QUESTIONS}/{{question}}/claim", claim),
    _post(f"{QUESTIONS}/{{question}}/release", release),
    _post(f"{QUESTIONS}/{{question}}/join", join),
    _post(f"{QUESTIONS}/{{question}}/part", part),
    _post(f"{QUESTIONS}/{{question}}/word", word),
    _post(f"{QUESTIONS}/{{question}}/turn-down", turn_down),
    _post(f"{QUESTIONS}/{{question}}/spam", call_spam),
    _post(f"{QUESTIONS}/{{question}}/reopen", reopen),
    _post(f"{QUESTIONS}/{{question}}/erase", erase),
)
