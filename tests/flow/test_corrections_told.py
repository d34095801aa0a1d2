"""What readers are told when a published result was wrong: posts, round-ups, recalls."""

from dataclasses import replace

from night_desk import GEDLING, Watch, gedling, newsroom, results, with_votes

from countnight.flow.bulk import Wanted, story_of
from countnight.flow.changes.corrections import correction_between, note_for_readers
from countnight.flow.figures import Figures
from countnight.flow.newsroom import Newsroom
from countnight.flow.past import night_from_messages
from countnight.flow.recall import recall_result
from countnight.flow.receive import receive
from countnight.model.declaration import ResultsMessage
from countnight.model.desk.actor import Actor
from countnight.model.ids import GroupId, PartyKey, PostId, SeatId
from countnight.model.story import StoryKind

DERBYSHIRE = GroupId("derbyshire")


def first_of(room: Newsroom) -> SeatId:
    """The first seat of Derbyshire."""
    return room.election.groups[DERBYSHIRE].seats[0]


def exchanged(message: ResultsMessage) -> ResultsMessage:
    """The result with its two leaders' votes exchanged."""
    votes = dict(message.declaration.votes)
    first, second = sorted(votes, key=lambda one: -votes[one])[:2]
    votes[first], votes[second] = votes[second], votes[first]
    return replace(message, declaration=with_votes(message, votes))


def test_a_round_up_that_rested_on_a_wrong_result_says_so() -> None:
    """The county was complete, and its round-up out, when one of its results was put right."""
    room = newsroom()
    first = first_of(room)
    for seat in room.election.groups[DERBYSHIRE].seats:
        message = results()[seat]
        receive(room, exchanged(message) if seat == first else message)
    before = room.night.posts[PostId("roundup-derbyshire")]

    receive(room, replace(results()[first], revision=2))

    after = room.night.posts[PostId("roundup-derbyshire")]
    (note,) = after.corrections
    assert (before.corrections, before.revision, after.revision) == ((), 1, 2)
    assert note.text.startswith(
        f"The result for {room.election.seats[first].name} has been corrected."
    )
    assert note.spans


def test_a_round_up_that_comes_after_the_correction_needs_no_note() -> None:
    """Nobody read it with the wrong figures."""
    room = newsroom()
    first, *others = room.election.groups[DERBYSHIRE].seats
    receive(room, exchanged(results()[first]))
    receive(room, replace(results()[first], revision=2))
    for seat in others:
        receive(room, results()[seat])

    assert room.night.posts[PostId("roundup-derbyshire")].corrections == ()


def test_a_recalled_result_is_told_as_withdrawn() -> None:
    """Its words are there as soon as the desk has taken it back."""
    room = newsroom(clock=Watch())
    receive(room, gedling())
    recall_result(room, GEDLING, by=Actor("kim", "Kim"), reason="the wrong sheet")
    wanted = Wanted(GEDLING, is_group=False, kind=StoryKind.CHANGE, lang="en")

    story = story_of(room.figures, wanted)

    assert story.headline == "Gedling: result withdrawn"
    assert "Tom Randall (Conservative) as the winner with a majority of 679 votes" in (
        story.text or ""
    )


def test_a_version_knows_the_result_it_followed() -> None:
    """The log gives every version of a post its cause, and keeps what was replaced."""
    room = newsroom()
    receive(room, gedling(randall=22_718, coaker=22_030))
    receive(room, exchanged(gedling()))
    receive(room, gedling(revision=2))

    versions = room.night.versions[PostId("gedling")]
    assert [version.post.revision for version in versions] == [1, 2]
    assert [version.follows and version.follows.message.revision for version in versions] == [1, 2]
    assert [one.message.revision for one in room.night.replaced[GEDLING]] == [1]


def test_a_note_that_welsh_withholds_is_given_in_english() -> None:
    """Readers are told, in a language that they are told it is, rather than not at all."""
    room = newsroom()
    labour = room.election.parties[PartyKey("labour")]
    english = replace(labour, forms={"en": labour.forms["en"]})
    election = replace(room.election, parties={**room.election.parties, labour.key: english})
    messages = (exchanged(gedling()), gedling(revision=2))
    nights = [night_from_messages(election, messages[:number])[0] for number in (1, 2)]
    correction = correction_between(Figures(nights[0]), Figures(nights[1]), GEDLING)
    assert correction is not None

    welsh = note_for_readers(correction, lang="cy", other="en")

    assert welsh is not None
    assert welsh.lang == "en"
    assert (welsh.text or "").startswith("Tom Randall has gained Gedling")
