import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from night_theatre import shipped

from countnight.model.finding import Finding
from countnight.model.ids import GroupId
from countnight.proofread.check import proofread
from countnight.proofread.night import ProofNight

PARAGRAPHS = Path(__file__).parent / "paragraphs"
MOST_FALSE_ALARMS = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """What somebody in a newsroom wrote, about which seat or group, and what is wrong in it."""

    text: str
    seat: str | None
    group: str | None
    wrong: tuple[str, ...]

    def findings(self) -> tuple[Finding, ...]:
        """What the proofreader says of it."""
        night = shipped()
        seat = None if self.seat is None else night.seat(self.seat)
        group = None if self.group is None else GroupId(self.group)
        return proofread(self.text, night=proof_night(), seat=seat, group=group)

    def finds(self, words: str) -> bool:
        """Whether a finding lies on the words."""
        start = self.text.index(words)
        return any(touches(one, start, start + len(words)) for one in self.findings())

    def false_alarms(self) -> list[str]:
        """What was found where nothing is wrong."""
        places = [(self.text.index(words), len(words)) for words in self.wrong]
        return [
            f"{one.code}: {self.text[one.start : one.end]!r} in {self.text}"
            for one in self.findings()
            if not any(touches(one, start, start + size) for start, size in places)
        ]


def touches(finding: Finding, start: int, end: int) -> bool:
    """Whether the finding and the span have a character in common."""
    assert finding.start is not None
    assert finding.end is not None
    return finding.start < end and start < finding.end


@cache
def proof_night() -> ProofNight:
    """The shipped night."""
    figures = shipped().newsroom.figures
    return ProofNight(figures.night.election, figures.views, figures.books, figures.group_book)


def paragraphs(name: str) -> list[Paragraph]:
    """The paragraphs of the file."""
    found = tomllib.loads((PARAGRAPHS / name).read_text(encoding="utf-8"))["paragraph"]
    return [
        Paragraph(one["text"], one.get("seat"), one.get("group"), tuple(one.get("wrong", ())))
        for one in found
    ]


WRONG = [(one, words) for one in paragraphs("wrong.toml") for words in one.wrong]


@pytest.mark.parametrize(("paragraph", "words"), WRONG, ids=[words for _, words in WRONG])
def test_every_mistake_is_found(paragraph: Paragraph, words: str) -> None:
    """A finding lies on each planted mistake."""
    assert paragraph.finds(words)


def test_there_are_forty_paragraphs_half_of_them_wrong() -> None:
    """Twenty with mistakes, twenty without."""
    assert len(paragraphs("right.toml")) == 20
    assert len(paragraphs("wrong.toml")) == 20
    assert all(one.wrong for one in paragraphs("wrong.toml"))
    assert not any(one.wrong for one in paragraphs("right.toml"))


def test_hardly_anything_else_is_called_wrong() -> None:
    """Two false alarms in forty paragraphs are the most that a desk will bear."""
    written = [*paragraphs("right.toml"), *paragraphs("wrong.toml")]
    alarms = [alarm for one in written for alarm in one.false_alarms()]

    assert len(alarms) <= MOST_FALSE_ALARMS, alarms
