"""What a group's page shows: parties, map, extremes, seats; and a group's line in a list."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from countnight.model.election import Group
from countnight.model.fact import Fact
from countnight.model.ids import GroupId, PartyKey, SeatId
from countnight.render.hexmap import HexMap, hex_map
from countnight.render.panels.outcome import SeatLine, seat_line
from countnight.render.panels.parties import group_name, state_of_parties
from countnight.render.site import Site
from countnight.render.wording.numbers import numbers_of
from countnight.render.wording.tables import party_adjective, party_label, words_of


@dataclass(frozen=True, slots=True)
class GroupLine:
    """A group in the list of groups: how far it is and who has what."""

    path: str
    name: str
    declared: int
    of: int
    tally: tuple[tuple[str, str, str], ...]


def group_line(site: Site, *, group: Group, lang: str) -> GroupLine:
    """The group's place in the list of groups, with the seats each party has there."""
    state = state_of_parties(site, group=group.id, lang=lang)
    return GroupLine(
        path=f"/results/groups/{group.id}",
        name=group_name(group, lang=lang),
        declared=state.declared,
        of=state.of,
        tally=tuple(
            (row.party.css, row.party.name, row.seats) for row in state.rows if row.seats != "0"
        ),
    )


def group_values(site: Site, *, group: GroupId, lang: str) -> Mapping[str, object]:
    """Everything that the group's template shows inside the frame."""
    drawing: HexMap = hex_map(site, group=group, lang=lang)
    return {
        "state": state_of_parties(site, group=group, lang=lang),
        "map": drawing,
        "lines": drawing.lines,
        "lists": _lists(site, group=group, lang=lang),
        "turnout": _turnout(site, group=group, lang=lang),
        "data": f"/results/groups/{group}",
    }


@dataclass(frozen=True, slots=True)
class FigureList:
    """A short ranked list of seats under a heading."""

    heading: str
    lines: tuple[tuple[SeatLine, str], ...]


def _lists(site: Site, *, group: GroupId, lang: str) -> list[FigureList]:
    words = words_of(lang)
    named = (
        ("gain", words.gains),
        ("incumbent_beaten", words.beaten),
        ("closest", words.closest),
        ("largest_majority", words.largest_majority),
        ("largest_swing", words.largest_swing),
        ("extremes_so_far", words.extremes),
    )
    made = [
        FigureList(heading, tuple(_ranked(site, group=group, fact_id=fact_id, lang=lang)))
        for fact_id, heading in named
    ]
    return [each for each in made if each.lines]


def _ranked(site: Site, *, group: GroupId, fact_id: str, lang: str) -> list[tuple[SeatLine, str]]:
    facts = site.group_book(group).each(fact_id)
    placed = [(fact, _seat_of(site, fact)) for fact in facts if _is_listed(fact)]
    return [
        (seat_line(site, seat=seat, lang=lang), _SAID[fact_id](site, fact, lang))
        for fact, seat in placed
        if seat is not None
    ]


def _is_listed(fact: Fact) -> bool:
    """Of the extremes only those of turnout: the majorities have lists of their own."""
    shown = ("turnout_highest:", "turnout_lowest:")
    return fact.id != "extremes_so_far" or str(fact.about).startswith(shown)


def _seat_of(site: Site, fact: Fact) -> SeatId | None:
    """The seat that the fact is about, or is told by one of its inputs."""
    told = (str(fact.about).rpartition(":")[2], _input(fact, "seat_id"))
    return next((SeatId(each) for each in told if each in site.election.seats), None)


def _input(fact: Fact, name: str) -> str:
    return next((str(each.value) for each in fact.inputs if each.name == name), "")


def _gain_said(site: Site, fact: Fact, lang: str) -> str:
    return words_of(lang).gain_line.format(
        winner=party_adjective(site.election, key=PartyKey(str(fact.value)), lang=lang),
        loser=party_label(site.election, key=PartyKey(_input(fact, "from")), lang=lang),
    )


def _beaten_said(site: Site, fact: Fact, lang: str) -> str:
    party = party_label(site.election, key=PartyKey(_input(fact, "party")), lang=lang)
    return words_of(lang).beaten_line.format(name=fact.value, party=party)


def _majority_said(site: Site, fact: Fact, lang: str) -> str:
    numbers = numbers_of(site.election, lang=lang)
    votes = numbers.whole(fact.value) if isinstance(fact.value, int) else str(fact.value)
    return words_of(lang).majority_line.format(votes=votes)


def _swing_said(site: Site, fact: Fact, lang: str) -> str:
    return words_of(lang).swing_line.format(
        points=numbers_of(site.election, lang=lang).one_decimal(Fraction(fact.value)),
        loser=party_label(site.election, key=PartyKey(_input(fact, "from")), lang=lang),
        gainer=party_label(site.election, key=PartyKey(_input(fact, "to")), lang=lang),
    )


def _turnout_said(site: Site, fact: Fact, lang: str) -> str:
    words = words_of(lang)
    is_highest = str(fact.about).startswith("turnout_highest")
    said = words.highest_turnout if is_highest else words.lowest_turnout
    turnout = numbers_of(site.election, lang=lang).percent(Fraction(fact.value))
    return said.format(turnout=turnout)


_SAID = {
    "gain": _gain_said,
    "incumbent_beaten": _beaten_said,
    "closest": _majority_said,
    "largest_majority": _majority_said,
    "largest_swing": _swing_said,
    "extremes_so_far": _turnout_said,
}
"""How each kind of fact is said in a line beside its seat."""


def _turnout(site: Site, *, group: GroupId, lang: str) -> str | None:
    fact = site.group_book(group).get("group_turnout")
    if fact is None or isinstance(fact.value, str):
        return None
    return numbers_of(site.election, lang=lang).percent(Fraction(fact.value))
