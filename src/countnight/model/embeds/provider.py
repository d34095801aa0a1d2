"""Another site whose posts may stand in ours, and the reading of a post's address.

An address is taken apart by a strict pattern of our own and put together again from the parts, so
that nothing of what was pasted reaches a page but letters, digits and the few signs allowed here.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from urllib.parse import parse_qs, quote

PLACES: Mapping[str, str] = {
    "number": r"[0-9]{1,25}",
    "code": r"[A-Za-z0-9_-]{1,150}",
    "user": r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}",
    "account": r"(?:did:[a-z]{1,10}:[A-Za-z0-9._-]{1,100}|[A-Za-z0-9][A-Za-z0-9.-]{0,99})",
}
"""What may stand where a pattern has a place: `{number}` is digits, and so on."""

_ADDRESS = re.compile(
    r"https?://(?P<host>[a-z0-9.-]+)(?P<path>/[^?#\\%]*)(?:\?(?P<query>[^#]*))?(?:#.*)?",
    re.IGNORECASE,
)
_LABEL = r"(?!xn--)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_HOST = re.compile(rf"(?=.{{4,253}}$)(?:{_LABEL}\.)+[a-z]{{2,24}}")
_ORIGIN = re.compile(rf"https://(?:{_LABEL}\.)+[a-z]{{2,24}}(?=/|$)")
_PLACE = re.compile(r"\{([a-z]+)\}")
_LONGEST = 500
_INDOORS = (
    *("arpa", "corp", "home", "internal", "intranet", "invalid", "lan", "local", "localhost"),
    *("onion", "private"),
)
"""Top names that no public site has."""


@dataclass(frozen=True, slots=True)
class EmbedProvider:
    """A site, or a kind of site, whose posts may stand in ours.

    Shape: a pattern is a path with places, `/{user}/status/{number}`; what stands before its
    first slash is the only host it is for. `frame` and `policy` are addresses that may have the
    same places, `{host}`, and `{address}` for the whole address. `origins` are those that the
    frame may move on to. Where `is_federated`, every host is a site of its own, and without
    `hosts` any public one counts. Units: `height` is the room kept for a frame, in CSS pixels.
    `referrer` is the referrer policy of the frame.
    """

    id: str
    name: str
    hosts: tuple[str, ...]
    patterns: tuple[str, ...]
    frame: str
    policy: str
    height: int
    origins: tuple[str, ...] = ()
    referrer: str = "no-referrer"
    is_federated: bool = False


@dataclass(frozen=True, slots=True)
class EmbedAddress:
    """A post's address as a provider's: in its plain form, with its frame.

    Shape: `site` is what readers allow, one instance of a federated provider or the provider.
    """

    provider: EmbedProvider
    site: str
    name: str
    address: str
    frame: str
    policy: str

    @property
    def origins(self) -> tuple[str, ...]:
        """The only origins that the frame may come from."""
        return tuple(dict.fromkeys((origin_of(self.frame), *self.provider.origins)))


def embed_address(address: str, *, providers: Sequence[EmbedProvider]) -> EmbedAddress | None:
    """Whose post the address is, or None when it is no provider's, or not plainly so."""
    parts = _ADDRESS.fullmatch(address) if len(address) <= _LONGEST else None
    if parts is None or not (address.isascii() and address.isprintable()) or " " in address:
        return None
    host = parts["host"].lower()
    for provider in providers:
        if _is_host_of(host, provider, providers):
            return _found(provider, host, path=parts["path"], query=parts["query"] or "")
    return None


def origin_of(address: str) -> str:
    """The address's origin. Raises: ValueError for anything but https on a public host."""
    found = _ORIGIN.match(address)
    if found is None:
        message = f"{address} is no address of a public host by https"
        raise ValueError(message)
    return found[0]


def is_public_name(host: str) -> bool:
    """Whether the host has a name in plain letters that could be found from anywhere."""
    return _HOST.fullmatch(host) is not None and host.rpartition(".")[2] not in _INDOORS


def places_in(text: str) -> frozenset[str]:
    """The names of the places that the pattern or address has."""
    return frozenset(_PLACE.findall(text))


def _is_host_of(host: str, provider: EmbedProvider, providers: Sequence[EmbedProvider]) -> bool:
    """Whether the provider speaks for the host; any host will do only where nobody else's is."""
    if provider.hosts:
        return host in provider.hosts
    others = [known for other in providers for known in other.hosts]
    return is_public_name(host) and not any(
        host == one or host.endswith(f".{one}") for one in others
    )


def _found(provider: EmbedProvider, host: str, *, path: str, query: str) -> EmbedAddress | None:
    for pattern in provider.patterns:
        values = _values(pattern, host, path=path, query=query)
        if values is None:
            continue
        where = pattern[pattern.index("/") :]
        address = _filled(f"https://{host}{where}", values)
        values = {**values, "host": host, "address": quote(address, safe="")}
        frame, policy = (_filled(each, values) for each in (provider.frame, provider.policy))
        name = f"{provider.name} ({host})" if provider.is_federated else provider.name
        site = f"{provider.id}:{host}" if provider.is_federated else provider.id
        return EmbedAddress(provider, site, name, address, frame, policy)
    return None


def _values(pattern: str, host: str, *, path: str, query: str) -> Mapping[str, str] | None:
    """What stands in the pattern's places, or None when the address is not of its form."""
    where, _, asked = pattern.partition("?")
    only, _, _ = where.partition("/")
    if only not in {"", host}:
        return None
    found = _expression(where.removeprefix(only)).fullmatch(path)
    if found is None:
        return None
    values, given = found.groupdict(), parse_qs(query)
    for pair in filter(None, asked.split("&")):
        key, _, form = pair.partition("=")
        told = given.get(key, [])
        said = _expression(form).fullmatch(told[0]) if len(told) == 1 else None
        if said is None:
            return None
        values |= said.groupdict()
    return values


def _filled(text: str, values: Mapping[str, str]) -> str:
    return _PLACE.sub(lambda place: values[place[1]], text)


@cache
def _expression(pattern: str) -> re.Pattern[str]:
    """The pattern as a regular expression; a slash at the end may stand or not."""
    parts = _PLACE.split(pattern)
    for number, part in enumerate(parts):
        parts[number] = f"(?P<{part}>{PLACES[part]})" if number % 2 else re.escape(part)
    return re.compile("".join(parts) + ("/?" if pattern.startswith("/") else ""), re.ASCII)
