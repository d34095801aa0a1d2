"""How long: the end of a noted run of wins, and an MP's whole years in the seat.

They are facts of their own, so that a text that says '2017' or '49 years' states just that.
"""

from collections.abc import Iterator
from dataclasses import replace

from countnight.facts.history.notes import notable, noted
from countnight.facts.known_seat import KnownSeat
from countnight.facts.seat_view import SeatView
from countnight.model.fact import Fact, Input, Unit

RUN = "won_every_general_election"
SINCE = "mp_for_this_seat_since"
DECEMBER = 12


def run_ended(view: SeatView) -> Iterator[Fact]:
    """The last year of a noted run of wins, about the party. Holds: the note gives an end."""
    for fact in notable(view):
        until = [one for one in fact.inputs if one.name == "until"]
        if _kind(fact) != RUN or not until or not isinstance(until[0].value, int):
            continue
        yield replace(
            fact,
            value=until[0].value,
            id="run_until",
            about=_tail(fact),
            formula="last year of the run as noted",
        )


def years_as_mp(view: KnownSeat) -> Iterator[Fact]:
    """Whole years as the seat's MP until this election, about the person.

    Holds: a note gives the year, and the election is in December, later in its year than any
    general election since 1945; at another time of year the month would decide.
    """
    day = view.election.date
    if day.month != DECEMBER:
        return
    for fact in noted(view):
        if _kind(fact) != SINCE or not isinstance(fact.value, int):
            continue
        since = Input("since", fact.value, fact.source)
        yield replace(
            fact,
            id="years_as_mp",
            value=day.year - fact.value,
            unit=Unit.COUNT,
            about=_tail(fact),
            inputs=(since, Input("election_year", day.year, "election"), *fact.inputs),
            formula="year of the election − first year as MP",
        )


def _kind(fact: Fact) -> str:
    return (fact.about or "").partition(":")[0]


def _tail(fact: Fact) -> str:
    return (fact.about or "").partition(":")[2]
