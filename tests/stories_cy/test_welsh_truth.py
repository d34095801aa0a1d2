"""What Welsh texts say is what the declarations say: read back from the words alone.

The readers here know Welsh words for numbers and directions, and the raw votes; they share no
code with the writer.
"""

import re
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from national_theatre import NEEDS_DATA, imported
from welsh import night, stories_of, texts_of

from countnight.facts.seat_view import SeatView
from countnight.flow.figures import Figures
from countnight.model.story import Span, SpanType, Story, StoryKind

pytestmark = [NEEDS_DATA, pytest.mark.data, pytest.mark.slow]

COUNTED = {
    "un": 1, "dau": 2, "dwy": 2, "ddau": 2, "ddwy": 2, "tri": 3, "tair": 3, "dair": 3, "pedwar": 4,
    "pedair": 4, "bedair": 4, "pum": 5, "pump": 5, "bum": 5, "chwe": 6, "chwech": 6, "saith": 7,
    "wyth": 8, "naw": 9, "deg": 10, "ddeg": 10,
}  # fmt: skip
PARTIES = {
    "Lafur": "labour", "Ceidwadwyr": "conservative", "Blaid Cymru": "plaid_cymru", "SNP": "snp",
    "Democratiaid Rhyddfrydol": "liberal_democrat", "DUP": "dup", "Sinn Féin": "sinn_fein",
    "Blaid Werdd": "green", "Blaid Brexit": "brexit_party", "SDLP": "sdlp", "Alliance": "alliance",
    "Blaid Unoliaethol Ulster": "uup",
}  # fmt: skip
_NAMES = "|".join(PARTIES)
SWING = re.compile(
    rf"ogwydd(?: o)? ([\d.]+|hanner|\d+ o) \w+ canran o(?:'r)? ({_NAMES}) i(?:'r)? ({_NAMES})"
)
SWING_FIRST = re.compile(rf"ogwydd o(?:'r)? ({_NAMES}) i(?:'r)? ({_NAMES}) oedd ([\d.]+|hanner)")
TURNOUT = re.compile(r"([\d.]+)% (?:o'r etholwyr cofrestredig|oedd y ganran|a bleidleisiodd)")


@cache
def kingdom() -> Figures:
    """All 650 seats of 2019 on 2017."""
    with TemporaryDirectory() as folder:
        return night(str(imported(Path(folder), year=2019, previous=2017)))


@cache
def posts() -> tuple[tuple[SeatView, str, str], ...]:
    """Every post that is not refused: its seat, headline and text."""
    return tuple(
        (kingdom().views[story.seat], story.headline or "", story.text)
        for story in stories_of(kingdom())
        if story.kind is StoryKind.POST and story.seat is not None and story.text is not None
    )


def one_decimal(value: Fraction) -> Decimal:
    """The size of the value, rounded once, half up."""
    exact = Decimal(abs(value.numerator)) / Decimal(value.denominator)
    return exact.quantize(Decimal("0.1"), ROUND_HALF_UP)


def figure_in(words: str) -> Decimal | None:
    """The number that the words say; None where they say none."""
    found = re.search(r"\d[\d,]*(?:\.\d+)?", words)
    if found:
        return Decimal(found.group().replace(",", ""))
    if words.startswith("hanner"):
        return Decimal("0.5")
    spelled = COUNTED.get(words.split(maxsplit=1)[0])
    return None if spelled is None else Decimal(spelled)


def is_true(span: Span, words: str) -> bool:
    """Whether the words say the fact's value, for facts that are numbers."""
    said, value = figure_in(words), span.fact.value
    if said is None or isinstance(value, str) or span.type is not SpanType.NUMBER:
        return True
    inputs = {one.value for one in span.fact.inputs}
    exact = abs(value) if isinstance(value, int) else one_decimal(value)
    return said == exact or int(said) in inputs or "5%" in words


def test_every_figure_says_its_fact() -> None:
    """Whatever number stands in a span is the value of its fact, rounded once."""
    wrong = [
        f"{words} for {span.fact.id} {span.fact.value}"
        for story in stories_of(kingdom())
        for part, text in texts_of(story)
        for span, words in spans_of(story, part, text)
        if not is_true(span, words)
    ]

    assert wrong == []


def spans_of(story: Story, part: str, text: str) -> list[tuple[Span, str]]:
    """The part's spans with their words."""
    return [(span, text[span.start : span.end]) for span in story.spans if span.part == part]


def swings_in(text: str) -> list[tuple[str, str, str]]:
    """Size, from and to of every swing told."""
    found = [(one[1], one[2], one[3]) for one in SWING.finditer(text)]
    return found + [(one[3], one[1], one[2]) for one in SWING_FIRST.finditer(text)]


