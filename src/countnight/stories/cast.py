"""Who plays which part in a seat's result, and the questions that any language's frames ask.

Parts of people: w winner, r runner-up, m the sitting MP if beaten, l the candidate of the party
that lost the seat. Parts of parties: W, R, M as the parties of w, r, m, and L that lost it.
"""

from collections.abc import Mapping
from fractions import Fraction
from typing import Protocol

from countnight.facts.seat_view import SeatView, Standing
from countnight.facts.sizes import Majorities, exact, is_visible, seen_way
from countnight.model.election import BaselineKind
from countnight.model.fact import Fact, FactBook
from countnight.model.ids import PartyKey
from countnight.stories.refusals import NoWinnerError


class Cast(Protocol):
    """A seat's view and facts, with its people and parties by the parts they play."""

    @property
    def view(self) -> SeatView:
        """The declared seat."""
        ...

    @property
    def book(self) -> FactBook:
        """Its facts."""
        ...

    @property
    def people(self) -> Mapping[str, Standing]:
        """The people by part."""
        ...

    @property
    def outcome(self) -> str:
        """hold, gain or win."""
        ...

    @property
    def majorities(self) -> Majorities:
        """The majority beside last time's."""
        ...

    @property
    def is_speakers(self) -> bool:
        """Whether the Speaker won the seat now or last time."""
        ...

    @property
    def parties(self) -> Mapping[str, PartyKey]:
        """The parties by part."""
        ...


def people_of(view: SeatView, book: FactBook) -> dict[str, Standing]:
    """The people by part. Raises: NoWinnerError for a tie without a lot."""
    if view.winner is None:
        raise NoWinnerError(seat=view.seat.name)
    people = {"w": view.winner}
    if view.runner_up is not None:
        people["r"] = view.runner_up
    beaten, gained = book.first("incumbent_lost"), book.first("gained_from")
    if beaten is None and gained is None:
        return people
    for standing in reversed(view.ranked):
        if beaten is not None and standing.candidacy.id == beaten.about:
            people["m"] = standing
        if gained is not None and standing.main_party.key == gained.about:
            people["l"] = standing
    return people


def parties_of(book: FactBook, people: Mapping[str, Standing]) -> dict[str, PartyKey]:
    """The parties by part."""
    parties = {part.upper(): people[part].main_party.key for part in "wrm" if part in people}
    gained = book.first("gained_from")
    if gained is not None and gained.about is not None:
        parties["L"] = PartyKey(gained.about)
    return parties


def outcome_of(book: FactBook) -> str:
    """hold, gain or win."""
    fact = book.first("outcome")
    return str(fact.value) if fact else "win"


def is_speakers(view: SeatView, parties: Mapping[str, PartyKey]) -> bool:
    """Whether the Speaker won the seat now or last time."""
    known = view.election.parties
    return any(known[parties[part]].is_speaker for part in ("W", "L") if part in parties)


def always(cast: Cast) -> bool:
    """Nothing more need be true."""
    del cast
    return True


def is_gain(cast: Cast) -> bool:
    """The seat changes hands."""
    return cast.outcome == "gain"


def is_hold(cast: Cast) -> bool:
    """The party that won last time won again."""
    return cast.outcome == "hold"


def is_unopposed(cast: Cast) -> bool:
    """Nobody else stood."""
    return "r" not in cast.people


def is_tie(cast: Cast) -> bool:
    """The first place was drawn by lot."""
    return "tie_by_lot" in cast.book.by_id


def is_re_elected(cast: Cast) -> bool:
    """The winner was this seat's MP at dissolution."""
    return cast.people["w"].candidacy.is_sitting


def is_speaker(cast: Cast, part: str) -> bool:
    """The party in that part is the Speaker's."""
    return part in cast.parties and cast.view.election.parties[cast.parties[part]].is_speaker


def is_independent(cast: Cast, part: str) -> bool:
    """The party in that part is no party."""
    return part in cast.parties and cast.view.election.parties[cast.parties[part]].is_independent


def is_notional(cast: Cast) -> bool:
    """Last time's figures are an estimate on new boundaries."""
    previous = cast.view.previous
    is_estimate = previous is not None and previous.is_notional
    return cast.view.election.baseline.kind is BaselineKind.NOTIONAL or is_estimate


def majority_grew(cast: Cast) -> bool:
    """The majority is larger than last time's, on a hold."""
    return cast.majorities.way == 1


def majority_shrank(cast: Cast) -> bool:
    """The majority is smaller than last time's, on a hold."""
    return cast.majorities.way == -1


def majority_ratio(cast: Cast) -> Fraction | None:
    """Majority now over majority then, on a hold; None without one."""
    fact = cast.book.first("majority_ratio")
    return None if fact is None else exact(fact)


def more_than_doubled(cast: Cast) -> bool:
    """The majority is more than twice last time's."""
    return cast.majorities.is_doubled


def more_than_halved(cast: Cast) -> bool:
    """The majority is less than half last time's."""
    return cast.majorities.is_halved


def is_close_call(cast: Cast) -> bool:
    """A hold by under 5% of the vote and under a quarter of last time's majority."""
    return cast.majorities.is_close_call


def mp_is_second(cast: Cast) -> bool:
    """The beaten MP is the runner-up."""
    return "m" in cast.people and cast.people["m"] is cast.people.get("r")


