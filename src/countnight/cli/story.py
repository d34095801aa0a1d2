"""`countnight story`: the text about a seat or group, or its refusal; or very many texts."""

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Annotated

import typer

from countnight.assemble import Shelf, shelf_of
from countnight.cli.choosing import ALL, Choice, chosen
from countnight.cli.exits import FINDINGS
from countnight.cli.night import figures_at
from countnight.cli.options import AsJson, At, ElectionName, StoreOrPast, Which
from countnight.flow.bulk import Wanted, line_of, story_of, wanted_of
from countnight.flow.figures import Figures
from countnight.model.story import Story, StoryKind

Kinds = Annotated[
    str | None,
    typer.Option(
        metavar="KIND[,KIND…]|all", help="post for seats, roundup for groups unless given."
    ),
]
Langs = Annotated[str, typer.Option(metavar="LANG[,LANG…]|all", help="The languages of the text.")]
Out = Annotated[
    Path | None, typer.Option(help="Append JSON lines to this file; those in it are not repeated.")
]
Jobs = Annotated[
    int | None, typer.Option(min=1, help="Processes that write; as many as cores unless given.")
]
Cluster = Annotated[
    str | None, typer.Option(metavar="ADDRESS", help="Write on this Dask cluster instead.")
]


def story(
    election: ElectionName,
    which: Which,
    *,
    lang: Langs = "en",
    kind: Kinds = None,
    as_json: AsJson = False,
    store: StoreOrPast = None,
    at: At = None,
    out: Out = None,
    jobs: Jobs = None,
    cluster: Cluster = None,
) -> None:
    """Print the text about a seat, a group or every seat."""
    if jobs is not None and cluster is not None:
        raise typer.BadParameter("a cluster has its own number of processes", param_hint="--jobs")
    kinds = _kinds(kind)
    shelf = shelf_of(election)
    choice = chosen(shelf.election, which)
    figures = figures_at(shelf, store=store, at=at)
    wanted = _wanted(figures, choice, kinds=kinds, langs=_langs(shelf, lang))
    if not wanted:
        typer.echo("Nothing is declared there yet.", err=True)
    if out or jobs or cluster or (as_json and which == ALL):
        bulk = import_module("countnight.cli.bulk.run")  # it starts processes: not for one text
        place = bulk.Workplace(out=out, jobs=jobs, cluster=cluster)
        refused: int = bulk.write_in_bulk(figures, wanted, place=place)
    else:
        refused = _show_each(figures, wanted, as_json=as_json)
    if refused:
        raise typer.Exit(FINDINGS)


def _kinds(word: str | None) -> tuple[StoryKind, ...] | None:
    """The kinds by their names. None means: all there are. Shape: empty when none is named."""
    if word == ALL:
        return None
    names = [] if word is None else word.split(",")
    known = [kind.value for kind in StoryKind]
    strange = [name for name in names if name not in known]
    if strange:
        problem = f"'{strange[0]}' is not one of {', '.join(known)}, {ALL}."
        raise typer.BadParameter(problem, param_hint="--kind")
    return tuple(dict.fromkeys(StoryKind(name) for name in names))


def _langs(shelf: Shelf, word: str) -> tuple[str, ...]:
    """The languages named; `all` are those in which the election is written up."""
    if word == ALL:
        return shelf.election.languages
    return tuple(dict.fromkeys(word.split(",")))


def _wanted(
    figures: Figures, choice: Choice, *, kinds: Sequence[StoryKind] | None, langs: Sequence[str]
) -> tuple[Wanted, ...]:
    """The texts about the group, or about those of the seats that are declared."""
    if choice.group is not None:
        asked = (StoryKind.ROUNDUP,) if kinds == () else kinds
        return tuple(wanted_of((choice.group,), is_group=True, kinds=asked, langs=langs))
    asked = (StoryKind.POST,) if kinds == () else kinds
    seats = [seat for seat in choice.seats if seat in figures.books]
    return tuple(wanted_of(seats, is_group=False, kinds=asked, langs=langs))


def _show_each(figures: Figures, wanted: Sequence[Wanted], *, as_json: bool) -> int:
    """Every text is shown; how many are refusals."""
    told = [story_of(figures, one) for one in wanted]
    for one in told:
        if as_json:
            typer.echo(line_of(one, figures=figures), nl=False)
        else:
            _show(one)
    return sum(one.refused is not None for one in told)


def _show(one: Story) -> None:
    if one.refused is not None:
        typer.echo(f"countnight: {one.refused.message}", err=True)
        return
    if one.headline:
        typer.echo(typer.style(one.headline, bold=True) + "\n")
    typer.echo(f"{one.text}\n")
