"""`countnight facts`: what is true of a seat or group, with inputs and formulas."""

import json
from collections.abc import Iterator

import typer

from countnight.assemble import shelf_of
from countnight.cli.choosing import chosen
from countnight.cli.night import figures_at
from countnight.cli.options import AsJson, At, ElectionName, StoreOrPast, Which
from countnight.flow.figures import Figures
from countnight.model.exact import text_from_value
from countnight.model.fact import Fact
from countnight.render.records import record_from_fact


def facts(
    election: ElectionName,
    which: Which,
    *,
    as_json: AsJson = False,
    store: StoreOrPast = None,
    at: At = None,
) -> None:
    """Print the facts of a seat, a group or all seats."""
    shelf = shelf_of(election)
    choice = chosen(shelf.election, which)
    figures = figures_at(shelf, store=store, at=at)
    books = [figures.group_book(group) for group in choice.groups]
    books += [figures.books[seat] for seat in choice.seats if seat in figures.books]
    for book in books:
        for line in _lines(book.facts, figures, as_json=as_json):
            typer.echo(line)
    if not books:
        typer.echo("Nothing is declared there yet.", err=True)


def _lines(found: tuple[Fact, ...], figures: Figures, *, as_json: bool) -> Iterator[str]:
    night = figures.night
    for fact in found:
        if as_json:
            record = record_from_fact(fact, election=night.election, position=night.position)
            yield json.dumps(record, ensure_ascii=False)
            continue
        about = f" [{fact.about}]" if fact.about else ""
        yield f"{fact.id + about:<52} {text_from_value(fact.value)} {fact.unit}"
