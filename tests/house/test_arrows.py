import ast
import json
import subprocess
import sys

import pytest
from house_source import TOP, Module, imports_of, modules, modules_of, room_of

PURE = ("model", "checks", "facts", "stories", "proofread", "desk", "render")

MAY_KNOW = {
    "model": (),
    "checks": ("model",),
    "facts": ("model",),
    "desk": ("model",),
    "stories": ("model", "facts"),
    "proofread": ("model", "facts"),
    "render": ("model", "facts", "stories", "proofread"),
    "flow": ("model", "checks", "facts", "desk", "stories", "proofread", "render"),
    "elections": ("model",),
    "intake": ("model",),
    "store": ("model",),
    "send": ("model",),
    "web": (
        *("model", "checks", "facts", "desk", "stories", "proofread", "render", "flow"),
        "intake.formats",
    ),
    "cli": (
        *("model", "checks", "facts", "desk", "stories", "proofread", "render", "flow", "web"),
        *("elections", "intake", "assemble", "config"),
    ),
}
"""Whom each room may know besides itself and the errors.

`web` knows the pure half of `intake`, because the body of an API write is a wire format.
`cli` stands outside everything; but it gets stores, newsrooms and past nights from `assemble`, and
what the environment says from `config`.
"""

ROOTS = ("countnight.errors", "countnight.__version__")
"""The top level that every room may know: the root of all errors, and the version."""

FORBIDDEN = {
    "time": "a clock",
    "random": "randomness",
    "secrets": "randomness",
    "uuid": "randomness and the machine's address",
    "os": "the machine",
    "sys": "the process",
    "pathlib": "files",
    "shutil": "files",
    "tempfile": "files",
    "glob": "files",
    "fileinput": "files",
    "sqlite3": "files",
    "socket": "the network",
    "ssl": "the network",
    "urllib.request": "the network",
    "http": "the network",
    "httpx2": "the network",
    "ftplib": "the network",
    "smtplib": "the network",
    "subprocess": "other processes",
    "multiprocessing": "other processes",
    "concurrent": "threads",
    "threading": "threads",
    "queue": "threads",
    "asyncio": "waiting",
    "anyio": "waiting",
    "logging": "logging",
    "warnings": "logging",
    "locale": "the machine's own language",
    "importlib.import_module": "code that is found while running",
}
"""What a pure room must not import, and what it would reach for with it."""

OPENERS = {"open", "exec", "eval", "input", "print", "__import__"}
MADE_HERE = {"countnight.stories.ways": {"exec"}}
"""The module that makes functions, out of our own sentences alone (decision 0011)."""

CLOCKS = {"now", "utcnow", "today"}


def strangers(module: Module, *, allowed: tuple[str, ...]) -> list[str]:
    """What the module imports from rooms that it may not know."""
    known = tuple(f"countnight.{room}" for room in (*allowed, module.room))
    ours = [name for name in imports_of(module) if name.split(".")[0] == "countnight"]
    return sorted(
        f"{module.name} knows {name}"
        for name in ours
        if not name.startswith(ROOTS) and not is_within(name, known)
    )


def is_within(name: str, places: tuple[str, ...]) -> bool:
    """Whether the dotted name is one of the places or stands in one."""
    return any(name == place or name.startswith(f"{place}.") for place in places)


def calls_of(module: Module) -> list[ast.Call]:
    """Every call in the module."""
    return [node for node in ast.walk(module.tree) if isinstance(node, ast.Call)]


def test_every_room_has_its_place_in_the_house() -> None:
    """A new room is drawn into the table of arrows before anything is put in it."""
    assert {module.room for module in modules()} <= {*MAY_KNOW, TOP}


@pytest.mark.parametrize("room", MAY_KNOW)
def test_arrows_point_one_way(room: str) -> None:
    """No module imports from a room that its own must not know."""
    found = [line for one in modules_of(room) for line in strangers(one, allowed=MAY_KNOW[room])]

    assert found == []


def test_the_outer_rooms_know_the_nouns_and_nothing_else() -> None:
    """Folders, feeds and stores fit the ports of `flow` by shape, without having seen them."""
    rooms = {room: MAY_KNOW[room] for room in ("elections", "intake", "store", "send")}

    assert set(rooms.values()) == {("model",)}


