"""Who stood: the seat's name, its candidates, their parties, votes and places."""

from collections.abc import Iterator
from dataclasses import replace

from countnight.facts.evidence import DECLARATION, NOMINATIONS, votes_now
from countnight.facts.known_seat import KnownSeat
from countnight.facts.seat_view import SeatView, Standing
from countnight.model.fact import Fact, Input, Unit


def seat(view: KnownSeat) -> Iterator[Fact]:
    """The seat's name. Holds: always."""
    yield Fact("seat", view.seat.name, Unit.TEXT, source=NOMINATIONS, seat=view.seat.id)


def candidates(view: SeatView) -> Iterator[Fact]:
    """How many candidates the returning officer read out. Holds: always."""
    yield Fact(
        id="candidates",
        value=len(view.ranked),
        unit=Unit.COUNT,
        formula="number of candidates declared",
        source=DECLARATION,
        seat=view.seat.id,
    )


def candidate(view: SeatView) -> Iterator[Fact]:
    """Each candidate's name as nominated. Holds: always."""
    for one in view.ranked:
        yield _nominated(view, fact_id="candidate", standing=one, value=one.candidacy.name)


def party(view: SeatView) -> Iterator[Fact]:
    """The party that each candidate stood for, before any folding. Holds: always."""
    for one in view.ranked:
        yield _nominated(view, fact_id="party", standing=one, value=one.candidacy.party)


def votes(view: SeatView) -> Iterator[Fact]:
    """Each candidate's votes. Holds: always."""
    for one in view.ranked:
        yield Fact(
            id="votes",
            value=one.votes,
            unit=Unit.VOTES,
            about=one.candidacy.id,
            source=DECLARATION,
            seat=view.seat.id,
        )


def place(view: SeatView) -> Iterator[Fact]:
    """Each candidate's place: equal votes share one, a drawn lot decides the first.

    Source: Representation of the People Act 1983, Sch. 1 rule 49.
    """
    for one in view.ranked:
        yield _placed(view, fact_id="place", standing=one, value=one.place)


def runner_up(view: SeatView) -> Iterator[Fact]:
    """Who came second: nobody when uncontested, several when they have equal votes."""
    yield from _at_place(view, fact_id="runner_up", place_wanted=2)


def third(view: SeatView) -> Iterator[Fact]:
    """Who came third; nobody when two or more shared the second place."""
    yield from _at_place(view, fact_id="third", place_wanted=3)


def fourth(view: SeatView) -> Iterator[Fact]:
    """Who came fourth; nobody when a higher place was shared so widely that none is."""
    yield from _at_place(view, fact_id="fourth", place_wanted=4)


def incumbent_lost(view: SeatView) -> Iterator[Fact]:
    """The place of a sitting MP of this seat who stood and did not win.

    Holds: there is a winner, and it is somebody else. An MP who changed party counts.
    """
    if view.winner is None:
        return
    for one in view.sitting:
        if one is not view.winner:
            yield _placed(view, fact_id="incumbent_lost", standing=one, value=one.place)


def _at_place(view: SeatView, *, fact_id: str, place_wanted: int) -> Iterator[Fact]:
    for one in view.ranked:
        if one.place == place_wanted:
            yield replace(
                _nominated(view, fact_id=fact_id, standing=one, value=one.candidacy.name),
                inputs=(votes_now(one),),
                formula="the candidates in order of votes",
            )


def _nominated(view: SeatView, *, fact_id: str, standing: Standing, value: str) -> Fact:
    """What the nomination says of the candidate; it does not follow from any figure."""
    return Fact(
        id=fact_id,
        value=value,
        unit=Unit.TEXT,
        about=standing.candidacy.id,
        source=NOMINATIONS,
        seat=view.seat.id,
    )


def _placed(view: SeatView, *, fact_id: str, standing: Standing, value: int) -> Fact:
    return Fact(
        id=fact_id,
        value=value,
        unit=Unit.RANK,
        about=standing.candidacy.id,
        inputs=(votes_now(standing), Input("candidates_above", standing.place - 1, DECLARATION)),
        formula="1 + number of candidates with more votes",
        source=DECLARATION,
        seat=view.seat.id,
    )
