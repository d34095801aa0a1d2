from dataclasses import replace
from datetime import UTC, datetime

from countnight.desk.publishing import BY_RULE, Known, event_of_draft
from countnight.model.desk.actor import RULE, Actor
from countnight.model.desk.draft import Draft, DraftState, Priority, QueuedDraft
from countnight.model.event import DraftQueued, PostPublished
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
AT_ONCE = Priority(checks=0)
ONE_CHECK = Priority(checks=1)


def published(draft: Draft, *, now_out: Post | None = None, at: datetime = SIX) -> Post:
    """The draft's post, published by rule."""
    event = event_of_draft(draft, known=Known(now_out), priority=AT_ONCE, at=at)
    assert isinstance(event, PostPublished)
    return event.post


def told(text: str) -> Story:
    """A change note of that text."""
    return replace(STORY, kind=StoryKind.CHANGE, text=text, headline="Northgate corrected")


def out_now() -> Post:
    """The draft's post as it went out at six."""
    return published(DRAFT)


def test_a_result_goes_out_at_once_where_the_rules_say_so() -> None:
    """With its label, the time it was declared, and the rule that published it."""
    post = out_now()

    assert (post.headline, post.body) == ("Red wins Northgate", "Red has won Northgate.")
    assert (post.shown_at, post.published_at) == (FIVE, SIX)
    assert (post.label, post.approved_by, post.byline) == ("Written by software.", BY_RULE, None)


def test_where_a_person_decides_the_draft_waits() -> None:
    """It is queued as the rule wrote it, and nobody has approved it."""
    event = event_of_draft(DRAFT, known=Known(), priority=ONE_CHECK, at=SIX)

    assert isinstance(event, DraftQueued)
    assert (event.by, event.priority) == (RULE, ONE_CHECK)
    assert event.post.approved_by is None


def test_a_refused_text_is_not_published() -> None:
    """A tie without a lot has no story; an empty post would be worse."""
    story = replace(STORY, text=None, refused=Refusal("tie-without-lot", "Record the lot."))
    draft = replace(DRAFT, story=story)

    assert event_of_draft(draft, known=Known(), priority=AT_ONCE, at=SIX) is None


def test_the_same_text_again_is_no_new_version() -> None:
    """Readers are not told of a change that is none, nor editors asked twice."""
    waiting = QueuedDraft(out_now(), 1, DraftState.WAITING, ONE_CHECK, RULE, FIVE, FIVE)

    assert event_of_draft(DRAFT, known=Known(out_now()), priority=AT_ONCE, at=SIX) is None
    assert event_of_draft(DRAFT, known=Known(None, waiting), priority=ONE_CHECK, at=SIX) is None


def test_a_rule_never_publishes_over_a_persons_edit() -> None:
    """While somebody's words wait, new figures wait beside them."""
    editor = Actor("kim", "Kim")
    edited = replace(out_now(), body="Red have it.", edited_by="Kim")
    waiting = QueuedDraft(edited, 2, DraftState.WAITING, AT_ONCE, editor, FIVE, FIVE)

    event = event_of_draft(DRAFT, known=Known(None, waiting), priority=AT_ONCE, at=SIX)

    assert isinstance(event, DraftQueued)


def test_a_text_that_is_only_out_of_date_changes_without_a_note() -> None:
    """The post keeps its time and place and has one more revision."""
    draft = replace(DRAFT, story=replace(STORY, text="Red has won Northgate by 7."), shown_at=SIX)

    post = published(draft, now_out=out_now())

    assert (post.revision, post.shown_at) == (2, FIVE)
    assert post.corrections == ()


def test_a_text_that_was_wrong_carries_every_correction() -> None:
    """Two corrections stand below one another, each with its time."""
    first = replace(
        DRAFT, story=replace(STORY, text="Blue has won."), correction=told("Blue, not red.")
    )
    second = replace(DRAFT, correction=told("Red after all."))

    twice = published(second, now_out=published(first, now_out=out_now(), at=FIVE))

    assert twice.revision == 3
    assert [(note.at, note.text) for note in twice.corrections] == [
        (FIVE, "Blue, not red."),
        (SIX, "Red after all."),
    ]


def test_a_note_in_another_language_says_which() -> None:
    """A Welsh post whose note could only be told in English marks it as English."""
    welsh = replace(STORY, lang="cy", text="Mae Coch wedi ennill.")
    draft = replace(DRAFT, story=welsh, correction=told("Red, not blue."))

    post = published(draft, now_out=out_now())

    assert [(note.lang, note.text) for note in post.corrections] == [("en", "Red, not blue.")]


def test_a_correction_that_leaves_the_words_as_they_are_is_told() -> None:
    """The votes of the fifth stand in the table alone; readers are told that they changed."""
    post = published(replace(DRAFT, correction=told("Five has 12.")), now_out=out_now())

    assert (post.revision, post.body) == (2, STORY.text)
    assert [note.text for note in post.corrections] == ["Five has 12."]
