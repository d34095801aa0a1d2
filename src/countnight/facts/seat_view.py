"""A declared seat as the facts look at it: candidacies in order, beside last time's result."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from countnight.facts.past import Past, past_of_seat
from countnight.model.declaration import Declaration
from countnight.model.election import Candidacy, Election, Note, Party, PreviousResult, Seat
from countnight.model.ids import CandidacyId, PartyKey, SeatId

_LAST = 10**9
"""The ballot order of a candidacy that has none: after all that have one."""


@dataclass(frozen=True, slots=True)
class Standing:
    """One candidacy's votes and place; `main_party` is the party that it is counted with."""

    candidacy: Candidacy
    votes: int
    place: int
    main_party: Party


@dataclass(frozen=True, slots=True)
class Sizes:
    """Roughly how large the seat's figures are, for ranking 650 seats; never shown to anybody.

    Shape: whoever ranks by them compares close ones by the exact facts.
    None means: the seat has no such figure.
    """

    turnout: float | None
    turnout_change: float | None
    majority: int | None
    majority_share: float | None


@dataclass(frozen=True, slots=True)
class SeatView:
    """One declared seat.

    Shape: `ranked` has most votes first, a drawn lot putting its candidacy before its equals;
    equal votes share a place and stand in ballot order, then by id. `party_votes` sums each main
    party's candidates, independents left out. `sitting` are this seat's MPs who stand. `past` is
    `previous` made ready for comparison, and None whenever `previous` is. `notes` are those about
    the seat or its people, in file order. `county_place` counts the seats of its county whose ids
    come before its own.
    None means: `winner` the first place is tied and waits for the lot; `runner_up` the seat was
    uncontested.
    """

    election: Election
    seat: Seat
    declaration: Declaration
    ranked: tuple[Standing, ...]
    party_votes: Mapping[PartyKey, int]
    valid_votes: int
    winner: Standing | None
    runner_up: Standing | None
    sitting: tuple[Standing, ...]
    sizes: Sizes
    county_place: int = 0
    previous: PreviousResult | None = None
    past: Past | None = None
    notes: tuple[Note, ...] = ()

    @property
    def sole_runner_up(self) -> Standing | None:
        """The runner-up, or None when nobody, or more than one, came second."""
        if len(self.ranked) > 2 and self.ranked[2].place == 2:
            return None
        return self.runner_up

    @property
    def is_contested(self) -> bool:
        """Whether a poll was taken: more than one stood, and somebody voted."""
        return len(self.ranked) > 1 and self.valid_votes > 0

    @property
    def is_speakers(self) -> bool:
        """Whether the Speaker stands now or won last time, so that little can be compared."""
        stands = any(standing.main_party.is_speaker for standing in self.ranked)
        return stands or (self.past is not None and self.past.winner_party.is_speaker)

    def sole_candidacy_of(self, party: PartyKey) -> Standing | None:
        """The only standing of that main party, or None when there are none or several."""
        found = [standing for standing in self.ranked if standing.main_party.key == party]
        return found[0] if len(found) == 1 else None


def view_of_seat(election: Election, *, declaration: Declaration) -> SeatView:
    """The declared seat, ranked, beside its baseline.

    Shape: votes of a candidacy that the election does not know are in no place; they count in
    the valid votes only where the returning officer gave a total.
    """
    past = past_of_seat(election, seat=declaration.seat)
    ranked = _ranked(election, declaration=declaration)
    valid_votes = _valid_votes(declaration)
    return SeatView(
        election=election,
        seat=election.seats[declaration.seat],
        declaration=declaration,
        ranked=ranked,
        party_votes=_party_votes(ranked),
        valid_votes=valid_votes,
        winner=_winner(ranked),
        runner_up=ranked[1] if len(ranked) > 1 else None,
        sitting=tuple(one for one in ranked if one.candidacy.is_sitting),
        sizes=_sizes(ranked, valid_votes=valid_votes, electors=declaration.electorate, past=past),
        county_place=county_place_of(election, seat=declaration.seat),
        previous=None if past is None else past.result,
        past=past,
        notes=tuple(note for note in election.notes if note.seat == declaration.seat),
    )


def county_place_of(election: Election, *, seat: SeatId) -> int:
    """How many seats of the seat's county have smaller ids."""
    county = election.seats[seat].county
    others = election.seats.values()
    return sum(1 for other in others if other.county == county and other.id < seat)


def _sizes(
    ranked: tuple[Standing, ...], *, valid_votes: int, electors: int | None, past: Past | None
) -> Sizes:
    if len(ranked) < 2 or valid_votes <= 0:
        return Sizes(None, None, None, None)
    is_decided = ranked[1].place > 1
    majority = ranked[0].votes - ranked[1].votes if is_decided else None
    turnout = valid_votes / electors if electors else None
    then = None
    if past is not None and past.result.electorate and not past.result.is_notional:
        then = past.result.valid_votes / past.result.electorate
    return Sizes(
        turnout=turnout,
        turnout_change=None if turnout is None or then is None else turnout - then,
        majority=majority,
        majority_share=None if majority is None else majority / valid_votes,
    )


def _party_votes(ranked: tuple[Standing, ...]) -> Mapping[PartyKey, int]:
    votes: dict[PartyKey, int] = {}
    for one in ranked:
        if not one.main_party.is_independent:
            key = one.main_party.key
            votes[key] = votes.get(key, 0) + one.votes
    return votes


def _winner(ranked: tuple[Standing, ...]) -> Standing | None:
    if not ranked or (len(ranked) > 1 and ranked[1].place == 1):
        return None
    return ranked[0]


def _valid_votes(declaration: Declaration) -> int:
    if declaration.valid_votes is not None:
        return declaration.valid_votes
    return sum(declaration.votes.values())


def _ranked(election: Election, *, declaration: Declaration) -> tuple[Standing, ...]:
    known = election.candidacies.get(declaration.seat, ())
    standing = [one for one in known if one.id in declaration.votes]
    votes = {one.id: declaration.votes[one.id] for one in standing}
    lot = _lot_that_decides(votes, lot=declaration.drawn_by_lot)

    def most_votes_first(one: Candidacy) -> tuple[int, bool, int, str]:
        order = _LAST if one.ballot_order is None else one.ballot_order
        return (-votes[one.id], one.id != lot, order, one.id)

    in_order = sorted(standing, key=most_votes_first)
    places = _places([votes[one.id] for one in in_order], has_lot=lot is not None)
    return tuple(
        Standing(one, votes[one.id], place, election.parties[election.main_party(one.party)])
        for one, place in zip(in_order, places, strict=True)
    )


def _lot_that_decides(
    votes: Mapping[CandidacyId, int], *, lot: CandidacyId | None
) -> CandidacyId | None:
    """The candidacy drawn, when it is one of those tied at the top; None otherwise."""
    if lot is None or lot not in votes or votes[lot] < max(votes.values()):
        return None
    return lot


def _places(votes: Sequence[int], *, has_lot: bool) -> list[int]:
    """Places from votes in descending order; after a lot, the rest of the tie are second."""
    places: list[int] = []
    for index, here in enumerate(votes):
        is_equal = index > 0 and votes[index - 1] == here and not (has_lot and index == 1)
        places.append(places[-1] if is_equal else index + 1)
    return places
