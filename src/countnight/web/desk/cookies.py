"""The cookies of the desk: the secret of a session, and of a way to a provider and back.

Reader pages neither read nor set any.
"""

from datetime import timedelta

from starlette.requests import Request
from starlette.responses import Response

from countnight.web.house import house_of

PLAIN_NAME = "countnight"
SECURE_NAME = "__Host-countnight"
"""With this prefix browsers take the cookie over https alone, and from no other host."""


def secret_of(request: Request, *, use: str = "") -> str | None:
    """The secret that the browser holds, or None. Shape: `use` ends the cookie's name."""
    return request.cookies.get(_name(request, use)) or None


def give_secret(
    response: Response, request: Request, *, secret: str, lasts: timedelta, use: str = ""
) -> None:
    """The browser holds the secret from now on, and no script can read it."""
    response.set_cookie(
        _name(request, use),
        secret,
        max_age=int(lasts.total_seconds()),
        path="/",
        secure=_is_secure(request),
        httponly=True,
        samesite="lax",
    )


def take_secret(response: Response, request: Request, *, use: str = "") -> None:
    """The browser holds no secret any more."""
    response.delete_cookie(
        _name(request, use), path="/", secure=_is_secure(request), httponly=True, samesite="lax"
    )


def _name(request: Request, use: str) -> str:
    return f"{SECURE_NAME if _is_secure(request) else PLAIN_NAME}{use}"


def _is_secure(request: Request) -> bool:
    """Whether the browser speaks https, to us or to a proxy that the operator named."""
    base_url = house_of(request).settings.base_url
    return request.url.scheme == "https" or base_url.startswith("https://")
