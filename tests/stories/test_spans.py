"""Every number, name, party and place in a text is a span of exactly those words."""

import re

import pytest
from telling import LANGS, seat_called, shipped, told

from countnight.model.ids import SeatId
from countnight.model.story import SpanType, Story, StoryKind
from countnight.stories.tell import summary_of_group, tell_group

SEATS = sorted(shipped().views)
NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?%?")


def words_under(story: Story, start: int, end: int, part: str) -> str:
    """The words that a span covers."""
    text = story.headline if part == "headline" else story.text
    assert text is not None
    return text[start:end]


def uncovered_numbers(story: Story) -> list[str]:
    """Numbers in the text that no span holds."""
    missing: list[str] = []
    for part, text in (("headline", story.headline), ("text", story.text)):
        spans = [span for span in story.spans if span.part == part]
        for found in NUMBER.finditer(text or ""):
            inside = any(span.start <= found.start() and found.end() <= span.end for span in spans)
            if not inside:
                missing.append(f"{part}: {found.group()}")
    return missing


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("kind", [StoryKind.POST, StoryKind.ALERT, StoryKind.SUMMARY])
@pytest.mark.parametrize("seat", SEATS)
def test_every_number_of_a_seat_is_a_span(seat: SeatId, kind: StoryKind, lang: str) -> None:
    """A reader may open any number."""
    story = told(shipped().views[seat], kind, lang=lang)

    assert uncovered_numbers(story) == []


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("group", sorted(shipped().night.election.groups))
def test_every_number_of_a_round_up_is_a_span(group: str, lang: str) -> None:
    """In round-ups and summaries too."""
    figures = shipped()
    group_id = figures.night.election.groups[group].id  # type: ignore[index]
    view, book = figures.group_view(group_id), figures.group_book(group_id)
    roundup = tell_group(view, book, kind=StoryKind.ROUNDUP, lang=lang)
    bullets = summary_of_group(view, book, lang=lang)

    assert uncovered_numbers(roundup) == []
    assert [uncovered_numbers(bullet) for bullet in bullets] == [[] for _ in bullets]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("seat", SEATS)
def test_spans_stand_in_order_and_do_not_overlap(seat: SeatId, lang: str) -> None:
    """Each span covers words of its own."""
    story = told(shipped().views[seat], lang=lang)

    for part in ("headline", "text"):
        spans = [span for span in story.spans if span.part == part]
        edges = [edge for span in spans for edge in (span.start, span.end)]
        assert edges == sorted(edges)
        assert all(span.start < span.end for span in spans)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("seat", SEATS)
def test_every_candidate_named_is_a_span_of_that_candidate(seat: SeatId, lang: str) -> None:
    """A name's span names the candidacy, so two men called Alan Graves stay two."""
    view = shipped().views[seat]
    story = told(view, lang=lang)
    assert story.text is not None

    for standing in view.ranked:
        surname = standing.candidacy.surname
        covered = [
            span
            for span in story.spans
            if span.type is SpanType.NAME and span.fact.about == standing.candidacy.id
        ]
        if re.search(rf"\b{re.escape(surname)}\b", story.text):
            assert covered, f"{surname} is named without a span"
        for span in covered:
            said = words_under(story, span.start, span.end, span.part)
            assert said in {standing.candidacy.name, surname}


def test_a_number_knows_its_formula_and_inputs() -> None:
    """Bassetlaw's swing carries the four shares that make it."""
    story = told(shipped().views[seat_called("Bassetlaw")])
    swing = next(
        span for span in story.spans if span.fact.id == "swing" and span.type is SpanType.NUMBER
    )

    assert words_under(story, swing.start, swing.end, swing.part) in {"18.4", "18.4 points"}
    assert len([one for one in swing.fact.inputs if one.name.startswith("share_")]) == 4
    assert swing.rounding == "half up to one decimal"
