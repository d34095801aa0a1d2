"""A corrected result, told at the terminal: the note, and what changed in the text."""

from pathlib import Path

import pytest
from terminal import SHIPPED, Said, told

RIGHT = ("Largan=24844", "George=24254", "Lomax=2750", "Graves=1177", "Hodgetts-Haley=1148")
WRONG = ("Largan=23000", *RIGHT[1:])
REST = ("--rejected", "172", "--electorate", "74343", "--at", "03:52", "--confirm", "read twice")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """High Peak declared with a box missing, and again with it."""
    store = tmp_path_factory.mktemp("corrected") / "n.countnight"
    declare = ("declare", SHIPPED, "High Peak")
    first = told(*declare, *WRONG, "--valid", "52329", *REST, "--store", store)
    assert first.code == 0, first.err
    again = ("--revision", "2", "--store", store)
    second = told(*declare, *RIGHT, "--valid", "54173", *REST, *again)
    assert second.code == 0, second.err
    return store


def asked(store: Path, *words: str) -> Said:
    """What `story` answers about the store's night."""
    return told("story", SHIPPED, *words, "--store", store)


def test_a_seats_latest_correction_is_told(store: Path) -> None:
    """Who has won comes first."""
    answer = asked(store, "High Peak", "--kind", "change")

    assert answer.code == 0
    assert answer.out.startswith("High Peak corrected: Conservative gain, not Labour hold")


def test_a_groups_note_is_told(store: Path) -> None:
    """And what it did to the county."""
    answer = asked(store, "derbyshire", "--kind", "change", "--lang", "en,cy", "--json")

    english, welsh = answer.objects()
    assert "not 44%" not in english["headline"]
    assert "The Conservatives now hold one of the one seat" in english["text"]
    assert welsh["text"].startswith("Mae canlyniad etholaeth High Peak wedi'i gywiro.")


def test_a_story_made_again_says_what_changed(store: Path) -> None:
    """The majority with its figures before and after, and the inputs that differ."""
    (story,) = asked(store, "High Peak", "--json").objects()

    (votes,) = [
        one
        for one in story["changes"]["spans"]
        if one["fact"] == "votes" and one["about"].endswith("largan")
    ]
    assert (votes["before"]["text"], votes["after"]["text"]) == ("23,000", "24,844")
    assert votes["inputs"] == [
        {"name": "votes", "before": 23_000, "after": 24_844, "source": "declaration"}
    ]
    sentences = story["changes"]["sentences"]
    assert sentences["changed"][0]["before"]["part"] == "headline"


def test_a_first_version_changes_nothing() -> None:
    """Null, and no earlier text is made up."""
    (story,) = told("story", SHIPPED, "Bassetlaw", "--json").objects()

    assert story["changes"] is None


def test_nothing_corrected_is_a_refusal() -> None:
    """Exit code 1, with the reason."""
    answer = told("story", SHIPPED, "Bassetlaw", "--kind", "change")

    assert (answer.code, answer.out) == (1, "")
    assert "No published figure of Bassetlaw has been corrected." in answer.err
