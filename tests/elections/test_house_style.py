import re
from pathlib import Path

import pytest
from election_desk import ELECTION, FILES, folder_with

from countnight.elections.check import check_election
from countnight.elections.folder import read_election
from countnight.elections.reading.renaming import FORM_KEYS
from countnight.elections.reading.style import HONORIFIC_KEYS, NUMBER_KEYS, SECTIONS
from countnight.model.election import Election
from countnight.model.finding import Finding
from countnight.model.house_style import (
    OF_LANGUAGE,
    PERCENT,
    BannedWords,
    HonorificUse,
    HouseStyle,
    NumberStyle,
    banned_places,
)
from countnight.model.ids import PartyKey

PAGE = (Path(__file__).parents[2] / "docs/reference/house-style.md").read_text(encoding="utf-8")

EVERYTHING = """\
[numbers.en]
spell_up_to = 12
thousands = " "
thousands_from = 10000
decimal = ","
percent = "per cent"
keep_zero = true
half_in_words = false

[parties.red.en]
name = "Crimson"
collective = "the Crimsons"
possessive = "the Crimsons'"
adjective = "Crimson"
bracket = "Crim"
abbreviation = "C"
is_plural = true

[label]
en = "By our rules."

[complaints]
en = "Wrong? {address}"

[honorifics]
use = "every mention"
with_given_name = ["Sir"]
[honorifics.forms.en]
Sir = "Sir"
Dr = ""

[banned.en]
"clings on" = "holds on"
landslide = ""
"""


def election_with(place: Path, **changes: str | None) -> Election:
    """The small election with some of its files replaced."""
    election = read_election(folder_with(place, **changes)).election
    assert election is not None
    return election


def style_findings(place: Path, style: str) -> list[tuple[str, str, str | None, str | None]]:
    """Code, severity, file and key of everything that check-election says of the style."""
    folder = folder_with(place, style_toml=style)
    found: tuple[Finding, ...] = check_election(read_election(folder))
    return [(one.code, one.severity.value, one.file, one.column) for one in found]


def test_without_a_file_the_style_is_countnights_own(tmp_path: Path) -> None:
    """An election without a style.toml is told as ever."""
    election = election_with(tmp_path)

    assert election.style == HouseStyle()
    assert election.style.numbers_in("en") == NumberStyle()
    assert election.style.numbers_in("nl").whole(14_013) == "14.013"


def test_every_key_changes_what_it_says(tmp_path: Path) -> None:
    """A newsroom changes its style without code."""
    election = election_with(tmp_path, style_toml=EVERYTHING)
    numbers, red = election.style.numbers_in("en"), election.parties[PartyKey("red")]

    assert (numbers.whole(4_013), numbers.whole(14_013)) == ("4013", "14\u00a0013")
    assert (numbers.trimmed(30), numbers.in_percent("63,5")) == ("3,0", "63,5 per cent")
    assert (numbers.spell_up_to, numbers.spells_half) == (12, False)
    assert (red.forms["en"].collective, red.forms["en"].bracket) == ("the Crimsons", "Crim")
    assert red.replaced_forms["en"].collective == "the Reds"
    assert election.labels == {"en": "By our rules."}
    assert election.style.complaints == {"en": "Wrong? {address}"}
    assert election.style.honorifics.use is HonorificUse.EVERY
    assert election.style.honorifics.form_of("Dr", lang="en") == ""
    assert election.style.banned_in("en") == (
        BannedWords("clings on", "holds on"),
        BannedWords("landslide"),
    )


def test_a_complete_style_has_nothing_wrong(tmp_path: Path) -> None:
    """What the reference allows raises nothing."""
    assert style_findings(tmp_path, EVERYTHING) == []