@pytest.mark.parametrize("room", PURE)
def test_a_pure_room_reaches_for_nothing(room: str) -> None:
    """No clock, chance, file, network, thread or log: the same arguments, the same answer."""
    found = [
        f"{module.name} imports {name}: {FORBIDDEN[bad]}"
        for module in modules_of(room)
        for name in imports_of(module)
        for bad in FORBIDDEN
        if is_within(name, (bad,))
    ]

    assert found == []


@pytest.mark.parametrize("room", PURE)
def test_a_pure_room_opens_nothing_and_asks_no_clock(room: str) -> None:
    """Neither `open(…)` nor `datetime.now()` is called; render loads only its own package's.

    One module makes functions out of our own sentences, and calls nothing else (decision 0011).
    """
    found = []
    for module in modules_of(room):
        for call in calls_of(module):
            match call.func:
                case ast.Name(id=name) if name in OPENERS - MADE_HERE.get(module.name, set()):
                    found.append(f"{module.name}:{call.lineno} calls {name}")
                case ast.Attribute(attr=name) if name in CLOCKS:
                    found.append(f"{module.name}:{call.lineno} asks {name}()")

    assert found == []


@pytest.mark.parametrize("room", PURE)
def test_a_pure_room_never_waits(room: str) -> None:
    """There is no async function and no await."""
    waiting = (ast.AsyncFunctionDef, ast.Await, ast.AsyncFor, ast.AsyncWith)
    found = [
        module.name
        for module in modules_of(room)
        if any(isinstance(node, waiting) for node in ast.walk(module.tree))
    ]

    assert found == []


def test_only_render_loads_packaged_files() -> None:
    """Templates and styles are part of the program; no other pure room has any."""
    users = {
        module.room
        for room in PURE
        for module in modules_of(room)
        if any(name.startswith("importlib.resources") for name in imports_of(module))
    }

    assert users == {"render"}


def test_only_the_command_line_calls_assemble() -> None:
    """Parts are joined in one place, and only a command asks for it."""
    callers = {
        module.room
        for module in modules()
        if any(is_within(name, ("countnight.assemble",)) for name in imports_of(module))
    }

    assert callers == {"cli"}


def test_only_assemble_joins_stores_and_feeds_with_the_journeys() -> None:
    """Whoever knows both `flow` and `store` is assemble.py."""
    joiners = [
        module.name
        for module in modules()
        if {"flow", "store"} <= {room_of(name) for name in imports_of(module) if is_ours(name)}
    ]

    assert joiners == ["countnight.assemble"]


def is_ours(name: str) -> bool:
    """Whether the dotted name is in the package."""
    return is_within(name, ("countnight",))


def test_no_function_changes_module_state() -> None:
    """Nothing is `global`: what changes is handed from call to call."""
    found = [
        module.name
        for module in modules()
        if any(isinstance(node, ast.Global) for node in ast.walk(module.tree))
    ]

    assert found == []


WATCHED_IMPORT = """
import importlib, json, sys

others, ours = json.loads(sys.argv[1])
for name in others:
    importlib.import_module(name)
seen, watching = [], False

def watch(event, args):
    if not watching:
        return
    if event in {"socket.connect", "socket.bind", "sqlite3.connect", "subprocess.Popen"}:
        seen.append(f"{current}: {event}")
    if event == "open" and not is_program(str(args[0])):
        seen.append(f"{current}: opens {args[0]}")
    if event == "_thread.start_new_thread":
        seen.append(f"{current}: starts a thread")

def is_program(path):
    # What Python and the installed packages look up in themselves is theirs to answer for.
    return path.endswith((".py", ".pyc")) or path.startswith((sys.prefix, sys.base_prefix))

sys.addaudithook(watch)
for current in ours:
    watching = True
    importlib.import_module(current)
    watching = False
print(json.dumps(seen))
"""


def test_importing_any_module_opens_nothing() -> None:
    """Every module is imported under watch: no file, database, socket, thread or process."""
    ours = [module.name for module in modules() if not module.name.endswith("__main__")]
    imported = {origin_of(name) for one in modules() for name in imports_of(one)}
    others = sorted(name for name in imported if not is_ours(name))

    done = subprocess.run(
        [sys.executable, "-c", WATCHED_IMPORT, json.dumps([others, ours])],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.stderr == ""
    assert json.loads(done.stdout) == []


def origin_of(name: str) -> str:
    """The module that an import names: the name itself, or what stands before its last dot."""
    origin, _, last = name.rpartition(".")
    is_module = not origin or (last.islower() and f"{origin}.{last}" in sys.modules)
    return name if is_module else origin
