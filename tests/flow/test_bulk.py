import json
from functools import cache

import pytest
from night_desk import GEDLING
from night_theatre import SHIPPED

from countnight.assemble import past_night, shelf_of
from countnight.flow.bulk import (
    Wanted,
    figures_from_parcel,
    parcel_from_night,
    pieces_of,
    wanted_of,
    written,
)
from countnight.flow.figures import Figures
from countnight.flow.past import night_from_messages
from countnight.model.ids import GroupId, SeatId
from countnight.model.story import StoryKind

BOLSOVER = SeatId("E14000577")
BOTH = (GEDLING, BOLSOVER)


@cache
def the_night() -> Figures:
    """The shipped night, all declared."""
    shelf = shelf_of(SHIPPED)
    night, _ = night_from_messages(shelf.election, past_night(shelf).messages)
    return Figures(night)


def test_texts_are_wanted_by_seat_then_kind_then_language() -> None:
    """The order is the seats' own, whatever their names."""
    kinds = (StoryKind.POST, StoryKind.ALERT)
    wanted = wanted_of(BOTH, is_group=False, kinds=kinds, langs=("en", "cy"))

    assert [(one.about, one.kind.value, one.lang) for one in wanted] == [
        *((GEDLING, "post", "en"), (GEDLING, "post", "cy")),
        *((GEDLING, "alert", "en"), (GEDLING, "alert", "cy")),
        *((BOLSOVER, "post", "en"), (BOLSOVER, "post", "cy")),
        *((BOLSOVER, "alert", "en"), (BOLSOVER, "alert", "cy")),
    ]


def test_all_kinds_are_those_that_a_language_has() -> None:
    """Dutch has headlines and alerts; a language that nobody has written is asked for one text."""
    wanted = wanted_of((GEDLING,), is_group=False, kinds=None, langs=("nl", "xx"))

    assert [(one.kind.value, one.lang) for one in wanted] == [
        *(("alert", "nl"), ("headline", "nl"), ("post", "xx")),
    ]


def test_a_group_has_kinds_of_its_own() -> None:
    """A round-up, and no alert."""
    group = GroupId("derbyshire")
    wanted = wanted_of((group,), is_group=True, kinds=None, langs=("en",))

    assert {one.kind.value for one in wanted} == {"headline", "summary", "roundup"}


def test_pieces_together_are_the_whole() -> None:
    """Nothing is lost or doubled where the texts are cut."""
    wanted = [
        Wanted(SeatId(f"E{n}"), is_group=False, kind=StoryKind.POST, lang="en") for n in range(100)
    ]
    pieces = pieces_of(wanted)

    assert [one for piece in pieces for one in piece] == wanted
    assert len(pieces) > 1


def test_a_piece_is_one_line_a_text() -> None:
    """A refusal is a line too, and is counted."""
    piece = tuple(wanted_of(BOTH, is_group=False, kinds=(StoryKind.POST,), langs=("en", "xx")))
    done = written(the_night(), piece)
    lines = [json.loads(line) for line in done.lines.decode().splitlines()]

    assert (done.texts, done.refused) == (4, 2)
    assert [one["seat"] for one in lines] == [GEDLING, GEDLING, BOLSOVER, BOLSOVER]
    assert [one["text"] is None for one in lines] == [False, True, False, True]


@pytest.mark.parametrize("kind", [StoryKind.POST, StoryKind.STORY])
def test_a_night_in_a_parcel_tells_the_same(kind: StoryKind) -> None:
    """Another machine, which has only the parcel, writes the same bytes."""
    there = figures_from_parcel(parcel_from_night(the_night().night))
    piece = tuple(wanted_of(BOTH, is_group=False, kinds=(kind,), langs=("en",)))

    assert written(there, piece) == written(the_night(), piece)
