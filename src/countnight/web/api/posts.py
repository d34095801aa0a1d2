"""POST /api/v1/posts and DELETE /api/v1/posts/{post}: a person's post on its way out, or off."""

from http import HTTPStatus

from pydantic import ValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from countnight.desk.rights import Right
from countnight.flow.newsroom import Newsroom
from countnight.flow.report import (
    Report,
    ReportReceipt,
    is_made_from,
    publish_report,
    remove_post,
)
from countnight.model.ids import PageId, Position, PostId
from countnight.model.post import Post
from countnight.web.api.answers import About, respond, told
from countnight.web.api.asking import asker, body_of, key_of_request, refusal_from_validation
from countnight.web.api.bodies import PostBody, RemovalBody
from countnight.web.house import house_of
from countnight.web.refusals import ApiRefusal


async def publish(request: Request) -> Response:
    """The post is on its pages; the same key and body again change nothing."""
    token = await asker(request, right=Right.POST_BY_API)
    key = key_of_request(request, token=token, is_needed=True) or ""
    report = _report(await body_of(request), approved_by=token.name)

    def act(newsroom: Newsroom) -> tuple[ReportReceipt, Position]:
        receipt = publish_report(newsroom, report, key=key)
        return receipt, newsroom.night.position

    receipt, position = await house_of(request).live.written(act)
    post = _post_of(receipt, report)
    status = HTTPStatus.CREATED if receipt.is_new else HTTPStatus.OK
    about = About(position, posts=(post,))
    return respond(told("published" if receipt.is_new else "resent", status=status, about=about))


async def remove(request: Request) -> Response:
    """The post is on no page any more.

    Raises: HTTPException, 404, when there was none.
    """
    await asker(request, right=Right.POST_BY_API)
    reason = _reason(await body_of(request))
    post = PostId(request.path_params["post"])

    def act(newsroom: Newsroom) -> tuple[bool, Position]:
        return remove_post(newsroom, post, reason=reason), newsroom.night.position

    is_removed, position = await house_of(request).live.written(act)
    if not is_removed:
        raise HTTPException(404, f"There is no post {post} on any page.")
    return respond(told("removed", status=HTTPStatus.OK, about=About(position)))


def _report(body: bytes, *, approved_by: str) -> Report:
    try:
        asked = PostBody.model_validate_json(body)
    except ValidationError as error:
        raise refusal_from_validation(error) from error
    named = (*asked.pages, asked.page) if asked.page else asked.pages
    return Report(
        pages=tuple(PageId(page) for page in dict.fromkeys(named)),
        headline=asked.headline,
        body=asked.body,
        byline=asked.byline,
        role=asked.role,
        is_breaking=asked.breaking,
        approved_by=approved_by,
    )


def _reason(body: bytes) -> str:
    try:
        return RemovalBody.model_validate_json(body).reason
    except ValidationError as error:
        raise refusal_from_validation(error) from error


def _post_of(receipt: ReportReceipt, report: Report) -> Post:
    """The post that stands for the report.

    Raises: ApiRefusal when it was refused, removed since, or the key named another report.
    """
    if receipt.findings:
        why = " ".join(f"{found.message} {found.remedy}" for found in receipt.findings)
        raise ApiRefusal("body-invalid", why, findings=receipt.findings)
    if receipt.post is None:
        raise ApiRefusal("post-removed", "This post was published and has been removed since.")
    if not receipt.is_new and not is_made_from(receipt.post, report):
        message = "This Idempotency-Key was used for another post: send a new one."
        raise ApiRefusal("key-reused", message)
    return receipt.post
