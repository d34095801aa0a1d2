"""A draft in the queue, people to read it, and orders about it."""

from datetime import UTC, datetime, timedelta

from countnight.desk.orders import Moment, Order, events_of
from countnight.model.desk.actor import RULE, Actor
from countnight.model.desk.draft import Priority
from countnight.model.election import Baseline, BaselineKind, Election
from countnight.model.event import Batch, DraftQueued, Entry, Event
from countnight.model.fact import Fact, Unit
from countnight.model.finding import Finding
from countnight.model.ids import ElectionId, PageId, Position, PostId, SeatId
from countnight.model.night import Night, fold
from countnight.model.post import Post, PostKind
from countnight.model.story import Span, SpanType

FIVE = datetime(2019, 12, 13, 5, tzinfo=UTC)
KIM, LEE = Actor("kim", "Kim"), Actor("lee", "Lee")
PAGE = PageId("p")
NORTHGATE = PostId("northgate")
MAJORITY = Fact("majority", 441, Unit.VOTES, seat=SeatId("S1"))
BODY = "Red has won Northgate by 441 votes."
POST = Post(
    id=NORTHGATE,
    kind=PostKind.RESULT,
    pages=(PAGE,),
    lang="en",
    headline="Red wins Northgate",
    body=BODY,
    shown_at=FIVE,
    published_at=FIVE,
    changed_at=FIVE,
    seat=SeatId("S1"),
    spans=(Span("text", 25, 28, SpanType.NUMBER, MAJORITY, "none"),),
    label="Written by software.",
)


def election() -> Election:
    """An election of no seats at all: the queue does not ask for more."""
    return Election(
        id=ElectionId("e"),
        name="E",
        date=FIVE.date(),
        close_of_poll=FIVE - timedelta(hours=7),
        time_zone="Europe/London",
        voting_system="fptp",
        languages=("en",),
        baseline=Baseline("none", "none", BaselineKind.NONE),
        labels={"en": "Written by software."},
        complaints="",
        data_source="",
        seats={},
        groups={},
        parties={},
        candidacies={},
        pages={},
    )


def after(night: Night, *events: Event, at: datetime = FIVE) -> Night:
    """The night after the events."""
    first = night.position + 1
    entries = tuple(Entry(Position(first + n), at, event) for n, event in enumerate(events))
    return fold(night, Batch(entries))


def queued(*, checks: int = 1, findings: tuple[Finding, ...] = (), post: Post = POST) -> Night:
    """A night with one draft in the queue."""
    return after(Night(election()), DraftQueued(post, RULE, Priority(checks), findings))


def done(
    night: Night, order: Order, *, by: Actor = KIM, at: datetime = FIVE, undo: int = 0
) -> Night:
    """The night after the order was carried out."""
    return after(night, *events_of(order, night=night, moment=Moment(by, at, undo)), at=at)
