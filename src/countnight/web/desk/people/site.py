"""The site as browsers know it, to which passkeys are bound."""

from ipaddress import ip_address
from urllib.parse import urlsplit

from starlette.requests import Request

from countnight.flow.people.passkeys import Site, has_passkeys
from countnight.web.house import house_of


def origin_of(request: Request) -> str:
    """Our own origin: as the operator gave it, else as the browser asked for it."""
    return house_of(request).settings.base_url or f"{request.url.scheme}://{request.url.netloc}"


def site_of(request: Request) -> Site | None:
    """The site that a passkey is bound to; None where browsers make none, as for a bare number."""
    parts = urlsplit(origin_of(request))
    host = parts.hostname or ""
    if not has_passkeys() or not host or _is_number(host):
        return None
    return Site(host, f"{parts.scheme}://{parts.netloc}")


def _is_number(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True
