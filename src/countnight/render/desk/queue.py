"""The queue as the desk shows it: what waits, in order of news, and one draft in full."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from markupsafe import Markup

from countnight.model.desk.draft import DraftState, QueuedDraft
from countnight.model.finding import Finding, Severity, has_hold
from countnight.model.ids import PostId
from countnight.model.post import Post
from countnight.render.desk.marks import compared_html, marked_html
from countnight.render.desk.photos import at_the_desk
from countnight.render.desk.places import titles_of
from countnight.render.panels.blocks import asked_html, blocks_html
from countnight.render.panels.made import MadeRow, made_rows
from countnight.render.site import Site
from countnight.render.text import figures_of
from countnight.render.times import time_text

_RANK = (
    DraftState.WAITING,
    DraftState.APPROVED,
    DraftState.HELD,
    DraftState.REJECTED,
    DraftState.MERGED,
)
_DONE = (DraftState.REJECTED, DraftState.MERGED)
STATE_WORDS = {
    DraftState.WAITING: "waits",
    DraftState.APPROVED: "approved",
    DraftState.HELD: "held",
    DraftState.REJECTED: "rejected",
    DraftState.MERGED: "merged",
}


@dataclass(frozen=True, slots=True)
class Sieve:
    """Which drafts are shown. Empty means: all; rejected ones only when they are asked for."""

    group: str = ""
    lang: str = ""
    kind: str = ""
    state: str = ""
    is_found: bool = False


@dataclass(frozen=True, slots=True)
class QueueLine:
    """One draft in the list. Units: minutes since it came, whole."""

    id: PostId
    headline: str
    place: str
    lang: str
    state: DraftState
    news_value: int
    minutes: int
    checks: str
    findings: int
    is_wrong: bool


@dataclass(frozen=True, slots=True)
class DraftPage:
    """One draft with what stands behind it.

    None means: `out` nothing of this id is on a page; `rival` the facts have not moved since a
    person edited; `clock` it rests on no declaration.
    """

    line: QueueLine
    draft: QueuedDraft
    headline: Markup
    body: Markup
    blocks: Markup
    pages: str
    happens: str
    needs_reason: bool
    findings: tuple[Finding, ...]
    made: tuple[MadeRow, ...]
    out: Markup | None
    rival: Markup | None
    clock: str | None


def queue_lines(site: Site, *, sieve: Sieve, at: datetime) -> tuple[QueueLine, ...]:
    """The drafts that the sieve lets through: those that wait first, by news value, then age."""
    drafts = [one for one in site.night.queue.values() if _passes(site, one, sieve)]
    drafts.sort(key=_order)
    return tuple(_line(site, draft, at=at) for draft in drafts)


def draft_page(site: Site, *, draft: QueuedDraft, at: datetime, happens: str) -> DraftPage:
    """The draft in full. `happens` says what an approval would do."""
    post, out = draft.post, site.night.posts.get(draft.post.id)
    return DraftPage(
        line=_line(site, draft, at=at),
        draft=draft,
        headline=marked_html(post.headline, findings=_of_part(draft.findings, "headline")),
        body=asked_html(site, post=post)
        + marked_html(post.body, findings=_of_part(draft.findings, None)),
        blocks=blocks_html(at_the_desk(site), post=post),
        pages=pages_text(site, post),
        happens=happens,
        needs_reason=has_hold(draft.findings),
        findings=draft.findings,
        made=made_rows(figures_of(post), election=site.election, lang=post.lang),
        out=None if out is None else compared_html(_whole(out), _whole(post)),
        rival=None if draft.rival is None else compared_html(_whole(post), _whole(draft.rival)),
        clock=_clock(site, post, at=at),
    )


def pages_text(site: Site, post: Post) -> str:
    """The titles of the pages that the post goes to."""
    return titles_of(site, post.pages)


def _whole(post: Post) -> str:
    return f"{post.headline}\n\n{post.body}"


def _of_part(findings: Sequence[Finding], column: str | None) -> list[Finding]:
    return [one for one in findings if one.column == column]


def _passes(site: Site, draft: QueuedDraft, sieve: Sieve) -> bool:
    post = draft.post
    if sieve.state != draft.state and (sieve.state or draft.state in _DONE):
        return False
    if sieve.is_found and not draft.findings:
        return False
    if (sieve.lang and post.lang != sieve.lang) or (sieve.kind and post.kind != sieve.kind):
        return False
    return not sieve.group or _is_in(site, post, sieve.group)


def _is_in(site: Site, post: Post, group: str) -> bool:
    if post.group == group:
        return True
    known = next((one for one in site.election.groups.values() if one.id == group), None)
    return known is not None and post.seat in known.seats


def _order(draft: QueuedDraft) -> tuple[int, int, datetime, str]:
    rank = _RANK.index(draft.state)
    return (rank, -draft.priority.news_value, draft.queued_at, draft.post.id)


def _line(site: Site, draft: QueuedDraft, *, at: datetime) -> QueueLine:
    post = draft.post
    return QueueLine(
        id=post.id,
        headline=post.headline,
        place=_place(site, post),
        lang=post.lang,
        state=draft.state,
        news_value=draft.priority.news_value,
        minutes=max(0, int((at - draft.queued_at).total_seconds() // 60)),
        checks=_checks(site, draft),
        findings=sum(one.severity is not Severity.NOTE for one in draft.findings),
        is_wrong=has_hold(draft.findings),
    )


def _place(site: Site, post: Post) -> str:
    if post.seat is not None:
        return site.election.seats[post.seat].name
    if post.group is not None:
        return site.election.groups[post.group].name
    return post.byline or "A post"


def _checks(site: Site, draft: QueuedDraft) -> str:
    if draft.state is DraftState.APPROVED and draft.out_at is not None:
        return f"goes out at {time_text(draft.out_at, election=site.election, lang='en')}"
    if draft.state is not DraftState.WAITING:
        return STATE_WORDS[draft.state]
    done, needed = len(draft.approvals), draft.priority.checks
    if needed < 2:
        return "one check"
    return f"{done} of {needed} checks"


def _clock(site: Site, post: Post, *, at: datetime) -> str | None:
    """When the result was declared, and how long ago that is."""
    received = site.night.declared.get(post.seat) if post.seat is not None else None
    if received is None:
        return None
    declared = received.message.declaration.declared_at or received.at
    minutes = max(0, int((at - declared).total_seconds() // 60))
    when = time_text(declared, election=site.election, lang="en")
    ago = "just now" if minutes < 1 else f"{minutes} min ago"
    return f"Declared {when}, {ago}"
