"""The project's own source as the tests of the house read it: rooms, imports, functions."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "countnight"
TOP = "top level"
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Module:
    """One file: its dotted name, its room (or 'top level'), and its tree."""

    name: str
    room: str
    path: Path
    tree: ast.Module
    lines: int


@cache
def modules() -> tuple[Module, ...]:
    """Every module of the package, by name."""
    return tuple(_module(path) for path in sorted(PACKAGE.rglob("*.py")))


def modules_of(room: str) -> list[Module]:
    """The modules of one room."""
    return [module for module in modules() if module.room == room]


def imports_of(module: Module) -> set[str]:
    """Every dotted name that the module imports, wherever the import stands in it."""
    found: set[str] = set()
    for node in ast.walk(module.tree):
        match node:
            case ast.Import(names=names):
                found |= {one.name for one in names}
            case ast.ImportFrom(module=str(origin), names=names):
                found |= {f"{origin}.{one.name}" for one in names}
    return found


def functions_of(module: Module) -> Iterator[Function]:
    """Every function and method of the module."""
    for node in ast.walk(module.tree):
        if isinstance(node, Function):
            yield node


def room_of(dotted: str) -> str:
    """The room of a name of ours: 'flow' for countnight.flow.receive.Receipt."""
    _, *rest = dotted.split(".")
    first = rest[0] if rest else ""
    return first if (PACKAGE / first / "__init__.py").exists() and first else TOP


def _module(path: Path) -> Module:
    text = path.read_text(encoding="utf-8")
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    name = ".".join(part for part in parts if part != "__init__")
    room = parts[1] if len(parts) > 2 else TOP
    return Module(name, room, path, ast.parse(text), len(text.splitlines()))
