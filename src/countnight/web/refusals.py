"""How a refusal looks: a page for readers, one JSON shape for programs, never a traceback."""

from collections.abc import Mapping, Sequence
from html import escape
from http import HTTPStatus
from types import MappingProxyType

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response

from countnight.errors import CountnightError, StaleLogError, StoreError
from countnight.flow.newsroom import NightMismatchError
from countnight.flow.receive import Answer
from countnight.model.finding import Finding
from countnight.render.assets import asset_path
from countnight.render.records import record_from_finding
from countnight.web.headers import SAFETY

STATUS_OF_ANSWER: Mapping[Answer, HTTPStatus] = MappingProxyType(
    {
        Answer.ACCEPTED: HTTPStatus.CREATED,
        Answer.CORRECTED: HTTPStatus.CREATED,
        Answer.RESENT: HTTPStatus.OK,
        Answer.HELD: HTTPStatus.ACCEPTED,
        Answer.SET_ASIDE: HTTPStatus.CONFLICT,
    }
)
"""What became of a declaration, as an HTTP status."""

STATUS_OF_REFUSAL: Mapping[str, HTTPStatus] = MappingProxyType(
    {
        "body-malformed": HTTPStatus.BAD_REQUEST,
        "body-invalid": HTTPStatus.UNPROCESSABLE_ENTITY,
        "body-too-large": HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
        "key-missing": HTTPStatus.BAD_REQUEST,
        "key-invalid": HTTPStatus.BAD_REQUEST,
        "key-reused": HTTPStatus.CONFLICT,
        "not-json": HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
        "post-removed": HTTPStatus.GONE,
        "set-aside": HTTPStatus.CONFLICT,
        "token-lacks-right": HTTPStatus.FORBIDDEN,
        "token-missing": HTTPStatus.UNAUTHORIZED,
        "token-unknown": HTTPStatus.UNAUTHORIZED,
    }
)
"""Why the API says no, as an HTTP status."""

STATUS_OF_ERROR: Mapping[type[CountnightError], HTTPStatus] = MappingProxyType(
    {
        NightMismatchError: HTTPStatus.CONFLICT,
        StaleLogError: HTTPStatus.SERVICE_UNAVAILABLE,
        StoreError: HTTPStatus.SERVICE_UNAVAILABLE,
    }
)
"""Which broken promise, as an HTTP status; any other is a 500."""

_FRESH_FOR = MappingProxyType({HTTPStatus.NOT_FOUND: "public, max-age=1"})


class ApiRefusal(HTTPException):
    """The API says no, with a code that programs can tell apart."""

    def __init__(self, code: str, message: str, *, findings: Sequence[Finding] = ()) -> None:
        status = STATUS_OF_REFUSAL[code]
        is_unknown = status is HTTPStatus.UNAUTHORIZED
        headers = {"WWW-Authenticate": 'Bearer realm="countnight"'} if is_unknown else None
        super().__init__(status, message, headers)
        self.code = code
        self.findings = tuple(findings)


async def refused(request: Request, error: Exception) -> Response:
    """The refusal as this address answers: JSON to programs, a page to readers."""
    if not isinstance(error, HTTPException):
        raise error
    status = HTTPStatus(error.status_code)
    kept = {"Cache-Control": _FRESH_FOR.get(status, "no-store"), **(error.headers or {})}
    if _speaks_json(request):
        return JSONResponse(_error_json(error, status), status_code=status, headers=kept)
    return HTMLResponse(_page_html(status, error.detail), status_code=status, headers=kept)


async def broken(request: Request, error: Exception) -> Response:
    """A promise of ours was broken in a way that has a name."""
    status = HTTPStatus.INTERNAL_SERVER_ERROR
    for family in type(error).__mro__:
        status = STATUS_OF_ERROR.get(family, status)
        if family in STATUS_OF_ERROR:
            break
    if status is HTTPStatus.INTERNAL_SERVER_ERROR:
        raise error
    return await refused(request, HTTPException(status, str(error), {"Retry-After": "1"}))


async def failed(_request: Request, _error: Exception) -> Response:
    """Something that we did not foresee; the server's log has the details."""
    headers = {name.decode(): value.decode() for name, value in SAFETY}
    headers["Cache-Control"] = "no-store"
    text = "Something went wrong here. It has been logged; please try again in a moment.\n"
    return PlainTextResponse(text, status_code=500, headers=headers)


def _error_json(error: HTTPException, status: HTTPStatus) -> dict[str, object]:
    code = error.code if isinstance(error, ApiRefusal) else status.phrase.lower().replace(" ", "-")
    findings = error.findings if isinstance(error, ApiRefusal) else ()
    told = [record_from_finding(finding) for finding in findings]
    return {"error": {"code": code, "message": error.detail, "findings": told}}


def _speaks_json(request: Request) -> bool:
    path = request.url.path
    return path.startswith("/api/") or path.endswith(".json")


def _page_html(status: HTTPStatus, detail: str) -> str:
    title = escape(status.phrase)
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{title}</title>\n"
        f'<link rel="stylesheet" href="{asset_path("reader.css")}">\n'
        f'<link rel="icon" type="image/svg+xml" href="{asset_path("icon.svg")}">\n'
        f'</head>\n<body>\n<main id="main">\n<h1>{title}</h1>\n<p>{escape(detail)}</p>\n'
        '<p><a href="/">To the live page</a></p>\n</main>\n</body>\n</html>\n'
    )
