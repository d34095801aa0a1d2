"""parties.toml: what each party is called, and how a sentence speaks of it."""

import re
from collections.abc import Mapping

from countnight.elections.reading.sheet import Folder, Found
from countnight.elections.reading.table import Table, table_of_file
from countnight.model.election import Party, PartyForms
from countnight.model.ids import PartyKey

FILE = "parties.toml"
NEUTRAL_COLOUR = "#7a7a7a"
_LAST = 1_000
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_KEY = re.compile(r"[a-z0-9_-]+")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_KEYS = ("ec_ids", "colour", "order", "folds_into", "is_independent", "is_speaker")
FORMS = ("name", "collective", "possessive", "adjective", "bracket", "abbreviation")


def parties_of(folder: Folder, *, found: Found) -> Mapping[PartyKey, Party]:
    """Every party of parties.toml in order of charts; those with faults are left out."""
    table = table_of_file(folder, FILE, found=found)
    if table is None:
        return {}
    parties = [_party(table, key) for key in table.values]
    known = {party.key: party for party in parties if party is not None}
    for party in known.values():
        _check_fold(party, known, table)
    return dict(sorted(known.items(), key=lambda pair: (pair[1].order, pair[0])))


def _party(table: Table, key: str) -> Party | None:
    part = table.table(key)
    if part is None:
        return None
    if not _KEY.fullmatch(key):
        remedy = "Use lower-case letters a to z, digits, hyphens and underscores."
        table.fault("not-an-id", key, f"'{key}' cannot be a party's key.", remedy)
        return None
    languages = [name for name in part.values if _LANGUAGE.fullmatch(name)]
    part.note_unknown((*_KEYS, *languages))
    folds_into, order = part.text("folds_into"), part.number("order")
    return Party(
        key=PartyKey(key),
        forms={lang: forms for lang in languages if (forms := _forms(part, lang)) is not None},
        colour=_colour(part),
        order=_LAST if order is None else order,
        ec_ids=part.texts("ec_ids"),
        folds_into=None if folds_into is None else PartyKey(folds_into),
        is_independent=part.truth("is_independent"),
        is_speaker=part.truth("is_speaker"),
    )


def _forms(part: Table, lang: str) -> PartyForms | None:
    table = part.table(lang)
    if table is None:
        return None
    table.note_unknown((*FORMS, "is_plural", "mutates"))
    values = {form: table.required(form) or "" for form in FORMS}
    if not all(values.values()):
        return None
    mutates = table.truth("mutates") if "mutates" in table.values else None
    return PartyForms(**values, is_plural=table.truth("is_plural"), mutates=mutates)


def _colour(part: Table) -> str:
    text = part.text("colour")
    if text is None:
        return NEUTRAL_COLOUR
    if _COLOUR.fullmatch(text):
        return text.lower()
    part.fault("not-a-colour", "colour", f"'{text}' is no colour.", "Write it as #2b7de0.")
    return NEUTRAL_COLOUR


def _check_fold(party: Party, known: Mapping[PartyKey, Party], table: Table) -> None:
    main = party.folds_into
    if main is None:
        return
    place = f"{party.key}.folds_into"
    if main not in known:
        message = f"'{party.key}' folds into '{main}', which is no party of this file."
        table.fault("unknown-party", place, message, "Name the key of another party.")
        return
    if known[main].folds_into is not None:
        message = f"'{party.key}' folds into '{main}', which itself folds into another."
        table.fault("fold-of-fold", place, message, "Name the last party of the chain.")
