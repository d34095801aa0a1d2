"""Which banned words the writer cannot do without, tried on a night that is already told."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from countnight.facts.group_view import GroupView
from countnight.facts.seat_view import SeatView
from countnight.model.election import Election
from countnight.model.fact import FactBook
from countnight.model.finding import Finding, Severity
from countnight.model.house_style import BannedWords, HouseStyle
from countnight.model.story import Story
from countnight.stories.tell import kinds_in, tell_group, tell_seat


@dataclass(frozen=True, slots=True)
class Trial:
    """A night to try a house's words on: its seats and groups with their facts."""

    election: Election
    seats: Sequence[tuple[SeatView, FactBook]]
    groups: Sequence[tuple[GroupView, FactBook]]


def words_needed(election: Election, trial: Trial) -> Iterator[Finding]:
    """A finding for each banned word without others for which texts of the trial are refused.

    Shape: words that have others to stand instead are never refused, and not tried.
    """
    for lang in election.languages:
        bare = tuple(one for one in election.style.banned_in(lang) if one.instead is None)
        if bare and _refused(trial, lang, bare):
            for one in bare:
                if refused := _refused(trial, lang, (one,)):
                    yield _finding(lang, one, refused)


def _finding(lang: str, words: BannedWords, refused: int) -> Finding:
    noun = "text" if refused == 1 else "texts"
    message = f"Without '{words.words}' {refused} {noun} of the shipped night would be refused."
    remedy = f"Give other words for it under [banned.{lang}], or take it out."
    column = f"banned.{lang}.{words.words}"
    return Finding("banned-word-needed", Severity.HOLD, message, remedy, column=column)


def _refused(trial: Trial, lang: str, banned: tuple[BannedWords, ...]) -> int:
    """How many texts of every kind would be refused for those words."""
    election = replace(trial.election, style=HouseStyle(banned={lang: banned}))
    stories = (*_of_seats(trial, election, lang), *_of_groups(trial, election, lang))
    return sum(one.refused is not None and one.refused.code == "banned-word" for one in stories)


def _of_seats(trial: Trial, election: Election, lang: str) -> Iterator[Story]:
    for view, book in trial.seats:
        for kind in kinds_in(lang, is_group=False):
            yield tell_seat(replace(view, election=election), book, kind=kind, lang=lang)


def _of_groups(trial: Trial, election: Election, lang: str) -> Iterator[Story]:
    for view, book in trial.groups:
        views = {seat: replace(one, election=election) for seat, one in view.views.items()}
        group = replace(view, election=election, views=views)
        for kind in kinds_in(lang, is_group=True):
            yield tell_group(group, book, kind=kind, lang=lang)
