"""The versions of a post on its own page: when each went out, why, and what it changed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from countnight.model.fact import Unit
from countnight.model.night import PostVersion, Received
from countnight.model.post import Post
from countnight.model.story import SpanType
from countnight.render.panels.made import what_of_fact
from countnight.render.site import Site
from countnight.render.templating import html_of
from countnight.render.text import Was
from countnight.render.times import time_html, time_text
from countnight.render.versions.marks import mark_added, mark_dropped, mark_sentence
from countnight.render.versions.reasons import because
from countnight.render.wording.tables import words_of
from countnight.stories.change.differences import ChangedSpan, Differences
from countnight.stories.change.versions import VersionStep, steps_of


@dataclass(frozen=True, slots=True)
class NumberRow:
    """A number that changed: what it is, as it was and is, and the figures behind it."""

    what: str
    was: str
    now: str
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class VersionView:
    """A version as the page lists it. Shape: `lines` are sentences with their changes marked."""

    number: int
    time: Markup
    why: tuple[str, ...]
    lines: tuple[Markup, ...]
    rows: tuple[NumberRow, ...]


def versions_html(site: Site, *, post: Post) -> Markup:
    """Every version of the post, the latest first; nothing for one that never went out here."""
    steps = steps_of(site.night.versions.get(post.id, ()))
    views = [
        _view(site, step, number=number, lang=post.lang)
        for number, step in enumerate(steps, start=1)
    ]
    if not views:
        return Markup()
    values = {"versions": views[::-1], "words": words_of(post.lang), "lang": post.lang}
    return html_of("_versions", values=values)


def changed_since(site: Site, *, post: Post) -> Was:
    """What the numbers that changed in the post's last version were, by their places."""
    steps = steps_of(site.night.versions.get(post.id, ())[-2:])
    if not steps or steps[-1].changes is None:
        return {}
    return {
        (change.after.part, change.after.start): change.before_text
        for change in steps[-1].changes.spans
        if change.after is not None and change.before_text is not None and change.is_printed
    }


def _view(site: Site, step: VersionStep, *, number: int, lang: str) -> VersionView:
    changes = step.changes or Differences()
    at = time_html(step.version.at, election=site.election, lang=lang)
    return VersionView(
        number=number,
        time=at,
        why=tuple(_why(site, step.version, is_first=step.changes is None, lang=lang)),
        lines=tuple(change_lines(changes, lang=lang)),
        rows=tuple(_rows(site, changes.spans, lang=lang)),
    )


def _why(site: Site, version: PostVersion, *, is_first: bool, lang: str) -> Iterator[str]:
    """The result that the version followed, who decided on it, and who published it."""
    words, post = words_of(lang), version.post
    if version.follows is not None:
        yield _result_text(site, version.follows, is_first=is_first, lang=lang)
        if version.follows.confirmed_by and version.follows.reason:
            confirmed = version.follows.confirmed_by, version.follows.reason
            yield words.version_confirmed.format(name=confirmed[0], reason=confirmed[1])
    if post.edited_by:
        yield words.version_edited.format(name=post.edited_by)
    elif version.follows is None and post.approved_by:
        yield words.made_approved.format(name=post.approved_by)


def _result_text(site: Site, result: Received, *, is_first: bool, lang: str) -> str:
    words, message = words_of(lang), result.message
    text = words.version_first if is_first else words.version_result
    return text.format(
        seat=site.election.seats[message.declaration.seat].name,
        revision=message.revision,
        source=message.source,
        time=time_text(result.at, election=site.election, lang=lang),
    )


def change_lines(changes: Differences, *, lang: str) -> Iterator[Markup]:
    """The sentences that changed, then those that are new, then those that are gone."""
    words = words_of(lang)
    for pair in changes.changed:
        line = mark_sentence(pair, words=words)
        if line is not None:
            yield line
    yield from (mark_added(sentence.text, words=words) for sentence in changes.added)
    yield from (mark_dropped(sentence.text, words=words) for sentence in changes.dropped)


def _rows(site: Site, spans: Sequence[ChangedSpan], *, lang: str) -> Iterator[NumberRow]:
    """The numbers that changed in print, each once."""
    seen: dict[tuple[str, str | None], ChangedSpan] = {}
    for change in spans:
        if _is_number(change):
            seen.setdefault((change.fact.id, change.fact.about), change)
    nothing = words_of(lang).not_said
    for change in seen.values():
        yield NumberRow(
            what=what_of_fact(change.fact, election=site.election, lang=lang),
            was=change.before_text or nothing,
            now=change.after_text or nothing,
            because=because(change, election=site.election, lang=lang),
        )


def _is_number(change: ChangedSpan) -> bool:
    """Whether it is a number, in both versions, that a reader sees otherwise."""
    if change.before is None or change.after is None or not change.is_printed:
        return False
    is_ratio = change.fact.unit is Unit.RATIO
    return change.after.type is SpanType.NUMBER or is_ratio
