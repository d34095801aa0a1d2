from collections.abc import Mapping
from dataclasses import replace

import pytest
from mutants import whole_text
from national_theatre import NEEDS_DATA, national
from night_theatre import shipped
from texts import texts_of

from countnight.flow.figures import Figures
from countnight.flow.proof import proof_night
from countnight.model.story import Story
from countnight.proofread.check import proofread
from countnight.proofread.languages.table import LANGUAGES

LANGS = pytest.mark.parametrize("lang", tuple(LANGUAGES))


def alarms(figures: Figures, stories: Mapping[str, Story]) -> list[str]:
    """What the proofreader finds in texts that nobody has touched, whose language it must see."""
    night = proof_night(figures)
    return [
        f"{name}: {finding.code} at {text[finding.start : finding.end]!r} in {text}"
        for name, story in stories.items()
        for text in [whole_text(story)]
        for finding in proofread(
            text, night=night, seat=story.seat, group=story.group, lang=story.lang
        ).findings
    ]


@LANGS
def test_nothing_is_found_in_the_shipped_nights_own_texts(lang: str) -> None:
    """Every kind of text about the 32 seats and their groups is right, in each language."""
    figures = shipped().newsroom.figures

    assert alarms(figures, dict(texts_of(figures, lang))) == []


@LANGS
@pytest.mark.data
@pytest.mark.slow
@NEEDS_DATA
def test_nothing_is_found_in_the_texts_of_650_seats(lang: str) -> None:
    """Nor in those of the whole country."""
    figures = national(2019, previous=2017).figures

    assert alarms(figures, dict(texts_of(figures, lang))) == []


@LANGS
@pytest.mark.data
@pytest.mark.slow
@NEEDS_DATA
def test_nothing_is_found_where_there_is_no_baseline(lang: str) -> None:
    """A night that is compared with nothing has texts without changes, and they are right."""
    figures = national(2017, previous=None).figures

    assert alarms(figures, dict(texts_of(figures, lang))) == []


@LANGS
def test_the_language_of_every_text_is_seen(lang: str) -> None:
    """A post, an alert, even a bullet shows which language it is in; names alone may not."""
    figures = shipped().newsroom.figures
    night = proof_night(figures)
    both = replace(night, election=replace(night.election, languages=tuple(LANGUAGES)))

    seen = {
        name: proofread(whole_text(story), night=both, seat=story.seat, group=story.group).lang
        for name, story in texts_of(figures, lang)
    }

    assert {name: was for name, was in seen.items() if was != lang} == {}


@LANGS
def test_every_span_with_digits_is_tied(lang: str) -> None:
    """What the writer's spans call a number in digits, the reader ties to some fact."""
    figures = shipped().newsroom.figures
    night = proof_night(figures)
    loose = []
    for name, story in texts_of(figures, lang):
        text = whole_text(story)
        ties = proofread(text, night=night, seat=story.seat, group=story.group, lang=lang).ties
        for at, sign in enumerate(text):
            if sign.isdigit() and not any(one.start <= at < one.end for one in ties):
                loose.append(f"{name}: {text[max(0, at - 20) : at + 20]}")

    assert loose == []
