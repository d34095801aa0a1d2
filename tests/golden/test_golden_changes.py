"""The notes of corrections made by hand, as a sub-editor last read them.

When wording changes on purpose, `python tools/write_golden_changes.py` writes the files again;
read the difference before you commit it.
"""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent.parent


def _writer() -> ModuleType:
    path = ROOT / "tools/write_golden_changes.py"
    spec = importlib.util.spec_from_file_location("write_golden_changes", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


WRITER = _writer()
TEXTS: dict[str, str] = WRITER.golden_texts()


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_the_notes_are_the_ones_that_were_read(name: str) -> None:
    """No correction is told otherwise than when a person last approved it."""
    golden = (WRITER.GOLDEN / name).read_text(encoding="utf-8")

    assert TEXTS[name] == golden
