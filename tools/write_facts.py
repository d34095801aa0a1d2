"""The tables of docs/reference/facts.md, written from the catalogue of facts.

Run it with `python tools/write_facts.py` after a fact has changed. With `--check` it writes
nothing, and ends with 1 when the page is out of step.
"""

import re
import sys
from pathlib import Path

from countnight.facts.catalogue.entry import Entry
from countnight.facts.catalogue.every import OF_GROUP_PREVIEWS, OF_GROUPS, OF_PREVIEWS, OF_SEATS

PAGE = Path(__file__).resolve().parents[1] / "docs" / "reference" / "facts.md"
COLUMNS = ("id", "about", "unit", "what it says", "holds when", "worded", "rule from")
TABLES = {
    "## Facts of a seat": OF_SEATS,
    "## Facts of a group": OF_GROUPS,
    "## Facts of a seat that is awaited": OF_PREVIEWS,
    "## Facts of a group that is awaited": OF_GROUP_PREVIEWS,
}
FIRST_TABLE = re.compile(r"^\| id \|.*?(?=\n\n|\Z)", re.MULTILINE | re.DOTALL)


def main() -> int:
    """The page is in step, or 1 when it was only to be checked and is not."""
    old = PAGE.read_text(encoding="utf-8")
    new = page_in_step(old)
    if "--check" in sys.argv[1:]:
        return int(old != new)
    PAGE.write_text(new, encoding="utf-8")
    return 0


def page_in_step(text: str) -> str:
    """The page with the first table under each heading written anew."""
    for heading, entries in TABLES.items():
        before, found, after = text.partition(f"{heading}\n")
        if not found:
            sys.exit(f"{PAGE.name} has no heading '{heading}'.")
        old = FIRST_TABLE.search(after)
        if old is None:
            sys.exit(f"{PAGE.name} has no table under '{heading}'.")
        text = before + found + after[: old.start()] + table_of(entries) + after[old.end() :]
    return text


def table_of(entries: tuple[Entry, ...]) -> str:
    """The entries as a table, one a row."""
    lines = [row(COLUMNS), row(["---"] * len(COLUMNS))]
    return "\n".join(lines + [row(cells(entry)) for entry in entries])


def cells(entry: Entry) -> tuple[str, ...]:
    """What stands in each column."""
    said = (entry.about, entry.unit, entry.says, entry.holds, entry.worded, entry.source)
    return (f"`{entry.id}`", *said)


def row(texts: tuple[str, ...] | list[str]) -> str:
    """One row of a table."""
    return f"| {' | '.join(text or '–' for text in texts)} |"


if __name__ == "__main__":
    sys.exit(main())