def test_a_form_that_is_not_given_stays_as_it_was(tmp_path: Path) -> None:
    """A newsroom that only wants another word in brackets says only that."""
    election = election_with(tmp_path, style_toml='[parties.red.en]\nbracket = "R"\n')

    assert election.parties[PartyKey("red")].forms["en"].collective == "the Reds"
    assert election.parties[PartyKey("red")].forms["en"].is_plural


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("[numbers.en]\nspel = 1\n", ("key-unknown", "note", "numbers.en.spel")),
        ("[nombers]\n", ("key-unknown", "note", "nombers")),
        ('[numbers.en]\nspell_up_to = "ten"\n', ("wrong-type", "hold", "numbers.en.spell_up_to")),
        ("[numbers.en]\nspell_up_to = 100\n", ("out-of-range", "hold", "numbers.en.spell_up_to")),
        ("[numbers.cy]\nspell_up_to = 11\n", ("out-of-range", "hold", "numbers.cy.spell_up_to")),
        (
            "[numbers.en]\nthousands_from = 5\n",
            ("out-of-range", "hold", "numbers.en.thousands_from"),
        ),
        ('[numbers.en]\nthousands = "-"\n', ("unknown-choice", "hold", "numbers.en.thousands")),
        ('[numbers.en]\npercent = "pc"\n', ("unknown-choice", "hold", "numbers.en.percent")),
        ("[numbers.en]\npercent = 5\n", ("unknown-choice", "hold", "numbers.en.percent")),
        ('[numbers.en]\nthousands = "."\n', ("marks-alike", "hold", "numbers.en.thousands")),
        ("[numbers.en]\nkeep_zero = 1\n", ("wrong-type", "hold", "numbers.en.keep_zero")),
        ("[numbers.english]\n", ("unknown-language", "hold", "numbers.english")),
        ("numbers = 3\n", ("wrong-type", "hold", "numbers")),
        ('[parties.rde.en]\nname = "x"\n', ("style-party-unknown", "warn", "parties.rde")),
        (
            '[parties.red.en]\ncollective = "the Rs"\n',
            ("style-half-renamed", "warn", "parties.red.en.possessive"),
        ),
        ("[parties.red.en]\nname = 5\n", ("wrong-type", "hold", "parties.red.en.name")),
        ('[parties.red.cy]\nname = "Coch"\n', ("key-missing", "hold", "parties.red.cy.collective")),
        ("[label]\nen = 5\n", ("wrong-type", "hold", "label.en")),
        ('[complaints]\nen = "Write"\n', ("place-missing", "hold", "complaints.en")),
        (
            '[complaints]\nen = "{address} {name}"\n',
            ("place-missing", "hold", "complaints.en"),
        ),
        ('[honorifics]\nuse = "often"\n', ("unknown-choice", "hold", "honorifics.use")),
        ("[honorifics.forms.en]\nSir = 1\n", ("wrong-type", "hold", "honorifics.forms.en.Sir")),
        ("[banned.en]\nword = 1\n", ("wrong-type", "hold", "banned.en.word")),
        ('[banned.en]\n"" = "x"\n', ("key-missing", "hold", "banned.en.")),
    ],
)
def test_a_wrong_key_is_named(tmp_path: Path, style: str, expected: tuple[str, str, str]) -> None:
    """The finding names file and key, so that an editor can mend it."""
    code, severity, column = expected

    assert (code, severity, "style.toml", column) in style_findings(tmp_path, style)


@pytest.mark.parametrize(
    ("style", "place"),
    [
        ('[banned.en]\n"the reds" = ""\n', "red.en.collective"),
        ('[banned.en]\nrule = ""\n', "the label in 'en'"),
        ('[numbers.en]\npercent = "per cent"\n[banned.en]\n"per cent" = "%"\n', "percent"),
        ('[banned.en]\nbig = "very big"\n', "banned.en.big"),
    ],
)
def test_a_house_may_not_write_what_it_bans(tmp_path: Path, style: str, place: str) -> None:
    """A contradiction between two sections is found before the night."""
    found = check_election(read_election(folder_with(tmp_path, style_toml=style)))

    assert [one.code for one in found if place in one.message] == ["banned-word-own"]


def test_forms_of_independents_that_no_text_uses_are_named(tmp_path: Path) -> None:
    """A key that would change nothing is not taken in silence."""
    parties = FILES["parties.toml"].replace("order = 2", "order = 2\nis_independent = true")
    style = '[parties.blue.en]\ncollective = "non-party people"\n'
    found = read_election(folder_with(tmp_path, parties_toml=parties, style_toml=style)).findings

    assert [(one.code, one.column) for one in found] == [
        ("style-form-unused", "parties.blue.en.collective")
    ]


