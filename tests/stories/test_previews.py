"""What a newsroom publishes before a declaration: true of each kind of contest, and no forecast."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from itertools import combinations

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
from telling import seat_called

from countnight.flow.ahead.previews import preview_of_seat
from countnight.flow.proof import proof_night
from countnight.model.election import Baseline, BaselineKind
from countnight.model.finding import Severity
from countnight.model.ids import SeatId
from countnight.model.story import SpanType, Story
from countnight.proofread.check import proofread

BASSETLAW = "Bassetlaw"
MASKED = {SpanType.NUMBER, SpanType.NAME, SpanType.PLACE, SpanType.PARTY}
NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?%?")
MOMENTS = (0, 5, 16, 27)


def every_preview() -> list[Story]:
    """The English previews of the shipped night at several moments."""
    return [
        preview_of_seat(at(moment), seat, lang="en")
        for moment in MOMENTS
        for seat in seats()
        if seat not in at(moment).books
    ]


def test_a_preview_says_what_is_at_stake_who_stands_and_when() -> None:
    """The majority, the swing that would undo it, the candidates, the hour."""
    timed = with_seat(BASSETLAW, expected_time=datetime(2019, 12, 13, 3, tzinfo=UTC))
    text = text_of(timed, BASSETLAW)

    assert "4,852" in text
    assert "swing of 4.6 points from Labour to the Conservatives" in text
    assert "John Mann, elected there in 2001, is not standing again." in text
    assert "Keir Morrison (Labour)" in text
    assert "about 3am on Friday" in text


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (datetime(2019, 12, 13, 3, 0, tzinfo=UTC), "about 3am on Friday"),
        (datetime(2019, 12, 13, 3, 30, tzinfo=UTC), "about 3.30am on Friday"),
        (datetime(2019, 12, 12, 23, 0, tzinfo=UTC), "about 11pm on Thursday"),
        (datetime(2019, 12, 13, 0, 0, tzinfo=UTC), "about midnight on Thursday night"),
        (datetime(2019, 12, 13, 12, 0, tzinfo=UTC), "about noon on Friday"),
        (datetime(2019, 12, 20, 2, 15, tzinfo=UTC), "about 2.15am on Friday 20 December"),
    ],
)
def test_a_time_is_said_as_people_say_it(moment: datetime, words: str) -> None:
    """The morning after belongs to its own day; a later week has its date."""
    assert words in text_of(with_seat(BASSETLAW, expected_time=moment), BASSETLAW)


def test_a_time_is_of_the_elections_own_zone() -> None:
    """Half past eleven by Greenwich is half past midnight by summer time."""
    moment = datetime(2019, 12, 12, 23, 30, tzinfo=UTC)
    election = replace(with_seat(BASSETLAW, expected_time=moment), time_zone="Europe/Paris")

    assert "about 12.30am on Friday" in text_of(election, BASSETLAW)


def test_without_a_time_none_is_made_up() -> None:
    """The close of poll is known; the declaration is not."""
    text = text_of(known(), BASSETLAW)

    assert "10pm on Thursday" in text
    assert "am on Friday" not in text


def test_once_seats_declare_polls_do_not_close_any_more() -> None:
    """No preview of the night speaks of the close of poll."""
    told = [story.text or "" for story in every_preview()[len(seats()) :]]

    assert [text for text in told if "10pm" in text] == []


def test_a_notional_baseline_is_called_notional() -> None:
    """Never as if the seat had been fought, and without the old seat's records."""
    text = text_of(with_previous(BASSETLAW, is_notional=True), BASSETLAW)

    assert "notional" in text
    assert "1935" not in text
    assert "turnout" not in text.lower()


def test_without_a_baseline_there_are_candidates_and_a_time_alone() -> None:
    """Nobody defends anything."""
    bare = Baseline("none", "none", BaselineKind.NONE)
    text = text_of(replace(known(), baseline=bare, previous={}, history={}, notes=()), BASSETLAW)

    assert "Keir Morrison (Labour)" in text
    assert not re.search(r"majority|swing|2017|defend", text)


def test_a_new_seat_has_nobody_to_defend_it() -> None:
    """It was created after the baseline, and has no result."""
    election = with_note(BASSETLAW, "seat_created", "2019")
    text = text_of(replace(election, previous={}, history={}), BASSETLAW)

    assert "Nobody has won Bassetlaw before" in text or "is a new seat" in text


