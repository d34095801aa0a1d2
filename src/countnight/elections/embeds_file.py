"""embeds.toml: the sites whose posts this newsroom embeds, over those that Countnight knows."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from countnight.elections.reading.sheet import Folder, Found
from countnight.elections.reading.table import Table, table_of_file
from countnight.model.embeds.provider import (
    PLACES,
    EmbedProvider,
    is_public_name,
    origin_of,
    places_in,
)
from countnight.model.embeds.shipped import PROVIDERS

FILE = "embeds.toml"
TEXTS = ("name", "frame", "policy", "referrer")
LISTS = ("hosts", "patterns", "origins")
NEEDED = ("name", "hosts", "patterns", "frame", "policy", "height")
REFERRERS = ("no-referrer", "strict-origin")
HEIGHTS = range(100, 1201)
_ID = re.compile(r"[a-z][a-z0-9-]*")
_FILLED = frozenset({"host", "address"})
_NO_ADDRESS = "this is no address of a public host by https"


def providers_of(folder: Folder, *, found: Found) -> tuple[EmbedProvider, ...]:
    """The sites that may be embedded; one with a fault is left out and named."""
    table = table_of_file(folder, FILE, found=found, is_required=False)
    if table is None:
        return PROVIDERS
    kept = {provider.id: provider for provider in PROVIDERS}
    for key in table.values:
        if not _ID.fullmatch(key):
            remedy = "Use lower-case letters a to z, digits and hyphens."
            table.fault("not-an-id", key, f"'{key}' cannot be a site's id.", remedy)
            continue
        known = kept.pop(key, None)
        part = table.table(key)
        made = None if part is None else _provider(part, key, known)
        if part is not None and made is not None and _is_sound(part, made, others=kept.values()):
            kept[key] = made
    return tuple(kept.values())


def _provider(part: Table, key: str, known: EmbedProvider | None) -> EmbedProvider | None:
    """The site as the table changes or describes it; None when it is off, or half described."""
    part.note_unknown((*TEXTS, *LISTS, "height", "off"))
    if part.truth("off"):
        return None
    for name in () if known else NEEDED:
        if name not in part.values:
            part.fault("key-missing", name, f"'{part.path}{name}' is missing.", "Fill it in.")
            return None
    base = known or EmbedProvider(key, key, (), (), "", "", 0)
    height = part.number("height")
    return replace(
        base,
        name=part.text("name") or base.name,
        hosts=part.texts("hosts") or base.hosts,
        patterns=part.texts("patterns") or base.patterns,
        frame=part.text("frame") or base.frame,
        policy=part.text("policy") or base.policy,
        height=base.height if height is None else height,
        origins=part.texts("origins") or base.origins,
        referrer=part.text("referrer") or base.referrer,
    )


def _is_sound(part: Table, made: EmbedProvider, *, others: Iterable[EmbedProvider]) -> bool:
    """Whether nothing is wrong with the site; a finding for each thing that is."""
    faults = dict(_faults(made))
    if {host for other in others for host in other.hosts} & {*made.hosts}:
        faults["hosts"] = "one of these is another site's"
    for key, message in faults.items():
        remedy = "docs/reference/embeds.md shows how it is written."
        part.fault("embed-site-bad", key, f"'{part.path}{key}': {message}.", remedy)
    return not faults


def _faults(made: EmbedProvider) -> Iterator[tuple[str, str]]:
    """The key, and what is wrong with it."""
    frame, policy = (_of_one_instance(made, one) for one in (made.frame, made.policy))
    unfilled = {place for one in made.patterns for place in places_in(frame) - places_in(one)}
    checks = (
        ("hosts", _are_hosts(made), "these are not all public hosts in plain letters"),
        ("patterns", _are_patterns(made), "these are not all paths with places such as {number}"),
        ("frame", unfilled <= _FILLED, "it has a place that not every pattern fills"),
        ("frame", _has_origin(frame), _NO_ADDRESS),
        ("policy", _has_origin(policy), _NO_ADDRESS),
        ("policy", places_in(policy) <= {"host"}, "it has a place that nothing fills"),
        ("origins", all(map(_is_origin, made.origins)), "these are not all origins by https"),
        ("height", made.height in HEIGHTS, f"it is not {HEIGHTS[0]} to {HEIGHTS[-1]} pixels"),
        ("referrer", made.referrer in REFERRERS, f"it is none of {', '.join(REFERRERS)}"),
    )
    yield from ((key, message) for key, is_right, message in checks if not is_right)


def _of_one_instance(made: EmbedProvider, address: str) -> str:
    """The address as one instance of a federated site has it; any other site's as it is."""
    return address.replace("{host}", "a.example", 1) if made.is_federated else address


def _are_hosts(made: EmbedProvider) -> bool:
    return bool(made.hosts or made.is_federated) and all(map(is_public_name, made.hosts))


def _are_patterns(made: EmbedProvider) -> bool:
    return bool(made.patterns) and all(map(_is_pattern, made.patterns))


def _is_origin(text: str) -> bool:
    return _has_origin(text) and origin_of(text) == text


def _has_origin(address: str) -> bool:
    try:
        origin_of(address)
    except ValueError:
        return False
    return address.isascii() and address.isprintable() and " " not in address


def _is_pattern(pattern: str) -> bool:
    """Whether it is a path whose places are known and stand once."""
    known = all(pattern.count(f"{{{place}}}") == 1 for place in places_in(pattern))
    return "/" in pattern and known and places_in(pattern) <= PLACES.keys()
