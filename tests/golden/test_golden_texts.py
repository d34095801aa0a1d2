"""The texts of the shipped night as a sub-editor last read them.

When wording changes on purpose, `python tools/write_golden.py` writes the files again; read
the difference before you commit it.
"""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent.parent


def _writer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("write_golden", ROOT / "tools/write_golden.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


WRITER = _writer()
TEXTS: dict[str, str] = WRITER.golden_texts()


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_the_text_is_the_one_that_was_read(name: str) -> None:
    """Nothing on the night reads otherwise than when a person last approved it."""
    golden = (WRITER.GOLDEN / name).read_text(encoding="utf-8")

    assert TEXTS[name] == golden


def test_no_golden_text_is_left_over() -> None:
    """Every file is a text that the night still has."""
    files = {file.name for file in WRITER.GOLDEN.glob("*.txt")}

    assert files == set(TEXTS)
