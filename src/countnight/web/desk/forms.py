"""Forms of the desk: read once, no larger than they may be, and sent from our own pages."""

from urllib.parse import urlsplit

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import Message, Receive

from countnight.flow.people.keys import is_form_token
from countnight.flow.people.sign_in import Visit
from countnight.web.desk.route import FormLimit
from countnight.web.house import house_of

TOKEN_FIELD = "form_token"  # noqa: S105 - a field's name, not a secret
TOKEN_HEADER = "x-form-token"  # noqa: S105 - a header's name, not a secret
STRANGE = "This was not sent from a page of the desk. Open the page again and send it from there."


async def form_of(request: Request) -> FormData:
    """The form that came with the request; the gate has looked where it comes from."""
    limit: FormLimit = request.state.form_limit
    return await request.form(
        max_files=limit.files, max_fields=limit.fields, max_part_size=limit.size_bytes
    )


def text_in(form: FormData, name: str) -> str:
    """The field's text, empty when there is none or it is a file."""
    value = form.get(name, "")
    return value if isinstance(value, str) else ""


def texts_in(form: FormData, name: str) -> list[str]:
    """Every text of a field that may come several times, as ticked boxes do."""
    return [value for value in form.getlist(name) if isinstance(value, str)]


def refuse_strangers_form(request: Request) -> None:
    """Nothing, when the browser says that the form was sent from our own origin.

    Raises: HTTPException, 403, when it says otherwise, or nothing at all.
    """
    site = request.headers.get("sec-fetch-site")
    origin = request.headers.get("origin")
    if site is None and origin is None:
        raise HTTPException(403, STRANGE)
    if site not in {None, "same-origin"}:
        raise HTTPException(403, STRANGE)
    if origin is not None and _host_of(origin) not in _own_hosts(request):
        raise HTTPException(403, STRANGE)


async def refuse_without_token(request: Request, visit: Visit) -> None:
    """Nothing, when the form carries its session's own token, as a field or as a header.

    Raises: HTTPException, 403.
    """
    token = request.headers.get(TOKEN_HEADER)
    if token is None:
        token = text_in(await form_of(request), TOKEN_FIELD)
    if not is_form_token(token, secret=visit.secret):
        raise HTTPException(403, STRANGE)


def limited(receive: Receive, *, limit: FormLimit) -> Receive:
    """The same body, refused as soon as it is too large.

    Raises: HTTPException, 413.
    """
    read = 0

    async def counted() -> Message:
        nonlocal read
        message = await receive()
        read += len(message.get("body", b""))
        if read > limit.size_bytes + limit.file_bytes:
            raise HTTPException(413, _too_large(limit))
        return message

    return counted


def _too_large(limit: FormLimit) -> str:
    if not limit.files:
        return f"This form may have {limit.size_bytes:,} bytes at most."
    most = limit.file_bytes // (1024 * 1024)
    return f"A file may have {most} MB at most. Save it smaller, or as JPEG, and send it again."


def _own_hosts(request: Request) -> set[str]:
    told = {request.headers.get("host", ""), urlsplit(house_of(request).settings.base_url).netloc}
    return {host.casefold() for host in told if host}


def _host_of(origin: str) -> str:
    try:
        return urlsplit(origin).netloc.casefold()
    except ValueError:
        return ""
