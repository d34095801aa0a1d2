import re
from pathlib import Path

import pytest
from national_theatre import NEEDS_DATA, Told, imported, national, sentences_of
from night_theatre import performed

from countnight.assemble import shelf_of
from countnight.model.story import Span, StoryKind

pytestmark = [pytest.mark.data, pytest.mark.slow, NEEDS_DATA]

HEADLINE_CHARACTERS = 70
ALERT_CHARACTERS = 120
SENTENCE_WORDS = 35
DIGITS = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
LEFT_OVERS = re.compile(
    r"[{}\[\]<>_]|\bNone\b(?! of the )|\bnan\b|\bnull\b|Fraction|  | [,.;:!?]|\.\.|,,|;;"
    r"|\( | \)|’’|''"
    r"|\b(?:a|an|the) (?:a|an|the)\b|\b(?:of of|to to|in in|by by)\b",
    re.MULTILINE,
)
"""What stays in a text when a sentence was not filled in, or was filled in badly."""


@pytest.fixture(scope="module")
def told() -> Told:
    """The night of 2019, compared with 2017."""
    return national(2019, previous=2017)


def test_650_seats_are_accepted_and_every_post_is_out(tmp_path: Path) -> None:
    """Nothing is held; each seat, each region and the United Kingdom has its post."""
    shelf = shelf_of(str(imported(tmp_path / "night", year=2019, previous=2017)))

    played = performed(shelf)

    regions = [one for one in shelf.election.groups.values() if one.kind == "region"]
    assert played.bill.answers == {"accepted": 650}
    assert len(played.newsroom.night.posts) == 650 + len(regions)
    assert played.bullets()[0].startswith("All 650 seats declared")


def test_no_story_is_refused(told: Told) -> None:
    """Four kinds of each seat, and the round-ups of every group."""
    refused = [name for name, story in told.stories.items() if story.text is None]

    assert told.held == ()
    assert len(told.stories) > 4 * 650
    assert refused == []


def test_nothing_is_left_over_in_any_text(told: Told) -> None:
    """No brace, no placeholder, no None, no doubled space, comma or article."""
    found = [(name, text) for name, text in told.texts() if LEFT_OVERS.search(text)]

    assert found == []


def test_every_sentence_begins_and_ends_as_one(told: Told) -> None:
    """Posts and round-ups: a capital first, a full stop last."""
    posts = [
        (name, paragraph)
        for kind in (StoryKind.POST, StoryKind.ROUNDUP)
        for name, text in told.of_kind(kind)
        for paragraph in text.split("\n\n")
    ]

    assert [one for one in posts if not one[1].endswith(".")] == []
    assert [one for one in posts if one[1][:1].islower()] == []


def test_headlines_of_seats_fit(told: Told) -> None:
    """Seventy characters, even for Carmarthen West and South Pembrokeshire."""
    headlines = {story.headline or "" for story in told.stories.values() if story.seat}

    assert sorted(one for one in headlines if len(one) > HEADLINE_CHARACTERS) == []


def test_alerts_fit(told: Told) -> None:
    """A hundred and twenty characters."""
    too_long = [text for _, text in told.of_kind(StoryKind.ALERT) if len(text) > ALERT_CHARACTERS]

    assert too_long == []


def test_every_number_is_traced(told: Told) -> None:
    """Each run of digits in a text lies inside a span."""
    found: list[str] = []
    for name, story in told.stories.items():
        for part, text in (("headline", story.headline or ""), ("text", story.text or "")):
            spans = [(one.start, one.end) for one in story.spans if one.part == part]
            found.extend(
                f"{name}: {digits.group()} in {text}"
                for digits in DIGITS.finditer(text)
                if not any(start <= digits.start() and digits.end() <= end for start, end in spans)
            )

    assert found == []


def test_spans_lie_in_their_texts_and_not_over_each_other(told: Told) -> None:
    """Offsets are in order, within the text, and cut no word in two."""
    found: list[str] = []
    for name, story in told.stories.items():
        for part, text in (("headline", story.headline or ""), ("text", story.text or "")):
            at = 0
            for span in sorted((one for one in story.spans if one.part == part), key=start_of):
                words = text[span.start : span.end]
                is_good = at <= span.start < span.end <= len(text) and words == words.strip()
                at = span.end
                if not is_good or cuts_a_word(text, span.start) or cuts_a_word(text, span.end):
                    found.append(f"{name}: {words!r} for {span.fact.id}")

    assert found == []


def start_of(span: Span) -> int:
    """Where the span begins."""
    return span.start


def cuts_a_word(text: str, at: int) -> bool:
    """Whether both sides of the place are letters or digits."""
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()


def test_a_whole_number_in_a_span_is_the_facts_own(told: Told) -> None:
    """Where a span's words are a count with all its digits, the fact has that very value."""
    found = [
        f"{name}: {words} but {span.fact.id} is {span.fact.value}"
        for name, story in told.stories.items()
        for span in story.spans
        for words in [((story.headline if span.part == "headline" else story.text) or "")]
        for words in [words[span.start : span.end]]
        if re.fullmatch(r"\d{1,3}(?:,\d{3})+", words) and "round" not in span.rounding
        if isinstance(span.fact.value, int) and int(words.replace(",", "")) != abs(span.fact.value)
    ]

    assert [one for one in found if "thousand" not in one] == []


def test_sentences_are_short(told: Told) -> None:
    """None has more than 35 words, lists of losers and gains included."""
    kinds = (StoryKind.POST, StoryKind.ALERT)
    found = [
        f"{name}: {sentence}"
        for kind in kinds
        for name, text in told.of_kind(kind)
        for sentence in sentences_of(text)
        if len(sentence.split()) > SENTENCE_WORDS
    ]

    assert found == []
