"""The night on one screen: how far it is, what waits for whom, and how fast results travel."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median_high

from countnight.model.desk.draft import DraftState
from countnight.model.election import Seat
from countnight.model.finding import has_hold
from countnight.model.ids import SeatId
from countnight.model.night import Night, Received
from countnight.render.desk.places import LANG, seat_name
from countnight.render.site import Site
from countnight.render.times import time_text


@dataclass(frozen=True, slots=True)
class PageProgress:
    """How far a live page's seats are. Units: `readers` counts open pages."""

    path: str
    title: str
    declared: int
    of: int
    held: int
    readers: int


@dataclass(frozen=True, slots=True)
class AwaitedLine:
    """A seat that has not declared. Units: `late` minutes behind its time. None means: no time."""

    seat: str
    slug: str
    when: str | None
    late: int


@dataclass(frozen=True, slots=True)
class HeldLine:
    """A result that waits for a person's word. Units: `waits` minutes."""

    seat: str
    id: SeatId
    source: str
    because: tuple[str, ...]
    waits: int


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source, and what the log has of it. Units: `ago` minutes since its last new result."""

    name: str
    results: int
    held: int
    when: str
    ago: int


@dataclass(frozen=True, slots=True)
class WaitLine:
    """How long results took between two points of their way, and the seat that took longest."""

    stage: str
    count: int
    median: str
    longest: str
    slowest: str


@dataclass(frozen=True, slots=True)
class QueueLoad:
    """What waits for people. Units: minutes. None means: nothing waits."""

    waiting: int
    approved: int
    held: int
    contradicted: int
    oldest: int | None


def progress_lines(site: Site, *, readers: Iterable[tuple[str, int]]) -> tuple[PageProgress, ...]:
    """Each live page, and how far its seats are."""
    open_pages = dict(readers)
    return tuple(_progress(site, page, open_pages.get(page, 0)) for page in site.election.pages)


def _progress(site: Site, page: str, readers: int) -> PageProgress:
    spec = next(one for one in site.election.pages.values() if one.id == page)
    seats = site.election.groups[spec.group].seats
    return PageProgress(
        path=f"/live/{page}",
        title=spec.titles.get(LANG) or next(iter(spec.titles.values())),
        declared=sum(seat in site.night.declared for seat in seats),
        of=len(seats),
        held=sum(seat in site.night.held for seat in seats),
        readers=readers,
    )


def awaited_next(site: Site, *, at: datetime) -> tuple[AwaitedLine, ...]:
    """The seats that should come next, the most overdue first, those without a time last."""
    left = [one for one in site.election.seats.values() if one.id not in site.night.declared]
    left.sort(key=lambda one: (one.expected_time is None, one.expected_time or at, one.name))
    return tuple(_awaited(site, seat, at=at) for seat in left)


def _awaited(site: Site, seat: Seat, *, at: datetime) -> AwaitedLine:
    expected = seat.expected_time
    when = None if expected is None else time_text(expected, election=site.election, lang=LANG)
    late = 0 if expected is None else max(0, minutes_between(expected, at))
    return AwaitedLine(seat.name, seat.slug, when, late)


def held_lines(site: Site, *, at: datetime) -> tuple[HeldLine, ...]:
    """What is held, the one that waits longest first."""
    waiting = sorted(site.night.held.items(), key=lambda pair: pair[1].position)
    return tuple(
        HeldLine(
            seat=seat_name(site.election, seat),
            id=seat,
            source=one.message.source,
            because=tuple(dict.fromkeys(finding.message for finding in one.findings)),
            waits=max(0, minutes_between(one.at, at)),
        )
        for seat, one in waiting
    )


def source_lines(site: Site, *, at: datetime) -> tuple[SourceLine, ...]:
    """Every source of a result, the one heard last first."""
    heard: dict[str, list[Received]] = {}
    for one in _received(site.night):
        heard.setdefault(one.message.source, []).append(one)
    held = [one.message.source for one in site.night.held.values()]
    lines = [(max(one.at for one in results), name) for name, results in heard.items()]
    return tuple(
        SourceLine(
            name=name,
            results=len(heard[name]),
            held=held.count(name),
            when=time_text(last, election=site.election, lang=LANG),
            ago=max(0, minutes_between(last, at)),
        )
        for last, name in sorted(lines, reverse=True)
    )


def _received(night: Night) -> Iterator[Received]:
    """Every result that stands, stood, waits or was taken back."""
    for kept in (night.declared, night.held, night.recalled):
        yield from kept.values()
    for replaced in night.replaced.values():
        yield from replaced


def wait_lines(site: Site) -> tuple[WaitLine, ...]:
    """From the returning officer's word to us, and from us to the page."""
    read_out: dict[SeatId, timedelta] = {}
    published: dict[SeatId, timedelta] = {}
    first_out = _first_out(site.night)
    for seat, known in site.night.declared.items():
        declared_at = known.message.declaration.declared_at
        if declared_at is not None:
            read_out[seat] = known.at - declared_at
        if seat in first_out and first_out[seat] >= known.at:
            published[seat] = first_out[seat] - known.at
    stages = (("read out to accepted", read_out), ("accepted to published", published))
    return tuple(_wait(site, stage, waits) for stage, waits in stages if waits)


def _first_out(night: Night) -> dict[SeatId, datetime]:
    """When each seat's story first went out for the result that stands."""
    found: dict[SeatId, datetime] = {}
    for versions in night.versions.values():
        for version in versions:
            seat = version.post.seat
            if seat is None or seat not in night.declared:
                continue
            if version.position < night.declared[seat].position:
                continue
            found[seat] = min(found.get(seat, version.at), version.at)
    return found


def _wait(site: Site, stage: str, waits: dict[SeatId, timedelta]) -> WaitLine:
    slowest = max(waits, key=lambda seat: waits[seat])
    return WaitLine(
        stage,
        len(waits),
        span_text(median_high(waits.values())),
        span_text(waits[slowest]),
        seat_name(site.election, slowest),
    )


def queue_load(night: Night, *, at: datetime) -> QueueLoad:
    """How much waits for people, and how long the oldest has."""
    drafts = night.queue.values()
    waiting = [one for one in drafts if one.state is DraftState.WAITING]
    ages = [minutes_between(one.queued_at, at) for one in waiting]
    return QueueLoad(
        waiting=len(waiting),
        approved=sum(one.state is DraftState.APPROVED for one in drafts),
        held=sum(one.state is DraftState.HELD for one in drafts),
        contradicted=sum(has_hold(one.findings) for one in waiting),
        oldest=max(0, *ages) if ages else None,
    )


def minutes_between(start: datetime, end: datetime) -> int:
    """Whole minutes from the one to the other; negative when the end comes first."""
    return int((end - start).total_seconds() // 60)


def span_text(span: timedelta) -> str:
    """A length of time in words that fit a table: 'under 1 s', '48 s', '3 min', '2 h 5 min'."""
    seconds = max(0, int(span.total_seconds()))
    if seconds < 1:
        return "under 1 s"
    if seconds < 60:
        return f"{seconds} s"
    hours, minutes = divmod(seconds // 60, 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min"
