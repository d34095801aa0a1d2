"""What an operator decides about the web side, in one value."""

import hashlib
import hmac
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from countnight.desk.rights import API_RIGHTS, Right
from countnight.web.watch.notices import NoticeSettings


@dataclass(frozen=True, slots=True)
class Token:
    """Who may write. Shape: only the SHA-256 of the secret is kept, as hexadecimal digits."""

    name: str
    sha256: str
    rights: frozenset[Right] = API_RIGHTS


def token_from_secret(name: str, *, secret: str, rights: frozenset[Right] = API_RIGHTS) -> Token:
    """The token whose holder knows the secret."""
    return Token(name, hashlib.sha256(secret.encode()).hexdigest(), rights)


def token_of(tokens: Iterable[Token], *, secret: str) -> Token | None:
    """The token that the secret opens, or None; it takes as long whichever one it is."""
    digest = hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()
    found = [token for token in tokens if hmac.compare_digest(token.sha256, digest)]
    return found[0] if found else None


class DemoControl(Protocol):
    """How visitors of a demo steer the replay."""

    @property
    def speed(self) -> float:
        """Night-seconds a second, as last set; kept while paused."""
        ...

    @property
    def is_paused(self) -> bool:
        """Whether the night stands still."""
        ...

    @property
    def night_time(self) -> datetime:
        """What time it is in the night, aware."""
        ...

    def set_speed(self, speed: float) -> None:
        """The replay goes at the speed from now on; 0 pauses it."""
        ...


@dataclass(frozen=True, slots=True)
class WebSettings:
    """How the web side behaves. `build_app` says whether it `takes_questions`.

    Units: in the names. Shape: `base_url` has no slash at its end; empty means that feeds
    carry addresses without a host. None means: not a demo.
    """

    tokens: tuple[Token, ...] = ()
    base_url: str = ""
    store_poll_seconds: float = 0.25
    page_poll_seconds: int = 10
    heartbeat_seconds: float = 15.0
    stream_seconds: float = 3600.0
    retry_milliseconds: int = 2000
    body_limit_bytes: int = 65_536
    demo: DemoControl | None = None
    notices: NoticeSettings = field(default_factory=NoticeSettings)
    takes_questions: bool = False
