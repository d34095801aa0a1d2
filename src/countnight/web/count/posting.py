"""/count/post: a short post from the hall, on its way to the desk as a draft."""

import secrets
from http import HTTPStatus
from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response

from countnight.desk.rights import Right
from countnight.flow.newsroom import Newsroom
from countnight.flow.report import Report, ReportReceipt, submit_report
from countnight.model.ids import PageId
from countnight.render.desk.places import LANG
from countnight.web.count.page import count_page
from countnight.web.count.sending import refused
from countnight.web.count.typing import KEY, key_in
from countnight.web.desk.forms import form_of, text_in
from countnight.web.desk.gate import signed_in
from countnight.web.desk.page import seen
from countnight.web.desk.queue.orders import actor_of
from countnight.web.desk.route import DeskRoute
from countnight.web.house import house_of

POST = "/count/post"
LONGEST = 8_000


class PostFields(BaseModel):
    """What was typed."""

    model_config = ConfigDict(extra="forbid", strict=True)

    headline: Annotated[str, StringConstraints(max_length=300)]
    body: Annotated[str, StringConstraints(max_length=LONGEST)]
    page: Annotated[str, StringConstraints(max_length=80)]


class SentPost(BaseModel):
    """A post as a phone sends it."""

    model_config = ConfigDict(extra="forbid", strict=True)

    key: Annotated[str, StringConstraints(pattern=f"^{KEY.pattern}$")]
    typed_by: Annotated[str, StringConstraints(max_length=80)]
    typed_at: Annotated[str, StringConstraints(max_length=40)]
    fields: PostFields


async def blank(request: Request) -> Response:
    """An empty form; behind a post that was sent, with word of it."""
    return _form_page(request, PostFields(headline="", body="", page=""), key=_fresh())


async def compose(request: Request) -> Response:
    """The post waits at the desk, or the form is back with what is missing."""
    form = await form_of(request)
    fields = PostFields(
        headline=text_in(form, "headline")[:300],
        body=text_in(form, "body").replace("\r\n", "\n")[:LONGEST],
        page=text_in(form, "page")[:80],
    )
    key = key_in(form, otherwise=_fresh())
    receipt = await _submitted(request, fields, key=key)
    if receipt.post is None:
        return _form_page(request, fields, key=key, receipt=receipt)
    return seen(f"{POST}?sent=1")


async def posts(request: Request) -> Response:
    """The post of a phone waits at the desk, did so already, or is refused with what to do."""
    try:
        sent = SentPost.model_validate_json(await request.body())
    except (ValidationError, ClientDisconnect):
        return refused("body-invalid", "This is no post: open the page again.", 422)
    person = signed_in(request)
    if sent.typed_by != person.id:
        said = f"Somebody else typed this on the phone; {person.name} is signed in."
        return refused("other-person", said, 409)
    receipt = await _submitted(request, sent.fields, key=sent.key)
    if receipt.post is None:
        said = " ".join(f"{one.message} {one.remedy}" for one in receipt.findings)
        return refused("post-incomplete", said, 422)
    words = "The desk has it; an editor reads it before readers do."
    told: dict[str, object] = {
        "answer": "kept" if receipt.is_new else "known",
        "words": words,
        "findings": [],
    }
    return JSONResponse(told, status_code=201 if receipt.is_new else 200)


async def _submitted(request: Request, fields: PostFields, *, key: str) -> ReportReceipt:
    person = signed_in(request)
    report = Report(
        pages=(PageId(fields.page),),
        headline=" ".join(fields.headline.split()),
        body=fields.body,
        byline=person.name,
        role=person.job,
        outlet=person.outlet,
    )

    def act(newsroom: Newsroom) -> ReportReceipt:
        return submit_report(newsroom, report, key=key, by=actor_of(person))

    return await house_of(request).live.written(act)


def _form_page(
    request: Request, fields: PostFields, *, key: str, receipt: ReportReceipt | None = None
) -> Response:
    pages = house_of(request).live.site.election.pages.values()
    view = {
        "fields": fields,
        "key": key,
        "pages": [(one.id, one.titles.get(LANG) or one.id) for one in pages],
        "faults": () if receipt is None else receipt.findings,
        "is_sent": "sent" in request.query_params,
    }
    status = HTTPStatus.OK if receipt is None else HTTPStatus.UNPROCESSABLE_ENTITY
    return count_page(request, "post", title="A short post", view=view, status=status)


def _fresh() -> str:
    return secrets.token_urlsafe(18)


ROUTES: tuple[DeskRoute, ...] = (
    DeskRoute(POST, blank, Right.WRITE_POST),
    DeskRoute(POST, compose, Right.WRITE_POST, ("POST",)),
    DeskRoute("/count/posts.json", posts, Right.WRITE_POST, ("POST",)),
)
