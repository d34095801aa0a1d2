"""The desk's journeys: an order is carried out in one commit, or refused with what to do."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from countnight.desk.errors import DraftGoneError, LiveFactMissingError
from countnight.desk.orders import Edit, Moment, Order, due_events, events_of
from countnight.errors import StaleLogError
from countnight.flow.living.filling import filled_post
from countnight.flow.newsroom import Newsroom
from countnight.flow.proof import findings_in_post
from countnight.model.desk.actor import RULE, Actor
from countnight.model.desk.draft import Priority
from countnight.model.event import (
    Batch,
    DraftQueued,
    DraftRevised,
    DraftRuled,
    Event,
    PostPublished,
    Ruling,
)
from countnight.model.post import Post


def carry_out(newsroom: Newsroom, order: Order, *, by: Actor) -> Batch:
    """The order is in the log, with what follows from it.

    Raises: DeskError, when the draft changed, is gone, or may not go this way.
    """

    def events() -> tuple[Event, ...]:
        read = _proofread(newsroom, order) if isinstance(order, Edit) else order
        events = events_of(read, night=newsroom.night, moment=moment_of(newsroom, by))
        return tuple(with_figures(newsroom, event) for event in events)

    return committed(newsroom, events)


def submit(newsroom: Newsroom, post: Post, *, by: Actor) -> Batch:
    """A person's post waits in the queue for as many people as the rules ask.

    Shape: a post that is out, or waits, gets its next version.
    """

    def events() -> Sequence[Event]:
        return [draft_queued(newsroom, post, by=by)]

    return committed(newsroom, events)


def draft_queued(newsroom: Newsroom, post: Post, *, by: Actor) -> DraftQueued:
    """A person's post on its way into the queue, read against the facts of now."""
    people = max(1, newsroom.election.rules.posts.people)
    why = "one person reads what people write" if people == 1 else "two people read it"
    found = findings_in_post(newsroom.figures, post)
    filled, _ = filled_post(post, figures=newsroom.figures)
    return DraftQueued(filled, by, Priority(people, (why,)), found)


def publish_due(newsroom: Newsroom) -> Batch | None:
    """Every approved draft whose time has come is out; None when there was none."""
    while True:
        newsroom.catch_up()
        due = due_events(newsroom.night, at=newsroom.clock.now())
        if not due:
            return None
        try:
            return newsroom.commit([_if_it_can(newsroom, event) for event in due])
        except StaleLogError:
            continue


def committed(newsroom: Newsroom, events: Callable[[], Sequence[Event]]) -> Batch:
    """What the function gives is in the log; it is asked again whenever others were quicker."""
    while True:
        newsroom.catch_up()
        try:
            return newsroom.commit(events())
        except StaleLogError:
            continue


def moment_of(newsroom: Newsroom, by: Actor) -> Moment:
    """The person and the newsroom's time, as an order needs them."""
    at = newsroom.clock.now()
    undo = newsroom.election.rules.undo_seconds
    return Moment(by, at, undo, newsroom.poll_closes(at))


def with_figures(newsroom: Newsroom, event: Event) -> Event:
    """The event, the live facts of its post filled with the figures of now.

    Raises: LiveFactMissingError, when the post would go out with one that has no figure.
    """
    if not isinstance(event, PostPublished | DraftRevised):
        return event
    post, unfilled = filled_post(event.post, figures=newsroom.figures)
    if unfilled and isinstance(event, PostPublished):
        raise LiveFactMissingError(draft=post.id, why=unfilled[0].message)
    return replace(event, post=post)


def _if_it_can(newsroom: Newsroom, event: Event) -> Event:
    """The publication, or a hold where a live fact has lost its figure since the approval."""
    try:
        return with_figures(newsroom, event)
    except LiveFactMissingError as error:
        draft = newsroom.night.queue[error.draft]
        return DraftRuled(error.draft, draft.revision, Ruling.HELD, RULE, error.why)


def _proofread(newsroom: Newsroom, order: Edit) -> Edit:
    draft = newsroom.night.queue.get(order.draft)
    if draft is None:
        raise DraftGoneError(draft=order.draft)
    edited = replace(draft.post, headline=order.headline, body=order.body, written=None)
    return replace(order, findings=findings_in_post(newsroom.figures, edited))
