"""The Welsh and Dutch texts of the shipped night as they were last read.

When wording changes on purpose, `python tools/write_golden_languages.py` writes the files again;
read the difference before you commit it.
"""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent.parent


def _writer() -> ModuleType:
    path = ROOT / "tools/write_golden_languages.py"
    spec = importlib.util.spec_from_file_location("write_golden_languages", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


WRITER = _writer()
TEXTS: dict[str, str] = WRITER.golden_texts()


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_the_text_is_the_one_that_was_read_in_its_language(name: str) -> None:
    """Nothing reads otherwise than when a person last read it."""
    golden = (WRITER.GOLDEN / name).read_text(encoding="utf-8")

    assert TEXTS[name] == golden


def test_no_golden_text_of_a_language_is_left_over() -> None:
    """Every file is a text that the night still has."""
    files = {
        f"{lang}/{one.name}" for lang in ("cy", "nl") for one in (WRITER.GOLDEN / lang).iterdir()
    }

    assert files == set(TEXTS)
