"""/count/ and /count/{seat}: which seat, its figures question by question, read back, sent."""

import secrets
from dataclasses import replace
from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from countnight.desk.counting import Typed
from countnight.desk.rights import Right, may
from countnight.flow.count.enter import (
    EntryAnswer,
    EntryReceipt,
    Sender,
    enter_count,
    entry_from_typed,
    entry_of,
    findings_of_entry,
)
from countnight.flow.newsroom import Newsroom, PollOpenError
from countnight.model.count.entry import EntryKey
from countnight.model.count.standing import Standing, standing_of
from countnight.model.election import Seat
from countnight.model.finding import Finding
from countnight.model.ids import CandidacyId, SeatId
from countnight.model.person import Person
from countnight.render.count.form import (
    CountForm,
    blank_form,
    first_wrong,
    lead_text,
    readings_of,
    step_of_field,
    steps_for,
    sum_text,
)
from countnight.render.count.views import (
    count_seat,
    entry_line,
    entry_lines,
    seats_to_second,
)
from countnight.web.count.page import COUNT, count_page, seat_in
from countnight.web.count.typing import key_in, typed_from_form
from countnight.web.desk.forms import form_of, text_in
from countnight.web.desk.gate import signed_in
from countnight.web.desk.page import seen
from countnight.web.desk.queue.orders import actor_of
from countnight.web.desk.route import DeskRoute
from countnight.web.house import house_of

MOST_FOUND = 30


async def to_count(_request: Request) -> Response:
    """The way to the pages of the count."""
    return seen(COUNT)


async def choose(request: Request) -> Response:
    """The seats that the person is at, those that wait for a second entry, and a search."""
    site, person = house_of(request).live.site, signed_in(request)
    election, night = site.election, site.night
    words = request.query_params.get("words", "").strip()[:80]
    mine = election.counting.assigned.get(person.id, ())
    found = _found(request, words) if words or not mine else ()
    view = {
        "words": words,
        "mine": [count_seat(election, seat) for seat in mine],
        "second": [count_seat(election, seat) for seat in seats_to_second(night, person=person.id)],
        "found": [count_seat(election, seat) for seat in found],
        "entries": entry_lines(night, person=person.id),
        "declared": night.declared,
        "may_post": may(person, Right.WRITE_POST),
    }
    return count_page(request, "choose", title="The count", view=view)


def _found(request: Request, words: str) -> list[SeatId]:
    seats = house_of(request).live.site.election.seats.values()
    wanted = words.casefold()
    named = sorted((one for one in seats if wanted in one.name.casefold()), key=_name_of)
    return [one.id for one in named][: MOST_FOUND if words else len(named)]


def _name_of(seat: Seat) -> str:
    return seat.name


async def blank(request: Request) -> Response:
    """The seat's first question; `?again=1` keeps what two entries agree on."""
    site, seat = house_of(request).live.site, seat_in(request)
    fields: dict[str, str] = {}
    if request.query_params.get("again"):
        standing = standing_of(site.night, seat, person=signed_in(request).id)
        fields = {} if standing is None else _agreed(standing)
    shown = count_seat(site.election, seat)
    form = blank_form(shown, key=secrets.token_urlsafe(18), fields=fields)
    return _form_page(request, form)


def _agreed(standing: Standing) -> dict[str, str]:
    """The fields of the person's own entry that are not in question."""
    result = standing.counted.entry.declaration
    wrong = {one.name for one in standing.differences}
    fields = {f"votes-{one}": str(n) for one, n in result.votes.items() if one not in wrong}
    for name in ("valid_votes", "rejected", "electorate", "recounts"):
        value = getattr(result, name)
        if value is not None and name not in wrong:
            fields[name] = str(value)
    return fields


async def go(request: Request) -> Response:
    """One question on, one back, to one that is named; or the entry is sent."""
    form, live, seat = await form_of(request), house_of(request).live, seat_in(request)
    typed = typed_from_form(form, seat=seat, now=live.newsroom.clock.now())
    key = key_in(form, otherwise=secrets.token_urlsafe(18))
    shown = _as_typed(request, typed, key=key)
    wish, step = text_in(form, "go") or "next", text_in(form, "step")
    if wish == "send" and not shown.faults:
        return await _sent(request, typed, shown)
    if wish == "send":
        return _form_page(request, replace(shown, step=first_wrong(shown.faults) or "votes"))
    return _form_page(request, _moved(shown, wish, step))


