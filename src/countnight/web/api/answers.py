"""The one shape of success, and the answers that are given again to a repeated request."""

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from http import HTTPStatus

from starlette.responses import Response

from countnight.model.finding import Finding
from countnight.model.ids import Position, SeatId
from countnight.model.post import Post
from countnight.render.records import record_from_finding
from countnight.web.api.bodies import AnswerBody, FindingBody, PostPlace
from countnight.web.refusals import ApiRefusal

KEPT = 2048
"""Answers to repeated requests that are remembered; the log knows content without them."""


@dataclass(frozen=True, slots=True)
class Told:
    """An answer as it is sent."""

    status: HTTPStatus
    body: bytes


@dataclass(frozen=True, slots=True)
class About:
    """What an answer is about. None means: no seat in particular."""

    position: Position
    seat: SeatId | None = None
    posts: tuple[Post, ...] = ()
    findings: tuple[Finding, ...] = ()


class Given:
    """The answers given lately, by the sender's key."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, tuple[str, Told]] = OrderedDict()

    def again(self, key: str | None, *, digest: str) -> Told | None:
        """What the same request was told before, or None.

        Raises: ApiRefusal when the key came with another body.
        """
        known = self._kept.get(key) if key else None
        if known is None:
            return None
        if known[0] != digest:
            message = "This Idempotency-Key was used for another request: send a new one."
            raise ApiRefusal("key-reused", message)
        return known[1]

    def keep(self, key: str | None, told: Told, *, digest: str) -> None:
        """The answer is remembered for a while."""
        if key is None:
            return
        self._kept[key] = (digest, told)
        if len(self._kept) > KEPT:
            self._kept.popitem(last=False)


def told(word: str, *, status: HTTPStatus, about: About) -> Told:
    """The answer in its one shape."""
    body = AnswerBody(
        answer=word,
        position=about.position,
        seat=about.seat,
        posts=tuple(_place(post) for post in about.posts),
        findings=tuple(finding_bodies(about.findings)),
    )
    return Told(status, body.model_dump_json().encode())


def respond(answer: Told) -> Response:
    """The answer on its way; nobody in between may keep it."""
    return Response(
        answer.body,
        status_code=answer.status,
        media_type="application/json",
        headers={"Cache-Control": "no-store"},
    )


def finding_bodies(findings: Iterable[Finding]) -> Sequence[FindingBody]:
    """The findings as the API tells them."""
    return [FindingBody.model_validate(record_from_finding(finding)) for finding in findings]


def _place(post: Post) -> PostPlace:
    addresses = tuple(f"/live/{page}/posts/{post.id}" for page in post.pages)
    return PostPlace(id=post.id, revision=post.revision, addresses=addresses)
