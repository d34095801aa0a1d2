from dataclasses import replace

import pytest
from telling import seat_called, shipped

from countnight.flow.figures import Figures
from countnight.model.election import Group, GroupKind
from countnight.model.ids import GroupId
from countnight.model.story import StoryKind
from countnight.stories.tell import summary_of_group, tell_group

ISLE = GroupId("isle")


def night_with(*seats: str) -> Figures:
    """The shipped night with a group of those seats, called the Isle."""
    night = shipped().night
    group = Group(ISLE, "Isle", GroupKind.CUSTOM, tuple(seat_called(name) for name in seats))
    election = replace(night.election, groups={**night.election.groups, ISLE: group})
    return Figures(replace(night, election=election))


def told(*seats: str) -> tuple[str, str, str]:
    """Headline, first paragraph and first bullet about a group of those seats."""
    figures = night_with(*seats)
    view, book = figures.group_view(ISLE), figures.group_book(ISLE)
    story = tell_group(view, book, kind=StoryKind.ROUNDUP, lang="en")
    bullet = summary_of_group(view, book, lang="en")[0]
    return story.headline or "", (story.text or "").split("\n\n")[0], bullet.text or ""


@pytest.mark.parametrize(
    ("seats", "said"),
    [
        (
            ("Mansfield",),
            (
                "Isle declared: Conservatives 1",
                "The Conservatives have won the only seat in Isle.",
                "The only seat declared: Conservatives 1",
            ),
        ),
        (
            ("Bassetlaw",),
            (
                "Isle declared: Conservatives 1",
                "The Conservatives have won the only seat in Isle.",
                "The only seat declared: Conservatives 1",
            ),
        ),
        (
            ("Mansfield", "Newark"),
            (
                "Both seats in Isle declared: Conservatives 2",
                "The Conservatives have won both seats in Isle.",
                "Both seats declared: Conservatives 2",
            ),
        ),
        (
            ("Mansfield", "Newark", "Sherwood"),
            (
                "All three in Isle declared: Conservatives 3",
                "The Conservatives have won all three seats in Isle.",
                "All three seats declared: Conservatives 3",
            ),
        ),
    ],
)
def test_one_and_two_seats_are_counted_as_people_do(
    seats: tuple[str, ...], said: tuple[str, str, str]
) -> None:
    """Never 'all one seats', never 'all two'."""
    assert told(*seats) == said
