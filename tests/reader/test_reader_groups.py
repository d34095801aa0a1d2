import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from group_reader import Group, GroupReader
from group_texts import read_group
from raw_results import FOLDER, Result, pasts_before, results_of, years_noted
from told_night import figures_at, figures_of, shelf_at

from countnight.assemble import shelf_of
from countnight.facts.group_view import GroupView
from countnight.flow.figures import Figures
from countnight.flow.tell import setting_of_seat
from countnight.model.ids import GroupId
from countnight.model.story import Story, StoryKind
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
LANGUAGES = ("en", "cy")
READS_ALL = os.environ.get("COUNTNIGHT_READER") == "all"
MOMENTS = (40, 200, 450, 650) if READS_ALL else (200, 650)
"""Seats declared when the groups of 650 seats are read."""

EVERY = 1 if READS_ALL else 6
"""One group in six is read on an ordinary run; COUNTNIGHT_READER=all reads them all."""

SHIPPED_MOMENTS = (1, 5, 12, 25, 31, 32)


@dataclass
class Telling:
    """The rows that a night's texts are read against."""

    now: Mapping[str, Result]
    before: Mapping[str, Result] | None
    years: Mapping[str, set[int]] = field(default_factory=dict)
    texts: int = 0
    numbers: int = 0
    faults: list[str] = field(default_factory=list)

    def read(self, figures: Figures, *, every: int = 1) -> None:
        """Every text of every group that has a seat declared, in both languages."""
        for group_id in sorted(figures.night.election.groups)[::every]:
            view = figures.group_view(GroupId(group_id))
            if not view.order:
                continue
            for kind in KINDS:
                for lang in LANGUAGES:
                    book = figures.group_book(GroupId(group_id))
                    self._read(tell_group(view, book, kind=kind, lang=lang), self._group(view))

    def _group(self, view: GroupView) -> Group:
        before = self.before
        return Group(
            view.group.name,
            [self.now[seat] for seat in view.order],
            [before[seat] for seat in view.order] if before else [],
            homes_of(results_of(2017)),
            total=len(view.group.seats),
            years=self.years,
        )

    def _read(self, story: Story, group: Group) -> None:
        where = f"{group.name}, {len(group.now)} declared, {story.lang} {story.kind}"
        if story.text is None:
            self.faults.append(f"{where}: refused, {story.refused}")
            return
        pasts = pasts_before(2019) if group.before else {}
        reading = read_group(
            f"{story.headline or ''}\n{story.text}",
            group=group,
            lang=story.lang,
            pasts=pasts,
            is_summary=story.kind is StoryKind.SUMMARY,
        )
        self.texts += 1
        self.numbers += reading.numbers
        self.faults.extend(f"{where}: {fault}" for fault in reading.faults)


def homes_of(results: Mapping[str, Result]) -> Mapping[str, str]:
    """The seat of each MP elected, by the MP's number."""
    return {one.winner.member: code for code, one in results.items() if one.winner.member}


def test_every_number_of_every_group_of_2019_is_right_at_any_moment(tmp_path: Path) -> None:
    """Seats, gains, margins, swings, shares, turnouts and beaten MPs, so far and at the end."""
    telling = Telling(results_of(2019), results_of(2017))

    for figures in figures_at(tmp_path / "uk", year=2019, previous=2017, positions=MOMENTS):
        telling.read(figures, every=EVERY)

    assert telling.faults == []
    assert telling.numbers > 4 * telling.texts


def test_groups_without_a_baseline_compare_nothing(tmp_path: Path) -> None:
    """2017 alone: seats won, shares and turnout, and no gain, swing, rise or fall."""
    telling = Telling(results_of(2017), None)

    for figures in figures_at(tmp_path / "uk", year=2017, previous=None, positions=MOMENTS[-2:]):
        telling.read(figures, every=EVERY)

    assert telling.faults == []
    assert telling.numbers > 3 * telling.texts


def test_the_shipped_groups_are_right_as_the_seats_come_in() -> None:
    """After 1, 5, 12, 25, 31 and 32 of the 32 seats, with the tenures of beaten MPs."""
    folder = shelf_of("ge2019-east-midlands").folder
    telling = Telling(results_of(2019), results_of(2017), years_noted(folder))

    for figures in shelf_at("ge2019-east-midlands", SHIPPED_MOMENTS):
        telling.read(figures)

    assert telling.faults == []
    assert telling.numbers > 4 * telling.texts


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
