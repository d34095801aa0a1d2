"""A past night played again: every declaration and post at its own time, in its own order."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from math import ceil
from typing import Protocol

from countnight.checks.resend import key_of
from countnight.flow.clocks import NightClock
from countnight.flow.newsroom import Newsroom
from countnight.flow.receive import Receipt, receive
from countnight.flow.report import Report, publish_report
from countnight.model.declaration import ResultsMessage
from countnight.model.finding import Finding

FAR_FUTURE = datetime.max.replace(tzinfo=UTC)


class Waiting(Protocol):
    """Whoever says when the next scene is due."""

    def wait_until(self, moment: datetime) -> bool:
        """The moment has come; False when the replay is to stop."""
        ...


class Stage(Protocol):
    """Where scenes are played: one newsroom, to which each act has sole access."""

    def __call__(self, act: Callable[[Newsroom], Receipt | None]) -> Receipt | None:
        """What the act answers."""
        ...


@dataclass(frozen=True, slots=True)
class Scene:
    """One thing that happened that night: a declaration, or a person's post."""

    at: datetime
    message: ResultsMessage | None = None
    report: Report | None = None
    key: str = ""


def scenes_of(
    messages: Iterable[ResultsMessage], reports: Iterable[tuple[datetime, Report]] = ()
) -> tuple[Scene, ...]:
    """The night in order of time; equal minutes go by seat id, posts after declarations.

    Shape: a declaration without a time comes last; revisions of one minute go in their order.
    """
    scenes = [
        Scene(message.declaration.declared_at or FAR_FUTURE, message=message)
        for message in messages
    ]
    scenes.extend(
        Scene(at, report=report, key=f"sample-{number}")
        for number, (at, report) in enumerate(reports, start=1)
    )
    return tuple(sorted(scenes, key=_place_in_night))


def _place_in_night(scene: Scene) -> tuple[datetime, bool, str, int]:
    if scene.message is None:
        return (scene.at, True, scene.key, 0)
    return (scene.at, False, scene.message.declaration.seat, scene.message.revision)


@dataclass(slots=True)
class Playbill:
    """What a replay has done so far.

    Units: seconds, by stage, one for each declaration that was worked out.
    """

    answers: Counter[str] = field(default_factory=Counter)
    findings: list[Finding] = field(default_factory=list)
    seconds: dict[str, list[float]] = field(default_factory=dict)
    posts: int = 0

    def note(self, receipt: Receipt) -> None:
        """The receipt is counted."""
        self.answers[receipt.answer] += 1
        self.findings.extend(receipt.findings)
        for stage, seconds in receipt.seconds.items():
            self.seconds.setdefault(stage, []).append(seconds)


def play(
    scenes: Sequence[Scene],
    *,
    stage: Stage,
    clock: NightClock,
    pace: Waiting,
    on_scene: Callable[[Scene], None],
) -> Playbill:
    """Every scene has been played, or the pace said to stop.

    A scene that the log already holds is not waited for: that is how a killed replay resumes.
    """
    bill = Playbill()
    for scene in scenes:
        if not stage_has(stage, scene) and not pace.wait_until(scene.at):
            break
        with clock.at(scene.at):
            receipt = stage(partial(_act, scene))
        if receipt is None:
            bill.posts += 1
        else:
            bill.note(receipt)
        on_scene(scene)
    return bill


def stage_has(stage: Stage, scene: Scene) -> bool:
    """Whether the scene's declaration is in the log already."""
    if scene.message is None:
        return False
    key = key_of(scene.message)
    found: list[bool] = []

    def look(newsroom: Newsroom) -> None:
        found.append(key in newsroom.night.keys)

    stage(look)
    return found[0]


def _act(scene: Scene, newsroom: Newsroom) -> Receipt | None:
    if scene.message is not None:
        return receive(newsroom, scene.message)
    if scene.report is not None:
        publish_report(newsroom, scene.report, key=scene.key)
    return None


def latencies(bill: Playbill) -> dict[str, dict[str, float]]:
    """Each stage's p50, p99 and longest time. Units: milliseconds."""
    return {
        stage: {
            "p50": round(percentile(seconds, 50) * 1000, 3),
            "p99": round(percentile(seconds, 99) * 1000, 3),
            "max": round(max(seconds) * 1000, 3),
        }
        for stage, seconds in bill.seconds.items()
    }


def percentile(values: Sequence[float], percent: int) -> float:
    """The smallest value that at least so many per cent of the values do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, ceil(len(ordered) * percent / 100) - 1)]
