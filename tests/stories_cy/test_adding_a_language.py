"""The examples of docs/adding-a-language.md are true: each row is told again."""

from collections.abc import Callable
from pathlib import Path

import pytest
from welsh import night, seat_called

from countnight.model.story import StoryKind
from countnight.stories.languages.cy import numbers as welsh_numbers
from countnight.stories.languages.nl import numbers as dutch_numbers
from countnight.stories.tell import label_of, tell_seat

PAGE = Path(__file__).parents[2] / "docs" / "adding-a-language.md"

VOTES: dict[str, Callable[[int], str]] = {
    "cy": lambda number: welsh_numbers.with_noun(number, welsh_numbers.VOTE),
    "nl": lambda number: f"{dutch_numbers.digits(number)} {dutch_numbers.votes(number)}",
}


def rows(columns: int) -> list[list[str]]:
    """The page's rows of that many columns about a language, cells without their blanks."""
    lines = PAGE.read_text(encoding="utf-8").splitlines()
    cells = [[cell.strip() for cell in line.split("|")[1:-1]] for line in lines if "|" in line]
    return [row for row in cells if len(row) == columns and row[0] in VOTES]


@pytest.mark.parametrize(("lang", "number", "said"), rows(3))
def test_votes_are_counted_as_the_page_says(lang: str, number: str, said: str) -> None:
    """The number and its noun are those of the example."""
    assert VOTES[lang](int(number)) == said


@pytest.mark.parametrize(("lang", "kind", "seat", "said"), rows(4))
def test_a_seat_is_told_as_the_page_says(lang: str, kind: str, seat: str, said: str) -> None:
    """The text of the shipped night is that of the example."""
    figures, seat_id = night(), seat_called(seat)
    view, book = figures.views[seat_id], figures.books[seat_id]

    story = tell_seat(view, book, kind=StoryKind(kind), lang=lang)

    assert story.text == said


@pytest.mark.parametrize(("lang", "label"), rows(2))
def test_the_label_is_the_one_on_the_page(lang: str, label: str) -> None:
    """An election without a label in the language gets this one."""
    assert label_of(night().night.election, lang) == label


def test_the_page_has_examples_of_every_sort() -> None:
    """No table has lost its rows."""
    assert [len(rows(columns)) >= 2 for columns in (2, 3, 4)] == [True, True, True]
