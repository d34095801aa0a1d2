"""What English calls the parties of United Kingdom elections, and what it makes of any other.

The forms are ours: published files give a name, an abbreviation and an id, no grammar.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from countnight.model.election import Party, PartyForms
from countnight.model.ids import PartyKey, slug_from_name

NEUTRAL_COLOUR = "#7a7a7a"
_OTHERS = 500
INDEPENDENT = PartyKey("independent")
SPEAKER = PartyKey("speaker")
OTHER = PartyKey("other")
"""What published histories lump together: independents and small parties; nobody's winner."""


@dataclass(frozen=True, slots=True)
class English:
    """How English speaks of a party, as far as it does not follow from the rest.

    None means: `adjective` and `bracket` are the name.
    """

    name: str
    collective: str
    abbreviation: str
    is_plural: bool = False
    adjective: str | None = None
    bracket: str | None = None


@dataclass(frozen=True, slots=True)
class _Entry:
    """One party of the table; `also` are names that published files use beside its own."""

    key: str
    english: English
    colour: str
    ec_ids: tuple[str, ...]
    also: tuple[str, ...] = ()
    folds_into: str | None = None


def forms_from_english(english: English) -> PartyForms:
    """All forms that sentences need, with a typographic apostrophe."""
    ends_plural = english.is_plural and english.collective.endswith("s")
    adjective = english.adjective or english.name
    return PartyForms(
        name=english.name,
        collective=english.collective,
        possessive=english.collective + ("’" if ends_plural else "’s"),
        adjective=adjective,
        bracket=english.bracket or adjective,
        abbreviation=english.abbreviation,
        is_plural=english.is_plural,
    )


_TABLE = (
    _Entry(
        "conservative",
        English("Conservative", "the Conservatives", "Con", is_plural=True),
        "#2b7de0",
        ("PP52", "PP51"),
        ("Conservative Party",),
    ),
    _Entry("labour", English("Labour", "Labour", "Lab"), "#dc3545", ("PP53",), ("Labour Party",)),
    _Entry(
        "labour_coop",
        English("Labour and Co-operative", "Labour", "Lab", adjective="Labour", bracket="Labour"),
        "#dc3545",
        ("PP53", "PP119"),
        ("Labour Co-op", "Labour and Co-operative Party"),
        folds_into="labour",
    ),
    _Entry(
        "liberal_democrat",
        English("Liberal Democrat", "the Liberal Democrats", "LD", is_plural=True),
        "#d9730d",
        ("PP90",),
        ("Liberal Democrats",),
    ),
    _Entry(
        "snp",
        English("Scottish National Party", "the SNP", "SNP", adjective="SNP"),
        "#9a8500",
        ("PP102",),
    ),
    _Entry("plaid_cymru", English("Plaid Cymru", "Plaid Cymru", "PC"), "#1b7f6b", ("PP77",)),
    _Entry(
        "green",
        English("Green", "the Greens", "Green", is_plural=True),
        "#3a9a3a",
        ("PP63",),
        ("Green Party",),
    ),
    _Entry(
        "scottish_green",
        English("Scottish Green", "the Scottish Greens", "Green", is_plural=True, bracket="Green"),
        "#3a9a3a",
        ("PP130",),
        ("Scottish Green Party",),
    ),
    _Entry(
        "green_ni",
        English(
            "Green Party Northern Ireland",
            "the Greens",
            "Green",
            is_plural=True,
            adjective="Green",
        ),
        "#3a9a3a",
        ("PP305",),
    ),
    _Entry(
        "brexit_party",
        English("Brexit Party", "the Brexit Party", "BRX"),
        "#1391a5",
        ("PP7931",),
        ("The Brexit Party",),
    ),
    _Entry(
        "ukip",
        English("UK Independence Party", "UKIP", "UKIP", adjective="UKIP"),
        "#8d55c7",
        ("PP85", "PP84"),
        ("United Kingdom Independence Party",),
    ),
    _Entry(
        "dup",
        English("Democratic Unionist Party", "the DUP", "DUP", adjective="DUP"),
        "#b5453c",
        ("PP70",),
    ),
    _Entry(
        "sinn_fein",
        English("Sinn Féin", "Sinn Féin", "SF"),
        "#3b7a57",
        ("PP39",),
        ("Sinn Fein",),
    ),
    _Entry(
        "sdlp",
        English("Social Democratic and Labour Party", "the SDLP", "SDLP", adjective="SDLP"),
        "#4a8f3c",
        ("PP55",),
        ("Social Democratic & Labour Party",),
    ),
    _Entry(
        "uup",
        English(
            "Ulster Unionist Party", "the Ulster Unionists", "UUP", adjective="UUP", is_plural=True
        ),
        "#5a74c9",
        ("PP83",),
    ),
    _Entry(
        "alliance",
        English("Alliance", "Alliance", "APNI"),
        "#b98209",
        ("PP103",),
        ("Alliance Party", "Alliance Party of Northern Ireland"),
    ),
    _Entry(
        "change_uk",
        English(
            "Independent Group for Change",
            "the Independent Group for Change",
            "IGC",
        ),
        "#2c7a6a",
        (),
        ("The Independent Group for Change",),
    ),
    _Entry(
        "ashfield_independents",
        English(
            "Ashfield Independents",
            "the Ashfield Independents",
            "Ash",
            is_plural=True,
            adjective="Ashfield Independent",
            bracket="Ashfield Independents",
        ),
        "#a8742a",
        (),
    ),
    _Entry(
        "english_democrats",
        English(
            "English Democrats",
            "the English Democrats",
            "ED",
            is_plural=True,
            adjective="English Democrat",
            bracket="English Democrats",
        ),
        "#9c4a2f",
        (),
    ),
    _Entry(
        "elvis",
        English("Church of the Militant Elvis", "the Church of the Militant Elvis", "Elvis"),
        "#d03f93",
        (),
        ("Church of the Militant Elvis Party",),
    ),
    _Entry(
        "libertarian",
        English("Libertarian Party", "the Libertarian Party", "LPUK", adjective="Libertarian"),
        "#8b8b1a",
        (),
        ("Libertarian",),
    ),
    _Entry(
        "bnp",
        English("British National Party", "the BNP", "BNP", adjective="BNP"),
        "#6f5a4a",
        (),
    ),
    _Entry(
        "humanity",
        English("Humanity Party", "the Humanity Party", "Hum"),
        "#a2608f",
        (),
        ("Humanity",),
    ),
    _Entry(
        "yorkshire_party",
        English("Yorkshire Party", "the Yorkshire Party", "Yrks"),
        "#3f86b8",
        (),
        ("The Yorkshire Party", "The Yorkshire Party (was Yorkshire First)", "Yorkshire First"),
    ),
    _Entry(
        "christian_peoples_alliance",
        English("Christian Peoples Alliance", "the Christian Peoples Alliance", "CPA"),
        "#a05ab0",
        (),
    ),
    _Entry(
        "monster_raving_loony",
        English(
            "Official Monster Raving Loony Party",
            "the Monster Raving Loony Party",
            "MRLP",
            adjective="Monster Raving Loony",
        ),
        "#c2488d",
        (),
        ("Monster Raving Loony Party",),
    ),
    _Entry(
        "tuv",
        English("Traditional Unionist Voice", "the TUV", "TUV", adjective="TUV"),
        "#4472a8",
        (),
    ),
    _Entry(
        "sdp",
        English("Social Democratic Party", "the SDP", "SDP", adjective="SDP"),
        "#c4572e",
        (),
    ),
    _Entry(
        "liberal", English("Liberal", "the Liberal Party", "Lib"), "#c06a1f", (), ("Liberal Party",)
    ),
    _Entry(
        "people_before_profit",
        English("People Before Profit", "People Before Profit", "PBP"),
        "#b23b5e",
        (),
        ("People Before Profit Alliance", "People before Profit"),
    ),
    _Entry(
        "tusc",
        English(
            "Trade Unionist and Socialist Coalition",
            "the Trade Unionist and Socialist Coalition",
            "TUSC",
        ),
        "#b8405a",
        (),
    ),
    _Entry("aontu", English("Aontú", "Aontú", "AONT"), "#4f8a55", ()),
    _Entry(
        "mebyon_kernow",
        English("Mebyon Kernow", "Mebyon Kernow", "MK"),
        "#a1822b",
        (),
        ("Mebyon Kernow - The Party for Cornwall",),
    ),
)


