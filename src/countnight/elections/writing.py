"""The files of an election folder as text, written so that reading them gives the same again."""

import csv
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from io import StringIO

from countnight.model.election import Party, PartyForms

Cell = str | int | None


def csv_text(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """A CSV file with its header. None means: an empty cell."""
    buffer = StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return buffer.getvalue()


def toml_value(value: str | int | bool | Sequence[str]) -> str:
    """The value as TOML writes it, on one line."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str | int):
        return json.dumps(value, ensure_ascii=False)
    return "[" + ", ".join(toml_value(item) for item in value) + "]"


def toml_lines(values: Mapping[str, str | int | bool | Sequence[str]]) -> list[str]:
    """One `key = value` line for each pair."""
    return [f"{key} = {toml_value(value)}" for key, value in values.items()]


def parties_text(parties: Iterable[Party]) -> str:
    """parties.toml, in order of charts."""
    ordered = sorted(parties, key=lambda party: (party.order, party.key))
    return "\n".join("\n".join(_party_lines(party)) + "\n" for party in ordered)


def _party_lines(party: Party) -> list[str]:
    values: dict[str, str | int | bool | Sequence[str]] = {
        "ec_ids": party.ec_ids,
        "colour": party.colour,
        "order": party.order,
    }
    if party.folds_into is not None:
        values["folds_into"] = party.folds_into
    if party.is_independent:
        values["is_independent"] = True
    if party.is_speaker:
        values["is_speaker"] = True
    lines = [f"[{party.key}]", *toml_lines(values)]
    for lang, forms in party.forms.items():
        lines += [f"[{party.key}.{lang}]", *toml_lines(_values(forms))]
    return lines


def _values(forms: PartyForms) -> dict[str, str | int | bool | Sequence[str]]:
    values = {field.name: getattr(forms, field.name) for field in fields(forms)}
    return {name: value for name, value in values.items() if value is not None}
