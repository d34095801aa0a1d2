import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from night_theatre import shipped

from countnight.flow.proof import proof_night
from countnight.model.ids import GroupId
from countnight.proofread.check import Proof, proofread
from countnight.proofread.languages.table import LANGUAGES

REGION = GroupId("east-midlands")
LONG = 20_000
PIECES = (
    *("Labour", "the Conservatives", "Llafur", "y Ceidwadwyr", "Keir Morrison", "Morrison", "He"),
    *("Bassetlaw", "Gedling", "Derbyshire", "14,013", "55.2%", "3.5 points", "2 bwynt canran"),
    *("majority of", "mwyafrif o", "up", "i fyny", "from", "to", "o", "i", "won", "enillodd"),
    *("lost their deposits", "eu hernesau", "first since 1924", "more than doubled", "third"),
    *(".", ",", ";", "\n", "\n\n", "(", ")", "**", "# ", "[x](https://example.org)", "| a | b |"),
)


def read(text: str, *, seat: str | None, lang: str | None) -> Proof:
    """The text read against the shipped night, about the seat or else the region."""
    night = proof_night(shipped().newsroom.figures)
    if seat is None:
        return proofread(text, night=night, group=REGION, lang=lang)
    return proofread(text, night=night, seat=shipped().seat(seat), lang=lang)


@given(text=st.text(max_size=400), lang=st.sampled_from((None, *LANGUAGES)))
@settings(max_examples=60, deadline=None)
def test_any_characters_can_be_read(text: str, lang: str | None) -> None:
    """Nothing that can be typed or pasted makes the proofreader fail."""
    for seat in ("Bassetlaw", None):
        proof = read(text, seat=seat, lang=lang)

        assert all(0 <= one.start < one.end <= len(text) for one in proof.ties)


@given(
    pieces=st.lists(st.sampled_from(PIECES), max_size=60), lang=st.sampled_from(tuple(LANGUAGES))
)
@settings(max_examples=60, deadline=None)
def test_any_order_of_its_own_words_can_be_read(pieces: list[str], lang: str) -> None:
    """Words that the rules know, in any order, and Markdown between them; twice is the same."""
    text = " ".join(pieces)

    assert read(text, seat="Bassetlaw", lang=lang) == read(text, seat="Bassetlaw", lang=lang)


@pytest.mark.slow
@pytest.mark.parametrize("lang", tuple(LANGUAGES))
@pytest.mark.parametrize(
    "piece",
    [
        *("a", "A ", "1", "1,111", "1.1", "1 ", ",111", "\n", " ", ". ", "⟨P1⟩ ", "w\u0302", "٣ "),
        *("Labour, ", "Keir Morrison, ", "Keir Morrison (Labour), ", "from 10% to 11% ", "up "),
        *("majority ", "mwyafrif o ", "first ", "swing from Labour to ", "lost their deposits "),
        *("every election from 1997 to 2017 ", "Collodd Keir Morrison a ", "⟨", "| a | b |\n"),
    ],
)
def test_endless_repetition_comes_to_an_end(piece: str, lang: str) -> None:
    """No rule goes back and forth over a text without end; a paste of 20,000 signs is read."""
    text = (piece * LONG)[:LONG]

    for seat in ("Bassetlaw", None):
        proof = read(text, seat=seat, lang=lang)

        assert proof.lang == lang


def test_a_very_long_number_is_no_figure_of_the_night() -> None:
    """Ten thousand digits are wrong like any other number, and do not break the arithmetic."""
    proof = read(f"Keir Morrison had {'9' * 10_000} votes.", seat="Bassetlaw", lang="en")

    assert [one.code for one in proof.findings] == ["contradicted"]
