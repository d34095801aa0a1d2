"""Sending to addresses outside, so that none of them can be made to lead inside.

The name is resolved here, every address behind it is looked at, and the request goes to the
very address that was looked at: a name that means something else a moment later gains nothing.
"""

import socket
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from urllib.parse import urlsplit

import httpx2

from countnight.errors import OutsideError

TIMEOUT_SECONDS = 5.0
MOST_READ = 2_000
"""Bytes of an answer that are read: enough for the reason of a refusal."""

_NAT64 = IPv6Network("64:ff9b::/96")

Resolve = Callable[[str, int], Sequence[str]]


def addresses_of(host: str, port: int) -> Sequence[str]:
    """The addresses behind the name. Raises: OSError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(one[4][0]) for one in found))


@dataclass(frozen=True, slots=True)
class Answered:
    """What the other side said. None means: `wait_seconds` it did not ask us to wait."""

    status: int
    words: str
    wait_seconds: float | None = None


@dataclass(frozen=True, slots=True)
class Outside:
    """The way out. Shape: `is_inside_allowed` is for a newsroom's own servers, never by default."""

    is_inside_allowed: bool = False
    resolve: Resolve = addresses_of
    transport: httpx2.BaseTransport | None = None

    def post_json(self, address: str, body: Mapping[str, object]) -> Answered:
        """What the address answered to the body; redirects are not followed.

        Raises: OutsideError when it may not be sent there, or nobody answers.
        """
        host, port = self._aim(address)
        checked = self._checked(host, port)
        request = httpx2.Request(
            "POST",
            httpx2.URL(address).copy_with(host=checked),
            json=body,
            headers={
                "Host": urlsplit(address).netloc.rpartition("@")[2],
                "Accept-Encoding": "identity",
            },
            extensions={"sni_hostname": host, "timeout": httpx2.Timeout(TIMEOUT_SECONDS).as_dict()},
        )
        client = httpx2.Client(transport=self.transport, trust_env=False)
        try:
            with client, closing(client.send(request, stream=True)) as answer:
                return Answered(answer.status_code, _words_of(answer), _wait_of(answer))
        except (httpx2.HTTPError, OSError) as error:
            reason = f"nobody answers ({type(error).__name__})"
            raise OutsideError(host=host, reason=reason) from error

    def _aim(self, address: str) -> tuple[str, int]:
        """The host and port of an address that we may send to at all."""
        try:
            parts = urlsplit(address)
            host, port = parts.hostname or "", parts.port
        except ValueError as error:
            raise OutsideError(host="?", reason="that is no address") from error
        is_https = parts.scheme == "https"
        if not host or not (is_https or (parts.scheme == "http" and self.is_inside_allowed)):
            raise OutsideError(host=host or "?", reason="its address is not https")
        return host, port or (443 if is_https else 80)

    def _checked(self, host: str, port: int) -> str:
        """An address behind the name, after all of them were looked at."""
        try:
            found = list(self.resolve(host, port))
        except (OSError, UnicodeError) as error:
            raise OutsideError(host=host, reason="nobody knows that name") from error
        if not found:
            raise OutsideError(host=host, reason="nobody knows that name")
        if not self.is_inside_allowed and not all(is_public(one) for one in found):
            raise OutsideError(host=host, reason="it leads inside, where nothing may be sent")
        return found[0]


def is_public(address: str) -> bool:
    """Whether the address is one of the open internet, also when it is wrapped in another."""
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    inner = _unwrapped(found)
    return inner.is_global and not inner.is_multicast


def _unwrapped(found: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    """The IPv4 address that an IPv6 one carries, if it carries one."""
    if isinstance(found, IPv4Address):
        return found
    if found.ipv4_mapped is not None:
        return found.ipv4_mapped
    if found.sixtofour is not None:
        return found.sixtofour
    if found in _NAT64:
        return IPv4Address(int(found) & 0xFFFFFFFF)
    return found


def _words_of(answer: httpx2.Response) -> str:
    """The beginning of the answer as one line."""
    text = next(answer.iter_raw(MOST_READ), b"").decode("utf-8", "replace")
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())[:200]


def _wait_of(answer: httpx2.Response) -> float | None:
    told = answer.headers.get("Retry-After", "")
    return float(told) if told.isascii() and told.isdigit() and len(told) < 6 else None
