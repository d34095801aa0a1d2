"""style.toml: how the house writes, in a file that a newsroom changes without code."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from countnight.elections.reading.sheet import Folder, Found, has_file
from countnight.elections.reading.table import Table, table_of_file
from countnight.model.finding import Finding, Severity
from countnight.model.house_style import (
    DECIMALS,
    NO_BREAK,
    OF_LANGUAGE,
    PERCENT,
    SPELLED_AT_MOST,
    THOUSANDS,
    BannedWords,
    Honorifics,
    HonorificUse,
    HouseStyle,
    NumberStyle,
)

FILE = "style.toml"
SECTIONS = ("numbers", "parties", "label", "complaints", "honorifics", "banned")
NUMBER_KEYS = (
    *("spell_up_to", "thousands", "thousands_from", "decimal"),
    *("percent", "keep_zero", "half_in_words"),
)
HONORIFIC_KEYS = ("use", "with_given_name", "forms")
THOUSANDS_FROM = (1_000, 10_000)
ADDRESS = "{address}"
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_BRACES = re.compile(r"[{}]")

T = TypeVar("T")
Read = Callable[[Table], T]


@dataclass(frozen=True, slots=True)
class StyleSheet:
    """What style.toml says: the style, and what the house calls parties and writes as labels.

    None means: `parties` the house renames none.
    """

    style: HouseStyle = field(default_factory=HouseStyle)
    labels: Mapping[str, str] = field(default_factory=dict)
    parties: Table | None = None
    is_shared: bool = False


def style_of(folder: Folder, *, named: str | None, found: Found) -> StyleSheet:
    """What the folder's style.toml says, or the file that election.toml names instead."""
    name = named or FILE
    if named is not None and has_file(folder, FILE) and named != FILE:
        message = f"{FILE} is not read: election.toml names {named} as the house style."
        remedy = f"Remove {FILE}, or the key 'style' from election.toml."
        found.append(Finding("style-not-read", Severity.WARN, message, remedy, file=FILE))
    if named is not None and not has_file(folder, named):
        message = f"election.toml names {named} as the house style, and there is no such file."
        remedy = "Correct the path, which starts from the election's folder, or remove 'style'."
        found.append(Finding("file-missing", Severity.HOLD, message, remedy, file=named))
        return StyleSheet()
    table = table_of_file(folder, name, found=found, is_required=False)
    return StyleSheet() if table is None else _sheet(table, is_shared=named is not None)


def _sheet(table: Table, *, is_shared: bool) -> StyleSheet:
    table.note_unknown(SECTIONS)
    style = HouseStyle(
        numbers=_by_language(table, "numbers", _numbers),
        honorifics=_honorifics(table),
        banned=_by_language(table, "banned", _banned),
        complaints=_complaints(table),
    )
    return StyleSheet(style, table.words("label"), table.table("parties"), is_shared)


def _by_language(table: Table, key: str, read: Read[T]) -> dict[str, T]:
    """What each language's table under the key says."""
    section = table.table(key)
    if section is None:
        return {}
    return {
        lang: read(part)
        for lang in section.values
        if is_language(section, lang) and (part := section.table(lang)) is not None
    }


def is_language(section: Table, lang: str) -> bool:
    """Whether the key is a language's code; a finding when it is not."""
    if _LANGUAGE.fullmatch(lang):
        return True
    message = f"'{section.path}{lang}' is no language code."
    section.fault("unknown-language", lang, message, "Use codes such as en or cy.")
    return False


