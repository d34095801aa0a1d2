"""How Welsh says who lost a deposit, and who kept it."""

import re

_THEIR = r"(?:ei|eu|yr|'i|'u) h?(?:ernes|ernesau)\b"
_ITS = rf"(?:{_THEIR}|h?ernes\b)"
_LISTED = r"(?:⟨P\d+⟩(?: \(ar [^()]*\))?(?:, ac? |, | ac? )?)+"
IS_DEPOSIT = re.compile("[Ee]rnes")
LISTS: tuple[re.Pattern[str], ...] = (
    re.compile(rf"(?:\b[Cc]ollodd|\bchollodd) (?P<people>{_LISTED}) {_ITS}"),
    re.compile(rf"\b[Dd]im ond (?P<people>{_LISTED}) a gollodd {_THEIR}"),
    re.compile(
        rf"(?P<people>{_LISTED}) (?:oedd yr unig \w+ i golli|oedd y rhai i golli|a gollodd|yn colli) ?{_THEIR}"
    ),
    re.compile(
        rf"(?:[Nn]i lwyddodd|[Mm]ethodd) (?P<people>{_LISTED}) (?:i|â) (?:gadw|chadw) ?{_THEIR}"
    ),
    re.compile(rf"(?:[Cc]ollwyd )?(?:[Ee]rnes|ernesau) (?P<people>{_LISTED})"),
)
LISTS_AFTER: tuple[re.Pattern[str], ...] = (
    re.compile(rf"[Cc]ollodd ⟨N\d+⟩ o'r ⟨N\d+⟩ [^:;.]*{_THEIR}: (?P<people>[^;]*)"),
    re.compile(
        rf"(?:a gollodd|i golli) ?{_THEIR} (?:oedd|yw|hefyd oedd|oedd hefyd):? (?P<people>[^;:.]*)"
    ),
)
ONES: tuple[re.Pattern[str], ...] = (
    re.compile(
        r"⟨P(?P<who>\d+)⟩[^⟨.;]*(?:⟨[NOSCYR]\d+⟩[^⟨.;]*){0,5}"
        rf"\b(?P<verb>chollodd|gollodd|colli|cholli|golli) ?{_ITS}"
    ),
)
KEPT: tuple[re.Pattern[str], ...] = (
    re.compile(
        r"⟨[PY](?P<who>\d+)⟩[^⟨.;]*(?:⟨[NOSC]\d+⟩[^⟨.;]*){0,4}"
        rf"\b(?P<verb>gadwodd|chadwodd|achubodd) ?{_ITS}"
    ),
    re.compile(rf"\b(?P<verb>[Cc]adwodd|[Aa]chubodd) ⟨[PY](?P<who>\d+)⟩ {_ITS}"),
    re.compile(rf"\b(?<!i )(?P<verb>[Ll]lwyddodd) ⟨[PY](?P<who>\d+)⟩ i gadw ?{_ITS}"),
)
AS_DID = re.compile(r"felly hefyd (?P<people>[^;:.]*)")
COUNTED = re.compile(r" o'r ⟨N")
LOSES = re.compile(
    r"\b(?:[Cc]ollwyd|[Nn]i lwyddodd|[Mm]ethodd|[CcGg]ollodd|chollodd|[Cc]olli|golli|cholli)\b"
)
LOST_WORD = "collodd"
KEPT_WORD = "cadwodd"
