"""POST /api/v1/declarations: one seat's result on its way into the night."""

from pydantic import ValidationError
from starlette.requests import Request
from starlette.responses import Response

from countnight.desk.rights import Right
from countnight.flow.newsroom import Newsroom
from countnight.flow.receive import Answer, Decision, Receipt, receive
from countnight.intake.formats.countnight_json import intake_from_countnight_json
from countnight.intake.formats.json_text import JsonObject, items_from_text, text_from_json
from countnight.model.declaration import ResultsMessage
from countnight.model.finding import Finding
from countnight.model.post import Post
from countnight.web.api.answers import About, Told, respond, told
from countnight.web.api.asking import (
    asker,
    body_of,
    digest_of,
    key_of_request,
    refusal_from_validation,
)
from countnight.web.api.bodies import Confirmed
from countnight.web.house import House, house_of
from countnight.web.refusals import STATUS_OF_ANSWER, ApiRefusal

WHERE = "the request"


async def declare(request: Request) -> Response:
    """The result is accepted, held, known already, or refused with what to do about it."""
    token = await asker(request, right=Right.DECLARE_BY_API)
    key = key_of_request(request, token=token, is_needed=False)
    body = await body_of(request)
    house, digest = house_of(request), digest_of(body)
    known = house.given.again(key, digest=digest)
    if known is not None:
        return respond(known)
    answer = await _received(house, body)
    house.given.keep(key, answer, digest=digest)
    return respond(answer)


async def _received(house: House, body: bytes) -> Told:
    result, decision = _parts(body)
    message = _message(house, result)

    def act(newsroom: Newsroom) -> tuple[Receipt, tuple[Post, ...]]:
        receipt = receive(newsroom, message, decision=decision)
        posts = newsroom.night.posts
        written = (posts.get(draft.id) for draft in receipt.drafts)
        return receipt, tuple(post for post in written if post is not None)

    receipt, posts = await house.live.written(act)
    if receipt.answer is Answer.SET_ASIDE:
        why = "A newer revision of this result is already in; this one was kept and set aside."
        raise ApiRefusal("set-aside", why, findings=receipt.findings)
    about = About(receipt.position, message.declaration.seat, posts, receipt.findings)
    return told(receipt.answer, status=STATUS_OF_ANSWER[receipt.answer], about=about)


def _parts(body: bytes) -> tuple[bytes, Decision | None]:
    """The result as it came, and the person's word that came with it.

    Raises: ApiRefusal when the body is no JSON, or the word is not as it should be.
    """
    items = items_from_text(_text(body), file=WHERE)
    if isinstance(items, Finding):
        raise ApiRefusal("body-malformed", items.message, findings=[items])
    if len(items) != 1 or not isinstance(items[0].value, JsonObject):
        raise ApiRefusal("body-invalid", "Send one object: the result of one seat.")
    whole = items[0].value
    result = JsonObject(tuple(pair for pair in whole.pairs if pair[0] != "confirmed"))
    word = whole.first("confirmed")
    decision = None if word is None else _decision(text_from_json(word))
    return text_from_json(result).encode(), decision


def _text(body: bytes) -> str:
    """The body as text that can be stored and shown.

    Raises: ApiRefusal.
    """
    try:
        text = body.decode()
        # A lone half of a surrogate pair passes for JSON and can never be written down.
        items = items_from_text(text, file=WHERE)
        if not isinstance(items, Finding):
            "".join(text_from_json(item.value) for item in items).encode()
    except UnicodeError as error:
        raise ApiRefusal("body-malformed", "The body is not text in UTF-8.") from error
    return text


def _decision(word: str) -> Decision:
    try:
        confirmed = Confirmed.model_validate_json(word)
    except ValidationError as error:
        raise refusal_from_validation(error) from error
    return Decision(by=confirmed.by, reason=confirmed.reason)


def _message(house: House, result: bytes) -> ResultsMessage:
    """What the format's reader made of the result.

    Raises: ApiRefusal when it belongs to no seat of this election.
    """
    election = house.live.newsroom.election
    intake = intake_from_countnight_json(result, election=election, file=WHERE)
    if not intake.messages:
        why = " ".join(f"{found.message} {found.remedy}" for found in intake.findings)
        raise ApiRefusal("body-invalid", why, findings=intake.findings)
    return intake.messages[0]
