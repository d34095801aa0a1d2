"""Seats whose results do not go the usual way, as a sub-editor last read their texts.

When wording changes on purpose, `python tools/write_golden_special.py` writes the files again;
read the difference before you commit it.
"""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent.parent


def _writer() -> ModuleType:
    path = ROOT / "tools/write_golden_special.py"
    spec = importlib.util.spec_from_file_location("write_golden_special", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


WRITER = _writer()
TEXTS: dict[str, str] = WRITER.golden_texts()


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_the_text_is_the_one_that_was_read(name: str) -> None:
    """No special seat reads otherwise than when a person last approved it."""
    golden = (WRITER.GOLDEN / name).read_text(encoding="utf-8")

    assert TEXTS[name] == golden


def test_no_golden_text_is_left_over() -> None:
    """Every file is a text of one of the eight seats, in both languages."""
    files = {str(file.relative_to(WRITER.GOLDEN)) for file in WRITER.GOLDEN.glob("*/*.txt")}

    assert files == set(TEXTS)
    assert len(files) == 16


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("en/buckingham.txt", "the seat of the last Speaker"),
        ("en/chorley.txt", "elected in Chorley as the Speaker"),
        ("en/brecon-and-radnorshire.txt", "won a by-election here in August 2019"),
        ("en/beaconsfield.txt", "Grieve had won the seat for the Conservatives in 2017"),
        ("en/saltby-marsh.txt", "after a tie on 20,418 votes, decided by drawing lots"),
        ("en/upper-fenby.txt", "returned unopposed"),
        ("en/thornwick-and-holme.txt", "notional majority in 2017 was 2,230"),
        ("en/castle-overton.txt", "from Labour to an independent"),
        ("cy/buckingham.txt", "sedd y Llefarydd diwethaf"),
        ("cy/chorley.txt", "fel y Llefarydd"),
        ("cy/brecon-and-radnorshire.txt", "isetholiad yma ym mis Awst 2019"),
        ("cy/beaconsfield.txt", "Roedd Grieve wedi ennill y sedd dros y Ceidwadwyr yn 2017"),
        ("cy/saltby-marsh.txt", "Drwy goelbren yr enillodd Ada Quill"),
        ("cy/upper-fenby.txt", "heb wrthwynebiad"),
        ("cy/thornwick-and-holme.txt", "Mwyafrif tybiannol y Ceidwadwyr yn 2017 oedd 2,230"),
        ("cy/castle-overton.txt", "Mae ymgeisydd annibynnol wedi cipio"),
    ],
)
def test_the_special_thing_is_said(name: str, words: str) -> None:
    """What makes each result special stands in its texts."""
    assert words in TEXTS[name]


def test_no_comparison_is_made_where_there_is_none() -> None:
    """No swing at a Speaker's seat, no majority after a tie, no ballots where nobody voted."""
    for lang in ("en", "cy"):
        assert "swing" not in TEXTS[f"{lang}/buckingham.txt"] + TEXTS[f"{lang}/chorley.txt"]
        assert "gogwydd" not in TEXTS[f"{lang}/buckingham.txt"] + TEXTS[f"{lang}/chorley.txt"]
        assert " 0%" not in TEXTS[f"{lang}/saltby-marsh.txt"]
        assert " 0" not in TEXTS[f"{lang}/upper-fenby.txt"]