def swing_of(view: SeatView, source: str, target: str) -> Fraction:
    """Butler's swing from one party to the other, from raw votes."""
    assert view.previous is not None

    def share(party: str, *, then: bool) -> Fraction:
        fold = view.election.main_party
        if then:
            assert view.previous is not None
            rows = [(one.party, one.votes) for one in view.previous.candidates]
        else:
            rows = [(one.candidacy.party, one.votes) for one in view.ranked]
        votes = sum(number for key, number in rows if fold(key) == party)
        return Fraction(100 * votes, sum(number for _, number in rows))

    gained = share(target, then=False) - share(target, then=True)
    lost = share(source, then=True) - share(source, then=False)
    return (gained + lost) / 2


def test_every_swing_has_its_pair_its_direction_and_its_size() -> None:
    """Read back from the words and worked out from the votes again."""
    told = 0
    for view, _, text in posts():
        assert text.count("ogwydd") == len(swings_in(text)), text
        for size, source, target in swings_in(text):
            told += 1
            swing = swing_of(view, PARTIES[source], PARTIES[target])
            assert swing > 0, text
            said = Decimal("0.5") if size == "hanner" else Decimal(size.removesuffix(" o"))
            assert said == one_decimal(swing), text

    assert told > 300


def test_every_turnout_is_valid_votes_over_registered_electors() -> None:
    """The percentage beside 'etholwyr cofrestredig' is theirs."""
    told = 0
    for view, _, text in posts():
        electors = view.declaration.electorate
        assert electors is not None
        for said in TURNOUT.findall(text):
            told += 1
            votes = sum(one.votes for one in view.ranked)
            assert Decimal(said) == one_decimal(Fraction(100 * votes, electors)), text

    assert told > 300


def test_keeping_and_taking_follow_the_winner_of_last_time() -> None:
    """'cadw' only where the same party won last time, 'cipio' only where another did."""
    for view, headline, text in posts():
        assert view.winner is not None
        assert view.previous is not None
        fold = view.election.main_party
        is_hold = fold(view.winner.candidacy.party) == fold(view.previous.winner_party)
        if "yn cipio" in headline or "wedi cipio" in text:
            assert not is_hold, headline
        if "yn cadw" in headline or "wedi cadw" in text:
            assert is_hold, headline


def stands_in(surname: str, text: str) -> bool:
    """Whether the text names the person."""
    return re.search(rf"\b{re.escape(surname)}(?!\w)", text) is not None


def test_lost_deposits_are_those_with_a_twentieth_or_less() -> None:
    """Whoever is named in the sentence about deposits polled no more than a twentieth."""
    told = 0
    for view, _, text in posts():
        valid = sum(one.votes for one in view.ranked)
        lost = [one for one in view.ranked if 20 * one.votes <= valid]
        if not lost:
            assert "Collodd" not in text, text
        if lost and len(lost) <= 6:
            told += 1
            kept = [one for one in view.ranked if 20 * one.votes > valid]
            surnames = {one.candidacy.surname for one in lost}
            others = {one.candidacy.surname for one in kept} - surnames
            told_of = re.sub(
                r"Cadwodd [^.]* ychydig dros 5%", "", text.rsplit("\n", maxsplit=1)[-1]
            )
            assert not [one for one in others if stands_in(one, told_of)], text
            assert all(stands_in(one, text) for one in surnames), text

    assert told > 300


def test_every_name_and_vote_beside_each_other_belong_together() -> None:
    """'X (Llafur) 14,065' and 'cafodd X 28,078 o bleidleisiau' are X's votes."""
    pattern = re.compile(
        r"(?:[Cc]afodd|[Cc]yfanswm|[Rr]oedd gan|daeth|oedd|roedd|yna|a chan|a|ac|i)"
        r" ([A-Z][^,.;()%\d]{2,60}?)(?: \(([^)\d]+)\))?"
        r" (?:oedd |\()?(\d[\d,]*\d)(?![\d,]*\d|%|\.\d)"
    )
    told = 0
    for view, _, text in posts():
        votes = {one.candidacy.name: one.votes for one in view.ranked}
        votes |= {one.candidacy.surname: one.votes for one in view.ranked}
        for name, _, number in pattern.findall(text):
            if name in votes and list(votes).count(name) == 1:
                told += 1
                surname_is_shared = [one.candidacy.surname for one in view.ranked].count(name) > 1
                assert surname_is_shared or int(number.replace(",", "")) == votes[name], text

    assert told > 400


def test_without_a_baseline_a_seat_is_won_and_nothing_else() -> None:
    """2017 with no earlier election: no keeping, taking, swing, change or majority overturned."""
    with TemporaryDirectory() as folder:
        figures = night(str(imported(Path(folder), year=2017, previous=None)))
    forbidden = re.compile(
        r"cadw|cipio|gogwydd|i fyny|i lawr|yn fwy nag|yn is nag|yn uwch|blaenorol yn"
    )

    for story in stories_of(figures):
        for part, text in texts_of(story):
            if story.seat is not None:
                assert not forbidden.search(text), f"{part}: {text}"