def test_an_unreadable_style_leaves_the_election_readable(tmp_path: Path) -> None:
    """A torn style.toml is a finding; the night is told in Countnight's own style."""
    reading = read_election(folder_with(tmp_path, style_toml="[numbers.en"))

    assert [one.code for one in reading.findings] == ["not-toml"]
    assert reading.election is not None
    assert reading.election.style == HouseStyle()


def test_several_elections_share_one_file(tmp_path: Path) -> None:
    """A house style is kept once; a party that does not stand here is only a note."""
    (tmp_path / "house.toml").write_text('[parties.teal.en]\nname = "T"\n[label]\nen = "Ours."\n')
    night = tmp_path / "night"
    night.mkdir()
    reading = read_election(
        folder_with(night, election_toml=f'style = "../house.toml"\n{ELECTION}')
    )

    assert [(one.code, one.severity.value) for one in reading.findings] == [
        ("style-party-unknown", "note")
    ]
    assert reading.election is not None
    assert reading.election.labels["en"] == "Ours."


def test_a_shared_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    """A wrong path never means Countnight's style in silence."""
    found = read_election(
        folder_with(tmp_path, election_toml=f'style = "../none.toml"\n{ELECTION}')
    ).findings

    assert [(one.code, one.file) for one in found] == [("file-missing", "../none.toml")]


def test_a_label_of_the_house_is_enough(tmp_path: Path) -> None:
    """election.toml needs no label where the style gives one."""
    plain = ELECTION.replace('[labels]\nen = "Written by rule."\n', "")
    folder = folder_with(tmp_path, election_toml=plain, style_toml='[label]\nen = "Ours."\n')

    assert read_election(folder).findings == ()


def test_a_note_may_name_who_holds_an_honorific(tmp_path: Path) -> None:
    """Nobody is called Sir without an attested note."""
    notes = f"{FILES['notes.csv']}person:S1:Ann Ash,honorific,Dame,The Gazette,The desk\n"
    election = election_with(tmp_path, notes_csv=notes)

    assert [one.value for one in election.notes if one.kind == "honorific"] == ["Dame"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("She clings on.", ["clings on"]),
        ("CLINGS\nON", ["CLINGS\nON"]),
        ("clingsons and cling on", []),
        ("A non-landslide landslide's end", ["landslide", "landslide"]),
        ("It won\u2019t do", ["won\u2019t"]),
    ],
)
def test_banned_words_are_found_whole(text: str, found: list[str]) -> None:
    """Whole words, whatever their capitals, blanks and apostrophes."""
    banned = (BannedWords("clings on"), BannedWords("landslide"), BannedWords("won't"))

    assert [text[start:end] for start, end, _ in banned_places(text, banned)] == found


def test_every_key_of_the_style_is_in_the_reference() -> None:
    """The page and the reader know the same keys."""
    rows = set(re.findall(r"^\| `(?:\[[^\]]*\])?([a-z_]*)`", PAGE, re.MULTILINE)) - {""}
    sections = set(re.findall(r"\[([a-z]+)[.\]]", PAGE))

    assert rows == {*NUMBER_KEYS, *FORM_KEYS, *HONORIFIC_KEYS} - {"forms"}
    assert sections >= set(SECTIONS)
    assert "[honorifics.forms.LANG]" in PAGE


def test_the_reference_tells_the_defaults() -> None:
    """What the page calls the default is what an empty file gives."""
    own = OF_LANGUAGE["en"]
    told = dict(re.findall(r"^\| `([a-z_]+)` \| `([^`]*)`", PAGE, re.MULTILINE))

    assert told == {
        "spell_up_to": str(own.spell_up_to),
        "thousands": f'"{own.thousands}"',
        "thousands_from": str(own.thousands_from),
        "decimal": f'"{own.decimal}"',
        "percent": f'"{own.percent}"',
        "keep_zero": str(own.keeps_zero).lower(),
        "half_in_words": str(own.spells_half).lower(),
        "use": f'"{HouseStyle().honorifics.use}"',
        "with_given_name": '["Sir", "Dame"]',
    }
    for choices in PERCENT.values():
        assert [choice for choice in choices if f'`"{choice}"`' not in PAGE] == []


def test_the_example_of_the_reference_is_in_order(tmp_path: Path) -> None:
    """What an editor copies from the page works."""
    example = PAGE.rpartition("```toml\n")[2].partition("```")[0].replace("conservative", "red")

    assert style_findings(tmp_path, example) == []
