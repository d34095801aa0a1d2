"""/desk/tokens: leave for programs to use the API, given with a scope and an end."""

from dataclasses import dataclass
from datetime import timedelta
from http import HTTPStatus

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response

from countnight.desk.rights import API_RIGHTS, Right
from countnight.flow.people.changes import PeopleError
from countnight.flow.people.tokens import (
    TokenWish,
    end_token,
    live_tokens,
    make_token,
    scope_of,
    scope_text,
)
from countnight.web.desk.forms import form_of, text_in, texts_in
from countnight.web.desk.gate import door_of, signed_in
from countnight.web.desk.page import desk_page, flash, seen
from countnight.web.desk.people.sessions import moment_text
from countnight.web.desk.route import DeskRoute
from countnight.web.desk.words import RIGHT_WORDS

TOKENS = "/desk/tokens"
USUAL_DAYS = 30


@dataclass(frozen=True, slots=True)
class TokenLine:
    """A token in the list; its secret is nowhere any more."""

    name: str
    scope: str
    made: str
    ends: str


async def tokens(request: Request) -> Response:
    """The tokens that are good now, and the form for a new one."""
    return await _page(request)


async def make(request: Request) -> Response:
    """The token is made, and its secret shown this once; or the form says what is wrong."""
    wish = _wish_in(await form_of(request))
    try:
        secret = await run_in_threadpool(make_token, door_of(request), wish, by=signed_in(request))
    except PeopleError as error:
        return await _page(request, wish=wish, problem=str(error))
    view = {"wish": wish, "scope": scope_text(wish.scope), "secret": secret}
    return await desk_page(
        request, "token_made", title="Token", view=view, status=HTTPStatus.CREATED
    )


async def end(request: Request) -> Response:
    """The token opens nothing any more."""
    name = text_in(await form_of(request), "name")
    try:
        await run_in_threadpool(end_token, door_of(request), name, by=signed_in(request).id)
    except PeopleError as error:
        return await _page(request, problem=str(error))
    await flash(request, f"The token “{name}” opens nothing any more.")
    return seen(TOKENS)


def _wish_in(form: FormData) -> TokenWish:
    days = text_in(form, "days").strip()
    is_number = days.isascii() and days.isdigit() and len(days) <= 4
    named = texts_in(form, "scope")
    scope = frozenset(right for right in API_RIGHTS if right.value in named)
    name = text_in(form, "name").strip().casefold()
    return TokenWish(name, scope, timedelta(days=int(days) if is_number else 0))


async def _page(request: Request, *, wish: TokenWish | None = None, problem: str = "") -> Response:
    live = await run_in_threadpool(live_tokens, door_of(request))
    view = {
        "lines": [
            TokenLine(
                one.name,
                scope_text(scope_of(one)),
                f"{moment_text(request, one.made_at)} by {one.made_by}",
                moment_text(request, one.expires_at),
            )
            for one in live
        ],
        "rights": [(right, RIGHT_WORDS[right]) for right in Right if right in API_RIGHTS],
        "wish": wish or TokenWish("", frozenset(), timedelta(days=USUAL_DAYS)),
        "problem": problem,
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if problem else HTTPStatus.OK
    return await desk_page(request, "tokens", title="Tokens", view=view, status=status)


ROUTES: tuple[DeskRoute, ...] = (
    DeskRoute(TOKENS, tokens, Right.MANAGE_TOKENS),
    DeskRoute(TOKENS, make, Right.MANAGE_TOKENS, ("POST",)),
    DeskRoute(f"{TOKENS}/end", end, Right.MANAGE_TOKENS, ("POST",)),
)
