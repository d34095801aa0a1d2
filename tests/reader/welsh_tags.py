"""Welsh taken apart for the independent reader: people, parties and the seat become tags."""

import re
from collections.abc import Mapping, Sequence

from english_tags import Tagger
from raw_results import Result

MAJORS = {
    "Con": "Ceidwadwyr",
    "Lab": "Llafur|Lafur",
    "LD": "Democratiaid Rhyddfrydol|Ddemocratiaid Rhyddfrydol",
    "Green": (
        "Plaid Werdd yr Alban|Blaid Werdd yr Alban|Phlaid Werdd yr Alban"
        "|Plaid Werdd Gogledd Iwerddon|Blaid Werdd Gogledd Iwerddon|Phlaid Werdd Gogledd Iwerddon"
        "|Plaid Werdd|Blaid Werdd|Phlaid Werdd"
    ),
    "SNP": "SNP",
    "PC": "Plaid Cymru|Blaid Cymru|Phlaid Cymru",
    "DUP": "DUP",
    "SF": "Sinn Féin",
    "SDLP": "SDLP",
    "UUP": "Plaid Unoliaethol Ulster|Blaid Unoliaethol Ulster|Phlaid Unoliaethol Ulster",
    "APNI": "Alliance",
    "UKIP": "UKIP",
    "BRX": "Plaid Brexit|Blaid Brexit|Phlaid Brexit",
    "Spk": "Llefarydd",
    "Ind": "annibynnol",
    "Liberal": "Plaid Ryddfrydol|Blaid Ryddfrydol|Phlaid Ryddfrydol",
    "Social Democratic Party": "SDP",
    "British National Party": "BNP",
    "TUV": "TUV",
    "Mebyon Kernow - The Party for Cornwall": "Mebyon Kernow",
}

SEATS = {
    "Aberavon": "Aberafan",
    "Alyn and Deeside": "Alun a Glannau Dyfrdwy",
    "Brecon and Radnorshire": "Brycheiniog a Sir Faesyfed",
    "Bridgend": "Pen-y-bont ar Ogwr",
    "Caerphilly": "Caerffili",
    "Cardiff Central": "Canol Caerdydd",
    "Cardiff North": "Gogledd Caerdydd",
    "Cardiff South and Penarth": "De Caerdydd a Phenarth",
    "Cardiff West": "Gorllewin Caerdydd",
    "Carmarthen East and Dinefwr": "Dwyrain Caerfyrddin a Dinefwr",
    "Carmarthen West and South Pembrokeshire": "Gorllewin Caerfyrddin a De Sir Benfro",
    "Clwyd South": "De Clwyd",
    "Clwyd West": "Gorllewin Clwyd",
    "Cynon Valley": "Cwm Cynon",
    "Gower": "Gŵyr",
    "Merthyr Tydfil and Rhymney": "Merthyr Tudful a Rhymni",
    "Monmouth": "Mynwy",
    "Montgomeryshire": "Sir Drefaldwyn",
    "Neath": "Castell-nedd",
    "Newport East": "Dwyrain Casnewydd",
    "Newport West": "Gorllewin Casnewydd",
    "Ogmore": "Ogwr",
    "Preseli Pembrokeshire": "Preseli Sir Benfro",
    "Swansea East": "Dwyrain Abertawe",
    "Swansea West": "Gorllewin Abertawe",
    "Vale of Clwyd": "Dyffryn Clwyd",
    "Vale of Glamorgan": "Bro Morgannwg",
    "Wrexham": "Wrecsam",
}
"""Seats whose Welsh name is another one, as they are written on a Welsh ballot paper."""


def welsh_names(seat: Result) -> Sequence[str]:
    """The seat's Welsh name, or its only one, with and without capitals on its small words."""
    small = re.sub(r"(?<=[ -])(Of|Upon|On|The|In|Under|Le|An)\b", lambda m: m[0].lower(), seat.name)
    return (SEATS.get(small, small), SEATS.get(seat.name, seat.name))


_P = r"<P(?P<person>[a-z])>"
_Y = r"<Y:(?P<party>[^>]+)>"
BESIDE = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_P} \((?:yr? )?{_Y}\)",
        rf"{_P} \((?:yr? )?{_Y}(?=, )",
        rf"(?:[Yy]r )?[Yy]mgeisydd (?:yr? )?{_Y}, {_P}",
    )
)


class WelshTagger(Tagger):
    """The names of one seat in Welsh, and the tags that stand for them."""

    def majors(self) -> Mapping[str, str]:
        """The Welsh words, with their mutations."""
        return MAJORS

    def beside(self) -> Sequence[re.Pattern[str]]:
        """'X (Llafur)' and 'ymgeisydd Llafur, X'."""
        return BESIDE

    def seat_names(self, now: Result) -> Sequence[str]:
        """The Welsh name, or the only one."""
        return welsh_names(now)

    def is_party_here(self, match: re.Match[str]) -> bool:
        """No Welsh word for a party is a surname of these nights."""
        del match
        return False
