import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from countnight.elections.reading import candidates, history, notes, previous, seats
from countnight.elections.reading.sheet import Columns
from countnight.model.election import GroupKind

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/reference/election-folder.md").read_text(encoding="utf-8")
ROOM = ROOT / "src/countnight/elections"


def codes_in(file: Path) -> Iterator[str]:
    """Every code that a finding made in the file may have."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        made = node.func.id if isinstance(node.func, ast.Name) else ""
        asked = node.func.attr if isinstance(node.func, ast.Attribute) else ""
        if made == "Finding" or asked == "fault":
            yield from (
                part.value
                for part in ast.walk(node.args[0])
                if isinstance(part, ast.Constant) and isinstance(part.value, str)
            )


def test_every_finding_of_the_room_is_in_the_reference() -> None:
    """Whoever meets a code can look it up, and none is described that cannot occur."""
    files = (*ROOM.rglob("*.py"), *(ROOM.parent / "stories/house").glob("*.py"))
    made = {code for file in files for code in codes_in(file)}
    tables = PAGE.split("## What reading finds")[1]
    described = {line.split("`")[1] for line in tables.splitlines() if line.startswith("| `")}

    assert made == described


@pytest.mark.parametrize(
    "columns",
    [
        seats.SEAT_COLUMNS,
        seats.GROUP_COLUMNS,
        candidates.COLUMNS,
        previous.CANDIDATE_COLUMNS,
        previous.SEAT_COLUMNS,
        history.COLUMNS,
        notes.COLUMNS,
    ],
)
def test_every_column_is_in_the_reference(columns: Columns) -> None:
    """Each column of each file stands in a table of the page."""
    assert [
        name for name in (*columns.required, *columns.optional) if f"`{name}`" not in PAGE
    ] == []


def test_every_kind_of_note_and_group_is_in_the_reference() -> None:
    """The lists are closed, and the page is where they are closed."""
    rows = {f"| `{kind}` | {subject} |" for kind, subject in notes.KINDS.items()}

    assert [row for row in sorted(rows) if row not in PAGE] == []
    assert [kind for kind in GroupKind if f"`{kind}`" not in PAGE] == []
