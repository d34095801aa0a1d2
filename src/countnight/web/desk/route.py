"""A page of the desk, declared: its address, who may have it, and how large its forms may be."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from countnight.desk.rights import Right

Endpoint = Callable[[Request], Awaitable[Response]]


@dataclass(frozen=True, slots=True)
class FormLimit:
    """How large a form may be. Units: `size_bytes` counts what is typed, `file_bytes` the files."""

    size_bytes: int = 65_536
    fields: int = 200
    files: int = 0
    file_bytes: int = 0


@dataclass(frozen=True, slots=True)
class DeskRoute:
    """One address. None means: `right` whoever comes may have it, signed in or not."""

    path: str
    endpoint: Endpoint
    right: Right | None
    methods: tuple[str, ...] = ("GET",)
    limit: FormLimit = FormLimit()
