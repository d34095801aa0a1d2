"""`countnight replay`: a past night played again, and what it took."""

from pathlib import Path
from time import perf_counter
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from countnight.assemble import (
    as_test,
    newsroom_on,
    open_log,
    past_night,
    rehearsal,
    shelf_of,
)
from countnight.cli.collector import BetweenScenes
from countnight.cli.exits import FINDINGS, USAGE
from countnight.cli.options import AsJson, ElectionName, IsTest
from countnight.cli.replay_into import play_into
from countnight.cli.showing import as_line, counted_findings, finding_line
from countnight.flow.clocks import NightClock
from countnight.flow.newsroom import Newsroom
from countnight.flow.pace import AtOnce, Pace
from countnight.flow.replay import Playbill, Scene, Waiting, latencies, play, scenes_of
from countnight.flow.tell import top_seats
from countnight.model.declaration import Intake
from countnight.model.finding import has_hold
from countnight.model.ids import SeatId
from countnight.render.records import record_from_news_value
from countnight.stories.news_value import NewsValue

TOP = 3
"""Seats that the report names as most news."""

AT_ONCE = "max"


def replay(
    election: ElectionName,
    *,
    speed: Annotated[str, typer.Option(help="Night-seconds a second, or max.")] = AT_ONCE,
    store: Annotated[Path | None, typer.Option(help="Keep the night here, and resume it.")] = None,
    into: Annotated[str | None, typer.Option(help="The address of a running newsroom.")] = None,
    token: Annotated[
        str | None, typer.Option(envvar="COUNTNIGHT_TOKEN", help="The token for --into.")
    ] = None,
    faults: Annotated[Path | None, typer.Option(help="Faults to put in; needs --test.")] = None,
    is_test: IsTest = False,
    as_json: AsJson = False,
) -> None:
    """Play the declarations of a past night in order of time; end with a report."""
    shelf = shelf_of(election)
    if faults is not None and not is_test:
        typer.echo("countnight: --faults needs --test: faults never go into a live night", err=True)
        raise typer.Exit(USAGE)
    intake = past_night(shelf) if faults is None else rehearsal(shelf, faults)
    intake = as_test(intake) if is_test else intake
    scenes = scenes_of(intake.messages)
    pace = _pace(speed, scenes)
    if into is not None:
        play_into(into, scenes, token=token, pace=pace, as_json=as_json)
        return
    clock = NightClock(shelf.election.close_of_poll)
    log = open_log(store)
    try:
        newsroom = newsroom_on(shelf.election, log=log, clock=clock, is_test=is_test)
        started = perf_counter()
        bill = _played(newsroom, scenes, clock=clock, pace=pace)
        seconds = perf_counter() - started
        _report(newsroom, bill, intake, seconds=seconds, as_json=as_json)
    finally:
        log.close()
    if has_hold((*bill.findings, *intake.findings)):
        raise typer.Exit(FINDINGS)


def _pace(speed: str, scenes: tuple[Scene, ...]) -> Waiting:
    if speed == AT_ONCE or not scenes:
        return AtOnce()
    try:
        number = float(speed)
    except ValueError:
        number = 0.0
    if number <= 0:
        typer.echo(f"countnight: --speed is a number above 0, or max; not '{speed}'", err=True)
        raise typer.Exit(USAGE)
    return Pace(scenes[0].at, speed=number)


def _played(
    newsroom: Newsroom, scenes: tuple[Scene, ...], *, clock: NightClock, pace: Waiting
) -> Playbill:
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    collect = BetweenScenes()
    with Progress(*columns, console=console, disable=not console.is_terminal) as progress:
        task = progress.add_task("declarations", total=len(scenes))

        def note_scene(scene: Scene) -> None:
            del scene
            progress.advance(task)
            collect()

        return play(
            scenes,
            stage=lambda act: act(newsroom),
            clock=clock,
            pace=pace,
            on_scene=note_scene,
        )


def _report(
    newsroom: Newsroom, bill: Playbill, intake: Intake, *, seconds: float, as_json: bool
) -> None:
    findings = (*intake.findings, *bill.findings)
    night = newsroom.night
    record: dict[str, object] = {
        "election": night.election.id,
        "position": night.position,
        "declared": len(night.declared),
        "seats": len(night.election.seats),
        "posts": len(night.posts),
        "answers": dict(bill.answers),
        "findings": counted_findings(findings),
        "seconds": round(seconds, 3),
        "milliseconds": latencies(bill),
        "top_stories": [_top(newsroom, *one) for one in top_seats(newsroom.figures, most=TOP)],
    }
    if as_json:
        typer.echo(as_line(record))
        return
    for finding in findings:
        typer.echo(finding_line(finding), err=True)
    _print_report(record, bill)


def _top(newsroom: Newsroom, seat: SeatId, value: NewsValue) -> dict[str, object]:
    name = newsroom.election.seats[seat].name
    return {"seat": seat, "name": name, "news_value": record_from_news_value(value)}


def _print_report(record: dict[str, object], bill: Playbill) -> None:
    typer.echo(f"declared    {record['declared']} of {record['seats']} seats")
    typer.echo("answers     " + ", ".join(f"{n} {name}" for name, n in bill.answers.items()))
    counts = record["findings"]
    assert isinstance(counts, dict)  # noqa: S101 - made a few lines above
    typer.echo("findings    " + ", ".join(f"{n} {name}" for name, n in counts.items()))
    typer.echo(f"posts       {record['posts']} on the pages, log at {record['position']}")
    typer.echo(f"took        {record['seconds']} s")
    tops = record["top_stories"]
    assert isinstance(tops, list)  # noqa: S101 - made a few lines above
    for place, top in enumerate(tops):
        lead = "top stories" if place == 0 else ""
        reasons = ", ".join(one["reason"] for one in top["news_value"]["reasons"])
        typer.echo(f"{lead:<11} {top['name']}, {top['news_value']['score']}: {reasons}")
    for stage, figures in latencies(bill).items():
        shown = ", ".join(f"{name} {value:.2f}" for name, value in figures.items())
        typer.echo(f"{stage:<11} {shown} ms a declaration")
