"""The shipped night told in Welsh, and what the tests look for in its texts."""

import re
from collections.abc import Iterator
from functools import cache

from countnight.assemble import past_night, shelf_of
from countnight.facts.seat_facts import facts_of_seat
from countnight.facts.seat_view import SeatView
from countnight.flow.figures import Figures
from countnight.flow.past import night_from_messages
from countnight.flow.tell import setting_of_seat
from countnight.model.ids import GroupId, SeatId
from countnight.model.story import Story, StoryKind
from countnight.stories.tell import summary_of_group, tell_group, tell_seat

NIGHT = "ge2019-east-midlands"
SEAT_KINDS = (StoryKind.ALERT, StoryKind.HEADLINE, StoryKind.POST, StoryKind.SUMMARY)
NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?%?")


@cache
def night(election: str = NIGHT) -> Figures:
    """A whole past night, by the name or folder of its election."""
    shelf = shelf_of(election)
    folded, held = night_from_messages(shelf.election, past_night(shelf).messages)
    assert held == ()
    return Figures(folded)


def seat_called(name: str) -> SeatId:
    """The seat of that name in the shipped night."""
    seats = night().night.election.seats.values()
    return next(seat.id for seat in seats if seat.name == name)


def told(view: SeatView, kind: StoryKind = StoryKind.POST) -> Story:
    """The seat's Welsh story."""
    return tell_seat(view, facts_of_seat(view), kind=kind, lang="cy")


def long_story(figures: Figures, seat: SeatId) -> Story:
    """The seat's long story in its county."""
    setting = setting_of_seat(figures, seat)
    view, book = figures.views[seat], figures.books[seat]
    return tell_seat(view, book, kind=StoryKind.STORY, lang="cy", setting=setting)


def stories_of(figures: Figures) -> Iterator[Story]:
    """Every Welsh text of the night: seats in each kind, groups, and the bullets of groups."""
    for seat, view in figures.views.items():
        for kind in SEAT_KINDS:
            yield tell_seat(view, figures.books[seat], kind=kind, lang="cy")
        yield long_story(figures, seat)
    for group in figures.night.election.groups:
        group_id = GroupId(group)
        view_of_group, book = figures.group_view(group_id), figures.group_book(group_id)
        yield tell_group(view_of_group, book, kind=StoryKind.ROUNDUP, lang="cy")
        yield tell_group(view_of_group, book, kind=StoryKind.HEADLINE, lang="cy")
        yield from summary_of_group(view_of_group, book, lang="cy")


def texts_of(story: Story) -> Iterator[tuple[str, str]]:
    """The story's parts with their words."""
    if story.headline is not None:
        yield "headline", story.headline
    if story.text is not None:
        yield "text", story.text


def uncovered_numbers(story: Story) -> list[str]:
    """Numbers in the text that no span holds."""
    missing: list[str] = []
    for part, text in texts_of(story):
        spans = [span for span in story.spans if span.part == part]
        missing.extend(
            f"{part}: {found.group()}"
            for found in NUMBER.finditer(text)
            if not any(span.start <= found.start() and found.end() <= span.end for span in spans)
        )
    return missing
