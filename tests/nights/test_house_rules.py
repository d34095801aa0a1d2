"""What any sub-editor would mark, looked for in every text of two whole nights."""

import re
from collections.abc import Iterator
from functools import cache

import pytest
from national_theatre import NEEDS_DATA, national, sentences_of

from countnight.model.story import SpanType, Story, StoryKind
from countnight.stories.tell import tell_seat

pytestmark = [pytest.mark.data, pytest.mark.slow, NEEDS_DATA]

SENTENCE_WORDS = 35
NIGHTS = ((2019, 2017), (2017, None))
COUNTED = r"(?:votes?|seats?|candidates?|recounts?|deposits?|points?|gains?|MPs?|years?)"
ONE = r"(?:vote|seat|candidate|recount|deposit|point|gain)\b(?![-'])"
MANY = r"(?:votes|seats|candidates|recounts|deposits|points|gains)\b"
COUNT = r"(?:seats|candidates|recounts|deposits|gains|MPs)\b"
MOVED = r"(?:up|down|rose|fell|risen|fallen|increased|dropped)"
RULES = {
    "a swing in votes": r"swing (?:of|was|is) [\d,]+ votes|[\d,]+[- ]votes? swing|votes swung",
    "less for fewer": r"\bless (?:votes|seats|candidates|deposits)\b|[\d,]+ (?:votes? )?less\b",
    "per cent for points": rf"\b{MOVED}(?: by)? [\d.]+(?:%| per ?cent)(?! to)",
    "one decimal too many": r"\d\.\d\d",
    "eligible for registered": r"\beligible\b",
    "voters for votes": r"[\d,]+ voters\b",
    "a small count in digits": rf"(?<![\d,.])[1-9] {COUNT}",
    "one with a plural": rf"(?<![\d,.-])\b(?:one|1) {MANY}",
    "several with a singular": rf"(?:\b(?:two|three|four|five|six|seven|nine)|\d[02-9]) {ONE}",
    "an article astray": r"\ba (?:8\d*\b(?!,\d{3},)|(?:8\d?\d?|1[18]),\d{3}\b|1[18]\b(?!,))",
    "the other article astray": r"\ban (?:[1-79]\b|1[02-79]\b|[2-79]\d|\d\d\d,)",
    "a thing from itself": r"\bfrom ([\d,.]{2,}%?) to \1(?![\d,])",
    "a mark astray": rf"(?<![\d.,])\d{{5,}} {COUNTED}|\d,\d{{1,2}}(?!\d)",
}
"""What is wrong, and how it would look."""
TABLE_LINE = re.compile(r"^[^.]+ \([^)]+\) [\d,]+, [\d.]+%")
"""A candidate's line in the table of a long story."""
CLAUSE = r"[^.;]*\b{place}\b[^.;]*"
SIGNS = {SpanType.NAME: "P", SpanType.PARTY: "Y", SpanType.NUMBER: "N", SpanType.PLACE: "S"}


@cache
def stories(year: int, previous: int | None) -> tuple[tuple[str, Story], ...]:
    """Every text of every kind about the night, by name."""
    told = national(year, previous=previous)
    views, books = told.figures.views, told.figures.books
    long = (
        (f"{views[seat].seat.name} story", tell_seat(views[seat], book, kind=LONG, lang="en"))
        for seat, book in books.items()
    )
    return (*told.stories.items(), *long)


LONG = StoryKind.STORY


def told_stories() -> Iterator[tuple[str, Story]]:
    """The stories of both nights."""
    for year, previous in NIGHTS:
        for name, story in stories(year, previous):
            yield f"{year} {name}", story


def texts() -> Iterator[tuple[str, str]]:
    """Headlines and texts of both nights."""
    for name, story in told_stories():
        yield from ((name, text) for text in (story.headline, story.text) if text is not None)


def sentences() -> Iterator[tuple[str, str]]:
    """Every whole sentence, the lines of tables and of bullets left out."""
    for name, text in texts():
        for one in sentences_of(text):
            if one.endswith(".") and not TABLE_LINE.match(one):
                yield name, one


def test_there_are_texts_of_every_kind() -> None:
    """The rules below look at thousands of texts, not at none."""
    kinds = {story.kind for _, story in told_stories()}

    assert kinds >= {
        *(StoryKind.ALERT, StoryKind.HEADLINE, StoryKind.POST),
        *(StoryKind.SUMMARY, StoryKind.STORY, StoryKind.ROUNDUP),
    }
    assert sum(1 for _ in texts()) > 2 * 650 * 5


def test_no_sentence_has_more_than_35_words() -> None:
    """In no kind of text, lists of candidates and of beaten MPs included."""
    long = [f"{name}: {one}" for name, one in sentences() if len(one.split()) > SENTENCE_WORDS]

    assert long == []


def test_no_sentence_begins_with_a_digit() -> None:
    """Headlines and bullets may: '18 of 32 declared'. A sentence has a word first."""
    assert [f"{name}: {one}" for name, one in sentences() if one[0].isdigit()] == []


@pytest.mark.parametrize("rule", RULES)
def test_no_text_breaks_the_rule(rule: str) -> None:
    """Swings in points, fewer votes, small counts in words, changes in points."""
    broken = re.compile(RULES[rule])
    found = [f"{name}: {match.group()}" for name, text in texts() if (match := broken.search(text))]

    assert found == []


BROKEN = {
    "a swing in votes": "a swing of 18,865 votes",
    "less for fewer": "367 less than in 2017",
    "per cent for points": "turnout was down 3%",
    "one decimal too many": "63.53%",
    "eligible for registered": "63.5% of eligible people",
    "voters for votes": "nearly 51,000 voters turned out",
    "a small count in digits": "of the 4 candidates",
    "one with a plural": "up 1 points",
    "several with a singular": "by 12 vote",
    "an article astray": "which had a 8,792 majority",
    "the other article astray": "an 7-point swing",
    "a thing from itself": "from 4,852 to 4,852",
    "a mark astray": "14013 votes",
}


@pytest.mark.parametrize("rule", RULES)
def test_each_rule_sees_what_it_looks_for(rule: str) -> None:
    """A rule that could not be broken would say nothing."""
    assert re.search(RULES[rule], BROKEN[rule])


def test_third_and_fourth_have_different_noun_phrases() -> None:
    """The Brexit Party's A was third with 5,366 votes; B came fourth for the Greens with 3,332."""
    pairs = [(name, *halves) for name, story in told_stories() for halves in placed(story)]

    assert len(pairs) > 250
    assert [one for one in pairs if one[1] == one[2]] == []


def placed(story: Story) -> Iterator[tuple[str, str]]:
    """What a paragraph says of third and of fourth, names and numbers as signs, places left out."""
    for paragraph in masked(story).split("\n\n"):
        third, fourth = (
            re.search(CLAUSE.format(place=place), paragraph, re.IGNORECASE)
            for place in ("third", "fourth")
        )
        if third is not None and fourth is not None and third.start() != fourth.start():
            yield tuple(  # type: ignore[misc]  # two halves, two words
                re.sub(r"third|fourth", "", half.group(), flags=re.IGNORECASE).strip()
                for half in (third, fourth)
            )


def masked(story: Story) -> str:
    """The text with a sign for each name, party, place and number."""
    text = story.text or ""
    for span in sorted(story.spans, key=start_of, reverse=True):
        if span.part == "text" and span.type in SIGNS:
            text = text[: span.start] + SIGNS[span.type] + text[span.end :]
    return text


def start_of(span: object) -> int:
    """Where the span begins."""
    start = getattr(span, "start", 0)
    return int(start)
