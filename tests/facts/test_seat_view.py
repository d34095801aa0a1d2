from ballot_box import SEAT, Place, Stood, declaration_of, election_of, view_of

from countnight.facts.seat_view import SeatView, view_of_seat
from countnight.model.declaration import Declaration
from countnight.model.ids import CandidacyId


def places_of(view: SeatView) -> list[tuple[str, int]]:
    """Each candidacy's id and place, in the view's order."""
    return [(one.candidacy.id, one.place) for one in view.ranked]


def test_candidacies_stand_by_votes_whatever_the_ballot_order() -> None:
    """The one with most votes stands first."""
    view = view_of(Place((Stood(10, "ld"), Stood(40, "con"), Stood(30, "lab"))))

    assert places_of(view) == [("E1-2", 1), ("E1-3", 2), ("E1-1", 3)]


def test_equal_votes_share_a_place_and_the_next_place_is_skipped() -> None:
    """Two came second with 30 votes each, so nobody came third."""
    view = view_of(Place((Stood(30, "ld"), Stood(40, "con"), Stood(30, "lab"), Stood(5, "green"))))

    assert places_of(view) == [("E1-2", 1), ("E1-1", 2), ("E1-3", 2), ("E1-4", 4)]
    assert view.sole_runner_up is None


def test_a_tie_without_a_lot_has_no_winner() -> None:
    """Equal first places wait for the returning officer's lot; nobody is elected yet."""
    view = view_of(Place((Stood(40, "con"), Stood(40, "lab"), Stood(5, "ld"))))

    assert view.winner is None
    assert places_of(view) == [("E1-1", 1), ("E1-2", 1), ("E1-3", 3)]


def test_a_drawn_lot_puts_its_candidacy_first() -> None:
    """After a tie the lot fell to the second on the ballot, who is elected."""
    view = view_of(Place((Stood(40, "con"), Stood(40, "lab"), Stood(5, "ld")), lot=2))

    assert places_of(view) == [("E1-2", 1), ("E1-1", 2), ("E1-3", 3)]
    assert view.winner is view.ranked[0]


def test_a_lot_between_three_leaves_the_other_two_second() -> None:
    """Three tied, one was drawn, two share the second place."""
    view = view_of(Place((Stood(40, "con"), Stood(40, "lab"), Stood(40, "ld")), lot=3))

    assert places_of(view) == [("E1-3", 1), ("E1-1", 2), ("E1-2", 2)]


def test_a_lot_for_someone_who_was_not_tied_changes_nothing() -> None:
    """The most votes win, whatever a message says of a lot."""
    view = view_of(Place((Stood(41, "con"), Stood(40, "lab")), lot=2))

    assert places_of(view) == [("E1-1", 1), ("E1-2", 2)]


def test_an_uncontested_seat_has_a_winner_and_no_runner_up() -> None:
    """Only one stood."""
    view = view_of(Place((Stood(0, "con"),)))

    assert view.winner is view.ranked[0]
    assert view.runner_up is None


def test_the_declared_total_is_the_valid_votes() -> None:
    """The returning officer's total stands, even where the votes add up to another."""
    place = Place((Stood(40, "con"), Stood(30, "lab")), valid=71)

    assert view_of(place).valid_votes == 71


def test_without_a_declared_total_the_votes_are_added_up() -> None:
    """No total was read out, so it is the sum."""
    place = Place((Stood(40, "con"), Stood(30, "lab")))

    assert view_of(place).valid_votes == 70


def test_votes_of_an_unknown_candidacy_have_no_place() -> None:
    """A name that nobody nominated is not ranked."""
    place = Place((Stood(40, "con"), Stood(30, "lab")))
    known = declaration_of(SEAT, place)
    votes = {**known.votes, CandidacyId("nobody"): 99}
    view = view_of_seat(election_of({SEAT: place}), declaration=Declaration(SEAT, votes))

    assert places_of(view) == [("E1-1", 1), ("E1-2", 2)]


def test_a_lot_for_an_unknown_candidacy_leaves_the_tie_undecided() -> None:
    """The name drawn is nobody's here, so the two at the top stay equal."""
    place = Place((Stood(40, "con"), Stood(40, "lab")))
    votes = {**declaration_of(SEAT, place).votes, CandidacyId("nobody"): 40}
    lot = Declaration(SEAT, votes, drawn_by_lot=CandidacyId("nobody"))
    view = view_of_seat(election_of({SEAT: place}), declaration=lot)

    assert view.winner is None
    assert places_of(view) == [("E1-1", 1), ("E1-2", 1)]
