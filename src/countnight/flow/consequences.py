"""What follows from a result: its drafts, published or queued, and the pages' new bullets."""

from collections.abc import Iterator, Sequence

from countnight.desk.publishing import Known, event_of_draft
from countnight.desk.rules import Case, checks_of
from countnight.flow.figures import Figures
from countnight.flow.living.doubting import persons_words
from countnight.flow.living.keeping import with_edits_kept
from countnight.flow.newsroom import Newsroom
from countnight.flow.tell import drafts_of_seat, summaries_of_seat
from countnight.model.desk.doubt import DoubtKind
from countnight.model.desk.draft import Draft, Priority
from countnight.model.event import DeclarationAccepted, Event, SummaryPublished
from countnight.model.finding import Finding, Severity
from countnight.model.ids import SeatId
from countnight.stories.news_value import news_value


def consequences(
    newsroom: Newsroom, accepted: DeclarationAccepted
) -> tuple[tuple[Draft, ...], tuple[Event, ...]]:
    """The drafts that the result makes true, and what the rules publish of them at once.

    The night is tried out in memory first; the log sees the result and all that follows from
    it in one commit, so that no reader meets one without the other.
    """
    at = newsroom.clock.now()
    figures = newsroom.tried(accepted)
    seat = accepted.message.declaration.seat
    drafts = drafts_of_seat(figures, seat, before=newsroom.figures)
    events: list[Event] = []
    for draft in drafts:
        event = event_of_draft(
            draft,
            known=Known(newsroom.night.posts.get(draft.id), newsroom.night.queue.get(draft.id)),
            priority=_priority(newsroom, draft, figures=figures, accepted=accepted),
            at=at,
            findings=_undecided(accepted.findings),
        )
        if event is not None:
            events.append(with_edits_kept(event, seat, before=newsroom.figures, after=figures))
    events.extend(persons_words(newsroom.figures, figures, seat, kind=DoubtKind.CORRECTED))
    events.extend(summaries_changed(newsroom, figures, seat))
    return drafts, tuple(events)


def summaries_changed(
    newsroom: Newsroom, figures: Figures, seat: SeatId
) -> Iterator[SummaryPublished]:
    """The bullets of every page of the seat that are other than those that stand."""
    for page, bullets in summaries_of_seat(figures, seat).items():
        known = newsroom.night.pages.get(page)
        if known is None or known.summary != bullets:
            yield SummaryPublished(page, bullets)


def _priority(
    newsroom: Newsroom, draft: Draft, *, figures: Figures, accepted: DeclarationAccepted
) -> Priority:
    """How many people must read the draft, and where it stands in the queue."""
    seat, out = draft.story.seat, newsroom.night.posts.get(draft.id)
    book = None if seat is None else figures.books[seat]
    gone = newsroom.night.withdrawn(draft.id)
    case = Case(
        book=book,
        findings=accepted.findings,
        is_correction=draft.correction is not None,
        is_edited=out is not None and out.edited_by is not None,
        is_withdrawn=gone is not None and gone.seat is None,
    )
    checks = checks_of(case, rules=newsroom.election.rules)
    if seat is None or checks.people == 0:
        return Priority(checks.people, checks.because)
    value = news_value(figures.views[seat], figures.books[seat])
    return Priority(checks.people, checks.because, value.score, value.reasons)


def _undecided(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """What an editor should see: a hold of an accepted result has been decided by a person."""
    return tuple(one for one in findings if one.severity is not Severity.HOLD)
