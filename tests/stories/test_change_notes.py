"""Change notes of seats: what was published, what is right, and what follows from it."""

from dataclasses import replace
from fractions import Fraction

from corrected import CAME_AT, SOURCE, candidacy, note, note_between, now_of, polled, was_of
from hypothesis import given
from hypothesis import strategies as st
from telling import declared, seat_called, shipped
from test_spans import uncovered_numbers

from countnight.facts.earlier import CAME_IN, REVISION
from countnight.flow.bulk import Wanted, story_of
from countnight.flow.figures import Figures
from countnight.flow.past import night_from_messages
from countnight.model.declaration import ResultsMessage
from countnight.model.fact import Fact, Input
from countnight.model.story import SpanType, Story, StoryKind
from countnight.stories.change.tell import tell_change, tell_withdrawn


def words_of(story: Story) -> int:
    """How many words the text has."""
    return len((story.text or "").split())


def test_one_wrong_figure_is_one_line() -> None:
    """A digit swapped in the electorate moves the turnout, and nothing else is said."""
    story = note("Bassetlaw", {"electorate": 80_204})

    assert story.headline == "Bassetlaw corrected: electorate 80,024, not 80,204"
    assert story.text == (
        "The registered electorate is 80,024, not 80,204 as in an earlier version of this "
        "result, and turnout is 63.5%, not 63.4%."
    )


def test_another_winner_comes_first_in_at_most_80_words() -> None:
    """A box that came late turns the seat round: who has won leads, the earlier gain is named."""
    story = note("High Peak", polled("High Peak", {"Largan": 23_000}))

    assert story.headline == "High Peak corrected: Conservative gain, not Labour hold"
    assert story.text is not None
    assert story.text.startswith(
        "Robert Largan has gained High Peak for the Conservatives from Labour. An earlier version "
        "of this result had Ruth George holding the seat for Labour."
    )
    assert "The majority is 590, not 1,254." in story.text
    assert "George came second, not first." in story.text
    assert words_of(story) <= 80


def test_a_deposit_that_was_kept_after_all_is_told() -> None:
    """The deposit is a person's, so the person is named."""
    story = note("Bassetlaw", polled("Bassetlaw", {"Tamblyn-Saville": 2_332}))

    assert story.text is not None
    assert (
        "Tamblyn-Saville kept the deposit, which an earlier version counted as lost." in story.text
    )


def test_the_number_of_deposits_is_told_where_both_versions_had_one() -> None:
    """Published: two of the six. Right: three."""
    story = note("Derby North", polled("Derby North", {"Williamson": 3_635}))

    assert "The number of deposits lost is three, not two." in (story.text or "")


def test_a_tie_that_was_none_is_taken_back() -> None:
    """Never 'a majority of 0': the lot that an earlier version told of is named."""
    first = polled("High Peak", {"George": 24_844})
    story = note("High Peak", {**first, "drawn_by_lot": candidacy("High Peak", "Largan")})

    assert story.headline == "High Peak corrected: majority 590, not a tie"
    assert (
        "The majority is 590 votes; an earlier version gave a tie on 24,844 votes, decided by "
        "drawing lots." in (story.text or "")
    )


def test_a_result_that_turns_out_a_tie_says_how_it_was_decided() -> None:
    """The other way round, with the majority that was published."""
    right = replace(
        declared("High Peak"),
        **polled("High Peak", {"George": 24_844}),  # type: ignore[arg-type]
        drawn_by_lot=candidacy("High Peak", "Largan"),
    )
    story = note_between(declared("High Peak"), right)

    assert (
        "First place was tied on 24,844 votes and decided by drawing lots; an earlier version "
        "gave a majority of 590." in (story.text or "")
    )


def test_a_candidate_who_was_left_out_is_named() -> None:
    """With the votes that nobody was told of."""
    votes = dict(declared("Bassetlaw").votes)
    del votes[candidacy("Bassetlaw", "Tamblyn-Saville")]
    story = note("Bassetlaw", {"votes": votes, "valid_votes": sum(votes.values())})

    assert story.text is not None
    assert (
        "Helen Tamblyn-Saville, with 3,332 votes, was missing from an earlier version" in story.text
    )
    assert "Candidates number 4, not 3" in story.text


def test_the_same_figures_again_are_no_change() -> None:
    """A refusal says so, and there is no note to print."""
    story = note_between(declared("Bassetlaw"), declared("Bassetlaw"))

    assert story.text is None
    assert story.refused is not None
    assert story.refused.code == "nothing-changed"


