import re
from pathlib import Path

import pytest

from countnight.checks.believe import findings_for
from countnight.elections.folder import read_election
from countnight.elections.shipped import election_folder
from countnight.intake.formats.countnight_json import FIELDS, intake_from_countnight_json
from countnight.intake.formats.results_csv import COLUMNS, intake_from_results_csv
from countnight.model.election import Election
from countnight.model.night import Night

PAGE = Path(__file__).resolve().parents[2] / "docs" / "reference" / "formats.md"


@pytest.fixture(scope="module")
def election() -> Election:
    """The shipped election, which the page's examples are from."""
    read = read_election(election_folder("ge2019-east-midlands")).election
    assert read is not None
    return read


def example(language: str) -> bytes:
    """The page's example in that language."""
    found = re.search(rf"```{language}\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert found is not None
    return found[1].encode()


def test_the_example_of_results_csv_goes_in(election: Election) -> None:
    """What the reference shows is right to the last vote."""
    intake = intake_from_results_csv(example("csv"), election=election, file="example.csv")

    (message,) = intake.messages
    assert intake.findings == ()
    assert findings_for(message, night=Night(election)) == ()


def test_the_example_of_countnight_json_goes_in(election: Election) -> None:
    """What the reference shows is right to the last vote."""
    intake = intake_from_countnight_json(example("json"), election=election, file="example.json")

    (message,) = intake.messages
    assert intake.findings == ()
    assert findings_for(message, night=Night(election)) == ()


def test_every_column_and_field_is_in_the_reference() -> None:
    """The reference names whatever the readers read."""
    text = PAGE.read_text(encoding="utf-8")
    columns = set(re.findall(r"^\| `([a-z_]+)` \|", text, flags=re.MULTILINE))

    assert columns == {*COLUMNS.required, *COLUMNS.optional}
    assert set(re.findall(r'^  "([a-z_]+)":', text, flags=re.MULTILINE)) == set(FIELDS)
