"""Ways of saying made into functions say what the sentences say, and leave the same behind."""

import traceback
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from types import ModuleType
from typing import Any

import pytest
from naive_fill import naively_filled
from telling import shipped

from countnight.facts.seat_facts import facts_of_seat
from countnight.facts.seat_view import SeatView, view_of_seat
from countnight.model.declaration import Declaration
from countnight.model.election import BaselineKind, Election
from countnight.model.fact import FactBook
from countnight.stories.frames import Frame
from countnight.stories.languages.cy.group import changes, margins
from countnight.stories.languages.cy.group.sentences import Sentence
from countnight.stories.languages.cy.seat import surroundings
from countnight.stories.languages.cy.seat.words import SeatWords as WelshWords
from countnight.stories.languages.en.numbers import ROUNDED
from countnight.stories.languages.en.seat.words import SeatWords as EnglishWords
from countnight.stories.languages.every_frame import MODULES, frames_in
from countnight.stories.languages.nl.words import SeatWords as DutchWords
from countnight.stories.refusals import UnknownFormError
from countnight.stories.slots import Slots
from countnight.stories.ways import sayer_of, source_of

WORDS = {"en": EnglishWords, "cy": WelshWords, "nl": DutchWords}
TURNS = 5
NOT_OF_SEATS = (".preview", ".group.", ".surroundings")
"""Modules whose sentences are said of seats that are not declared, or of groups."""


@cache
def seats() -> tuple[tuple[SeatView, FactBook], ...]:
    """Every shipped seat as it was declared, and as many results have it that were not."""
    night = shipped().night
    declared = [one.message.declaration for one in night.declared.values()]
    views = [*shipped().views.values()]
    for election in elections(night.election):
        for declaration in declared:
            views.extend(
                view_of_seat(election, declaration=one) for one in results_like(declaration)
            )
    return tuple((view, facts_of_seat(view)) for view in views)


def elections(shipped_one: Election) -> Iterator[Election]:
    """The shipped one, with an estimated baseline, and without any."""
    yield shipped_one
    baseline = shipped_one.baseline
    yield replace(shipped_one, baseline=replace(baseline, kind=BaselineKind.NOTIONAL))
    nothing = replace(baseline, kind=BaselineKind.NONE, date=None)
    yield replace(shipped_one, baseline=nothing, previous={})


def results_like(declaration: Declaration) -> Iterator[Declaration]:
    """The votes handed on by one place, and by more; a tie and its lot; nobody else standing."""
    order = sorted(declaration.votes, key=lambda one: -declaration.votes[one])
    for turn in range(TURNS):
        moved = [declaration.votes[one] for one in (*order[turn:], *order[:turn])]
        yield replace(declaration, votes=dict(zip(order, moved, strict=True)), recounts=turn)
    first, second = order[:2]
    tied = {**declaration.votes, second: declaration.votes[first]}
    yield replace(declaration, votes=tied, drawn_by_lot=second, valid_votes=None)
    yield replace(declaration, votes={first: 0}, valid_votes=None, electorate=None)


def tables_about_seats(lang: str) -> Iterator[tuple[Frame[Any], ...]]:
    """The tables of frames that are said of a declared seat."""
    for module in MODULES[lang]:
        if not any(part in module.__name__ for part in NOT_OF_SEATS):
            yield from filter(None, map(frames_in, vars(module).values()))


def ready(lang: str, view: SeatView, book: FactBook) -> Any:  # noqa: ANN401 - any language's
    """Words about the seat with third and fourth in their parts."""
    words = WORDS[lang](view, book)
    words.cast_untold()
    return words


@pytest.mark.parametrize("lang", WORDS)
def test_a_made_way_says_what_the_sentence_says(lang: str) -> None:
    """Every way of every frame, about every seat for which it holds; few find no seat."""
    met: set[str] = set()
    every: set[str] = set()
    for frames in tables_about_seats(lang):
        every.update(way for frame in frames for way in frame.ways)
        for view, book in seats():
            words = ready(lang, view, book)
            said = ways_that_hold(frames, words)
            met.update(way for way in said if is_the_same(way, words))

    assert len(met) > 0.85 * len(every), every - met


def ways_that_hold(frames: tuple[Frame[Any], ...], words: Any) -> tuple[str, ...]:  # noqa: ANN401
    """The ways of the first frame that holds; none where the table is not asked."""
    try:
        return next((frame.ways for frame in frames if frame.when(words)), ())
    except KeyError:
        return ()


