"""From a draft to its post: published by rule where no person need look, else queued."""

from dataclasses import dataclass, replace
from datetime import datetime

from countnight.model.desk.actor import RULE
from countnight.model.desk.draft import Draft, Priority, QueuedDraft
from countnight.model.event import DraftQueued, PostPublished
from countnight.model.finding import Finding
from countnight.model.post import CorrectionNote, Post
from countnight.model.story import Story

BY_RULE = "rule: publish results at once"


@dataclass(frozen=True, slots=True)
class Known:
    """What the newsroom has of a draft's id already. None means: nothing is out, none waits."""

    now_out: Post | None = None
    waiting: QueuedDraft | None = None


def event_of_draft(
    draft: Draft,
    *,
    known: Known,
    priority: Priority,
    at: datetime,
    findings: tuple[Finding, ...] = (),
) -> PostPublished | DraftQueued | None:
    """What becomes of the draft: it goes out, waits for people, or changes nothing.

    None means: the language refused the text, or the same text is out or waits already
    and nothing was wrong in it.
    """
    if draft.story.text is None:
        return None
    now_out, waiting = known.now_out, known.waiting
    last = now_out if waiting is None else waiting.rival or waiting.post
    is_same = last is not None and _says_the_same(last, draft)
    if is_same and draft.correction is None:
        return None
    post = version_of(draft, now_out=now_out, at=at)
    if priority.checks == 0 and (waiting is None or waiting.post.edited_by is None):
        return PostPublished(replace(post, approved_by=BY_RULE))
    return DraftQueued(post, RULE, priority, findings)


def version_of(draft: Draft, *, now_out: Post | None, at: datetime) -> Post:
    """The draft as a post: the first of its id, or the next version of what is out."""
    first = _first_version(draft, at=at)
    if now_out is None:
        return first
    notes = now_out.corrections
    if draft.correction is not None:
        notes = (*notes, note_from_story(draft.correction, at=at, lang=draft.story.lang))
    return replace(
        first,
        shown_at=now_out.shown_at,
        published_at=now_out.published_at,
        revision=now_out.revision + 1,
        corrections=notes,
    )


def _says_the_same(post: Post, draft: Draft) -> bool:
    return (post.headline, post.body) == (_headline(draft), draft.story.text)


def _headline(draft: Draft) -> str:
    return draft.story.headline or ""


def _first_version(draft: Draft, *, at: datetime) -> Post:
    story = draft.story
    return Post(
        id=draft.id,
        kind=draft.kind,
        pages=draft.pages,
        lang=story.lang,
        headline=_headline(draft),
        body=story.text or "",
        shown_at=draft.shown_at,
        published_at=at,
        changed_at=at,
        seat=story.seat,
        group=story.group,
        spans=story.spans,
        label=story.label,
    )


def note_from_story(story: Story, *, at: datetime, lang: str) -> CorrectionNote:
    """The change note as it stands below a post of that language."""
    other = None if story.lang == lang else story.lang
    spans = tuple(span for span in story.spans if span.part == "text")
    return CorrectionNote(at, story.text or "", spans, other)