def test_the_speaker_stands_for_no_party() -> None:
    """No swing, no majority to defend."""
    election = with_people(BASSETLAW, Clarke_Smith={"party": SPEAKER, "is_sitting": True})
    text = text_of(election, BASSETLAW)

    assert "the Speaker" in text
    assert "swing" not in text


def test_the_last_speakers_seat_is_compared_with_nothing() -> None:
    """The Speaker won it last time, and does not stand."""
    text = text_of(with_parties_then(BASSETLAW, SPEAKER), BASSETLAW)

    assert "the Speaker" in text.replace("The Speaker", "the Speaker")
    assert "swing" not in text


def test_a_seat_won_by_an_independent_is_a_persons() -> None:
    """Named, and without a swing."""
    text = text_of(with_parties_then(BASSETLAW, "independent"), BASSETLAW)

    assert "John Mann" in text
    assert "independent" in text
    assert "swing" not in text


def test_an_mp_who_changed_party_is_told_first() -> None:
    """Anna Soubry won Broxtowe for the Conservatives, and stands for another party."""
    text = preview(known(), "Broxtowe").text or ""

    assert text.startswith(("Anna Soubry", "Broxtowe elected", "The Conservative", "Standing for"))
    assert "Independent Group for Change" in text.split(".")[0]
    assert "863" in text.split(".")[0]


def test_an_mp_of_another_party_whom_no_note_explains_is_told_without_a_reason() -> None:
    """Who won then and for whom the MP stands now are both known."""
    election = with_people("Amber Valley", Mills={"party": "brexit_party"})
    lead = (preview(election, "Amber Valley").text or "").split("\n")[0]

    assert "Nigel Mills" in lead
    assert "Brexit Party" in lead
    assert "Conservatives" in lead


def test_a_by_election_in_between_is_told() -> None:
    """The seat is not defended as if nothing had happened."""
    election = with_note(BASSETLAW, "by_election_win", "Conservative 2018-05-03")
    text = text_of(election, BASSETLAW)

    assert "by-election" in text
    assert "May 2018" in text


@pytest.mark.parametrize(("name", "number"), [(BASSETLAW, 2), ("Amber Valley", 2)])
def test_two_candidates_are_told_as_two(name: str, number: int) -> None:
    """Neither a list of one nor a plural of one."""
    text = text_of(with_first(name, number), name)

    assert "candidates are Lian" not in text
    assert "are Lian Pizzey (Green)." not in text


def test_one_candidate_means_no_vote() -> None:
    """Nothing but that."""
    story = preview(with_first(BASSETLAW, 1), BASSETLAW)

    assert story.headline in {
        "Bassetlaw: one candidate, so no vote",
        "No vote in Bassetlaw, with one candidate",
    }
    assert "unopposed" in (story.text or "")
    assert "swing" not in (story.text or "")


def test_a_poll_put_off_is_said_with_its_day() -> None:
    """And no hour of tonight is given for it."""
    text = text_of(with_note(BASSETLAW, "poll_postponed", "2019-12-19"), BASSETLAW)

    assert "until 19 December 2019" in text
    assert "Thursday" not in text


def test_a_party_that_does_not_defend_its_seat_is_told() -> None:
    """Labour won Bassetlaw; here it has no candidate."""
    text = text_of(with_people(BASSETLAW, Morrison={"party": "green"}), BASSETLAW)

    assert "no candidate there" in text
    assert "swing" not in text


def test_a_declared_seat_is_refused_with_its_time() -> None:
    """There is nothing left to preview."""
    refused = preview_of_seat(at(32), seat_called(BASSETLAW), lang="en").refused

    assert refused is not None
    assert refused.code == "already-declared"
    assert "declared at 03:38 on 2019-12-13" in refused.message


def test_a_seat_without_candidates_is_refused() -> None:
    """The nominations are missing."""
    refused = preview(with_first(BASSETLAW, 0), BASSETLAW).refused

    assert refused is not None
    assert refused.code == "no-candidates"


def test_a_language_without_previews_refuses_them() -> None:
    """Dutch has headlines and alerts alone."""
    refused = preview(known(), BASSETLAW, lang="nl").refused

    assert refused is not None
    assert refused.code == "kind-unknown"


def test_the_county_so_far_is_told_and_nothing_foretold() -> None:
    """Of the county's declared seats the median swing, and what the defending party held."""
    story = preview_of_seat(at(20), seat_called("Sherwood"), lang="en")
    text = story.text or ""

    assert "Nottinghamshire" in text
    assert "median" in text
    assert not re.search(r"\b(will win|will lose|is set to|on course|likely to)\b", text)


