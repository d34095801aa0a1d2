import pytest
from mutants import whole_text
from national_theatre import NEEDS_DATA, national, stories_of
from night_theatre import shipped

from countnight.flow.figures import Figures
from countnight.model.story import Story, StoryKind
from countnight.proofread.check import proofread, ties
from countnight.proofread.night import ProofNight
from countnight.stories.tell import tell_seat


def night_of(figures: Figures) -> ProofNight:
    """The night as the proofreader looks at it."""
    return ProofNight(figures.night.election, figures.views, figures.books, figures.group_book)


def alarms(figures: Figures, stories: dict[str, Story]) -> list[str]:
    """What the proofreader finds in texts that nobody has touched."""
    night = night_of(figures)
    return [
        f"{name}: {finding.code} at {text[finding.start : finding.end]!r} in {text}"
        for name, story in stories.items()
        for text in [whole_text(story)]
        for finding in proofread(text, night=night, seat=story.seat, group=story.group)
    ]


def long_stories(figures: Figures) -> dict[str, Story]:
    """Every seat's story and social post."""
    return {
        f"{seat} {kind}": tell_seat(figures.views[seat], book, kind=kind, lang="en")
        for seat, book in figures.books.items()
        for kind in (StoryKind.STORY, StoryKind.SOCIAL)
    }


def test_nothing_is_found_in_the_shipped_nights_own_texts() -> None:
    """Posts, alerts, headlines, bullets and round-ups of the 32 seats are all right."""
    figures = shipped().newsroom.figures

    assert alarms(figures, dict(stories_of(figures))) == []


def test_nothing_is_found_in_the_shipped_nights_long_stories() -> None:
    """Nor in stories with their tables, and social posts."""
    figures = shipped().newsroom.figures

    assert alarms(figures, long_stories(figures)) == []


@pytest.mark.data
@pytest.mark.slow
@NEEDS_DATA
def test_nothing_is_found_in_the_long_stories_of_650_seats() -> None:
    """Stories and social posts of the whole country."""
    figures = national(2019, previous=2017).figures

    assert alarms(figures, long_stories(figures)) == []


@pytest.mark.data
@pytest.mark.slow
@NEEDS_DATA
def test_nothing_is_found_in_the_texts_of_650_seats() -> None:
    """Nor in those of the whole country."""
    told = national(2019, previous=2017)

    assert alarms(told.figures, dict(told.stories)) == []


@pytest.mark.data
@pytest.mark.slow
@NEEDS_DATA
def test_nothing_is_found_where_there_is_no_baseline() -> None:
    """A night that is compared with nothing has texts without changes, and they are right."""
    told = national(2017, previous=None)

    assert alarms(told.figures, dict(told.stories)) == []


def test_every_span_with_digits_is_tied() -> None:
    """What the writer's spans call a number in digits, the reader ties to some fact."""
    figures = shipped().newsroom.figures
    night = night_of(figures)
    loose = []
    for name, story in stories_of(figures):
        text = whole_text(story)
        tied = [
            (one.start, one.end)
            for one in ties(text, night=night, seat=story.seat, group=story.group)
        ]
        for at, sign in enumerate(text):
            if sign.isdigit() and not any(start <= at < end for start, end in tied):
                loose.append(f"{name}: {text[max(0, at - 20) : at + 20]}")

    assert loose == []
