import ast
from collections import Counter
from collections.abc import Iterator

from house_source import PACKAGE, Function, Module, functions_of, modules

from countnight.cli.app import COMMANDS

MODULE_LINES = 400
FUNCTION_LINES = 40
PARAMETERS = 5
ROOM_FILES = 15


def is_command(function: Function, module: Module) -> bool:
    """Whether the function is a command of the command line: its options are its parameters."""
    name = module.name.rpartition(".")[2]
    return module.room == "cli" and function.name == name and name in COMMANDS.values()


def lines_of(function: Function, module: Module) -> int:
    """How many lines the function has; of a command only the body, its signature being a form."""
    first = function.body[0].lineno if is_command(function, module) else function.lineno
    return (function.end_lineno or first) - first + 1


def parameters_of(function: Function) -> int:
    """How many parameters a caller fills in."""
    given = function.args
    names = [one.arg for one in (*given.posonlyargs, *given.args, *given.kwonlyargs)]
    return len(names) - (names[:1] in (["self"], ["cls"]))


def is_public(name: str) -> bool:
    """Whether others may use it."""
    return not name.startswith("_")


def test_no_module_is_longer_than_400_lines() -> None:
    """A file that long has two subjects."""
    assert [one.name for one in modules() if one.lines > MODULE_LINES] == []


def test_no_function_is_longer_than_40_lines() -> None:
    """A function that long has two ideas."""
    found = [
        f"{module.name}.{function.name}: {lines_of(function, module)}"
        for module in modules()
        for function in functions_of(module)
        if lines_of(function, module) > FUNCTION_LINES
    ]

    assert found == []


def test_no_function_takes_more_than_five_parameters() -> None:
    """More than five things belong together in a record; a command's options are its form."""
    found = [
        f"{module.name}.{function.name}: {parameters_of(function)}"
        for module in modules()
        for function in functions_of(module)
        if parameters_of(function) > PARAMETERS and not is_command(function, module)
    ]

    assert found == []


def test_no_room_has_more_than_fifteen_files() -> None:
    """A fuller room is parted by subject; commands do not count, each having a file by rule."""
    commands = {PACKAGE / "cli" / f"{name}.py" for name in COMMANDS.values()}
    files = Counter(
        module.path.parent
        for module in modules()
        if module.path.name != "__init__.py" and module.path not in commands
    )
    rooms = {str(room.relative_to(PACKAGE)): number for room, number in files.items()}

    assert {room: number for room, number in rooms.items() if number > ROOM_FILES} == {}


def test_every_module_says_why_it_is_there() -> None:
    """Each file opens with a docstring."""
    assert [one.name for one in modules() if not ast.get_docstring(one.tree)] == []


def test_every_public_name_says_what_is_true() -> None:
    """Each public function, class, and method of a public class has a docstring."""
    found = [
        f"{module.name}.{node.name}"
        for module in modules()
        for node in public_in(module.tree)
        if not ast.get_docstring(node)
    ]

    assert found == []


def public_in(place: ast.Module | ast.ClassDef) -> Iterator[Function | ast.ClassDef]:
    """What others may use of the module or class, and of the public classes in it."""
    for node in place.body:
        if not isinstance(node, Function | ast.ClassDef) or not is_public(node.name):
            continue
        yield node
        if isinstance(node, ast.ClassDef):
            yield from public_in(node)


def test_no_file_has_a_name_that_says_nothing() -> None:
    """`utils`, `helpers` and their like: what is in there belongs elsewhere."""
    empty = {"utils", "util", "helpers", "common", "misc", "manager", "handler", "handlers"}

    assert [one.name for one in modules() if one.path.stem in empty] == []
