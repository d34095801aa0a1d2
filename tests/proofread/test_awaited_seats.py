import re
from collections.abc import Iterator
from random import Random

import pytest
from mutants import whole_text
from night_theatre import shipped

from countnight.assemble import past_night, shelf_of
from countnight.flow.ahead.previews import preview_of_group, preview_of_seat
from countnight.flow.figures import Figures
from countnight.flow.past import night_from_messages
from countnight.flow.proof import proof_night
from countnight.model.story import Story
from countnight.proofread.check import Proof, proofread
from countnight.proofread.languages.table import LANGUAGES
from countnight.proofread.night import ProofNight

CLOCK = re.compile(r"\d\d?(?::\d\d|pm)")
SEED = 12
LANGS = pytest.mark.parametrize("lang", tuple(LANGUAGES))
PARTS = pytest.mark.parametrize("declared", [0, 14])


def figures_after(declared: int) -> Figures:
    """The shipped night after so many declarations."""
    shelf = shelf_of("ge2019-east-midlands")
    night, _ = night_from_messages(shelf.election, past_night(shelf).messages[:declared])
    return Figures(night)


def previews_of(figures: Figures, lang: str) -> Iterator[Story]:
    """The preview of every awaited seat, and of every group that has one."""
    election = figures.night.election
    for seat in election.seats:
        if seat not in figures.books:
            yield preview_of_seat(figures, seat, lang=lang)
    for group in election.groups:
        story = preview_of_group(figures, group, lang=lang)
        if story.text is not None:
            yield story


def read(text: str, story: Story, night: ProofNight) -> Proof:
    """The text read as one about the story's seat or group."""
    return proofread(text, night=night, seat=story.seat, group=story.group, lang=story.lang)


@LANGS
@PARTS
def test_nothing_is_found_in_previews(lang: str, declared: int) -> None:
    """What is said of a seat before its declaration rests on last time, and is right."""
    figures = figures_after(declared)
    night = proof_night(figures)

    found = [
        f"{finding.code} at {whole_text(story)[finding.start : finding.end]!r}: {whole_text(story)}"
        for story in previews_of(figures, lang)
        for finding in read(whole_text(story), story, night).findings
    ]

    assert found == []


@LANGS
def test_a_changed_digit_in_a_preview_is_found(lang: str) -> None:
    """One digit of each preview of a seat is changed, clock times apart, and each is found."""
    figures = figures_after(0)
    night, chance = proof_night(figures), Random(SEED)
    missed = []
    for story in previews_of(figures, lang):
        text = whole_text(story)
        times = [range(*match.span()) for match in CLOCK.finditer(text)]
        digits = [
            at
            for at, sign in enumerate(text)
            if sign.isdigit() and not any(at in time for time in times)
        ]
        if story.seat is None or not digits:
            continue
        at = chance.choice(digits)
        changed = text[:at] + chance.choice("123456789".replace(text[at], "")) + text[at + 1 :]
        if not read(changed, story, night).findings:
            missed.append(changed[max(0, at - 40) : at + 20])

    assert missed == []


def test_a_figure_of_an_awaited_seat_leads_to_its_fact() -> None:
    """Last time's majority in a preview is tied to it, with the value."""
    night = proof_night(figures_after(0))
    text = "Labour won Gedling by 4,694 votes in 2017."

    proof = proofread(text, night=night, seat=shipped().seat("Gedling"))

    assert proof.findings == ()
    assert [(one.fact, one.value) for one in proof.ties if one.value == 4694] == [
        ("previous_majority", 4694)
    ]


def test_a_candidate_of_an_awaited_seat_has_a_party() -> None:
    """Who stands for whom is known before anybody votes."""
    night = proof_night(figures_after(0))
    text = "Vernon Coaker (Conservative) is standing again in Gedling."

    (finding,) = proofread(text, night=night, seat=shipped().seat("Gedling")).findings

    assert (finding.code, finding.expected) == ("wrong-party", "Labour")
