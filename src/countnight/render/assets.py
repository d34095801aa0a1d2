"""What pages load from us, under names that change with their content so they may be kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from types import MappingProxyType

from countnight.model.election import Election
from countnight.model.ids import PartyKey, slug_from_name
from countnight.render.colours import Rgb, hex_from_rgb, ink_and_fill, rgb_from_hex, visible_on

_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}
LIGHT_PAPER: Rgb = (255, 255, 255)
DARK_PAPER: Rgb = (18, 20, 23)
"""The page's backgrounds; reader.css has the same."""


@dataclass(frozen=True, slots=True)
class Asset:
    """A file as it is sent: the name it is known by, its bytes and their type."""

    name: str
    content: bytes
    media_type: str


def assets() -> Mapping[str, Asset]:
    """The files that every night shares, by the name that carries their hash."""
    return MappingProxyType({asset.name: asset for asset in _packaged().values()})


def site_assets(election: Election) -> Mapping[str, Asset]:
    """Everything under /assets/ on this night: the shared files and the party colours."""
    colours = _hashed("parties.css", parties_css(election).encode())
    return MappingProxyType({**assets(), colours.name: colours})


def asset_path(name: str) -> str:
    """Where the shared file stands: 'reader.css' is '/assets/reader.1a2b3c4d5e.css'.

    Raises: KeyError for a file that is not packaged.
    """
    return f"/assets/{_packaged()[name].name}"


def asset_text(name: str) -> str:
    """What the shared file says. Raises: KeyError for a file that is not packaged."""
    return _packaged()[name].content.decode()


def parties_path(election: Election) -> str:
    """Where the election's party colours stand."""
    return f"/assets/{_hashed('parties.css', parties_css(election).encode()).name}"


def party_class(key: PartyKey) -> str:
    """The class that colours a party's bar, dot or hexagon."""
    return f"p-{slug_from_name(key) or 'other'}"


def parties_css(election: Election) -> str:
    """The election's party colours as a stylesheet, made visible on light and on dark pages.

    Shape: a colour that is not '#rgb' or '#rrggbb' becomes grey, so that nothing else from
    the folder can reach the stylesheet.
    """
    light = "\n".join(_rules(election, paper=LIGHT_PAPER))
    dark = "\n".join(_rules(election, paper=DARK_PAPER))
    return f"{light}\n@media (prefers-color-scheme: dark) {{\n{dark}\n}}\n"


def _rules(election: Election, *, paper: Rgb) -> list[str]:
    rules = []
    for party in election.parties.values():
        colour = visible_on(paper, rgb_from_hex(party.colour))
        ink, fill = (hex_from_rgb(each) for each in ink_and_fill(rgb_from_hex(party.colour)))
        rules.append(
            f".{party_class(party.key)} {{ --party: {hex_from_rgb(colour)};"
            f" --party-fill: {fill}; --party-ink: {ink}; }}"
        )
    return rules


@cache
def _packaged() -> Mapping[str, Asset]:
    folder = files("countnight.render") / "assets"
    named = {file.name: file.read_bytes() for file in folder.iterdir()}
    return MappingProxyType({name: _hashed(name, named[name]) for name in sorted(named)})


def _hashed(name: str, content: bytes) -> Asset:
    stem, dot, ending = name.rpartition(".")
    digest = sha256(content).hexdigest()[:10]
    return Asset(f"{stem}.{digest}{dot}{ending}", content, _TYPES[dot + ending])
