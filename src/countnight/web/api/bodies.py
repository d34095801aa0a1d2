"""The shapes that the API takes and gives; docs/reference/api.md and the OpenAPI document agree."""

import re
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

_UNPRINTABLE = re.compile(
    "[^\t\n\r\u0020-\u007e\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]"
)
_BREAKS = re.compile(r"[\t\n\r\u2028\u2029]")


def _printable(text: str) -> str:
    if _UNPRINTABLE.search(text):
        raise ValueError("it has a character that cannot be shown")
    return text


def _one_line(text: str) -> str:
    if _BREAKS.search(text):
        raise ValueError("it must be one line")
    return _printable(text)


Line = Annotated[str, AfterValidator(_one_line)]
Text = Annotated[str, AfterValidator(_printable)]


class Body(BaseModel):
    """What is true of every body: nothing unknown in it, nothing turned into something else."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Confirmed(Body):
    """A person's word that a held result is right, and why."""

    by: Line = Field(min_length=1, max_length=200, description="Who says so")
    reason: Line = Field(min_length=1, max_length=1000, description="Why it is right")


class DeclarationBody(Body):
    """One seat's result in format countnight-json, and perhaps a person's word for it."""

    seat: str = Field(description="The seat's GSS code", examples=["E14000546"])
    votes: dict[str, int] = Field(description="Votes by candidate id")
    valid_votes: int | None = None
    rejected: int | None = None
    electorate: int | None = None
    declared_at: str | None = Field(None, description="ISO 8601 with an offset or Z")
    source: str | None = None
    revision: int | None = Field(None, description="From 1; a higher one corrects a lower")
    recounts: int | None = None
    drawn_by_lot: str | None = Field(None, description="Candidate id to whom a tie fell")
    is_test: bool | None = Field(None, description="Test data is never taken on a live night")
    confirmed: Confirmed | None = None


class PostBody(Body):
    """A person's post. `page` is short for `pages` with one name."""

    headline: Line = Field(min_length=1, max_length=300)
    body: Text = Field(min_length=1, max_length=40_000, description="Markdown")
    pages: tuple[Line, ...] = Field((), max_length=50, description="Ids of live pages")
    page: Line | None = None
    byline: Line | None = Field(None, min_length=1, max_length=200)
    role: Line | None = Field(None, min_length=1, max_length=200)
    breaking: bool = False


class RemovalBody(Body):
    """Why a post is taken off."""

    reason: Line = Field(min_length=1, max_length=1000)


class FindingBody(Body):
    """A check's answer. `hold` stops publication until a person decides."""

    code: str
    severity: str
    message: str
    remedy: str
    seat: str | None
    file: str | None
    row: int | None
    column: str | None
    start: int | None
    end: int | None
    fact: str | None
    expected: str | None
    suggestion: str | None


class PostPlace(Body):
    """A post and where it can be read."""

    id: str
    revision: int
    addresses: tuple[str, ...]


class AnswerBody(Body):
    """What became of a write; `position` is where the log stood afterwards."""

    answer: str = Field(
        description="accepted, corrected, held, resent, set_aside, published or removed"
    )
    position: int
    seat: str | None
    posts: tuple[PostPlace, ...]
    findings: tuple[FindingBody, ...]


class ErrorPart(Body):
    """Why the request was refused, and what to do."""

    code: str
    message: str
    findings: tuple[FindingBody, ...]


class ErrorBody(Body):
    """Every refusal."""

    error: ErrorPart


class HeldBody(Body):
    """A result that waits for a person."""

    seat: str
    name: str
    position: int
    source: str
    revision: int
    findings: tuple[FindingBody, ...]


class NightBody(Body):
    """Where the night stands."""

    election: str
    is_test: bool
    position: int
    declared: tuple[str, ...]
    held: tuple[HeldBody, ...]
