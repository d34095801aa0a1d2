"""[parties] of style.toml: what the house calls a party, over the forms of parties.toml."""

from collections.abc import Mapping
from dataclasses import replace

from countnight.elections.reading.parties import FORMS
from countnight.elections.reading.style import StyleSheet, is_language
from countnight.elections.reading.table import Table
from countnight.model.election import Party, PartyForms
from countnight.model.finding import Finding, Severity
from countnight.model.ids import PartyKey

FORM_KEYS = (*FORMS, "is_plural", "mutates")
OF_ONE_PERSON = ("collective", "possessive", "adjective", "is_plural")
"""Forms of independents that no text uses: it speaks of one person, 'an independent'."""


def parties_in_style(
    parties: Mapping[PartyKey, Party], sheet: StyleSheet
) -> Mapping[PartyKey, Party]:
    """The parties as the house calls them; those that it does not rename are as they were."""
    section = sheet.parties
    if section is None:
        return parties
    renamed = dict(parties)
    for key in section.values:
        part = section.table(key)
        if part is None:
            continue
        if key not in parties:
            _note_unknown_party(section, key, is_shared=sheet.is_shared)
            continue
        renamed[PartyKey(key)] = _renamed(parties[PartyKey(key)], part)
    return renamed


def _note_unknown_party(section: Table, key: str, *, is_shared: bool) -> None:
    """A file of several elections may name parties that are not in each; a folder's own may not."""
    message = f"{section.file} renames '{key}', which is no party of parties.toml."
    remedy = "Nothing need be done." if is_shared else "Correct the key, or remove the table."
    severity = Severity.NOTE if is_shared else Severity.WARN
    column = f"{section.path}{key}"
    section.found.append(
        Finding("style-party-unknown", severity, message, remedy, file=section.file, column=column)
    )


def _renamed(party: Party, part: Table) -> Party:
    """The party with the forms of each language put over its own, which are kept beside them."""
    forms = dict(party.forms)
    for lang in part.values:
        table = part.table(lang) if is_language(part, lang) else None
        new = None if table is None else _forms(table, party.forms.get(lang), party)
        if new is not None:
            forms[lang] = new
    return replace(party, forms=forms, replaced_forms=party.forms)


def _forms(table: Table, own: PartyForms | None, party: Party) -> PartyForms | None:
    """The forms over the party's own; None with findings where a language has none to stand on."""
    table.note_unknown(FORM_KEYS)
    if own is None:
        values = {form: table.required(form) or "" for form in FORMS}
    else:
        values = {form: table.text(form) or getattr(own, form) for form in FORMS}
    if not all(values.values()):
        return None
    _note_halves(table, party)
    is_plural = own is not None and own.is_plural
    if "is_plural" in table.values:
        is_plural = table.truth("is_plural")
    mutates = None if own is None else own.mutates
    if "mutates" in table.values:
        mutates = table.truth("mutates")
    return PartyForms(**values, is_plural=is_plural, mutates=mutates)


def _note_halves(table: Table, party: Party) -> None:
    """A collective without its possessive is two names for one party; some forms are not used."""
    given = table.values
    if party.is_independent:
        table.found.extend(_unused(table, form) for form in OF_ONE_PERSON if form in given)
    elif "collective" in given and "possessive" not in given:
        table.found.append(_half_renamed(table))


def _half_renamed(table: Table) -> Finding:
    place = table.path.rstrip(".")
    message = f"'{place}' changes the collective and leaves the possessive as it was."
    remedy = 'Give the possessive too, as in "the Lib Dems\'".'
    column = f"{table.path}possessive"
    return Finding(
        "style-half-renamed", Severity.WARN, message, remedy, file=table.file, column=column
    )


def _unused(table: Table, form: str) -> Finding:
    column = f"{table.path}{form}"
    message = f"'{column}' is not used: texts speak of one independent."
    remedy = "Change name, bracket or abbreviation, or remove the key."
    return Finding(
        "style-form-unused", Severity.WARN, message, remedy, file=table.file, column=column
    )
