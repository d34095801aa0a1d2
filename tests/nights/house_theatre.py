"""The shipped night told in a style that changes everything that can be changed."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from night_theatre import shipped

from countnight.facts.earlier import as_replaced
from countnight.facts.seat_facts import facts_of_seat
from countnight.facts.seat_view import view_of_seat
from countnight.flow.ahead.previews import preview_of_group, preview_of_seat
from countnight.flow.figures import Figures
from countnight.flow.tell import setting_of_seat
from countnight.model.election import Election, Note, Party, PartyForms
from countnight.model.house_style import (
    BannedWords,
    Honorifics,
    HonorificUse,
    HouseStyle,
    NumberStyle,
)
from countnight.model.ids import GroupId, PartyKey, SeatId
from countnight.model.story import Story, StoryKind
from countnight.stories.change.moment import Moment
from countnight.stories.change.tell import tell_change
from countnight.stories.tell import SEAT_KINDS, summary_of_group, tell_group, tell_seat

TORIES = PartyForms("Tory", "the Tories", "the Tories'", "Tory", "Tory", "Tory", is_plural=True)
LIB_DEMS = PartyForms(
    "Lib Dem", "the Lib Dems", "the Lib Dems'", "Lib Dem", "Lib Dem", "LD", is_plural=True
)
NUMBERS = NumberStyle(
    spell_up_to=12,
    thousands="\u00a0",
    percent="per cent",
    keeps_zero=True,
    spells_half=False,
)
BANNED = tuple(
    BannedWords(words, instead)
    for words, instead in {
        "biggest": "largest",
        "were beaten": "lost their seats",
        "polled": "had",
        "clings on": "holds on",
        "more than halved": "fell by more than half",
        "overturning": "wiping out",
        "finished ahead": "came in front",
        "followed": "came next",
        "in all": "altogether",
    }.items()
)
SKINNER = SeatId("E14000577")
STYLE = HouseStyle(
    numbers={"en": NUMBERS},
    honorifics=Honorifics(HonorificUse.EVERY),
    banned={"en": BANNED},
)


@cache
def house_night() -> Figures:
    """The shipped night of a house that has changed everything it can."""
    night = shipped().newsroom.figures.night
    return Figures(replace(night, election=in_house_style(night.election)))


@cache
def night_without_marks() -> Figures:
    """The same night of a house that does not part thousands."""
    night = house_night().night
    style = replace(STYLE, numbers={"en": replace(NUMBERS, thousands="")})
    return Figures(replace(night, election=replace(night.election, style=style)))


def in_house_style(election: Election) -> Election:
    """The election with other party names, numbers, label, honorifics and banned words."""
    parties = {
        **election.parties,
        **renamed(election, PartyKey("conservative"), TORIES),
        **renamed(election, PartyKey("liberal_democrat"), LIB_DEMS),
    }
    note = Note("person", "honorific", "Sir", "a test", "a test", SKINNER, "Dennis Skinner")
    return replace(
        election,
        parties=parties,
        labels={"en": "Our rules wrote this."},
        notes=(*election.notes, note),
        style=STYLE,
    )


def renamed(election: Election, key: PartyKey, forms: PartyForms) -> dict[PartyKey, Party]:
    """The party as the house calls it."""
    party = election.parties[key]
    changed = {**party.forms, "en": forms}
    return {key: replace(party, forms=changed, replaced_forms=party.forms)}


def group_texts(figures: Figures) -> Iterator[tuple[GroupId, Story]]:
    """Every text of every kind about every group."""
    for group in figures.night.election.groups:
        view, book = figures.group_view(group), figures.group_book(group)
        for kind in (StoryKind.HEADLINE, StoryKind.ROUNDUP):
            yield group, tell_group(view, book, kind=kind, lang="en")
        yield from ((group, story) for story in summary_of_group(view, book, lang="en"))


def seat_texts(figures: Figures, *, is_set: bool) -> Iterator[tuple[SeatId, Story]]:
    """Every text of every kind about every seat, long stories in their surroundings or not."""
    for seat, book in figures.books.items():
        for kind in SEAT_KINDS:
            is_long = is_set and kind is StoryKind.STORY
            setting = setting_of_seat(figures, seat) if is_long else None
            view = figures.views[seat]
            yield seat, tell_seat(view, book, kind=kind, lang="en", setting=setting)


def preview_texts(figures: Figures) -> Iterator[Story]:
    """What was told of every seat and group before the first result."""
    before = Figures(replace(figures.night, declared={}))
    for seat in before.night.election.seats:
        yield preview_of_seat(before, seat, lang="en")
    for group in before.night.election.groups:
        yield preview_of_group(before, group, lang="en")


def change_texts(figures: Figures) -> Iterator[Story]:
    """A note on every seat whose winner was first given 1,000 votes fewer."""
    for seat, received in figures.night.declared.items():
        now = Moment(figures.views[seat], figures.books[seat])
        right = received.message.declaration
        winner = max(right.votes, key=lambda one: right.votes[one])
        votes = {**right.votes, winner: right.votes[winner] - 1_000}
        first = replace(right, votes=votes, valid_votes=sum(votes.values()))
        view = view_of_seat(figures.night.election, declaration=first)
        by = replace(received, message=replace(received.message, declaration=first))
        book = as_replaced(facts_of_seat(view), by=by, seat_name=view.seat.name)
        yield tell_change(Moment(view, book), now, lang="en")
