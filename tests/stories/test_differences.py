"""A story made again says which of its spans changed, and from which figures."""

from dataclasses import replace

import pytest
from corrected import now_of, polled
from telling import declared, seat_called, shipped, told

from countnight.model.story import Story, StoryKind
from countnight.stories.change.differences import differences, differences_of, wording_of
from countnight.stories.change.sentences import Wording, sentences_of
from countnight.stories.tell import tell_seat

SEATS = sorted(shipped().views)


def post_of(name: str, changes: dict[str, object], lang: str = "en") -> Story:
    """The seat's post, told from a declaration with those changes."""
    moment = now_of(replace(declared(name), **changes))  # type: ignore[arg-type]
    return tell_seat(moment.view, moment.book, kind=StoryKind.POST, lang=lang)


def test_the_same_text_has_no_differences() -> None:
    """Nothing changed, and every sentence says so."""
    story = post_of("Bassetlaw", {})

    found = differences(story, story)

    assert found.is_empty
    assert len(found.unchanged) == len(sentences_of(wording_of(story)))


def test_a_changed_electorate_changes_the_turnout_alone() -> None:
    """63.4% became 63.5%, because the electorate is 80,024 and not 80,204."""
    found = differences(post_of("Bassetlaw", {"electorate": 80_204}), post_of("Bassetlaw", {}))

    printed = [(one.before_text, one.after_text) for one in found.spans if one.is_printed]
    turnout = next(one for one in found.spans if one.fact.id == "turnout")
    assert ("63.4%", "63.5%") in printed
    assert {one.fact.id for one in found.spans} <= {"turnout", "turnout_change"}
    assert [(one.name, one.before, one.after) for one in turnout.inputs] == [
        ("electorate", 80_204, 80_024)
    ]
    assert found.added == found.dropped == ()


def test_a_vote_changed_by_nine_is_followed_into_the_majority() -> None:
    """Each changed claim names the inputs that differ."""
    first = post_of("Bassetlaw", polled("Bassetlaw", {"Morrison": 14_056}))

    found = differences(first, post_of("Bassetlaw", {}))

    majority = next(one for one in found.spans if one.fact.id == "majority")
    votes = next(one for one in found.spans if one.fact.id == "votes")
    assert (majority.before_text, majority.after_text) == ("14,022", "14,013")
    assert [(one.name, one.before, one.after) for one in majority.inputs] == [
        ("votes_runner_up", 14_056, 14_065)
    ]
    assert [(one.name, one.before, one.after) for one in votes.inputs] == [
        ("votes", 14_056, 14_065)
    ]


def turned_round(story: Story) -> Wording:
    """The story's sentences in the opposite order."""
    text, spans = "", []
    for one in reversed(sentences_of(wording_of(story))):
        shift = len(text) - one.start
        spans += [
            span._replace(start=span.start + shift, end=span.end + shift) for span in one.spans
        ]
        text += one.text + " "
    return Wording(None, text, tuple(spans))


def test_the_order_of_sentences_does_not_count() -> None:
    """A text that was turned round says the same."""
    story = replace(post_of("Bassetlaw", {}), headline=None)
    body = replace(story, spans=tuple(span for span in story.spans if span.part == "text"))

    found = differences_of(wording_of(body), turned_round(body))

    assert found.is_empty
    assert len(found.unchanged) > 5


def test_another_winner_changes_the_headline_and_the_lead() -> None:
    """The headline is compared with the headline, however much it changed."""
    votes = polled("Gedling", {"Randall": 22_039, "Coaker": 22_718})

    found = differences(post_of("Gedling", votes), post_of("Gedling", {}))

    assert any(one.after.part == "headline" for one in found.changed)
    assert not any(one.part == "headline" for one in (*found.added, *found.dropped))


@pytest.mark.parametrize("lang", ["en", "cy"])
@pytest.mark.parametrize("seat", SEATS[::4])
def test_every_number_of_a_new_text_is_accounted_for(seat: str, lang: str) -> None:
    """Each sentence of either version is changed, unchanged, added or dropped, once."""
    name = shipped().views[seat].seat.name  # type: ignore[index]
    winner = shipped().views[seat].ranked[0].candidacy  # type: ignore[index]
    votes = {**declared(name).votes, winner.id: declared(name).votes[winner.id] - 7}
    before = post_of(name, {"votes": votes, "valid_votes": sum(votes.values())}, lang)
    after = post_of(name, {}, lang)
    if before.text is None or after.text is None:
        pytest.skip("Welsh withholds this text")

    found = differences(before, after)

    later = [*(one.after for one in found.changed), *found.added, *found.unchanged]
    earlier = [*(one.before for one in found.changed), *found.dropped]
    assert sorted(later, key=str) == sorted(sentences_of(wording_of(after)), key=str)
    assert len(earlier) + len(found.unchanged) == len(sentences_of(wording_of(before)))
    assert found.spans
    told_again = {one.after_text for one in found.spans if one.fact.id == "majority"}
    assert not told_again or f"{declared_majority(name):,}" in str(told_again)


def declared_majority(name: str) -> int:
    """The seat's majority on the night."""
    first, second = sorted(declared(name).votes.values(), reverse=True)[:2]
    return first - second


def test_initials_do_not_end_a_sentence() -> None:
    """A name is a span, and no sentence ends inside one."""
    story = told(shipped().views[seat_called("Bassetlaw")])
    assert story.text is not None
    (first, *_) = [span for span in story.spans if span.part == "text"]
    text = "P. J. Smith has won. Nobody else stood."
    named = first._replace(start=0, end=11)

    found = sentences_of(wording_of(replace(story, headline=None, text=text, spans=(named,))))

    assert [one.text for one in found] == ["P. J. Smith has won.", "Nobody else stood."]
