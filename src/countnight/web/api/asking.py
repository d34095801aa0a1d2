"""Who asks, under which key, and with what body: the edge that every write comes through."""

import hashlib
import re

from pydantic import ValidationError
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from countnight.desk.rights import Right
from countnight.flow.people.tokens import live_token, scope_of
from countnight.model.finding import Finding, Severity
from countnight.web.house import house_of
from countnight.web.refusals import ApiRefusal
from countnight.web.settings import Token, token_of

_KEY = re.compile(r"[\x21-\x7e]{1,200}")
_JSON_TYPE = re.compile(r"application/(?:[a-z0-9.-]+\+)?json", re.IGNORECASE)


async def asker(request: Request, *, right: Right) -> Token:
    """The holder of the token that came with the request.

    Raises: ApiRefusal without a token, with an unknown one, or without the right.
    """
    scheme, _, secret = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not secret.strip():
        message = "Send the token that the server printed, as 'Authorization: Bearer …'."
        raise ApiRefusal("token-missing", message)
    token = await _token(request, secret.strip())
    if token is None:
        message = "This token is not known here, or not good any more; ask for a new one."
        raise ApiRefusal("token-unknown", message)
    if right not in token.rights:
        raise ApiRefusal("token-lacks-right", f"The token of {token.name} may not {right}.")
    return token


async def _token(request: Request, secret: str) -> Token | None:
    """The token that the server was started with, or one that was made at the desk."""
    house = house_of(request)
    started_with = token_of(house.settings.tokens, secret=secret)
    if started_with is not None or house.door is None:
        return started_with
    made = await run_in_threadpool(live_token, house.door, secret)
    return None if made is None else Token(made.name, made.key, scope_of(made))


def key_of_request(request: Request, *, token: Token, is_needed: bool) -> str | None:
    """The sender's own name for this request, apart from other senders' names.

    Shape: the same key with the same body is the same request, however often it comes.
    None means: the sender gave none, and need not.
    Raises: ApiRefusal.
    """
    key = request.headers.get("idempotency-key", "")
    if not key and not is_needed:
        return None
    if not key:
        remedy = "Send 'Idempotency-Key' with a new random value for each post."
        found = Finding("key-missing", Severity.HOLD, "There is no Idempotency-Key.", remedy)
        raise ApiRefusal("key-missing", f"{found.message} {remedy}", findings=[found])
    if not _KEY.fullmatch(key):
        remedy = "Use up to 200 letters, digits and signs without spaces."
        found = Finding("key-invalid", Severity.HOLD, "The Idempotency-Key is not usable.", remedy)
        raise ApiRefusal("key-invalid", f"{found.message} {remedy}", findings=[found])
    return f"{token.name}/{key}"


async def body_of(request: Request) -> bytes:
    """The body, JSON by its own account and not too large.

    Raises: ApiRefusal.
    """
    media_type = request.headers.get("content-type", "").partition(";")[0].strip()
    if not _JSON_TYPE.fullmatch(media_type):
        raise ApiRefusal("not-json", "Send JSON, with 'Content-Type: application/json'.")
    limit = house_of(request).settings.body_limit_bytes
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > limit:
            raise ApiRefusal("body-too-large", f"The body may have {limit} bytes at most.")
    return bytes(body)


def refusal_from_validation(error: ValidationError) -> ApiRefusal:
    """What was wrong with a body, a finding a field."""
    findings = [
        Finding(
            "field-invalid",
            Severity.HOLD,
            f"{_field_of(fault['loc'])}: {fault['msg']}.",
            "Correct it and send the request again.",
            column=_field_of(fault["loc"]),
        )
        for fault in error.errors(include_url=False, include_context=False, include_input=False)
    ]
    is_malformed = any(fault["type"] == "json_invalid" for fault in error.errors())
    code = "body-malformed" if is_malformed else "body-invalid"
    return ApiRefusal(code, " ".join(found.message for found in findings), findings=findings)


def digest_of(body: bytes) -> str:
    """The body as a short name."""
    return hashlib.sha256(body).hexdigest()


def _field_of(loc: tuple[int | str, ...]) -> str:
    return ".".join(str(part) for part in loc) or "body"
