"""Which seats or groups a word on the command line means."""

from dataclasses import dataclass

import typer

from countnight.cli.exits import USAGE
from countnight.model.election import Election
from countnight.model.ids import GroupId, SeatId

ALL = "all"
GROUPS = "groups"
MOST_CHOICES = 12


@dataclass(frozen=True, slots=True)
class Choice:
    """The seats meant, or the groups."""

    seats: tuple[SeatId, ...]
    groups: tuple[GroupId, ...] = ()
    is_every_seat: bool = False

    @property
    def group(self) -> GroupId | None:
        """The one group meant. None means: none, or several."""
        return self.groups[0] if len(self.groups) == 1 else None


def chosen(election: Election, word: str) -> Choice:
    """The seats or the group that the word names; anything unclear ends with the choices.

    Shape: a seat by its GSS code, ballot slug, ballot id or name; a group by its id; `all` is
    every seat and `groups` every group.
    """
    if word == ALL:
        return Choice(tuple(election.seats), is_every_seat=True)
    if word in election.groups:
        return Choice((), (GroupId(word),))
    if word == GROUPS:
        return Choice((), tuple(election.groups))
    found = _seats_called(election, word)
    if len(found) == 1:
        return Choice((found[0],))
    if found:
        raise _refusal(f"'{word}' may mean several seats", [_named(election, one) for one in found])
    near = _seats_like(election, word)
    groups = [f"{group.id} ({group.name})" for group in election.groups.values()]
    raise _refusal(f"there is no seat or group '{word}'", near or groups)


def one_seat(election: Election, word: str) -> SeatId:
    """The one seat that the word names, also where a group has the same name."""
    called = _seats_called(election, word)
    if len(called) == 1:
        return called[0]
    choice = chosen(election, word)
    if len(choice.seats) == 1:
        return choice.seats[0]
    raise _refusal(f"'{word}' is not one seat", [_named(election, one) for one in election.seats])


def _seats_called(election: Election, word: str) -> list[SeatId]:
    wanted = word.casefold().strip()
    slug = wanted.split(".")[1] if wanted.count(".") == 2 else wanted
    return [
        seat.id
        for seat in election.seats.values()
        if wanted in {seat.id.casefold(), seat.name.casefold()} or slug == seat.slug
    ]


def _seats_like(election: Election, word: str) -> list[str]:
    wanted = word.casefold().strip()
    return [
        _named(election, one.id) for one in election.seats.values() if wanted in one.name.casefold()
    ]


def _named(election: Election, seat: SeatId) -> str:
    return f"{seat} ({election.seats[seat].name})"


def _refusal(problem: str, choices: list[str]) -> typer.Exit:
    shown = choices[:MOST_CHOICES]
    more = f" and {len(choices) - len(shown)} more" if len(choices) > len(shown) else ""
    typer.echo(f"countnight: {problem}; choose one of: {', '.join(shown)}{more}", err=True)
    return typer.Exit(USAGE)
