"""Welsh previews: no number without a span, no form that is guessed, no breath too long."""

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from awaited import (
    SPEAKER,
    at,
    group_preview,
    known,
    preview,
    seats,
    text_of,
    with_first,
    with_note,
    with_parties_then,
    with_people,
    with_previous,
    with_seat,
)

from countnight.flow.ahead.previews import preview_of_seat
from countnight.model.ids import PartyKey
from countnight.model.story import Story

BASSETLAW = "Bassetlaw"
NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?%?")


def every_preview() -> list[Story]:
    """The Welsh previews of the shipped night at several moments."""
    return [
        preview_of_seat(at(moment), seat, lang="cy")
        for moment in (0, 5, 16, 27)
        for seat in seats()
        if seat not in at(moment).books
    ]


def test_no_welsh_preview_of_the_shipped_night_is_refused() -> None:
    """Every form that they need is known."""
    assert [story.refused for story in every_preview() if story.refused is not None] == []


def test_every_number_of_a_welsh_preview_is_a_span() -> None:
    """A reader may open any of them."""
    missing = [
        (text, found.group())
        for story in every_preview()
        for part, text in (("headline", story.headline), ("text", story.text))
        for found in NUMBER.finditer(text or "")
        if not any(
            span.part == part and span.start <= found.start() and found.end() <= span.end
            for span in story.spans
        )
    ]

    assert missing == []


def test_no_sentence_of_a_welsh_preview_is_longer_than_35_words() -> None:
    """Read aloud, each fits a breath."""
    long = [
        sentence
        for story in every_preview()
        for sentence in re.split(r"(?<=\.)\s+(?=[A-Z0-9])", story.text or "")
        if len(sentence.split()) > 35
    ]

    assert long == []


def test_a_welsh_swing_names_its_pair_behind_its_prepositions() -> None:
    """O Lafur i'r Ceidwadwyr, o'r Ceidwadwyr i Lafur."""
    assert "o 4.6 pwynt canran o Lafur i'r Ceidwadwyr" in text_of(known(), BASSETLAW, lang="cy")
    assert "o'r Ceidwadwyr i Lafur" in text_of(known(), "Amber Valley", lang="cy")


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (datetime(2019, 12, 13, 3, 0, tzinfo=UTC), "ua 03:00 ddydd Gwener"),
        (datetime(2019, 12, 12, 23, 30, tzinfo=UTC), "ua 23:30 nos Iau"),
        (datetime(2019, 12, 13, 0, 0, tzinfo=UTC), "ua hanner nos, nos Iau"),
        (datetime(2019, 12, 20, 2, 15, tzinfo=UTC), "ua 02:15 ddydd Gwener 20 Rhagfyr"),
    ],
)
def test_a_welsh_time_has_its_day_or_its_night(moment: datetime, words: str) -> None:
    """In figures, so that nothing behind 'tua' has to change."""
    assert words in text_of(with_seat(BASSETLAW, expected_time=moment), BASSETLAW, lang="cy")


@pytest.mark.parametrize(
    ("election", "words"),
    [
        (with_first(BASSETLAW, 1), "unig ymgeisydd"),
        (with_note(BASSETLAW, "poll_postponed", "2019-12-19"), "gohirio tan 19 Rhagfyr 2019"),
        (with_previous(BASSETLAW, is_notional=True), "tybiannol"),
        (with_parties_then(BASSETLAW, "independent"), "fel ymgeisydd annibynnol"),
        (with_note(BASSETLAW, "by_election_win", "Conservative 2018-05-03"), "ym mis Mai 2018"),
        (with_parties_then(BASSETLAW, SPEAKER), "Llefarydd"),
        (with_people(BASSETLAW, Morrison={"party": "green"}), "nid oes gan Lafur ymgeisydd"),
    ],
)
def test_a_special_contest_is_told_in_welsh(election: object, words: str) -> None:
    """As in English, each by what is known of it."""
    assert words in text_of(election, BASSETLAW, lang="cy")  # type: ignore[arg-type]


def test_a_party_without_a_welsh_name_is_refused_and_named() -> None:
    """Nothing is guessed: the form that is wanted is in the refusal."""
    election = with_parties_then(BASSETLAW, "labour")
    labour = election.parties[PartyKey("labour")]
    nameless = replace(labour, forms={"en": labour.forms["en"]})
    parties = {**election.parties, labour.key: nameless}
    refused = preview(replace(election, parties=parties), BASSETLAW, lang="cy").refused

    assert refused is not None
    assert refused.code == "form-unknown"
    assert "labour" in refused.message


@pytest.mark.parametrize("moment", [0, 16])
def test_a_group_has_a_welsh_preview(moment: int) -> None:
    """How many seats, whose they were, which are marginal."""
    story = group_preview(at(moment), "east-midlands", lang="cy")

    assert "Y sedd fwyaf ymylol yw etholaeth Ashfield" in (story.text or "")
    assert len(story.headline or "") <= 70
