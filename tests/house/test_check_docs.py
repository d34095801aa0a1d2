import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def checker() -> ModuleType:
    """The script behind `make docs`, loaded from tools."""
    spec = importlib.util.spec_from_file_location("check_docs", ROOT / "tools" / "check_docs.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def told(checker: ModuleType, text: str, *, fence: str | None = None) -> list[str]:
    """What is said of the line, if it stood in docs/index.md."""
    line = checker.Line(ROOT / "docs" / "index.md", 7, text, fence)
    return [fault.removeprefix("docs/index.md:7: ") for fault in checker.faults(line)]


@pytest.mark.parametrize(
    ("link", "fault"),
    [
        ("glossary.md", []),
        ("../README.md#try-it", []),
        ("https://example.org/nowhere", []),
        ("missing.md", ["missing.md leads nowhere"]),
        ("../README.md#no-such", ["../README.md#no-such: there is no such heading"]),
    ],
)
def test_a_link_must_lead_somewhere(checker: ModuleType, link: str, fault: list[str]) -> None:
    """A renamed page or heading is noticed before a reader finds out."""
    assert told(checker, f"See [there]({link}).") == fault


def test_a_command_that_exists_is_understood(checker: ModuleType) -> None:
    """A command behind a pipe is looked at too, and is parsed but never run."""
    line = "$ echo 'So.' | countnight post ge2019-east-midlands page --headline H --body -"

    assert told(checker, line, fence="console") == []


@pytest.mark.parametrize(
    ("command", "fault"),
    [
        ("countnight demo --fast", "countnight demo --fast: No such option: --fast"),
        ("countnight frobnicate", "countnight frobnicate: No such command 'frobnicate'."),
        ("countnight story", "countnight story: Missing parameter: election"),
    ],
)
def test_a_command_that_is_gone_is_named(checker: ModuleType, command: str, fault: str) -> None:
    """An option that was renamed does not live on in the documents."""
    assert told(checker, f"$ {command}", fence="console") == [fault]


@pytest.mark.parametrize(
    ("prose", "is_fault"),
    [
        ("One sentence. Another.", True),
        ("- **It ends here.** And goes on.", True),
        ("It asks, e.g. Labour, and i.e. Nobody.", False),
        ("1. The first of a list.", False),
        ("`a. B` is code.", False),
    ],
)
def test_prose_has_one_sentence_a_line(checker: ModuleType, prose: str, *, is_fault: bool) -> None:
    """A change of one sentence is a change of one line."""
    assert bool(told(checker, prose)) is is_fault
