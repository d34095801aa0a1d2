from pathlib import Path

import pytest
from group_reader import Group, GroupReader
from raw_results import FOLDER, results_of
from told_night import figures_of

from countnight.flow.tell import setting_of_seat
from countnight.model.ids import GroupId
from countnight.model.story import StoryKind
from countnight.stories.tell import tell_group, tell_seat

pytestmark = [
    pytest.mark.data,
    pytest.mark.slow,
    pytest.mark.skipif(
        not (FOLDER / "ge2017-candidacies.csv").exists(),
        reason="the published result files are not beside the project",
    ),
]

KINDS = (StoryKind.HEADLINE, StoryKind.ROUNDUP, StoryKind.SUMMARY)


def test_every_number_of_every_group_of_2019_is_right(tmp_path: Path) -> None:
    """Seats, gains, margins, swings, shares and turnouts of every county and region are right."""
    figures = figures_of(tmp_path / "ge2019", year=2019, previous=2017)
    now, before = results_of(2019), results_of(2017)
    homes = {one.winner.member: code for code, one in before.items() if one.winner.member}
    faults: list[str] = []
    numbers = texts = 0

    for group_id, group in figures.night.election.groups.items():
        codes = sorted(group.seats)
        seats = Group(group.name, [now[c] for c in codes], [before[c] for c in codes], homes)
        for kind in KINDS:
            view, book = figures.group_view(GroupId(group_id)), figures.group_book(group_id)
            story = tell_group(view, book, kind=kind, lang="en")
            reading = GroupReader(seats).read(f"{story.headline or ''}\n{story.text}")
            texts, numbers = texts + 1, numbers + reading.numbers
            faults.extend(f"{group.name}, {kind}: {fault}" for fault in reading.faults)

    assert faults == []
    assert (texts, numbers > 5 * texts) == (3 * len(figures.night.election.groups), True)


def test_the_surroundings_of_a_long_story_are_right(tmp_path: Path) -> None:
    """What a seat's long story says of its county or region is true of it."""
    figures = figures_of(tmp_path / "ge2019", year=2019, previous=2017)
    now, before = results_of(2019), results_of(2017)
    faults: list[str] = []

    for seat in sorted(figures.views)[::5]:
        setting = setting_of_seat(figures, seat)
        assert setting is not None
        view, book, kind = figures.views[seat], figures.books[seat], StoryKind.STORY
        alone = tell_seat(view, book, kind=kind, lang="en").text or ""
        whole = tell_seat(view, book, kind=kind, lang="en", setting=setting).text or ""
        assert whole.startswith(alone)
        codes = sorted(setting.view.group.seats)
        name = setting.view.group.name
        group = Group(name, [now[c] for c in codes], [before[c] for c in codes])
        faults.extend(GroupReader(group).read(whole[len(alone) :]).faults)

    assert faults == []
