"""election.toml: the night's name, date, rules and words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from countnight.elections.counting import Counting, counting_of
from countnight.elections.reading.rules.asking import asking_of
from countnight.elections.reading.rules.publishing import rules_of
from countnight.elections.reading.sheet import Folder, Found
from countnight.elections.reading.table import Table, table_of_file
from countnight.model.election import AskingRules, Baseline, BaselineKind, PublishingRules
from countnight.model.finding import Finding, Severity
from countnight.model.ids import ElectionId

FILE = "election.toml"
VOTING_SYSTEMS = ("fptp",)
_KEYS = (
    *("id", "name", "date", "close_of_poll", "time_zone", "voting_system", "languages"),
    *("data_source", "complaints", "site", "baseline", "labels", "context_lines", "publishing"),
    *("style", "count", "questions"),
)
_ID = re.compile(r"[a-z0-9]+(?:[-.][a-z0-9]+)*")
_LANGUAGE = re.compile(r"[a-z]{2,3}")


@dataclass(frozen=True, slots=True)
class Settings:
    """What election.toml says. None means: `style` the folder's own style.toml, if it has one."""

    id: ElectionId
    name: str
    date: date
    close_of_poll: datetime
    time_zone: str
    voting_system: str
    languages: tuple[str, ...]
    baseline: Baseline
    labels: Mapping[str, str]
    complaints: str
    data_source: str
    site: str
    context_lines: Mapping[str, str]
    rules: PublishingRules
    counting: Counting
    style: str | None
    asking: AskingRules


def settings_of(folder: Folder, *, found: Found) -> Settings | None:
    """What election.toml says; None with findings when the night cannot be placed in time."""
    table = table_of_file(folder, FILE, found=found)
    if table is None:
        return None
    table.note_unknown(_KEYS)
    election, name = _id(table), table.required("name")
    day, zone = _day(table, "date"), _zone(table)
    if election is None or name is None or day is None or zone is None:
        return None
    closes = _close_of_poll(table, day=day, zone=zone)
    if closes is None:
        return None
    return Settings(
        id=election,
        name=name,
        date=day,
        close_of_poll=closes,
        time_zone=zone.key,
        voting_system=_choice(table, "voting_system", VOTING_SYSTEMS),
        languages=_languages(table),
        baseline=_baseline(table),
        labels=table.words("labels"),
        complaints=table.text("complaints") or "",
        data_source=table.required("data_source") or "",
        site=(table.text("site") or "").rstrip("/"),
        context_lines=table.words("context_lines"),
        rules=rules_of(table),
        counting=counting_of(table),
        style=table.text("style"),
        asking=asking_of(table),
    )


def _id(table: Table) -> ElectionId | None:
    text = table.required("id")
    if text is None or _ID.fullmatch(text):
        return None if text is None else ElectionId(text)
    remedy = "Use lower-case letters a to z, digits and hyphens."
    table.fault("not-an-id", "id", f"'{text}' cannot be an id.", remedy)
    return None


def _day(table: Table, key: str) -> date | None:
    value = table.values.get(key)
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    message = f"'{table.path}{key}' is missing or no date."
    table.fault("not-a-date", key, message, "Write it as 2019-12-12, without quotation marks.")
    return None


def _zone(table: Table) -> ZoneInfo | None:
    name = table.required("time_zone")
    if name is None:
        return None
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        remedy = "Use a name such as Europe/London."
        table.fault("unknown-time-zone", "time_zone", f"No time zone is called '{name}'.", remedy)
        return None


def _close_of_poll(table: Table, *, day: date, zone: ZoneInfo) -> datetime | None:
    value = table.values.get("close_of_poll")
    if isinstance(value, str):
        value = _time_from_text(value)
    if isinstance(value, time) and value.tzinfo is None:
        return datetime.combine(day, value, tzinfo=zone).astimezone(UTC)
    message = "'close_of_poll' is missing or no time of day."
    table.fault("not-a-time", "close_of_poll", message, "Write it as 22:00:00, local time.")
    return None


def _time_from_text(text: str) -> time | None:
    try:
        return time.fromisoformat(text)
    except ValueError:
        return None


def _choice(table: Table, key: str, choices: tuple[str, ...]) -> str:
    text = table.text(key) or choices[0]
    if text not in choices:
        message = f"'{table.path}{key}' is '{text}', which this version does not know."
        table.fault("unknown-choice", key, message, f"Write one of: {', '.join(choices)}.")
    return text


def _languages(table: Table) -> tuple[str, ...]:
    codes = table.texts("languages") or ("en",)
    for code in codes:
        if not _LANGUAGE.fullmatch(code):
            message = f"'{code}' is no language code."
            table.fault("unknown-language", "languages", message, 'Write codes such as "en".')
    return codes


def labels_in(
    settings: Settings, of_style: Mapping[str, str], *, found: Found
) -> Mapping[str, str]:
    """The label in each language, the house style's first; a finding for each that is missing."""
    labels = {**settings.labels, **of_style}
    for code in settings.languages:
        if code not in labels:
            message = f"There is no label in '{code}' for stories written by rule."
            remedy = f"Write a plain sentence under [labels], key {code}."
            column = f"labels.{code}"
            found.append(
                Finding("label-missing", Severity.HOLD, message, remedy, file=FILE, column=column)
            )
    return labels


def _baseline(table: Table) -> Baseline:
    part = table.table("baseline")
    if part is None:
        return Baseline("none", "no baseline", BaselineKind.NONE)
    part.note_unknown(("id", "name", "kind", "date"))
    kind = _choice(part, "kind", tuple(BaselineKind))
    if kind not in tuple(BaselineKind) or kind == BaselineKind.NONE:
        return Baseline("none", "no baseline", BaselineKind.NONE)
    day = _day(part, "date") if "date" in part.values else None
    name = part.required("name") or ""
    return Baseline(part.required("id") or "", name, BaselineKind(kind), day)