def _party(entry: _Entry, order: int) -> Party:
    return Party(
        key=PartyKey(entry.key),
        forms={"en": forms_from_english(entry.english)},
        colour=entry.colour,
        order=order,
        ec_ids=entry.ec_ids,
        folds_into=None if entry.folds_into is None else PartyKey(entry.folds_into),
    )


def _independent() -> Party:
    forms = PartyForms(
        name="Independent",
        collective="independents",
        possessive="independents’",
        adjective="independent",
        bracket="independent",
        abbreviation="Ind",
        is_plural=True,
    )
    return Party(INDEPENDENT, {"en": forms}, "#77808a", _OTHERS + 1, is_independent=True)


def _speaker() -> Party:
    english = English("Speaker", "the Speaker", "Spk")
    forms = forms_from_english(english)
    return Party(SPEAKER, {"en": forms}, "#8a7f70", _OTHERS + 2, is_speaker=True)


def _other() -> Party:
    forms = PartyForms(
        name="Others",
        collective="other parties",
        possessive="other parties’",
        adjective="other",
        bracket="others",
        abbreviation="Oth",
        is_plural=True,
    )
    return Party(OTHER, {"en": forms}, "#6b6b6b", _OTHERS + 3)


def known_parties() -> Mapping[str, Party]:
    """The parties of the table by every name that published files use for them."""
    by_name = {"Independent": _independent(), "Speaker": _speaker(), "Other": _other()}
    for order, entry in enumerate(_TABLE, start=1):
        party = _party(entry, order)
        for name in (entry.english.name, *entry.also):
            by_name[name] = party
    return {**by_name, "Commons Speaker": by_name["Speaker"]}


def party_from_name(name: str, *, abbreviation: str, ec_ids: tuple[str, ...] = ()) -> Party:
    """A party that the table has not: named as published, singular unless its name is plural."""
    plain = name.removeprefix("The ").strip()
    takes_article = plain.endswith("Party") or name.startswith("The ")
    is_plural = plain.split()[-1] in ("Independents", "Regionalists", "Democrats", "Residents")
    english = English(
        name=plain,
        collective=f"the {plain}" if takes_article or is_plural else plain,
        abbreviation=abbreviation or plain,
        is_plural=is_plural,
    )
    forms = {"en": forms_from_english(english)}
    key = PartyKey(slug_from_name(plain).replace("-", "_"))
    return Party(key, forms, NEUTRAL_COLOUR, _OTHERS, ec_ids)


def with_order(party: Party, order: int) -> Party:
    """The same party at another place in charts."""
    return replace(party, order=order)
