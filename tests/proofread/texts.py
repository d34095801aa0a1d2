"""Every text that the writers have about a night, in one language, for the proofreader to read."""

from collections.abc import Iterator

from countnight.flow.figures import Figures
from countnight.model.story import Story, StoryKind
from countnight.stories.tell import kinds_in, summary_of_group, tell_group, tell_seat


def texts_of(figures: Figures, lang: str) -> Iterator[tuple[str, Story]]:
    """Every kind of text about each declared seat and each group, with its name.

    Shape: a text that was refused, such as a social post without a site, is left out.
    """
    told = (*_of_seats(figures, lang), *_of_groups(figures, lang))
    yield from ((name, story) for name, story in told if story.text or story.headline)


def _of_seats(figures: Figures, lang: str) -> Iterator[tuple[str, Story]]:
    for seat, book in figures.books.items():
        name = figures.night.election.seats[seat].name
        for kind in kinds_in(lang, is_group=False):
            yield f"{name} {kind}", tell_seat(figures.views[seat], book, kind=kind, lang=lang)


def _of_groups(figures: Figures, lang: str) -> Iterator[tuple[str, Story]]:
    for group in figures.night.election.groups:
        view, book = figures.group_view(group), figures.group_book(group)
        for kind in kinds_in(lang, is_group=True):
            if kind is not StoryKind.SUMMARY:
                yield f"{group} {kind}", tell_group(view, book, kind=kind, lang=lang)
        for number, bullet in enumerate(summary_of_group(view, book, lang=lang), start=1):
            yield f"{group} bullet {number}", bullet
