"""`countnight story`: the text about a seat or group, or its refusal; or very many texts."""

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Annotated

import typer

from countnight.assemble import Shelf, shelf_of
from countnight.cli.choosing import ALL, GROUPS, Choice, chosen
from countnight.cli.exits import FINDINGS
from countnight.cli.night import figures_at
from countnight.cli.options import AsJson, At, ElectionName, StoreOrPast, Which
from countnight.cli.showing import finding_line
from countnight.facts.history.questions import questions_of_seat
from countnight.flow.bulk import Wanted, line_of, story_of, wanted_of
from countnight.flow.figures import Figures
from countnight.flow.tell import value_of_seat
from countnight.model.ids import GroupId, SeatId
from countnight.model.story import Story, StoryKind
from countnight.stories.news_value import NewsValue
from countnight.stories.tell import ONLY_OF_GROUPS

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
Why = Annotated[
    bool, typer.Option("--why", help="The news value of each seat too, with its reasons.")
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
    why: Why = False,
    store: StoreOrPast = None,
    at: At = None,
    out: Out = None,
    jobs: Jobs = None,
    cluster: Cluster = None,
) -> None:
    """Print the text about a seat, a group, every seat or every group."""
    if jobs is not None and cluster is not None:
        raise typer.BadParameter("a cluster has its own number of processes", param_hint="--jobs")
    kinds = _kinds(kind)
    shelf = shelf_of(election)
    choice = chosen(shelf.election, which)
    is_ahead = kinds is not None and StoryKind.PREVIEW in kinds
    figures = figures_at(shelf, store=store, at=at, may_be_empty=is_ahead)
    wanted = _wanted(figures, choice, kinds=kinds, langs=_langs(shelf, lang))
    if not wanted:
        is_all_in = kinds == (StoryKind.PREVIEW,)
        said = "Everything is declared there." if is_all_in else "Nothing is declared there yet."
        typer.echo(said, err=True)
    if out or jobs or cluster or (as_json and which in (ALL, GROUPS)):
        bulk = import_module("countnight.cli.bulk.run")  # it starts processes: not for one text
        place = bulk.Workplace(out=out, jobs=jobs, cluster=cluster)
        refused: int = bulk.write_in_bulk(figures, wanted, place=place)
    else:
        refused = _show_each(figures, wanted, as_json=as_json, why=why)
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
    """The texts about the groups, or about those of the seats that are declared.

    Shape: of every seat, a kind that only groups have is asked of every group, after the seats.
    """
    if choice.groups:
        return _of_groups(figures, choice.groups, kinds=kinds, langs=langs)
    theirs = [kind for kind in kinds or () if choice.is_every_seat and kind in ONLY_OF_GROUPS]
    if not theirs:
        return _of_seats(figures, choice.seats, kinds=kinds, langs=langs)
    ours = [kind for kind in kinds or () if kind not in theirs]
    groups = tuple(figures.night.election.groups)
    return (
        *(_of_seats(figures, choice.seats, kinds=ours, langs=langs) if ours else ()),
        *_of_groups(figures, groups, kinds=theirs, langs=langs),
    )


def _of_seats(
    figures: Figures,
    seats: Sequence[SeatId],
    *,
    kinds: Sequence[StoryKind] | None,
    langs: Sequence[str],
) -> tuple[Wanted, ...]:
    asked = (StoryKind.POST,) if kinds == () else kinds
    wanted = wanted_of(seats, is_group=False, kinds=asked, langs=langs)
    return tuple(one for one in wanted if _is_due(figures, one, is_alone=len(seats) == 1))


def _is_due(figures: Figures, wanted: Wanted, *, is_alone: bool) -> bool:
    """Whether the seat is declared; a note may also tell that its result was withdrawn.

    Shape: a preview is of a seat that is not; of one alone it is asked, and refused.
    """
    if wanted.kind is StoryKind.PREVIEW:
        return is_alone or wanted.about not in figures.books
    if wanted.kind is StoryKind.CHANGE and wanted.about in figures.night.recalled:
        return True
    return wanted.about in figures.books


def _of_groups(
    figures: Figures,
    groups: Sequence[GroupId],
    *,
    kinds: Sequence[StoryKind] | None,
    langs: Sequence[str],
) -> tuple[Wanted, ...]:
    """The texts about one group; about those of several of which a seat is declared, or awaited."""
    asked = (StoryKind.ROUNDUP,) if kinds == () else kinds
    wanted = wanted_of(groups, is_group=True, kinds=asked, langs=langs)
    return tuple(one for one in wanted if len(groups) == 1 or _is_due_of_group(figures, one))


def _is_due_of_group(figures: Figures, wanted: Wanted) -> bool:
    view = figures.group_view(GroupId(wanted.about))
    if wanted.kind is StoryKind.PREVIEW:
        return len(view.order) < len(view.group.seats)
    return bool(view.order)


def _show_each(figures: Figures, wanted: Sequence[Wanted], *, as_json: bool, why: bool) -> int:
    """Every text is shown, then what an editor is asked; how many are refusals."""
    told = [story_of(figures, one) for one in wanted]
    for one in told:
        if as_json:
            typer.echo(line_of(one, figures=figures), nl=False)
        else:
            _show(one)
        if why and not as_json and one.seat in figures.books:
            _show_value(value_of_seat(figures, one.seat))
    seats = dict.fromkeys(one.seat for one in told if one.kind is not StoryKind.PREVIEW)
    for seat in () if as_json else seats:
        if seat in figures.books:
            _ask(figures, seat)
    return sum(one.refused is not None for one in told)


def _show_value(value: NewsValue) -> None:
    reasons = ", ".join(f"{reason} {points}" for reason, points in value.reasons) or "nothing"
    typer.echo(f"News value {value.score}: {reasons}\n")


def _ask(figures: Figures, seat: SeatId) -> None:
    """What only an editor can answer before it may be written, on stderr."""
    for question in questions_of_seat(figures.views[seat], figures.books[seat]):
        typer.echo(finding_line(question), err=True)


def _show(one: Story) -> None:
    if one.refused is not None:
        typer.echo(f"countnight: {one.refused.message}", err=True)
        return
    if one.headline:
        typer.echo(typer.style(one.headline, bold=True) + "\n")
    typer.echo(f"{one.text}\n")
