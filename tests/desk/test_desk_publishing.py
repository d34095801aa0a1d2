from dataclasses import replace
from datetime import UTC, datetime

from countnight.desk.publishing import RULE, published_by_rule
from countnight.model.draft import Draft
from countnight.model.election import PublishingRules
from countnight.model.ids import ElectionId, PageId, PostId, SeatId
from countnight.model.post import Post, PostKind
from countnight.model.story import Refusal, Story, StoryKind

FIVE, SIX = (datetime(2019, 12, 13, hour, tzinfo=UTC) for hour in (5, 6))
STORY = Story(
    election=ElectionId("e"),
    kind=StoryKind.POST,
    lang="en",
    text="Red has won Northgate.",
    label="Written by software.",
    seat=SeatId("S1"),
    headline="Red wins Northgate",
)
DRAFT = Draft(PostId("northgate"), PostKind.RESULT, (PageId("p"),), STORY, FIVE)
AT_ONCE = PublishingRules()


def out_now() -> Post:
    """The draft's post as it went out at six."""
    event = published_by_rule(DRAFT, now_out=None, rules=AT_ONCE, at=SIX)
    assert event is not None
    return event.post


def test_a_result_goes_out_at_once_where_the_rules_say_so() -> None:
    """With its label, the time it was declared, and the rule that published it."""
    post = out_now()

    assert (post.headline, post.body) == ("Red wins Northgate", "Red has won Northgate.")
    assert (post.shown_at, post.published_at) == (FIVE, SIX)
    assert (post.label, post.approved_by, post.byline) == ("Written by software.", RULE, None)


def test_where_a_person_decides_nothing_goes_out() -> None:
    """Any other rule waits for the desk."""
    by_hand = PublishingRules(results="after_approval")

    assert published_by_rule(DRAFT, now_out=None, rules=by_hand, at=SIX) is None


def test_a_refused_text_is_not_published() -> None:
    """A tie without a lot has no story; an empty post would be worse."""
    story = replace(STORY, text=None, refused=Refusal("tie-without-lot", "Record the lot."))
    draft = replace(DRAFT, story=story)

    assert published_by_rule(draft, now_out=None, rules=AT_ONCE, at=SIX) is None


def test_the_same_text_again_is_no_new_version() -> None:
    """Readers are not told of a change that is none."""
    assert published_by_rule(DRAFT, now_out=out_now(), rules=AT_ONCE, at=SIX) is None


def test_a_text_that_is_only_out_of_date_changes_without_a_note() -> None:
    """The post keeps its time and place and has one more revision."""
    draft = replace(DRAFT, story=replace(STORY, text="Red has won Northgate by 7."), shown_at=SIX)

    event = published_by_rule(draft, now_out=out_now(), rules=AT_ONCE, at=SIX)

    assert event is not None
    assert (event.post.revision, event.post.shown_at) == (2, FIVE)
    assert event.post.corrections == ()


def test_a_text_that_was_wrong_carries_every_correction() -> None:
    """Two corrections stand below one another, each with its time."""
    first = replace(DRAFT, story=replace(STORY, text="Blue has won."), correction="Blue, not red.")
    second = replace(DRAFT, correction="Red after all.")
    once = published_by_rule(first, now_out=out_now(), rules=AT_ONCE, at=FIVE)
    assert once is not None

    twice = published_by_rule(second, now_out=once.post, rules=AT_ONCE, at=SIX)

    assert twice is not None
    assert twice.post.revision == 3
    assert [(note.at, note.text) for note in twice.post.corrections] == [
        (FIVE, "Blue, not red."),
        (SIX, "Red after all."),
    ]
