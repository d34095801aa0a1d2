"""A person's post on its way to the page, and off it again."""

import hashlib
from dataclasses import dataclass

from countnight.errors import StaleLogError
from countnight.flow.desk import draft_queued
from countnight.flow.living.filling import filled_post
from countnight.flow.newsroom import Newsroom
from countnight.model.block import Block, as_written
from countnight.model.desk.actor import Actor
from countnight.model.event import PostPublished, PostRemoved
from countnight.model.finding import Finding, Severity
from countnight.model.ids import PageId, PostId
from countnight.model.post import Post, PostKind


@dataclass(frozen=True, slots=True)
class Report:
    """What a person wants to say, and where. None means: no byline, no role, no outlet."""

    pages: tuple[PageId, ...]
    headline: str
    body: str
    byline: str | None = None
    role: str | None = None
    is_breaking: bool = False
    approved_by: str | None = None
    outlet: str | None = None
    is_key_event: bool = False
    blocks: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportReceipt:
    """The post as it stands, or why it does not.

    None means: `post` it was refused, or taken off since: then `gone` is what it was.
    """

    post: Post | None
    is_new: bool
    findings: tuple[Finding, ...] = ()
    gone: Post | None = None


def publish_report(newsroom: Newsroom, report: Report, *, key: str) -> ReportReceipt:
    """The report is on its pages; a second one with the same key changes nothing."""
    while True:
        newsroom.catch_up()
        try:
            return _publish_once(newsroom, report, key=f"post:{key}")
        except StaleLogError:
            continue


def _publish_once(newsroom: Newsroom, report: Report, *, key: str) -> ReportReceipt:
    findings = faults_in_report(newsroom, report)
    if findings:
        return ReportReceipt(None, is_new=False, findings=findings)
    post = post_from_report(newsroom, report, key=key)
    if key in newsroom.night.keys:
        return ReportReceipt(newsroom.night.posts.get(post.id), is_new=False)
    _, unfilled = filled_post(post, figures=newsroom.figures)
    if unfilled:
        return ReportReceipt(None, is_new=False, findings=unfilled)
    newsroom.commit([PostPublished(post, key=key)])
    return ReportReceipt(post, is_new=True)


def submit_report(newsroom: Newsroom, report: Report, *, key: str, by: Actor) -> ReportReceipt:
    """The report waits in the queue; a second one with the same key changes nothing."""
    while True:
        newsroom.catch_up()
        try:
            return _submit_once(newsroom, report, key=_draft_key(key, by=by), by=by)
        except StaleLogError:
            continue


def _submit_once(newsroom: Newsroom, report: Report, *, key: str, by: Actor) -> ReportReceipt:
    findings = faults_in_report(newsroom, report)
    if findings:
        return ReportReceipt(None, is_new=False, findings=findings)
    post = post_from_report(newsroom, report, key=key)
    removal = newsroom.night.withdrawn(post.id)
    if removal is not None:
        return ReportReceipt(None, is_new=False, gone=removal.post)
    waiting = newsroom.night.queue.get(post.id)
    known = newsroom.night.posts.get(post.id) if waiting is None else waiting.post
    if known is not None:
        return ReportReceipt(known, is_new=False)
    newsroom.commit([draft_queued(newsroom, post, by=by)])
    return ReportReceipt(post, is_new=True)


def post_from_report(newsroom: Newsroom, report: Report, *, key: str) -> Post:
    """The report as a post of now, its live facts filled in; the key decides its id."""
    now = newsroom.clock.now()
    post = Post(
        id=_id_from_key(key),
        kind=PostKind.REPORT,
        pages=report.pages,
        lang=newsroom.election.languages[0],
        headline=report.headline.strip(),
        body=report.body.strip(),
        shown_at=now,
        published_at=now,
        changed_at=now,
        byline=report.byline,
        role=report.role,
        outlet=report.outlet,
        is_breaking=report.is_breaking,
        is_key_event=report.is_key_event,
        approved_by=report.approved_by,
        blocks=report.blocks,
    )
    return filled_post(post, figures=newsroom.figures)[0]


def id_of_submitted(key: str, *, by: Actor) -> PostId:
    """The post that the person's form with the key becomes, or has become."""
    return _id_from_key(_draft_key(key, by=by))


def _draft_key(key: str, *, by: Actor) -> str:
    return f"draft:{by.id}:{key}"


def _id_from_key(key: str) -> PostId:
    return PostId("p-" + hashlib.sha256(key.encode()).hexdigest()[:12])


def is_made_from(post: Post, report: Report) -> bool:
    """Whether the post says what the report says, on the same pages and under the same name."""
    words = (report.headline.strip(), report.body.strip(), report.blocks)
    blocks = tuple(as_written(block) for block in post.blocks)
    name = (report.byline, report.role, report.outlet)
    return (report.pages, *words, *name) == (
        post.pages,
        post.headline,
        post.body_as_written,
        blocks,
        post.byline,
        post.role,
        post.outlet,
    )


def faults_in_report(newsroom: Newsroom, report: Report) -> tuple[Finding, ...]:
    """Why the report cannot go out: no such page, no headline, nothing said."""
    found = [
        Finding(
            "page-unknown",
            Severity.HOLD,
            f"There is no page {page}.",
            "Name one of: " + ", ".join(newsroom.election.pages) + ".",
        )
        for page in report.pages
        if page not in newsroom.election.pages
    ]
    if not report.pages:
        found.append(
            Finding("page-missing", Severity.HOLD, "The post names no page.", "Name a page.")
        )
    if not report.headline.strip():
        found.append(
            Finding("headline-missing", Severity.HOLD, "The post has no headline.", "Write one.")
        )
    if not report.body.strip():
        found.append(Finding("body-missing", Severity.HOLD, "The post has no text.", "Write some."))
    return tuple(found)


def remove_post(newsroom: Newsroom, post: PostId, *, reason: str) -> bool:
    """The post is on no page; False when there was none to take off."""
    while True:
        newsroom.catch_up()
        if post not in newsroom.night.posts:
            return False
        try:
            newsroom.commit([PostRemoved(post, reason)])
        except StaleLogError:
            continue
        return True
