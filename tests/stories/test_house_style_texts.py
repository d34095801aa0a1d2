import re
from functools import cache

import pytest
from house_theatre import (
    BANNED,
    change_texts,
    group_texts,
    house_night,
    preview_texts,
    seat_texts,
)

from countnight.model.house_style import banned_places
from countnight.model.story import Story, StoryKind

TABLE_LINE = re.compile(r"[^.]+ \([^)]+\) [\d\u00a0]+, [\d.]+%")


@cache
def texts() -> list[Story]:
    """Every text of the night in the house's style."""
    about_seats = [story for _, story in seat_texts(house_night(), is_set=True)]
    about_groups = [story for _, story in group_texts(house_night())]
    before_and_after = (*preview_texts(house_night()), *change_texts(house_night()))
    return [*about_seats, *about_groups, *before_and_after]


def test_every_kind_of_text_is_there() -> None:
    """Before the results, of seats, of groups, and after a correction."""
    assert {one.kind for one in texts()} == set(StoryKind)


def whole(story: Story) -> str:
    """Headline and text as one; not the table, which has signs and names as nominated."""
    lines = f"{story.headline or ''}\n{story.text}".splitlines()
    return "\n".join(line for line in lines if not TABLE_LINE.match(line))


def test_nothing_is_refused_for_its_style() -> None:
    """A style that changes everything still gives every text."""
    assert [(one.kind, one.group, one.refused) for one in texts() if one.refused] == []


def test_no_text_has_a_banned_word() -> None:
    """Not in a headline, not in a bullet, not in a round-up."""
    assert [found for one in texts() for found in banned_places(whole(one), BANNED)] == []


@pytest.mark.parametrize(
    "old",
    [
        r"Conservative",
        r"Liberal Democrat",
        r"\d,\d",
        r"\d%",
        r"half a point",
        r"\b1[0-2] (?:seats|candidates|of the)",
    ],
)
def test_nothing_is_left_of_the_old_style(old: str) -> None:
    """Names, separators, signs and words are the house's in every text."""
    assert [whole(one) for one in texts() if re.search(old, whole(one))] == []


@pytest.mark.parametrize(
    "new",
    ["Tories", "Tory", "24 of the 32", "per cent", "twelve|eleven", r"\d\.0 (?:points|per cent)"],
)
def test_the_houses_style_is_there(new: str) -> None:
    """What the style asks for is written somewhere."""
    assert [one for one in texts() if re.search(new, whole(one))] != []


def test_somebody_with_an_honorific_is_called_by_it() -> None:
    """An attested note makes Dennis Skinner a knight in this test alone."""
    round_ups = [whole(one) for one in texts() if "Skinner" in whole(one)]

    assert round_ups != []
    assert [text for text in round_ups if re.search(r"(?<!Sir )Dennis Skinner", text)] == []


def test_every_text_carries_the_houses_label() -> None:
    """The label is the newsroom's own sentence."""
    assert {one.label for one in texts()} == {"Our rules wrote this."}


def test_headlines_fit_with_the_houses_names() -> None:
    """Other names are no excuse for a longer headline."""
    assert [one.headline for one in texts() if one.headline and len(one.headline) > 70] == []
