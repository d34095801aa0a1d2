"""/live/{page}/ask and /questions: the form on which readers ask, and what it sends.

The form is the same for everybody and kept by CDNs, so it carries no token. Nobody is signed in
on reader pages: a form forged elsewhere gains nothing but one question in the moderators' list.
What guards it stands in docs/decisions/0017-readers-questions.md.
"""

from functools import partial
from http import HTTPStatus

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from countnight.flow.questions.asking import Asked, AskedReceipt, ask
from countnight.flow.questions.box import QuestionBox
from countnight.model.ids import PageId
from countnight.render.asking.form import BLANK, AskForm, ask_html, asked_html, takes_questions
from countnight.render.panels.frame import page_lang
from countnight.render.wording.asking import AskingWords
from countnight.render.wording.tables import words_of
from countnight.web.desk.forms import limited, refuse_strangers_form, text_in
from countnight.web.desk.route import FormLimit
from countnight.web.house import View, house_of, page_state, serve
from countnight.web.shelf import HTML

MOST_BYTES = 16_384
"""Of a whole form: 500 characters may have 12 bytes each on their way here."""

MOST_FIELDS = 12
FULL_SECONDS = 600
NOT_HERE = "Nobody takes questions at this address now."


async def ask_page(request: Request) -> Response:
    """The form, the same for everybody."""
    page, state = page_state(request)
    form = AskForm(asks_contact=_asks_contact(request))
    draw = partial(ask_html, page=page, form=form)
    return serve(request, View(f"/live/{page}/ask", HTML, state.position, draw))


async def asked_page(request: Request) -> Response:
    """What comes next, the same for everybody."""
    page, state = page_state(request)
    draw = partial(asked_html, page=page, asks_contact=_asks_contact(request))
    return serve(request, View(f"/live/{page}/ask/sent", HTML, state.position, draw))


async def take(request: Request) -> Response:
    """The question is kept, and the reader told what comes next; or the form is back, as typed.

    Raises: HTTPException, 403 for a form from elsewhere, 404 where nobody takes questions, 413.
    """
    refuse_strangers_form(request)
    read = Request(request.scope, limited(request.receive, limit=FormLimit(size_bytes=MOST_BYTES)))
    form = await read.form(max_files=0, max_fields=MOST_FIELDS, max_part_size=MOST_BYTES)
    page, box = PageId(text_in(form, "page")), house_of(request).box
    if box is None or not takes_questions(house_of(request).live.site, page=page):
        raise HTTPException(404, NOT_HERE)
    typed = {name: text_in(form, name) for name in BLANK}
    address = request.client.host if request.client else ""
    receipt = await run_in_threadpool(ask, box, _asked(page, form), address=address)
    if receipt.faults or receipt.wait_seconds or receipt.is_full:
        return _form_again(request, page, typed, receipt)
    headers = {"Cache-Control": "no-store"}
    return RedirectResponse(f"/live/{page}/ask/sent", HTTPStatus.SEE_OTHER, headers)


def _asked(page: PageId, form: FormData) -> Asked:
    text, name, contact, trap = (text_in(form, field) for field in BLANK)
    return Asked(page, text, name, contact, trap)


def _form_again(
    request: Request, page: PageId, typed: dict[str, str], receipt: AskedReceipt
) -> Response:
    """The form with what was typed, and what is wrong with it or with the moment."""
    site = house_of(request).live.site
    words = words_of(page_lang(site)).asking
    status, wait = _status(receipt)
    faults = {fault.field: fault.words for fault in receipt.faults}
    form = AskForm(_asks_contact(request), typed, faults, _notice(receipt, words))
    headers = {"Cache-Control": "no-store"} | ({"Retry-After": str(wait)} if wait else {})
    return HTMLResponse(ask_html(site, page=page, form=form), status, headers)


def _status(receipt: AskedReceipt) -> tuple[HTTPStatus, int]:
    """The status, and after how many seconds another try may work; 0 where that is not why."""
    if receipt.wait_seconds:
        return HTTPStatus.TOO_MANY_REQUESTS, receipt.wait_seconds
    if receipt.is_full:
        return HTTPStatus.SERVICE_UNAVAILABLE, FULL_SECONDS
    return HTTPStatus.UNPROCESSABLE_ENTITY, 0


def _notice(receipt: AskedReceipt, words: AskingWords) -> str:
    if receipt.wait_seconds:
        return words.wait.format(minutes=-(-receipt.wait_seconds // 60))
    return words.full if receipt.is_full else ""


def _asks_contact(request: Request) -> bool:
    box: QuestionBox | None = house_of(request).box
    return box is not None and box.post_office is not None
