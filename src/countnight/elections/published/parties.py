"""What each language calls the parties of United Kingdom elections.

A party that the table lacks is made from its name, in English alone.

The forms are ours: published files give a name, an abbreviation and an id, no grammar.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files

from countnight.elections.reading.parties import FILE, NEUTRAL_COLOUR, parties_of
from countnight.elections.reading.sheet import Folder
from countnight.model.election import Party, PartyForms
from countnight.model.ids import PartyKey, slug_from_name

JOINT_LABOUR = "PP119"
"""The register's id of the Co-operative Party, which stands jointly with Labour only."""

_GREENS = {"Scotland": "Scottish Green Party", "Northern Ireland": "Green Party Northern Ireland"}
_OTHERS = 500
_PLURAL = ("Independents", "Regionalists", "Democrats", "Residents")
_SHARED = (" Party", " Alliance", " Federation", " Coalition", " League", " Network")


def known_parties() -> Mapping[str, Party]:
    """The parties of the table by every name that published files use for them."""
    folder: Folder = files("countnight.elections.published")
    parties = parties_of(folder, found=[])
    table = tomllib.loads(folder.joinpath(FILE).read_text(encoding="utf-8"))
    return {name: party for key, party in parties.items() for name in table[key]["published_as"]}


@dataclass(frozen=True, slots=True)
class PublishedParty:
    """A party as a published row names it."""

    name: str
    abbreviation: str
    ec_ids: tuple[str, ...] = ()


def party_of(published: PublishedParty, *, country: str, known: Mapping[str, Party]) -> Party:
    """The party of the table; or one made from its name, when the table has none.

    The three Green parties, and Labour's joint candidates, are told apart where a file's names
    do not.
    """
    if JOINT_LABOUR in published.ec_ids:
        return known["Labour and Co-operative"]
    green = _GREENS.get(country)
    if published.name == "Green Party" and green is not None:
        return known[green]
    party = known.get(published.name)
    return _from_name(published) if party is None else party


def _from_name(published: PublishedParty) -> Party:
    """Named as published, singular unless the name is plural."""
    plain = re.sub(r"^The\s+", "", published.name).replace("'", "'").strip()
    is_plural = plain.split()[-1] in _PLURAL
    takes_article = published.name.startswith("The ") or is_plural or plain.endswith(_SHARED)
    collective = f"the {plain}" if takes_article else plain
    forms = PartyForms(
        name=plain,
        collective=collective,
        possessive=collective + ("'" if is_plural else "'s"),
        adjective=plain,
        bracket=plain,
        abbreviation=published.abbreviation or plain,
        is_plural=is_plural,
    )
    key = PartyKey(slug_from_name(plain).replace("-", "_"))
    return Party(key, {"en": forms}, NEUTRAL_COLOUR, _OTHERS, published.ec_ids)
