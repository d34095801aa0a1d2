from fractions import Fraction

import pytest

from countnight.model.fact import Fact, Unit
from countnight.model.house_style import BannedWords, NumberStyle
from countnight.model.story import SpanType
from countnight.stories.house_words import (
    BannedWordsError,
    banned_in_way,
    in_house_words,
    ways_left,
)
from countnight.stories.languages.en.numbers import EnglishNumbers
from countnight.stories.wording import Piece

BIGGEST = (BannedWords("biggest", "largest"), BannedWords("clings on"))


def test_a_way_with_a_banned_word_is_left_out() -> None:
    """The writer keeps to the ways that the house likes."""
    ways = ("{seat} saw the biggest swing", "{seat} swung most")

    assert ways_left("swing", ways, BIGGEST) == ("{seat} swung most",)


def test_without_banned_words_the_ways_are_the_same_ones() -> None:
    """Countnight's own style chooses as it always did."""
    ways = ("one", "two")

    assert ways_left("swing", ways, ()) is ways


def test_a_verb_is_banned_in_the_form_that_stands_there() -> None:
    """'clings on' is found although the frame has both numbers of its verb."""
    assert banned_in_way("{W} {cling|clings@W} on in {seat}", BIGGEST) == (BIGGEST[1],)
    assert banned_in_way("{W} {clings} on", BIGGEST) == ()


def test_a_sentence_with_one_way_takes_the_houses_words() -> None:
    """Where nothing else can be said, the newsroom's own replacement stands."""
    ways = ("{seat} saw the biggest swing",)

    assert ways_left("swing", ways, BIGGEST) == ways
    assert in_house_words(("Biggest", " swing: ", "the biggest"), BIGGEST) == (
        "Largest swing: the largest",
    )


def test_a_comparison_takes_the_houses_words_and_keeps_its_fact() -> None:
    """The span still leads to what it states."""
    fact = Fact("largest_swing", 1, Unit.COUNT)
    said = in_house_words(
        (Piece("the biggest", fact, SpanType.COMPARISON), Piece("Biggest", fact, SpanType.NAME)),
        BIGGEST,
    )

    assert said == (
        Piece("the largest", fact, SpanType.COMPARISON),
        Piece("Biggest", fact, SpanType.NAME),
    )


def test_a_sentence_without_a_way_names_itself_and_the_words() -> None:
    """An editor reads which slot it is and what to change."""
    with pytest.raises(BannedWordsError, match=r"'hold'.*'clings on'") as refused:
        ways_left("hold", ("{W} clings on", "{W} {clings|clings@W} on"), BIGGEST)

    assert refused.value.words == ("clings on",)


def test_words_torn_between_two_frames_are_found() -> None:
    """A banned phrase never stands in a text, whoever put it together."""
    with pytest.raises(BannedWordsError, match="clings on"):
        in_house_words(("clings", " on"), BIGGEST)


@pytest.mark.parametrize(
    ("style", "said"),
    [
        (NumberStyle(), ("nine", "10", "14,013", "3", "63.5%", "half a point", "1 point", "an")),
        (
            NumberStyle(spell_up_to=11, thousands="\u00a0", decimal=",", percent="per cent"),
            ("nine", "ten", "14\u00a0013", "3", "63,5 per cent", "half a point", "1 point", "an"),
        ),
        (
            NumberStyle(spell_up_to=0, keeps_zero=True, spells_half=False, thousands=""),
            ("9", "10", "14013", "3.0", "63.5%", "0.5 points", "1.0 points", "an"),
        ),
    ],
)
def test_numbers_are_written_as_the_house_says(style: NumberStyle, said: tuple[str, ...]) -> None:
    """Each key of the style changes one thing."""
    numbers = EnglishNumbers(style)

    assert said == (
        numbers.counted(9),
        numbers.counted(10),
        numbers.digits(14_013),
        numbers.one_decimal(Fraction(3)),
        numbers.percent(Fraction(127, 2)),
        numbers.points(Fraction(-1, 2)),
        numbers.points(Fraction(1)),
        numbers.article(numbers.one_decimal(Fraction(92, 5))),
    )


def test_none_is_a_word_and_a_sentence_begins_with_one() -> None:
    """'No seat' and 'Forty-one' stand whatever the house spells."""
    numbers = EnglishNumbers(NumberStyle(spell_up_to=0))

    assert (numbers.counted(0), numbers.at_the_start(41)) == ("no", "Forty-one")
