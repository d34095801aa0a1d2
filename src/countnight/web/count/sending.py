"""How a phone sends what it kept: who is signed in now, and one entry at a time, once."""

from http import HTTPStatus

from pydantic import ValidationError
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response

from countnight.desk.rights import Right
from countnight.flow.count.enter import EntryAnswer, EntryReceipt
from countnight.flow.newsroom import PollOpenError
from countnight.flow.people.keys import form_token
from countnight.model.count.entry import EntryKey
from countnight.model.finding import Finding
from countnight.render.count.views import entry_line
from countnight.render.results import seat_of_address
from countnight.web.count.pages import keep
from countnight.web.count.typing import SentEntry, typed_from_sent
from countnight.web.desk.gate import signed_in, visit_in
from countnight.web.desk.route import DeskRoute
from countnight.web.house import house_of

STATUS = {
    EntryAnswer.KEPT: HTTPStatus.CREATED,
    EntryAnswer.KNOWN: HTTPStatus.OK,
    EntryAnswer.REFUSED: HTTPStatus.UNPROCESSABLE_ENTITY,
    EntryAnswer.KEY_REUSED: HTTPStatus.CONFLICT,
}


async def me(request: Request) -> Response:
    """Who is signed in, and the token that today's session wants with a form.

    What a phone has kept outlives the session in which it was typed, so that it asks for a token
    just before it sends; nobody from elsewhere can read the answer.
    """
    visit = visit_in(request)
    told = {"person": visit.person.id, "name": visit.person.name}
    return JSONResponse({**told, "form_token": form_token(visit.secret)})


async def entries(request: Request) -> Response:
    """The entry is kept, known already, or refused with what to do about it."""
    try:
        sent = SentEntry.model_validate_json(await request.body())
    except (ValidationError, ClientDisconnect):
        return refused("body-invalid", "This is no entry: open the page again.", 422)
    person, live = signed_in(request), house_of(request).live
    if sent.typed_by != person.id:
        said = f"Somebody else typed this on the phone; {person.name} is signed in."
        return refused("other-person", said, 409)
    seat = seat_of_address(live.site, address=sent.seat)
    if seat is None:
        return refused("seat-unknown", "This election has no such seat.", 422)
    typed = typed_from_sent(sent, seat=seat, now=live.newsroom.clock.now())
    try:
        receipt = await keep(request, typed, key=EntryKey(sent.key))
    except PollOpenError as error:
        return refused("poll-open", f"Not taken yet: {error}.", 409)
    return _told(request, receipt)


def _told(request: Request, receipt: EntryReceipt) -> Response:
    told: dict[str, object] = {"answer": receipt.answer.value}
    told["findings"] = [_finding(one) for one in receipt.findings]
    if receipt.standing is not None:
        line = entry_line(house_of(request).live.site.night, receipt.standing.counted)
        told |= {"state": line.state, "words": line.words}
    if receipt.answer is EntryAnswer.REFUSED:
        told["error"] = _error("count-unreadable", " ".join(o.message for o in receipt.findings))
    if receipt.answer is EntryAnswer.KEY_REUSED:
        told["error"] = _error("key-reused", "Another entry was sent under this entry's name.")
    return JSONResponse(told, status_code=STATUS[receipt.answer])


def _finding(finding: Finding) -> dict[str, str]:
    severity = finding.severity.value
    return {"severity": severity, "message": finding.message, "remedy": finding.remedy}


def _error(code: str, message: str) -> dict[str, str]:
    return {"code": code, "message": message}


def refused(code: str, message: str, status: int) -> Response:
    """A phone is told why it keeps what it sent."""
    return JSONResponse({"error": _error(code, message)}, status_code=status)


ROUTES: tuple[DeskRoute, ...] = (
    DeskRoute("/count/me.json", me, Right.ENTER_COUNT),
    DeskRoute("/count/entries.json", entries, Right.ENTER_COUNT, ("POST",)),
)
