"""Versions of posts, and what changed between them, as JSON."""

from countnight.model.exact import Value, text_from_value
from countnight.model.ids import PageId, PostId
from countnight.model.night import Received
from countnight.model.post import CorrectionNote, Post
from countnight.model.story import Span
from countnight.render.live_page import find_post
from countnight.render.records import Record, record_from_span
from countnight.render.site import Site
from countnight.render.times import utc_stamp
from countnight.stories.change.differences import ChangedInput, ChangedSpan, Differences
from countnight.stories.change.sentences import Sentence
from countnight.stories.change.versions import VersionStep, steps_of


def record_from_differences(changes: Differences) -> Record:
    """What changed: each claim before and after with the inputs that differ, and the sentences."""
    return {
        "spans": [_record_from_span(one) for one in changes.spans],
        "sentences": {
            "changed": [
                {
                    "before": _record_from_sentence(one.before),
                    "after": _record_from_sentence(one.after),
                }
                for one in changes.changed
            ],
            "added": [_record_from_sentence(one) for one in changes.added],
            "dropped": [_record_from_sentence(one) for one in changes.dropped],
            "unchanged": len(changes.unchanged),
        },
    }


def _record_from_span(change: ChangedSpan) -> Record:
    return {
        "fact": change.fact.id,
        "about": change.fact.about,
        "before": _side(change.before, change.before_text),
        "after": _side(change.after, change.after_text),
        "inputs": [_record_from_input(one) for one in change.inputs],
    }


def _side(span: Span | None, text: str | None) -> Record | None:
    if span is None:
        return None
    return {
        "part": span.part,
        "start": span.start,
        "end": span.end,
        "type": span.type,
        "text": text,
        "value": text_from_value(span.fact.value),
    }


def _record_from_input(change: ChangedInput) -> Record:
    return {
        "name": change.name,
        "before": _value(change.before),
        "after": _value(change.after),
        "source": change.source,
    }


def _value(value: Value | None) -> int | str | None:
    return None if value is None else text_from_value(value)


def _record_from_sentence(sentence: Sentence) -> Record:
    return {
        "part": sentence.part,
        "start": sentence.start,
        "end": sentence.end,
        "text": sentence.text,
    }


def post_json(site: Site, *, page: PageId, post: PostId) -> Record | None:
    """The post with its spans, its notes, and every version with what it changed.

    None means: it does not stand on the page now.
    """
    found = find_post(site, page=page, post=post)
    if found is None:
        return None
    steps = steps_of(site.night.versions.get(post, ()))
    return {
        "election": site.election.id,
        "page": page,
        **_record_from_post(found),
        "corrections": [_record_from_note(note, lang=found.lang) for note in found.corrections],
        "versions": [_record_from_step(step) for step in steps],
    }


def _record_from_post(post: Post) -> Record:
    return {
        "post": post.id,
        "kind": post.kind,
        "seat": post.seat,
        "group": post.group,
        "lang": post.lang,
        "revision": post.revision,
        "shown_at": utc_stamp(post.shown_at),
        "published_at": utc_stamp(post.published_at),
        "changed_at": utc_stamp(post.changed_at),
        "headline": post.headline,
        "text": post.body,
        "label": post.label,
        "approved_by": post.approved_by,
        "edited_by": post.edited_by,
        "spans": [record_from_span(span) for span in post.spans],
    }


def _record_from_note(note: CorrectionNote, *, lang: str) -> Record:
    return {
        "at": utc_stamp(note.at),
        "lang": note.lang or lang,
        "text": note.text,
        "spans": [record_from_span(span) for span in note.spans],
    }


def _record_from_step(step: VersionStep) -> Record:
    version, result = step.version, step.version.follows
    return {
        "position": version.position,
        "at": utc_stamp(version.at),
        "revision": version.post.revision,
        "edited_by": version.post.edited_by,
        "approved_by": version.post.approved_by,
        "follows": None if result is None else _record_from_result(result),
        "changes": None if step.changes is None else record_from_differences(step.changes),
    }


def _record_from_result(result: Received) -> Record:
    return {
        "seat": result.message.declaration.seat,
        "position": result.position,
        "source": result.message.source,
        "revision": result.message.revision,
        "came_in": utc_stamp(result.at),
        "confirmed_by": result.confirmed_by,
        "reason": result.reason,
    }