def _as_typed(request: Request, typed: Typed, *, key: EntryKey) -> CountForm:
    """The form as it was sent, with what it was understood as."""
    room = house_of(request).live.newsroom
    entry, faults = entry_from_typed(room, typed, key=key, by=actor_of(signed_in(request)))
    seat = count_seat(room.election, typed.seat)
    found = () if faults else findings_of_entry(room, entry)
    readings = readings_of(room.election, entry.declaration)
    return CountForm(
        seat, "votes", typed.fields, key, entry.declaration, faults, found, readings=readings
    )


def _moved(form: CountForm, wish: str, step: str) -> CountForm:
    """The form at the question that was asked for; going on needs an answer that can be read."""
    steps = steps_for(form.result)
    at = steps.index(step) if step in steps else 0
    if wish in steps:
        return replace(form, step=wish, faults=_typed_wrongly(form))
    if wish == "back":
        return replace(form, step=steps[max(at - 1, 0)], faults=())
    here = [one for one in form.faults if step_of_field(one.column or "") == steps[at]]
    if here:
        return replace(form, step=steps[at], faults=tuple(here))
    on = steps[min(at + 1, len(steps) - 1)]
    wrong = first_wrong(form.faults) if on == "read" else None
    if wrong is not None:
        return replace(form, step=wrong)
    return replace(form, step=on, faults=())


def _typed_wrongly(form: CountForm) -> tuple[Finding, ...]:
    return tuple(one for one in form.faults if one.code != "count-missing")


async def _sent(request: Request, typed: Typed, shown: CountForm) -> Response:
    key = EntryKey(shown.key)
    try:
        receipt = await keep(request, typed, key=key)
    except PollOpenError as error:
        return _form_page(request, replace(shown, step="read", problem=f"Not sent: {error}."))
    if receipt.answer is EntryAnswer.KEY_REUSED:
        fresh = replace(shown, step="read", key=secrets.token_urlsafe(18))
        problem = "Another entry was sent from this form before. Read it back and send again."
        return _form_page(request, replace(fresh, problem=problem))
    return seen(f"{COUNT}sent/{key}")


async def keep(request: Request, typed: Typed, *, key: EntryKey) -> EntryReceipt:
    """The entry is in the log under the name of whoever asks. Raises: PollOpenError."""
    sender = sender_of(signed_in(request))

    def act(newsroom: Newsroom) -> EntryReceipt:
        return enter_count(newsroom, typed, key=key, sender=sender)

    return await house_of(request).live.written(act)


def sender_of(person: Person) -> Sender:
    """The person as somebody who keys in; who may decide on held results may declare."""
    return Sender(actor_of(person), declares=may(person, Right.DECIDE_HELD))


async def sent(request: Request) -> Response:
    """What became of an entry of one's own. Raises: HTTPException, 404."""
    night = house_of(request).live.site.night
    known = entry_of(night, EntryKey(request.path_params["key"]))
    if known is None or known.entry.by.id != signed_in(request).id:
        raise HTTPException(404, "There is no entry of yours at this address.")
    line = entry_line(night, known)
    view = {"line": line, "findings": known.findings}
    return count_page(request, "sent", title=line.seat, view=view)


def _form_page(request: Request, form: CountForm) -> Response:
    election = house_of(request).live.site.election
    names = {one.id: one.name for one in form.seat.candidates}
    view = {
        "form": form,
        "sum": sum_text(election, form.result),
        "lead": lead_text(election, form.result),
        "tied": [(one, names[CandidacyId(one)]) for one in form.tied],
        "is_offline": False,
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.faults or form.problem else HTTPStatus.OK
    return count_page(request, "seat", title=form.seat.name, view=view, status=status)


ROUTES: tuple[DeskRoute, ...] = (
    DeskRoute("/count", to_count, Right.ENTER_COUNT),
    DeskRoute(COUNT, choose, Right.ENTER_COUNT),
    DeskRoute("/count/sent/{key}", sent, Right.ENTER_COUNT),
    DeskRoute("/count/{seat}", blank, Right.ENTER_COUNT),
    DeskRoute("/count/{seat}", go, Right.ENTER_COUNT, ("POST",)),
)
