"""`countnight story`: the text about a seat or group, or its refusal."""

import json
from collections.abc import Iterator
from typing import Annotated

import typer

from countnight.assemble import shelf_of
from countnight.cli.choosing import Choice, chosen
from countnight.cli.exits import FINDINGS
from countnight.cli.night import figures_at
from countnight.cli.options import AsJson, At, ElectionName, StoreOrPast, Which
from countnight.flow.figures import Figures
from countnight.flow.tell import setting_of_seat
from countnight.model.story import Story, StoryKind
from countnight.render.records import record_from_story
from countnight.stories.tell import tell_group, tell_seat


def story(
    election: ElectionName,
    which: Which,
    *,
    lang: Annotated[str, typer.Option(help="The language of the text.")] = "en",
    kind: Annotated[
        StoryKind | None, typer.Option(help="post for seats, roundup for groups.")
    ] = None,
    as_json: AsJson = False,
    store: StoreOrPast = None,
    at: At = None,
) -> None:
    """Print the text about a seat, a group or every seat."""
    shelf = shelf_of(election)
    choice = chosen(shelf.election, which)
    figures = figures_at(shelf, store=store, at=at)
    told = list(_stories(figures, choice, kind=kind, lang=lang))
    for one in told:
        _show(one, figures, as_json=as_json)
    if not told:
        typer.echo("Nothing is declared there yet.", err=True)
    if any(one.refused for one in told):
        raise typer.Exit(FINDINGS)


def _stories(
    figures: Figures, choice: Choice, *, kind: StoryKind | None, lang: str
) -> Iterator[Story]:
    if choice.group is not None:
        view, book = figures.group_view(choice.group), figures.group_book(choice.group)
        yield tell_group(view, book, kind=kind or StoryKind.ROUNDUP, lang=lang)
        return
    for seat in choice.seats:
        if seat in figures.books:
            yield tell_seat(
                figures.views[seat],
                figures.books[seat],
                kind=kind or StoryKind.POST,
                lang=lang,
                setting=setting_of_seat(figures, seat) if kind is StoryKind.STORY else None,
            )


def _show(one: Story, figures: Figures, *, as_json: bool) -> None:
    night = figures.night
    if as_json:
        record = record_from_story(one, election=night.election, position=night.position)
        typer.echo(json.dumps(record, ensure_ascii=False))
        return
    if one.refused is not None:
        typer.echo(f"countnight: {one.refused.message}", err=True)
        return
    if one.headline:
        typer.echo(typer.style(one.headline, bold=True) + "\n")
    typer.echo(f"{one.text}\n")
