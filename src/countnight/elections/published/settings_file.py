"""election.toml, pages.toml and SOURCES.md of an imported folder."""

from dataclasses import dataclass
from datetime import date

from countnight.elections.writing import toml_lines, toml_value
from countnight.model.election import Baseline, BaselineKind

LABEL = "This story was written by the newsroom's software from the figures as declared."
ATTRIBUTION = "Contains Parliamentary information licensed under the Open Parliament Licence v3.0."
PAGES_TEXT = """\
[[page]]
id = "uk"
group = "uk"
editors = []

[page.title]
en = "United Kingdom"
"""


@dataclass(frozen=True, slots=True)
class NightName:
    """What the imported night is called and when it was."""

    id: str
    name: str
    date: date


def election_text(night: NightName, *, baseline: Baseline) -> str:
    """election.toml, to be read through by the newsroom."""
    top = toml_lines({"id": night.id, "name": night.name})
    top += [f"date = {night.date.isoformat()}", "close_of_poll = 22:00:00"]
    top += toml_lines(
        {
            "time_zone": "Europe/London",
            "voting_system": "fptp",
            "languages": ("en",),
            "data_source": "House of Commons Library",
            "complaints": "complaints@example.org",
        }
    )
    parts = [
        "\n".join(top),
        "\n".join(_baseline_lines(baseline)),
        f"[labels]\nen = {toml_value(LABEL)}",
        '[publishing]\nresults = "at_once"\nroundup_kinds = ["region"]',
    ]
    return "\n\n".join(parts) + "\n"


def _baseline_lines(baseline: Baseline) -> list[str]:
    lines = ["[baseline]"]
    lines += toml_lines({"id": baseline.id, "name": baseline.name, "kind": baseline.kind.value})
    if baseline.kind is not BaselineKind.NONE and baseline.date is not None:
        lines.append(f"date = {baseline.date.isoformat()}")
    return lines


def sources_text(files: tuple[str, ...], *, owed: tuple[str, ...]) -> str:
    """SOURCES.md: which files the folder was imported from, and whom to credit."""
    lines = ["# Sources of this folder", "", "Imported from:", ""]
    lines += [f"- {name}" for name in files]
    lines += ["", "Figures of the House of Commons Library.", ATTRIBUTION]
    lines += [f"{credit}." for credit in owed]
    return "\n".join(lines) + "\n"