def losers_mp_beaten(cast: Cast) -> bool:
    """The beaten MP stood for the party that lost the seat, and came second."""
    return mp_is_second(cast) and cast.people["m"] is cast.people.get("l")


def loser_is_runner_up(cast: Cast) -> bool:
    """The party that lost the seat came second, and its old majority is known."""
    is_second = "l" in cast.people and cast.people["l"] is cast.people.get("r")
    return is_second and cast.book.first("overturned") is not None


def loser_is_third(cast: Cast) -> bool:
    """The party that lost the seat came third."""
    return "l" in cast.people and cast.people["l"].place == 3


def loser_is_told_apart(cast: Cast) -> bool:
    """A gain in which the losing party's candidate is neither of the leading two."""
    return is_gain(cast) and "l" in cast.people and not loser_is_runner_up(cast)


def loser_had_it_since_created(cast: Cast) -> bool:
    """The losing party had won every general election since the seat was created."""
    created = cast.book.get("notable", f"seat_created:{cast.view.seat.id}")
    if created is None or "L" not in cast.parties:
        return False
    run = cast.book.get("notable", f"won_every_general_election:{cast.parties['L']}")
    return run is not None and run.value == created.value


def last_win_noted(cast: Cast) -> bool:
    """The winner's party's last win here at a general election is known."""
    return noted(cast, f"last_general_election_win:{cast.parties['W']}")


def noted(cast: Cast, about: str) -> bool:
    """Whether a note of that kind and subject is there."""
    return cast.book.get("notable", about) is not None


def table_has_none_smaller(cast: Cast) -> bool:
    """The table of past elections has no majority as small, so there is no year to say."""
    record = cast.book.get("notable", f"narrowest_majority_since:{cast.view.seat.id}")
    began = {"since_table_began", "since_seat_created"}
    return record is not None and any(one.name in began for one in record.inputs)


def mp_since(cast: Cast, name: str) -> Fact | None:
    """The year since when the person was MP for this seat, as a note attests."""
    fact = cast.book.get("notable", f"mp_for_this_seat_since:{name}")
    return fact if fact is not None and isinstance(fact.value, int) else None


def mp_is_dated(cast: Cast) -> bool:
    """A note says since when the beaten MP had the seat."""
    return "m" in cast.people and mp_since(cast, cast.people["m"].candidacy.name) is not None


def changed_party(cast: Cast) -> bool:
    """The beaten MP was elected last time for another party than they stood for now.

    Shape: never so without a baseline, for then no text can say when last time was.
    """
    if "m" not in cast.people or cast.book.get("baseline") is None:
        return False
    name = cast.people["m"].candidacy.name
    elected_as = cast.book.get("notable", f"elected_last_time_as:{name}")
    return elected_as is not None and elected_as.value != cast.parties["M"]


def is_returning(cast: Cast) -> bool:
    """The winner was MP for this seat before, lost or left it, and is back."""
    return noted(cast, f"mp_for_this_seat:{cast.people['w'].candidacy.name}")


def first_since_any_election(cast: Cast) -> bool:
    """A note rules out a by-election win since: 'first since' needs no qualification."""
    party = cast.parties["W"]
    ruled_out = cast.book.get("notable", f"no_by_election_win_since:{party}")
    last = cast.book.get("notable", f"last_general_election_win:{party}")
    return last is not None and ruled_out is not None and ruled_out.value == last.value


def predecessor(cast: Cast) -> tuple[str, Fact, Fact] | None:
    """The MP who did not stand: the name, the note of it, and since when they had the seat.

    None means: no note says that they did not stand, or none says since when they had it.
    """
    previous = cast.view.previous
    if previous is None or not previous.candidates:
        return None
    name = previous.candidates[0].name
    stood_down = cast.book.get("notable", f"did_not_stand:{name}")
    since = mp_since(cast, name)
    return None if stood_down is None or since is None else (name, stood_down, since)


def has_change(cast: Cast, part: str) -> bool:
    """The person's share can be compared with last time's, and moved visibly."""
    if part not in cast.people:
        return False
    return is_visible(cast.book.get("share_change", cast.people[part].candidacy.id))


def both_changed(cast: Cast) -> bool:
    """Winner and runner-up can both be compared with last time."""
    return has_change(cast, "w") and has_change(cast, "r")


def movements(cast: Cast) -> list[int]:
    """Of winner and runner-up, as far as their change can be compared: 1 rose, -1 fell."""
    found: list[int] = []
    for part in ("w", "r"):
        one = cast.people.get(part)
        fact = None if one is None else cast.book.index.get(("share_change", one.candidacy.id))
        moved = 0 if fact is None else seen_way(fact)
        if moved:
            found.append(moved)
    return found


def both_fell(cast: Cast) -> bool:
    """Winner and runner-up both lost share."""
    return movements(cast) == [-1, -1]


def both_rose(cast: Cast) -> bool:
    """Winner and runner-up both gained share."""
    return movements(cast) == [1, 1]


def swing_is_telling(cast: Cast) -> bool:
    """There is a swing, and one party rose while the other fell."""
    return is_visible(cast.book.first("swing")) and movements(cast) in ([1, -1], [-1, 1])
