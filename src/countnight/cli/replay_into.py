"""A replay sent to a running newsroom, declaration by declaration, as a feed would."""

from collections import Counter
from collections.abc import Sequence
from time import perf_counter

import httpx2
import typer

from countnight.cli.exits import FAULT, FINDINGS, USAGE
from countnight.cli.showing import as_line
from countnight.flow.replay import Scene, Waiting, percentile
from countnight.model.declaration import ResultsMessage

TIMEOUT_SECONDS = 30


def play_into(
    address: str, scenes: Sequence[Scene], *, token: str | None, pace: Waiting, as_json: bool
) -> None:
    """Every declaration has been sent to the newsroom at the address, and answered."""
    if token is None:
        typer.echo("countnight: --into needs --token, or COUNTNIGHT_TOKEN", err=True)
        raise typer.Exit(USAGE)
    answers: Counter[str] = Counter()
    seconds: list[float] = []
    headers = {"Authorization": f"Bearer {token}"}
    with httpx2.Client(base_url=address, headers=headers, timeout=TIMEOUT_SECONDS) as client:
        for scene in scenes:
            if scene.message is None or not pace.wait_until(scene.at):
                continue
            started = perf_counter()
            answers[_sent(client, scene.message)] += 1
            seconds.append(perf_counter() - started)
    _report(answers, seconds, as_json=as_json)
    if set(answers) - {"accepted", "corrected", "resent"}:
        raise typer.Exit(FINDINGS)


def _sent(client: httpx2.Client, message: ResultsMessage) -> str:
    """What the newsroom answered: its own word, or the status it refused with."""
    try:
        response = client.post("/api/v1/declarations", json=record_from_message(message))
    except httpx2.HTTPError as error:
        typer.echo(f"countnight: {client.base_url} does not answer: {error}", err=True)
        raise typer.Exit(FAULT) from error
    if response.is_success:
        return str(response.json().get("answer", response.status_code))
    typer.echo(f"{message.declaration.seat}: {response.status_code} {response.text}", err=True)
    return f"refused ({response.status_code})"


def record_from_message(message: ResultsMessage) -> dict[str, object]:
    """The message as the format countnight-json has it; what is unknown is left out."""
    declaration = message.declaration
    at = declaration.declared_at
    record: dict[str, object | None] = {
        "seat": declaration.seat,
        "votes": dict(declaration.votes),
        "valid_votes": declaration.valid_votes,
        "rejected": declaration.rejected,
        "electorate": declaration.electorate,
        "declared_at": None if at is None else at.isoformat(),
        "source": message.source,
        "revision": message.revision,
        "recounts": declaration.recounts,
        "drawn_by_lot": declaration.drawn_by_lot,
        "is_test": message.is_test,
    }
    return {name: value for name, value in record.items() if value is not None}


def _report(answers: Counter[str], seconds: Sequence[float], *, as_json: bool) -> None:
    figures = {
        "p50": round(percentile(seconds, 50) * 1000, 3),
        "p99": round(percentile(seconds, 99) * 1000, 3),
        "max": round(max(seconds) * 1000, 3),
    }
    if as_json:
        typer.echo(as_line({"answers": dict(answers), "milliseconds": {"round_trip": figures}}))
        return
    typer.echo("answers     " + ", ".join(f"{n} {name}" for name, n in answers.items()))
    shown = ", ".join(f"{name} {value:.2f}" for name, value in figures.items())
    typer.echo(f"round trip  {shown} ms a declaration")