def test_a_seat_declared_once_has_no_change_note() -> None:
    """Asked for a note, the night says that there is nothing to tell."""
    wanted = Wanted(seat_called("Bassetlaw"), is_group=False, kind=StoryKind.CHANGE, lang="en")

    story = story_of(shipped(), wanted)

    assert story.refused is not None
    assert story.refused.code == "nothing-changed"


def test_an_earlier_figure_names_its_revision_and_time() -> None:
    """Who opens '80,204' sees that it is of revision 1, and when that came in."""
    story = note("Bassetlaw", {"electorate": 80_204})
    (was,) = {
        span.fact for span in story.spans if (story.text or "")[span.start : span.end] == "80,204"
    }

    assert was.inputs == (
        Input("electorate", 80_204, "declaration"),
        Input(REVISION, 1, SOURCE),
        Input(CAME_IN, CAME_AT.isoformat(), SOURCE),
    )


def test_the_night_finds_its_latest_correction() -> None:
    """Two revisions in one file: the note tells what the second changed."""
    first = ResultsMessage(replace(declared("Bassetlaw"), electorate=80_204), SOURCE)
    second = ResultsMessage(declared("Bassetlaw"), SOURCE, revision=2)
    night, held = night_from_messages(shipped().night.election, (first, second))
    assert held == ()
    wanted = Wanted(seat_called("Bassetlaw"), is_group=False, kind=StoryKind.CHANGE, lang="en")

    assert story_of(Figures(night), wanted).text == note("Bassetlaw", {"electorate": 80_204}).text


def test_a_withdrawn_result_says_what_counts_no_longer() -> None:
    """The figures are named once more, so that whoever copied them knows which they were."""
    story = tell_withdrawn(now_of(declared("Bassetlaw")), lang="en")

    assert (story.headline, story.text) == (
        "Bassetlaw: result withdrawn",
        (
            "The result for Bassetlaw has been withdrawn. It gave Brendan Clarke-Smith "
            "(Conservative) as the winner with a majority of 14,013 votes, and counts no longer."
        ),
    )


def test_a_language_without_change_notes_says_so() -> None:
    """Dutch has headlines and alerts only."""
    refused = note("Bassetlaw", {"electorate": 80_204}, "nl").refused

    assert refused is not None
    assert refused.code == "kind-unknown"


SEATS = ("Bassetlaw", "Gedling", "Ashfield", "Derby North", "High Peak")
DIGITS = st.integers(min_value=1, max_value=40_000)


def printed(fact: Fact) -> str:
    """A number as a note may print it, worked out here anew."""
    if isinstance(fact.value, Fraction):
        tenths = int(abs(fact.value) * 10 + Fraction(1, 2))
        return f"{tenths / 10:.1f}".removesuffix(".0") + "%"
    return f"{fact.value:,}" if isinstance(fact.value, int) else str(fact.value)


SPELLED = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


@given(st.sampled_from(SEATS), st.sampled_from(("en", "cy")), st.data())
def test_every_number_is_a_fact_of_one_of_the_two_results(
    name: str, lang: str, data: st.DataObject
) -> None:
    """Whatever votes were wrong, no number in the note is of anything else."""
    votes = dict(declared(name).votes)
    for one in data.draw(st.lists(st.sampled_from(sorted(votes)), min_size=1, unique=True)):
        votes[one] = data.draw(DIGITS)
    first = replace(declared(name), votes=votes, valid_votes=sum(votes.values()))
    was, now = was_of(first), now_of(declared(name))

    story = tell_change(was, now, lang=lang)

    if story.refused is not None:
        assert dict(was.view.declaration.votes) == dict(now.view.declaration.votes)
        return
    assert uncovered_numbers(story) == []
    known = {*was.book.facts, *now.book.facts}
    for span in story.spans:
        said = (story.headline if span.part == "headline" else story.text) or ""
        assert span.fact in known
        if span.type is SpanType.NUMBER and any(each.isdigit() for each in said):
            text = said[span.start : span.end].split(" ")[0]
            assert text in {printed(span.fact), *SPELLED}
    told = {span.fact for span in story.spans}
    for fact_id in ("votes", "valid_votes", "majority", "turnout"):
        for fact in now.book.each(fact_id):
            before = was.book.get(fact_id, fact.about)
            if before is not None and printed(before) != printed(fact):
                assert {before, fact} <= told, fact_id