def is_the_same(way: str, words: Any) -> bool:  # noqa: ANN401 - any language's
    """Whether the way was said; both ways of filling it gave the same and left the same.

    Shape: a table may rest on what its sentence asked before, so a fact may be wanting; then both
    fail alike.
    """
    made, slow = words.fresh(), words.fresh()
    try:
        expected = naively_filled(way, slow)
    except (UnknownFormError, KeyError) as error:
        with pytest.raises(type(error)):
            sayer_of(way, words.slots)(made)
        return False
    assert list(sayer_of(way, words.slots)(made)) == expected, way
    assert made.named == slow.named, way
    return True


@pytest.mark.parametrize("module", [changes, margins, surroundings])
def test_every_way_about_a_group_can_be_made(module: ModuleType) -> None:
    """No table about groups names a slot that no sentence answers."""
    tables = map(frames_in, vars(module).values())
    ways = [way for table in tables for frame in table for way in frame.ways]

    assert all(callable(sayer_of(way, Sentence.slots)) for way in ways)
    assert len(ways) > 2


@pytest.mark.parametrize("lang", WORDS)
def test_every_way_can_be_made(lang: str) -> None:
    """No table names a slot that its language does not answer, met above or not."""
    slots = WORDS[lang].slots
    ways = [way for table in tables_about_seats(lang) for frame in table for way in frame.ways]

    assert all(callable(sayer_of(way, slots)) for way in ways)
    assert len(ways) > 25


def test_a_sentence_leaves_its_slots_as_said() -> None:
    """Later sentences can tell what has been told, and a fresh start knows of nothing."""
    words = ready("en", *seats()[0])
    sayer_of("{w} has {majority} votes.", words.slots)(words)

    assert words.has_said("majority")
    assert words.has_said("w", "r")
    assert not words.has_said("r")
    assert not words.fresh().has_said("majority")


def test_a_way_is_made_once() -> None:
    """The second seat says it with the same function."""
    way = "{w} has won."

    assert sayer_of(way, EnglishWords.slots) is sayer_of(way, EnglishWords.slots)
    assert sayer_of(way, EnglishWords.slots) is not sayer_of(way, DutchWords.slots)


def test_the_source_reads_like_the_sentence() -> None:
    """Who plays a part, then one line a part of the sentence, in its order."""
    way = "{W.The} {have|has@W} held {seat} {w.for}, by {majority}; {w} had {w.share}."
    source = source_of(way, EnglishWords.slots, names={}).replace(ROUNDED, "half up")

    assert source.splitlines() == [
        "def said(words):",
        "    words.said.append(slots)",
        "    index = words.index",
        "    numbers = words.numbers",
        "    W, W_fact = words.party('W')",
        "    w = words.people['w']",
        "    w_id = w.candidacy.id",
        "    return [",
        "        (W['The'], W_fact, PARTY, 'none'),",
        "        ' ',",
        "        'have' if words.is_plural('W') else 'has',",
        "        ' held ',",
        "        say_seat(words),",
        "        ' ',",
        "        *say_w_for(words, w),",
        "        ', by ',",
        "        (numbers.digits((fact := index['majority', None]).value), fact, NUMBER, 'none'),",
        "        '; ',",
        "        (say_w(words, w), index['candidate', w_id], NAME, 'none'),",
        "        ' had ',",
        "        (numbers.percent((fact := index['share', w_id]).value), fact, NUMBER, 'half up'),",
        "        '.',",
        "    ]",
    ]


def test_two_slots_never_share_a_name() -> None:
    """Slots that differ in a sign alone call two functions."""
    slots: Slots[Any] = Slots({"a.b": lambda _: "dot", "a b": lambda _: "blank"})
    words = ready("en", *seats()[0])

    assert list(sayer_of("{a.b} {a b} {a.b}", slots)(words)) == ["dot", " ", "blank", " ", "dot"]


def test_a_slot_that_the_language_lacks_is_an_error() -> None:
    """A slip of the pen in a table is found when the way is made, and named."""
    with pytest.raises(KeyError, match="majorty"):
        sayer_of("{w} won by {w.majorty}.", EnglishWords.slots)


def test_a_failing_sentence_is_shown_in_the_traceback() -> None:
    """Whoever mends it sees the way and the slot, not a blank."""
    words = ready("en", *seats()[0])
    words.people = {}
    with pytest.raises(KeyError) as caught:
        sayer_of("{w} has won.", words.slots)(words)

    shown = "".join(traceback.format_exception(caught.value))
    assert "<way: {w} has won.>" in shown
    assert "w = words.people['w']" in shown
