import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("checks", "intake")
SEVERITIES = {"hold", "warn", "note"}


def codes_in(room: str) -> set[str]:
    """Every code that the room's source gives to a finding."""
    found: set[str] = set()
    for path in (ROOT / "src" / "countnight" / room).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            found |= set(codes_of(node))
    return found


def codes_of(node: ast.AST) -> list[str]:
    """The text constants of a node that look like codes and stand where codes stand."""
    match node:
        case ast.Call(func=ast.Attribute(attr="hold" | "note"), args=[first, *_]):
            given = [first]
        case ast.Call(func=ast.Name(id="Reading"), args=[_, second, *_]):
            given = [second]
        case ast.keyword(arg="code", value=value):
            given = [value]
        case ast.Dict(values=values):
            given = values
        case ast.Call(func=ast.Attribute(attr="get"), args=[_, second]):
            given = [second]
        case _:
            given = []
    texts = [one.value for one in given if isinstance(one, ast.Constant)]
    return [one for one in texts if isinstance(one, str) and re.fullmatch(r"[a-z]+(-[a-z]+)+", one)]


def documented() -> dict[str, str]:
    """Severity by code, as the reference has them."""
    text = (ROOT / "docs" / "reference" / "checks.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([a-z-]+)` \| ([a-z, ]+) \|", text, flags=re.MULTILINE)
    return dict(rows)


@pytest.mark.parametrize("room", ROOMS)
def test_every_code_in_the_source_is_in_the_reference(room: str) -> None:
    """An editor can look up whatever a finding is called."""
    codes = codes_in(room)

    assert len(codes) > 10
    assert codes - set(documented()) == set()


def test_the_reference_names_no_code_that_is_not_there() -> None:
    """The reference promises nothing that the program does not do."""
    codes = set().union(*(codes_in(room) for room in ROOMS))

    assert set(documented()) - codes == set()


def test_the_reference_grades_every_code() -> None:
    """Each code stands with its severity."""
    grades = {grade for grades in documented().values() for grade in grades.split(", ")}

    assert grades == SEVERITIES
