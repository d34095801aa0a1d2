"""The gate before every page of the desk: who asks, may they, and did they mean to."""

from http import HTTPStatus
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from countnight.desk.rights import Right, may, roles_with
from countnight.flow.people.door import Door
from countnight.flow.people.sign_in import Visit, visit_of
from countnight.model.person import Person
from countnight.web.desk.cookies import secret_of
from countnight.web.desk.forms import limited, refuse_strangers_form, refuse_without_token
from countnight.web.desk.page import desk_page
from countnight.web.desk.route import DeskRoute, Endpoint
from countnight.web.desk.words import RIGHT_WORDS
from countnight.web.house import house_of

SAFE_METHODS = ("GET", "HEAD")
SIGN_IN = "/desk/sign-in"
WRITE = "/desk/write"
"""Whose words wait on the device when a session ends, so whoever signs in again is led back."""


class NoDeskError(RuntimeError):
    """A page of the desk was asked for where the application has no door."""


def door_of(request: Request) -> Door:
    """The door of the application that the request came to."""
    door = house_of(request).door
    if door is None:
        raise NoDeskError
    return door


def signed_in(request: Request) -> Person:
    """Who asks. Shape: for pages that need a right; the gate has let the person through."""
    return visit_in(request).person


def visit_in(request: Request) -> Visit:
    """The person, the session and its secret. Shape: as `signed_in`."""
    visit: Visit = request.state.visit
    return visit


def guarded(route: DeskRoute) -> Endpoint:
    """The route's endpoint behind the gate."""

    async def answered(request: Request) -> Response:
        body = limited(request.receive, limit=route.limit)
        request = Request(request.scope, body)
        request.state.form_limit = route.limit
        request.state.visit = await _visit(request)
        try:
            response = await _refusal(request, route) or await route.endpoint(request)
        finally:
            await request.close()
        response.headers.setdefault("Cache-Control", "no-store")
        return response

    return answered


async def _visit(request: Request) -> Visit | None:
    secret = secret_of(request)
    if secret is None:
        return None
    return await run_in_threadpool(visit_of, door_of(request), secret)


async def _refusal(request: Request, route: DeskRoute) -> Response | None:
    """The answer to somebody who may not pass, or None.

    Raises: HTTPException, 403, for a form that comes from elsewhere.
    """
    visit: Visit | None = request.state.visit
    if route.right is not None and visit is None:
        return _to_sign_in(request)
    if route.right is not None and visit is not None and not may(visit.person, route.right):
        return await _lacking(request, route.right)
    if request.method not in SAFE_METHODS:
        refuse_strangers_form(request)
        if route.right is not None and visit is not None:
            await refuse_without_token(request, visit)
    return None


def _to_sign_in(request: Request) -> Response:
    if _wants_json(request):
        told = {"error": {"code": "signed-out", "message": "You are signed out: sign in again."}}
        return JSONResponse(told, status_code=HTTPStatus.UNAUTHORIZED)
    back = WRITE if request.url.path.startswith(WRITE) else "/desk"
    if request.method in SAFE_METHODS:
        query = f"?{request.url.query}" if request.url.query else ""
        back = f"{request.url.path}{query}"
    return RedirectResponse(f"{SIGN_IN}?next={quote(back, safe='/')}", HTTPStatus.SEE_OTHER)


async def _lacking(request: Request, right: Right) -> Response:
    roles = roles_with(right)
    needed = " or ".join(("an " if role[0] in "aeiou" else "a ") + role for role in roles)
    why = f"To {RIGHT_WORDS[right]} one must be {needed}."
    if _wants_json(request):
        told = {"error": {"code": "lacks-right", "message": why}}
        return JSONResponse(told, status_code=HTTPStatus.FORBIDDEN)
    view = {"why": why, "remedy": "An engineer of the newsroom can give you that role."}
    return await desk_page(
        request, "refused", title="Not for your role", view=view, status=HTTPStatus.FORBIDDEN
    )


def _wants_json(request: Request) -> bool:
    return request.headers.get("accept", "").startswith("application/json")
