"""Reads Welsh previews against the published rows: names, parties and numbers as Welsh has them.

What is checked is in `preview_reader`; here is only how a Welsh sentence says it. A party, a
number of votes or a swing becomes its sign only in the form that its place in the sentence asks
for: 'o Lafur', "o'r Ceidwadwyr", '2 bleidlais', '14,013 o bleidleisiau'.
"""

import re
from collections.abc import Sequence

from preview_reader import PreviewReader, known_sentences
from raw_results import Person
from welsh_tags import welsh_names

PARTIES = {
    "Con": "y Ceidwadwyr",
    "Lab": "Llafur",
    "LD": "y Democratiaid Rhyddfrydol",
    "Green": "y Blaid Werdd",
    "SNP": "yr SNP",
    "PC": "Plaid Cymru",
    "DUP": "y DUP",
    "SF": "Sinn Féin",
    "SDLP": "yr SDLP",
    "UUP": "Plaid Unoliaethol Ulster",
    "APNI": "Alliance",
    "UKIP": "UKIP",
    "BRX": "Plaid Brexit",
    "Spk": "y Llefarydd",
    "Ind": "ymgeisydd annibynnol",
    "Social Democratic Party": "SDP",
    "British National Party": "BNP",
    "Liberal": "y Blaid Ryddfrydol",
    "Independent Group for Change": "yr Independent Group for Change",
    "Mebyon Kernow - The Party for Cornwall": "Mebyon Kernow",
}
"""The parties that have Welsh names, or go by their letters, as the subject of a sentence."""

OTHER_GREENS = {"S": "Plaid Werdd yr Alban", "N": "Plaid Werdd Gogledd Iwerddon"}
"""By the first letter of the seat's code."""

IN_BRACKETS = {"Con": "Ceidwadwyr", "LD": "Democratiaid Rhyddfrydol", "Ind": "annibynnol"}
SOFTENING = r"[Dd]ros|[Gg]an|[Ii]|[Oo]"
SOFT = (("Ll", "L"), ("P", "B"))
VOWELS = "AEIOUÁÉÍÓÚ"


class WelshPreviewReader(PreviewReader):
    """One seat's rows, and what a Welsh sentence about it may say."""

    known = known_sentences("welsh_preview_sentences.txt")
    no_mp = ("Nid yw Aelod Seneddol olaf", "Nid oedd yr un ohonynt yn Aelod")
    joined = re.compile(r"L(?:, L)*(?: a L)?(?![a-z])")
    since = (r"\b([Ee]rs) {}(?! o leiaf)", r"\1 R")
    since_at_least = (r"\b([Ee]rs) {} o leiaf", r"\1 R")
    last_won = (r"\b(oedd|[Yy]n) {}", r"\1 E")

    def seat_names(self) -> set[str]:
        """The Welsh name, or the only one."""
        return {name.replace("’", "'") for name in welsh_names(self.now)}

    def _with_party(self, said: str, one: Person) -> str:
        """'Name (Plaid)' as L, the last of a list behind the 'a' or 'ac' that the name asks for."""
        conjunction = "ac" if one.name[0] in VOWELS else "a"
        for word in self._bracketed(one):
            said = said.replace(f" {conjunction} {one.name} ({word})", " a L")
            said = said.replace(f"{one.name} ({word})", "L")
        return said

    def _bracketed(self, one: Person) -> set[str]:
        if one.party in IN_BRACKETS:
            return {IN_BRACKETS[one.party]}
        if one.party in PARTIES:
            name = self._called(one)
            return {name} if "Blaid" in name or one.party == "Spk" else {_bare(name)}
        plain = one.party_name.removeprefix("The ").removeprefix("Official ")
        return {plain, plain.removesuffix(" Party"), plain.removesuffix(" Alliance")}

    def _called(self, one: Person) -> str:
        if one.party == "Green":
            return OTHER_GREENS.get(self.now.code[0], PARTIES["Green"])
        return PARTIES[one.party]

    def _party(self, said: str, one: Person, sign: str) -> str:
        """The sign for the party as subject, or behind a word that softens it or its article."""
        if one.party not in PARTIES:
            longest = sorted(self._bracketed(one), key=len, reverse=True)
            names = "|".join(re.escape(name) for name in longest)
            return re.sub(rf"\bblaid o'r enw (?:{names})\b", sign, said)
        name = self._called(one)
        if name != _bare(name):
            said = re.sub(rf"\b([Ii]|[Oo]|[Mm]ae)'r {_bare(name)}\b", rf"\1 {sign}", said)
            return re.sub(rf"\b(?<![IiOo] ){_either(name)}\b", sign, said)
        said = re.sub(rf"\b({SOFTENING}) {_softened(name)}\b", rf"\1 {sign}", said)
        plain = re.compile(rf"(\b(?:{SOFTENING}) )?\b{_either(name)}\b")
        changes = _softened(name) != name
        return plain.sub(lambda found: found[0] if found[1] and changes else sign, said)

    def swing_words(self, size: str) -> Sequence[str]:
        """'4.6 pwynt canran', '3 phwynt canran', '14 o bwyntiau canran', behind 'o'."""
        words = {"0": "lai na degfed o bwynt canran", "0.5": "hanner pwynt canran"}
        noun = "pwynt" if "." in size else _behind(int(size), ("pwynt", "bwynt", "phwynt"))
        worded = words.get(size, f"{size} {noun} canran")
        return (rf"(?<= o ){re.escape(worded)}\b",)

    def counted(self, said: str, number: int, sign: str) -> str:
        """The sign, with 'votes' for the form of the noun that the number asks for."""
        forms = ("pleidlais", "bleidlais", "phleidlais")
        noun = _behind(number, forms, singular_softens=True)
        said = re.sub(rf"(?<![\d.,<]){number:,} {noun}\b", f"{sign} votes", said)
        return super().counted(said, number, sign)

    def _candidates(self, said: str) -> str:
        """No Welsh preview of a seat with a baseline counts its candidates."""
        return said


def _bare(name: str) -> str:
    return re.sub(r"^yr? ", "", name)


def _either(name: str) -> str:
    """The name with or without a capital at its start."""
    return f"[{name[0].lower()}{name[0].upper()}]{re.escape(name[1:])}"


def _softened(name: str) -> str:
    for radical, soft in SOFT:
        if name.startswith(radical):
            return soft + name[len(radical) :]
    return name


def _behind(number: int, forms: Sequence[str], *, singular_softens: bool = False) -> str:
    """The noun behind the number: radical, softened or aspirate; a plural behind 'o' above ten."""
    radical, soft, aspirate = forms
    if number == 0 or number > 10:
        return f"o {'bleidleisiau' if 'dlais' in soft else 'bwyntiau'}"
    if number == 2 or (number == 1 and singular_softens):
        return soft
    return aspirate if number == 6 or (number == 3 and not singular_softens) else radical
