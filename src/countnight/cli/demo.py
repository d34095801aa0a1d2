"""`countnight demo`: the shipped night in a live newsroom, at a speed that a person enjoys."""

import secrets
import tempfile
import webbrowser
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time, timedelta
from pathlib import Path
from threading import Thread
from typing import Annotated
from zoneinfo import ZoneInfo

import typer
from starlette.applications import Starlette

from countnight.assemble import (
    Shelf,
    newsroom_on,
    open_log,
    open_people,
    open_photos,
    open_questions,
    past_night,
    sample_posts,
    shelf_of,
)
from countnight.cli.serve import ENDS, TOKEN_NAME, say_addresses
from countnight.flow.clocks import NightClock, SystemClock
from countnight.flow.newsroom import Newsroom
from countnight.flow.pace import AtOnce, Pace
from countnight.flow.people.changes import add_person
from countnight.flow.people.door import AT_THE_TERMINAL, Door
from countnight.flow.questions.box import QuestionBox
from countnight.flow.receive import Receipt
from countnight.flow.replay import Scene, Stage, play, scenes_of
from countnight.flow.report import Report
from countnight.model.election import Checking, Election
from countnight.model.person import Person, Role
from countnight.web.app import build_app, live_of
from countnight.web.desk.people.sign_in import DEMO_PERSON
from countnight.web.server import Place, run
from countnight.web.settings import WebSettings, token_from_secret

SHIPPED = "ge2019-east-midlands"
OPENS_AT = time(3, 2)
"""Late enough for the page to be lively, and minutes before the first seat changes hands."""

SPEED = 60.0
UNDO_SECONDS = 5
"""At the desk of a demo: long enough to be seen."""


def demo(
    *,
    port: Annotated[int, typer.Option(help="A free one is taken if it is not.")] = 8000,
    speed: Annotated[float, typer.Option(help="Night-seconds a second.", min=1)] = SPEED,
    browser: Annotated[bool, typer.Option(help="Open the page in a browser.")] = True,
    check: Annotated[
        bool, typer.Option("--check", help="Each story waits at the desk until you approve it.")
    ] = False,
) -> None:
    """Open a live newsroom and replay the shipped night in it, on a temporary store."""
    shelf = shelf_of(SHIPPED)
    scenes = _scenes(shelf)
    opens_at = _opens_at(shelf)
    pace = Pace(opens_at, speed=speed)
    clock = NightClock(shelf.election.close_of_poll, between=lambda: pace.night_time)
    with tempfile.TemporaryDirectory(prefix="countnight-demo-") as folder:
        log = open_log(Path(folder) / "demo.countnight")
        newsroom = newsroom_on(shelf.election, log=log, clock=clock, is_test=False)
        before = [scene for scene in scenes if scene.at <= opens_at]
        play(before, stage=_alone(newsroom), clock=clock, pace=AtOnce(), on_scene=lambda _: None)
        if check:
            checked = election_with_checks(shelf.election)
            newsroom = newsroom_on(checked, log=log, clock=clock, is_test=False)
        secret = secrets.token_urlsafe(24)
        app = _app(newsroom, pace, shelf, secret=secret)
        live = live_of(app)
        rest = [scene for scene in scenes if scene.at > opens_at]
        player = Thread(
            target=play,
            args=(rest,),
            kwargs={"stage": live.write, "clock": clock, "pace": pace, "on_scene": lambda _: None},
            daemon=True,
        )

        def welcome(address: str) -> None:
            pace.restart()
            player.start()
            _say(shelf, address, secret=secret)
            if browser:
                _show(shelf, address, at_desk=check)

        try:
            run(app, place=Place(port=port, or_any_port=True), on_listening=welcome)
        finally:
            pace.stop()
            if player.is_alive():
                player.join(timeout=2)
            log.close()


def election_with_checks(election: Election) -> Election:
    """The election under rules by which one person reads each story before it goes out."""
    rules = replace(election.rules, results=Checking.ONE_CHECK, undo_seconds=UNDO_SECONDS)
    return replace(election, rules=rules)


def _door() -> Door:
    """A door behind which only the demo's own visitor is, forgotten with the demo."""
    door = Door(open_people(None), SystemClock())
    visitor = Person(DEMO_PERSON, "Demo editor", frozenset(Role), "Editor", "The demo")
    add_person(door, visitor, by=AT_THE_TERMINAL)
    return door


def _app(newsroom: Newsroom, pace: Pace, shelf: Shelf, *, secret: str) -> Starlette:
    """The demo's application: with a desk, photos and readers' questions, all forgotten with it."""
    settings = WebSettings(tokens=(token_from_secret(TOKEN_NAME, secret=secret),), demo=pace)
    photos, box = open_photos(None), _box(shelf)
    return build_app(newsroom, settings=settings, door=_door(), photos=photos, box=box)


def _box(shelf: Shelf) -> QuestionBox:
    """A box for the questions of the demo's visitors, forgotten with the demo."""
    return QuestionBox(open_questions(None), SystemClock(), shelf.election.asking)


def _alone(newsroom: Newsroom) -> Stage:
    """A stage with nobody else on it."""

    def stage(act: Callable[[Newsroom], Receipt | None]) -> Receipt | None:
        return act(newsroom)

    return stage


def _scenes(shelf: Shelf) -> tuple[Scene, ...]:
    reports = [
        (one.at, Report((one.page,), one.headline, one.body, one.byline, one.role, one.is_breaking))
        for one in sample_posts(shelf).posts
    ]
    return scenes_of(past_night(shelf).messages, reports)


def _opens_at(shelf: Shelf) -> datetime:
    close = shelf.election.close_of_poll.astimezone(ZoneInfo(shelf.election.time_zone))
    return datetime.combine(close.date() + timedelta(days=1), OPENS_AT, tzinfo=close.tzinfo)


def _say(shelf: Shelf, address: str, *, secret: str) -> None:
    typer.echo(f"{shelf.election.name}, replayed from {OPENS_AT:%H:%M}.", err=True)
    say_addresses(shelf.election, address, secret=secret)
    typer.echo(ENDS, err=True)


def _show(shelf: Shelf, address: str, *, at_desk: bool) -> None:
    page = next(iter(shelf.election.pages))
    webbrowser.open(f"{address}/desk/queue" if at_desk else f"{address}/live/{page}")