def test_every_number_of_a_preview_is_a_span() -> None:
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


def test_every_span_of_a_preview_has_a_source() -> None:
    """Nothing is stated that rests on nothing."""
    sourceless = {
        span.fact.id for story in every_preview() for span in story.spans if not span.fact.source
    }

    assert sourceless == set()


def test_no_sentence_of_a_preview_is_longer_than_35_words() -> None:
    """Read aloud, each fits a breath."""
    long = [
        sentence
        for story in every_preview()
        for sentence in re.split(r"(?<=\.)\s+(?=[A-Z])", story.text or "")
        if len(sentence.split()) > 35
    ]

    assert long == []


def test_a_preview_has_60_to_110_words() -> None:
    """On the shipped night, at any moment of it."""
    lengths = {story.text: len((story.text or "").split()) for story in every_preview()}

    assert {text: words for text, words in lengths.items() if not 60 <= words <= 110} == {}


def test_a_preview_reads_the_same_twice() -> None:
    """The same night, the same text."""
    assert text_of(known(), BASSETLAW) == text_of(known(), BASSETLAW)


def masked_grams(seat: SeatId) -> set[tuple[str, ...]]:
    """The preview's runs of four words, with names and numbers masked."""
    story = preview_of_seat(at(0), seat, lang="en")
    text = story.text or ""
    hidden = [span for span in story.spans if span.part == "text" and span.type in MASKED]
    for span in sorted(hidden, key=lambda span: -span.start):
        text = f"{text[: span.start]} _ {text[span.end :]}"
    words = re.findall(r"[\w']+", text.lower())
    return {tuple(words[at : at + 4]) for at in range(len(words) - 3)}


@pytest.mark.parametrize("county", ["Derbyshire", "Nottinghamshire", "Leicestershire"])
def test_no_two_previews_of_a_county_share_their_phrases(county: str) -> None:
    """At most 30% of the shorter one's runs of four words stand in another of its county."""
    grams = {one.id: masked_grams(one.id) for one in known().seats.values() if one.county == county}
    shared = {
        (a, b): len(grams[a] & grams[b]) / min(len(grams[a]), len(grams[b]))
        for a, b in combinations(grams, 2)
    }

    assert {pair: share for pair, share in shared.items() if share > 0.3} == {}


@pytest.mark.parametrize("moment", [0, 16])
def test_proofreading_a_preview_contradicts_nothing(moment: int) -> None:
    """What is not declared yet can be without support, but never be contradicted."""
    night = proof_night(at(moment))
    held = [
        finding
        for seat in seats()
        if seat not in at(moment).books
        for finding in proofread(
            preview_of_seat(at(moment), seat, lang="en").text or "", night=night, seat=seat
        ).findings
        if finding.severity is Severity.HOLD
    ]

    assert held == []


@pytest.mark.parametrize("group", sorted(known().groups))
@pytest.mark.parametrize("moment", [0, 16])
def test_a_groups_preview_names_its_most_marginal_seat(group: str, moment: int) -> None:
    """How many seats, whose they were, which are marginal."""
    story = group_preview(at(moment), group)
    if story.refused is not None:
        assert story.refused.code == "already-declared"
        return
    text = story.text or ""

    assert "to declare" in text
    assert "last time" in text
    assert "The most marginal" in text
    assert len(story.headline or "") <= 70


def test_a_groups_preview_counts_what_is_left() -> None:
    """The East Midlands after 16 of 32."""
    text = group_preview(at(16), "east-midlands").text or ""

    assert text.startswith("Sixteen of the 32 seats")
    assert "of the 32 last time" in text


def test_first_and_last_expected_are_told_when_all_are_known() -> None:
    """A time for each of Derby's two seats."""
    hours = {"Derby North": 4, "Derby South": 2}
    election = known()
    for name, hour in hours.items():
        seat = seat_called(name)
        timed = replace(
            election.seats[seat], expected_time=datetime(2019, 12, 13, hour, tzinfo=UTC)
        )
        election = replace(election, seats={**election.seats, seat: timed})
    figures = type(at(0))(replace(at(0).night, election=election))
    text = group_preview(figures, "derby").text or ""

    assert "Derby South is expected first, at about 2am on Friday" in text
    assert "Derby North last, at about 4am on Friday" in text


def test_a_group_that_has_declared_is_refused() -> None:
    """Nothing is left of it."""
    refused = group_preview(at(32), "derbyshire").refused

    assert refused is not None
    assert refused.code == "already-declared"