def _numbers(table: Table) -> NumberStyle:
    """The section over what the language does by itself."""
    table.note_unknown(NUMBER_KEYS)
    lang = table.path.rstrip(".").rpartition(".")[2]
    own = OF_LANGUAGE.get(lang, OF_LANGUAGE["en"])
    style = replace(
        own,
        spell_up_to=_spelled(table, lang, own),
        thousands=_choice(table, "thousands", THOUSANDS, own.thousands).replace(" ", NO_BREAK),
        thousands_from=_thousands_from(table, own),
        decimal=_choice(table, "decimal", DECIMALS, own.decimal),
        percent=_choice(table, "percent", PERCENT.get(lang, ("%",)), own.percent),
        keeps_zero=_truth(table, "keep_zero", own.keeps_zero),
        spells_half=_truth(table, "half_in_words", own.spells_half),
    )
    if style.thousands != style.decimal:
        return style
    message = f"'{table.path}thousands' and '{table.path}decimal' are both '{style.decimal}'."
    table.fault("marks-alike", "thousands", message, "Let them differ: 14,013 and 63.5.")
    return own


def _choice(table: Table, key: str, choices: Sequence[str], own: str) -> str:
    """One of the closed list; what the language does where the key is absent or wrong."""
    value = table.values.get(key)
    if value is None or value in choices:
        return own if value is None else str(value)
    remedy = f"Write one of: {', '.join(repr(choice) for choice in choices)}."
    table.fault("unknown-choice", key, f"'{table.path}{key}' is {value!r}.", remedy)
    return own


def _spelled(table: Table, lang: str, own: NumberStyle) -> int:
    number, most = table.number("spell_up_to"), SPELLED_AT_MOST.get(lang, 0)
    if number is None or 0 <= number <= most:
        return own.spell_up_to if number is None else number
    message = f"'{table.path}spell_up_to' is {number}; {lang} has words for 0 to {most}."
    table.fault("out-of-range", "spell_up_to", message, f"Write a number from 0 to {most}.")
    return own.spell_up_to


def _thousands_from(table: Table, own: NumberStyle) -> int:
    number = table.number("thousands_from")
    if number is None or number in THOUSANDS_FROM:
        return own.thousands_from if number is None else number
    message = f"'{table.path}thousands_from' is {number}."
    remedy = "Write 1000 for 4,013, or 10000 for 4013 and 14,013."
    table.fault("out-of-range", "thousands_from", message, remedy)
    return own.thousands_from


def _truth(table: Table, key: str, own: bool) -> bool:
    return table.truth(key) if key in table.values else own


def _honorifics(table: Table) -> Honorifics:
    section, own = table.table("honorifics"), Honorifics()
    if section is None:
        return own
    section.note_unknown(HONORIFIC_KEYS)
    use = _choice(section, "use", tuple(HonorificUse), own.use)
    given = section.texts("with_given_name") if "with_given_name" in section.values else None
    forms = _by_language(section, "forms", _pairs)
    return Honorifics(HonorificUse(use), forms, own.with_given_name if given is None else given)


def _pairs(table: Table) -> dict[str, str]:
    """Words for words; a value may be empty, and other values are findings."""
    pairs: dict[str, str] = {}
    for key, value in table.values.items():
        if isinstance(value, str):
            pairs[key.strip()] = value.strip()
        else:
            message = f"'{table.path}{key}' is not text in quotation marks."
            table.fault("wrong-type", key, message, 'Write it as "these" = "those".')
    return pairs


def _banned(table: Table) -> tuple[BannedWords, ...]:
    """The words that are not written, in order of the file; those without words are findings."""
    pairs = _pairs(table)
    for words in pairs:
        if not words:
            message = f"'{table.path}' bans nothing: its key is empty."
            table.fault("key-missing", words, message, "Write the word to ban before the sign =.")
    return tuple(BannedWords(words, instead or None) for words, instead in pairs.items() if words)


def _complaints(table: Table) -> dict[str, str]:
    """The sentence before the address for complaints, which must have the place for it."""
    section = table.table("complaints")
    sentences = {} if section is None else dict(table.words("complaints"))
    for lang, sentence in tuple(sentences.items()):
        if sentence.count(ADDRESS) != 1 or _BRACES.search(sentence.replace(ADDRESS, "")):
            message = f"'complaints.{lang}' has not the one place {ADDRESS} for the address."
            table.fault("place-missing", f"complaints.{lang}", message, f"Write {ADDRESS} once.")
            del sentences[lang]
    return sentences
