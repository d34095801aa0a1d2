"""What a rule may publish without a person, and what it may not."""

from dataclasses import replace
from datetime import datetime

from countnight.model.draft import Draft
from countnight.model.election import PublishingRules
from countnight.model.event import PostPublished
from countnight.model.post import CorrectionNote, Post

AT_ONCE = "at_once"
RULE = "rule: publish results at once"


def published_by_rule(
    draft: Draft, *, now_out: Post | None, rules: PublishingRules, at: datetime
) -> PostPublished | None:
    """The publication that the rules give, or None: a person decides, or nothing changed."""
    if rules.results != AT_ONCE or draft.story.text is None:
        return None
    if now_out is None:
        return PostPublished(_first_version(draft, at=at))
    if (now_out.headline, now_out.body) == (draft.story.headline, draft.story.text):
        return None
    return PostPublished(_next_version(draft, now_out=now_out, at=at))


def _first_version(draft: Draft, *, at: datetime) -> Post:
    story = draft.story
    return Post(
        id=draft.id,
        kind=draft.kind,
        pages=draft.pages,
        lang=story.lang,
        headline=story.headline or "",
        body=story.text or "",
        shown_at=draft.shown_at,
        published_at=at,
        changed_at=at,
        seat=story.seat,
        group=story.group,
        spans=story.spans,
        label=story.label,
        approved_by=RULE,
    )


def _next_version(draft: Draft, *, now_out: Post, at: datetime) -> Post:
    notes = now_out.corrections
    if draft.correction is not None:
        notes = (*notes, CorrectionNote(at, draft.correction))
    return replace(
        _first_version(draft, at=at),
        shown_at=now_out.shown_at,
        published_at=now_out.published_at,
        revision=now_out.revision + 1,
        corrections=notes,
    )
