"""A person's post on its way to the page, and off it again."""

import hashlib
from dataclasses import dataclass

from countnight.errors import StaleLogError
from countnight.flow.newsroom import Newsroom
from countnight.model.event import PostPublished, PostRemoved
from countnight.model.finding import Finding, Severity
from countnight.model.ids import PageId, PostId
from countnight.model.post import Post, PostKind


@dataclass(frozen=True, slots=True)
class Report:
    """What a person wants to say, and where. None means: no byline, no role."""

    pages: tuple[PageId, ...]
    headline: str
    body: str
    byline: str | None = None
    role: str | None = None
    is_breaking: bool = False
    approved_by: str | None = None


@dataclass(frozen=True, slots=True)
class ReportReceipt:
    """The post as it stands, or why it does not. None means: it was refused."""

    post: Post | None
    is_new: bool
    findings: tuple[Finding, ...] = ()


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
    post_id = PostId("p-" + hashlib.sha256(key.encode()).hexdigest()[:12])
    if key in newsroom.night.keys:
        return ReportReceipt(newsroom.night.posts.get(post_id), is_new=False)
    now = newsroom.clock.now()
    post = Post(
        id=post_id,
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
        is_breaking=report.is_breaking,
        approved_by=report.approved_by,
    )
    newsroom.commit([PostPublished(post, key=key)])
    return ReportReceipt(post, is_new=True)


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
