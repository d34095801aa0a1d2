"""Tokens for programs: made with a scope and an end, known by a hash, ended at any time."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta

from countnight.desk.rights import API_RIGHTS, Right, may
from countnight.flow.people.changes import PeopleError
from countnight.flow.people.door import Door
from countnight.flow.people.keys import key_of, new_secret
from countnight.model.person import ApiToken, DeedKind, Person

NAME = re.compile(r"[a-z0-9][a-z0-9 .-]{1,39}")
LONGEST = timedelta(days=400)
RESERVED = ("first",)
"""Names of tokens that the server itself makes when it starts."""


class UnfitTokenError(PeopleError):
    """A token cannot be made as it was asked for."""

    def __init__(self, *, fault: str) -> None:
        super().__init__(fault)


class UnknownTokenError(PeopleError):
    """There is no token of that name that is still good."""

    def __init__(self, *, name: str) -> None:
        super().__init__(f"there is no token '{name}' that is still good")


@dataclass(frozen=True, slots=True)
class TokenWish:
    """The token that is wanted: for what, and for how long."""

    name: str
    scope: frozenset[Right]
    lasts: timedelta


def make_token(door: Door, wish: TokenWish, *, by: Person | str) -> str:
    """The token's secret, which is shown once and kept nowhere.

    Shape: a person gives only rights that the person has; a phrase stands for the terminal.
    Raises: UnfitTokenError.
    """
    fault = fault_of_wish(wish, by=by)
    if fault is not None:
        raise UnfitTokenError(fault=fault)
    secret, now = new_secret(), door.clock.now()
    maker = by.id if isinstance(by, Person) else by
    scope = frozenset(right.value for right in wish.scope)
    token = ApiToken(key_of(secret), wish.name, scope, maker, now, now + wish.lasts)
    detail = f"{wish.name}: {scope_text(wish.scope)}, until {token.expires_at:%Y-%m-%d}"
    deed = door.deed(DeedKind.TOKEN_MADE, by=maker, detail=detail)
    if not door.people.keep_token(token, deed=deed):
        raise UnfitTokenError(fault=f"There was a token '{wish.name}' before: choose another name.")
    return secret


def fault_of_wish(wish: TokenWish, *, by: Person | str) -> str | None:
    """What is wrong with the wish as a sentence, or None."""
    if not NAME.fullmatch(wish.name) or wish.name in RESERVED:
        return "A token's name has 2 to 40 letters a to z, digits, spaces, dots and hyphens."
    if not wish.scope or not wish.scope <= API_RIGHTS:
        return "Choose what the token is good for."
    if isinstance(by, Person) and not all(may(by, right) for right in wish.scope):
        return "You can give a token only what you may do yourself."
    if not timedelta(0) < wish.lasts <= LONGEST:
        return f"A token lasts from 1 to {LONGEST.days} days."
    return None


def live_token(door: Door, secret: str) -> ApiToken | None:
    """The token of the secret while it is good, or None."""
    found = door.people.token(key_of(secret))
    if found is None or found.expires_at <= door.clock.now():
        return None
    return found


def live_tokens(door: Door) -> tuple[ApiToken, ...]:
    """The tokens that are still good, by name."""
    now = door.clock.now()
    return tuple(token for token in door.people.tokens() if token.expires_at > now)


def end_token(door: Door, name: str, *, by: str) -> None:
    """The token opens nothing any more. Raises: UnknownTokenError."""
    found = next((token for token in live_tokens(door) if token.name == name), None)
    if found is None:
        raise UnknownTokenError(name=name)
    deed = door.deed(DeedKind.TOKEN_ENDED, by=by, detail=name)
    door.people.end_token(found.key, at=door.clock.now(), deed=deed)


def scope_of(token: ApiToken) -> frozenset[Right]:
    """The rights that the token has; a name that this version does not know counts for nothing."""
    return frozenset(right for right in API_RIGHTS if right.value in token.scope)


def scope_text(scope: Collection[Right]) -> str:
    """The rights as a list, in the order of the table."""
    return ", ".join(right for right in Right if right in scope)
