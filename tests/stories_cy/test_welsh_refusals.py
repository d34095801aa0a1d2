"""What Welsh will not write, by cause, and what it writes instead of a form that nobody gave."""

import re
from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from national_theatre import NEEDS_DATA, imported
from welsh import NIGHT, long_story, night, seat_called, told

from countnight.assemble import shelf_of
from countnight.facts.group_view import GroupView
from countnight.facts.seat_facts import facts_of_seat
from countnight.facts.seat_view import SeatView, view_of_seat
from countnight.flow.ahead.previews import preview_of_seat
from countnight.flow.figures import Figures
from countnight.model.election import Candidacy, Election, PartyForms
from countnight.model.ids import GroupId, PartyKey
from countnight.model.night import Night
from countnight.model.story import Story, StoryKind
from countnight.stories.tell import (
    GROUP_KINDS,
    SEAT_KINDS,
    summary_of_group,
    tell_group,
    tell_seat,
)

WELSH_PAGE = Path(__file__).parents[2] / "docs" / "explain" / "welsh.md"
CHESTERFIELD = seat_called("Chesterfield")


def without_welsh(*keys: str, seat_party: str | None = None) -> Election:
    """The shipped election in which the parties have no Welsh forms.

    None means: else the Liberal Democrat of Chesterfield stands for `seat_party`.
    """
    shipped = shelf_of(NIGHT).election
    nameless = {
        PartyKey(key): replace(shipped.parties[PartyKey(key)], forms=english(shipped, key))
        for key in keys
    }
    changed = replace(shipped, parties={**shipped.parties, **nameless})
    if seat_party is None:
        return changed

    def moved(one: Candidacy) -> Candidacy:
        is_theirs = one.party == PartyKey("liberal_democrat")
        return replace(one, party=PartyKey(seat_party)) if is_theirs else one

    candidacies = tuple(moved(one) for one in changed.candidacies[CHESTERFIELD])
    return replace(changed, candidacies={**changed.candidacies, CHESTERFIELD: candidacies})


def english(election: Election, key: str) -> dict[str, PartyForms]:
    """The party's forms in English alone."""
    return {"en": election.parties[PartyKey(key)].forms["en"]}


def seat_in(election: Election, name: str) -> SeatView:
    """The seat as it was declared, in that election."""
    declaration = night().night.declared[seat_called(name)].message.declaration
    return view_of_seat(election, declaration=declaration)


@pytest.mark.parametrize("kind", SEAT_KINDS)
def test_a_party_without_welsh_forms_keeps_its_own_name_in_brackets(kind: StoryKind) -> None:
    """Nothing is withheld for the sake of somebody who came fifth."""
    view = seat_in(without_welsh("libertarian", seat_party="libertarian"), "Chesterfield")

    story = tell_seat(view, facts_of_seat(view), kind=kind, lang="cy")

    assert story.refused is None
    assert kind is not StoryKind.POST or "(Libertarian Party" in (story.text or "")


def test_an_mp_who_stood_for_a_nameless_party_is_told_of() -> None:
    """'dros blaid o'r enw' takes any name as it is."""
    view = seat_in(without_welsh("change_uk"), "Nottingham East")

    assert "dros blaid o'r enw Independent Group for Change" in (told(view).text or "")


def test_a_winner_s_party_without_welsh_forms_withholds_the_text() -> None:
    """A seat is not taken from 'a party called Labour': the form is asked for instead."""
    view = seat_in(without_welsh("labour", "labour_coop"), "Bassetlaw")

    story = told(view)

    assert story.refused is not None
    assert story.refused.message == (
        "No Welsh name is known for labour: give it under [labour.cy] in parties.toml."
    )


def test_an_independent_without_a_welsh_form_is_refused() -> None:
    """'independent' is no name: it may not stand in a Welsh bracket."""
    view = seat_in(without_welsh("independent"), "Chesterfield")

    assert told(view).refused is not None


def test_a_refused_bullet_leaves_the_others() -> None:
    """The page keeps what can be said, and the log says what could not."""
    group = night().group_view(GroupId("east-midlands"))
    view = replace(group, election=without_welsh("conservative"))
    book = night().group_book(GroupId("east-midlands"))

    bullets = summary_of_group(view, book, lang="cy")

    refused = [one.refused for one in bullets if one.refused is not None]
    assert refused
    assert all("[conservative.cy]" in one.message for one in refused)
    assert [one for one in bullets if one.text is not None]
    assert len(refused) < len(bullets) == len(_all_told(group))


def _all_told(group: GroupView) -> tuple[Story, ...]:
    return summary_of_group(group, night().group_book(GroupId("east-midlands")), lang="cy")


@cache
def kingdom() -> Figures:
    """All 650 seats of 2019 on 2017."""
    with TemporaryDirectory() as folder:
        return night(str(imported(Path(folder), year=2019, previous=2017)))


def every_text(figures: Figures) -> list[Story]:
    """Every Welsh text of the night: seats and groups, in every kind."""
    stories = [
        tell_seat(view, figures.books[seat], kind=kind, lang="cy")
        for seat, view in figures.views.items()
        for kind in SEAT_KINDS
        if kind is not StoryKind.STORY
    ]
    stories += [long_story(figures, seat) for seat in figures.views]
    for group in figures.night.election.groups:
        view, book = figures.group_view(group), figures.group_book(group)
        stories += [tell_group(view, book, kind=kind, lang="cy") for kind in GROUP_KINDS]
    ahead = Figures(Night(figures.night.election))
    stories += [preview_of_seat(ahead, seat, lang="cy") for seat in figures.views]
    return stories


def documented() -> dict[str, tuple[int, int, int]]:
    """The table of the page: by kind, how many texts, and how many withheld for which cause."""
    rows = [line.split("|") for line in WELSH_PAGE.read_text(encoding="utf-8").splitlines()]
    cells = [[cell.strip() for cell in row[1:-1]] for row in rows if len(row) == 6]
    return {row[0]: (int(row[1]), int(row[2]), int(row[3])) for row in cells if row[1].isdigit()}


@NEEDS_DATA
@pytest.mark.data
@pytest.mark.slow
def test_refusals_are_those_that_the_page_lists() -> None:
    """Over 650 seats and their groups, kind by kind and cause by cause."""
    stories = every_text(kingdom())
    texts = Counter(str(one.kind) for one in stories)
    causes = Counter((str(one.kind), one.refused.code) for one in stories if one.refused)

    assert {code for _, code in causes} <= {"form-unknown", "site-missing"}
    assert documented() == {
        kind: (number, causes[kind, "form-unknown"], causes[kind, "site-missing"])
        for kind, number in texts.items()
    }


@NEEDS_DATA
@pytest.mark.data
@pytest.mark.slow
def test_no_text_has_more_than_a_name_of_a_nameless_party() -> None:
    """Its own name stands in brackets, in a table's line, or behind 'plaid o'r enw'."""
    parties = kingdom().night.election.parties.values()
    nameless = {one.forms["en"].name for one in parties if "cy" not in one.forms}
    stories = [one for one in every_text(kingdom()) if one.text is not None]
    before = {
        re.sub(r"[\d,]+,$", "a list's number", (story.text or "")[: span.start].split()[-1])
        for story in stories
        for span in story.spans
        if span.part == "text" and (story.text or "")[span.start : span.end] in nameless
    }

    assert before == {"(", "enw", "a list's number"}
