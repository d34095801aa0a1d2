import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]
FACTS = ROOT.parent / "shared" / "facts"
SHIPPED = ROOT / "src/countnight/elections/shipped/ge2019-east-midlands"


def tool(name: str) -> ModuleType:
    """The script of that name in tools/, loaded without running it."""
    spec = spec_from_file_location(name, ROOT / "tools" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.data
@pytest.mark.skipif(not FACTS.is_dir(), reason="the published figures are not beside the project")
def test_the_shipped_folder_is_what_the_script_makes(tmp_path: Path) -> None:
    """Nobody has changed a figure by hand: the script gives the same bytes again."""
    tool("make_shipped_night").main(FACTS, tmp_path)

    made = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    shipped = {file.name: file.read_bytes() for file in SHIPPED.iterdir()}
    assert set(shipped) - set(made) == {"sample_posts.toml"}
    assert made == {name: shipped[name] for name in made}


@pytest.mark.parametrize(
    ("published", "written"),
    [
        ("CHESTER, CITY OF", "City of Chester"),
        ("COTSWOLDS, THE", "The Cotswolds"),
        ("BIRMINGHAM, EDGBASTON", "Birmingham Edgbaston"),
        ("AYR, CARRICK & CUMNOCK", "Ayr, Carrick and Cumnock"),
        ("ALDRIDGE - BROWNHILLS", "Aldridge-Brownhills"),
        ("BERWICK-UPON-TWEED", "Berwick-upon-Tweed"),
        ("RICHMOND (YORKS)", "Richmond (Yorks)"),
        ("YNYS MÔN", "Ynys Môn"),
        ("NA H-EILEANAN AN IAR", "Na h-Eileanan an Iar"),
    ],
)
def test_names_in_capitals_become_names(published: str, written: str) -> None:
    """Older lists shout; texts do not."""
    assert tool("make_history").name_as_written(published) == written
