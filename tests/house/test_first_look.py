import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_the_tutorial_shows_what_a_newcomer_will_see(tmp_path: Path) -> None:
    """Each command of the first look is run in turn, and answers what the page says.

    After a change that was meant: python tools/write_first_look.py, and read the difference.
    """
    spec = spec_from_file_location("write_first_look", ROOT / "tools" / "write_first_look.py")
    assert spec is not None
    assert spec.loader is not None
    tool = module_from_spec(spec)
    sys.modules[spec.name] = tool
    spec.loader.exec_module(tool)
    expected = tool.shown(tool.TUTORIAL.read_text(encoding="utf-8"))

    found = [(command, tool.answered(command, folder=tmp_path)) for command, _ in expected]

    assert len(expected) >= 7
    assert found == expected
