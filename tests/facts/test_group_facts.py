from collections.abc import Sequence
from fractions import Fraction

from ballot_box import (
    NOTHING_AROUND,
    NOTIONALLY,
    UNHURRIED,
    Around,
    Place,
    Stood,
    Then,
    declaration_of,
    election_of,
)
from hypothesis import given
from hypothesis import strategies as st
from reference_night import ALL_32, group_book, group_of_all

from countnight.facts.group_facts import GroupView, facts_of_group
from countnight.facts.seat_facts import facts_of_seat
from countnight.facts.seat_view import view_of_seat
from countnight.model.exact import Value, tenths_half_up
from countnight.model.fact import Fact, FactBook
from countnight.model.ids import GroupId, SeatId


def book_of_group(
    places: Sequence[Place], order: Sequence[int] | None = None, *, around: Around = NOTHING_AROUND
) -> FactBook:
    """The facts of a group of the places S1, S2 ..., those in `order` declared, in that order."""
    named = {SeatId(f"S{number}"): place for number, place in enumerate(places, start=1)}
    election = election_of(named, around=around)
    wanted = range(1, len(places) + 1) if order is None else order
    declared = tuple(SeatId(f"S{number}") for number in wanted)
    views = {
        seat: view_of_seat(election, declaration=declaration_of(seat, named[seat]))
        for seat in declared
    }
    books = {seat: facts_of_seat(view) for seat, view in views.items()}
    group = election.groups[GroupId("all")]
    return facts_of_group(GroupView(election, group, views, books, declared))


def pairs(book: FactBook, fact_id: str) -> list[tuple[str | None, Value]]:
    """Every fact of that id: what it is about, and what it says, in order."""
    return [(fact.about, fact.value) for fact in book.each(fact_id)]


def value(book: FactBook, fact_id: str, about: str | None = None) -> Value | None:
    """What the fact says, or None when it does not hold."""
    fact = book.get(fact_id, about)
    return None if fact is None else fact.value


def tenths(book: FactBook, fact_id: str, about: str | None = None) -> int | None:
    """The fact in tenths as a reader would see it."""
    exact = value(book, fact_id, about)
    return tenths_half_up(exact) if isinstance(exact, Fraction) else None


def named_in(fact: Fact | None) -> list[Value]:
    """The names among a fact's inputs, in order."""
    return [] if fact is None else [one.value for one in fact.inputs]


HOLD = Place((Stood(60, "lab"), Stood(40, "con")), Then((("lab", 70), ("con", 30)), 200), 200)
GAIN = Place((Stood(55, "con"), Stood(45, "lab")), Then((("lab", 60), ("con", 40)), 200), 250)
NEW = Place((Stood(55, "con"), Stood(45, "ld")))


def test_a_group_counts_what_is_in_and_what_is_to_come() -> None:
    """Two of three declared, one to come."""
    book = book_of_group((HOLD, GAIN, HOLD), order=(2, 1))

    assert value(book, "seats") == 3
    assert value(book, "declared") == 2
    assert value(book, "undeclared") == 1


def test_seats_are_compared_only_where_declared() -> None:
    """One Labour seat of two has gone; the third, undeclared, counts only in the whole."""
    book = book_of_group((HOLD, GAIN, HOLD), order=(2, 1))

    assert pairs(book, "seats_by_party") == [("con", 1), ("lab", 1)]
    assert pairs(book, "previous_seats_by_party") == [("lab", 2)]
    assert pairs(book, "previous_seats_all") == [("lab", 3)]


def test_gains_and_losses_name_their_seats_in_order_of_declaration() -> None:
    """The third seat declared before the second."""
    book = book_of_group((HOLD, GAIN, GAIN), order=(3, 1, 2))

    assert pairs(book, "gain") == [("S3", "con"), ("S2", "con")]
    assert named_in(book.get("seats_gained", "con")) == ["Seat S3", "Seat S2"]
    assert named_in(book.get("seats_lost", "lab")) == ["Seat S3", "Seat S2"]
    assert value(book, "seats_gained", "lab") is None


def test_shares_of_a_group_are_of_all_its_votes() -> None:
    """105 of 200 Labour votes now against 130 of 200: down 12.5 points."""
    book = book_of_group((HOLD, GAIN))

    assert value(book, "group_votes", "lab") == 105
    assert value(book, "group_share", "lab") == Fraction(105, 2)
    assert value(book, "previous_group_share", "lab") == 65
    assert value(book, "group_share_change", "lab") == Fraction(-25, 2)


def test_one_seat_without_a_baseline_stops_every_change_of_the_group() -> None:
    """The same seats both times, or no change is told."""
    book = book_of_group((HOLD, GAIN, NEW))

    assert value(book, "group_share", "con") == Fraction(150, 3)
    for fact_id in ("group_share_change", "previous_group_share", "previous_seats_by_party"):
        assert not list(book.each(fact_id)), fact_id


def test_independents_and_the_speaker_have_no_share_of_a_group() -> None:
    """They are no party."""
    book = book_of_group((Place((Stood(60, "spk"), Stood(40, "ind"))), HOLD))

    assert {fact.about for fact in book.each("group_share")} == {"lab", "con"}
    assert pairs(book, "seats_by_party") == [("lab", 1), ("spk", 1)]


def test_turnout_of_a_group_is_of_sums() -> None:
    """200 votes of 450 electors, against 200 of 400."""
    book = book_of_group((HOLD, GAIN))

    assert value(book, "group_turnout") == Fraction(400, 9)
    assert value(book, "previous_group_turnout") == 50
    assert value(book, "group_turnout_change") == Fraction(400, 9) - 50


def test_one_seat_without_an_electorate_leaves_the_groups_turnout_unknown() -> None:
    """A sum with a gap in it is no sum."""
    book = book_of_group((HOLD, NEW))

    assert value(book, "group_turnout") is None
    assert value(book, "group_turnout_change") is None


def test_notional_figures_give_no_change_of_turnout_and_are_named() -> None:
    """The baseline of each change says that it is an estimate."""
    book = book_of_group((HOLD, GAIN), around=Around(baseline=NOTIONALLY))
    change = book.get("group_share_change", "lab")

    assert value(book, "group_turnout_change") is None
    assert change is not None
    assert change.baseline == "2017 general election (notional)"


def test_a_notional_seat_still_to_come_marks_only_what_counts_it() -> None:
    """The whole group's last time rests on an estimate; that of the declared seats does not."""
    past = Then((("lab", 60), ("con", 40)), is_notional=True)
    book = book_of_group((HOLD, Place((Stood(55, "con"), Stood(45, "lab")), past)), order=(1,))
    whole = book.get("previous_seats_all", "lab")
    so_far = book.get("previous_seats_by_party", "lab")

    assert whole is not None
    assert so_far is not None
    assert whole.baseline == "2017 general election (notional)"
    assert so_far.baseline == "2017 general election"


def test_a_tied_seat_without_a_lot_is_nobodys() -> None:
    """It has declared and counts for no party."""
    book = book_of_group((Place((Stood(50, "lab"), Stood(50, "con"))), HOLD))

    assert value(book, "declared") == 2
    assert pairs(book, "seats_by_party") == [("lab", 1)]
    assert pairs(book, "closest") == [("S2", 20)]


def test_no_more_than_three_are_closest_and_equals_stand_as_declared() -> None:
    """Majorities 20, 10, 20, 10: the tens first, then the earlier of the twenties."""
    book = book_of_group((HOLD, GAIN, HOLD, GAIN), order=(4, 3, 2, 1))

    assert pairs(book, "closest") == [("S4", 10), ("S2", 10), ("S3", 20)]
    assert pairs(book, "largest_majority") == [("S3", 20), ("S1", 20), ("S4", 10)]


def test_nothing_declared_leaves_only_the_counts() -> None:
    """Before the first declaration there is nothing to tell but that."""
    book = book_of_group((HOLD, GAIN), order=())

    assert {fact.id for fact in book.facts} == {
        "group",
        "seats",
        "declared",
        "undeclared",
        "previous_seats_all",
    }


def test_all_32_seats_are_24_conservative_and_8_labour() -> None:
    """The set is the 32 seats, by their own name, with six gains."""
    book = group_book(group_of_all())

    assert value(book, "group") == ALL_32
    assert pairs(book, "seats_by_party") == [("conservative", 24), ("labour", 8)]
    assert pairs(book, "previous_seats_by_party") == [("conservative", 18), ("labour", 14)]
    assert set(named_in(book.get("seats_gained", "conservative"))) == {
        "Ashfield",
        "Bassetlaw",
        "Bolsover",
        "Derby North",
        "Gedling",
        "High Peak",
    }


def test_bolsover_was_the_last_labour_seat_to_fall() -> None:
    """In order of declaration: Ashfield 04:13, Derby North 04:36, Bolsover 05:05."""
    gained = named_in(group_book(group_of_all()).get("seats_gained", "conservative"))

    assert gained[-3:] == ["Ashfield", "Derby North", "Bolsover"]


def test_the_groups_votes_and_turnout_are_those_of_the_night() -> None:
    """Conservatives 51 %, up 3.8; Labour 34.8 %, down 9.5; turnout 66.9 %, down 2.1."""
    book = group_book(group_of_all())

    assert tenths(book, "group_share", "conservative") == 510
    assert tenths(book, "group_share_change", "conservative") == 38
    assert tenths(book, "group_share", "labour") == 348
    assert tenths(book, "group_share_change", "labour") == -95
    assert tenths(book, "group_turnout") == 669
    assert tenths(book, "group_turnout_change") == -21


def test_the_closest_seats_and_the_largest_swing_of_the_night() -> None:
    """High Peak by 590, Gedling by 679, Chesterfield by 1,451; Bassetlaw swung 18.4 points."""
    book = group_book(group_of_all())
    swing = next(book.each("largest_swing"))

    assert [number for _, number in pairs(book, "closest")] == [590, 679, 1451]
    assert swing.about == "E14000546"
    assert isinstance(swing.value, Fraction)
    assert tenths_half_up(swing.value) == 184
    assert named_in(swing)[:2] == ["labour", "conservative"]


def test_beaten_mps_stand_in_order_of_service() -> None:
    """Dennis Skinner, MP for Bolsover since 1970, comes first."""
    names = [name for _, name in pairs(group_book(group_of_all()), "incumbent_beaten")]

    assert names == [
        "Dennis Skinner",
        "Vernon Coaker",
        "Anna Soubry",
        "Chris Leslie",
        "Chris Williamson",
        "Ruth George",
    ]


def test_by_twenty_to_five_there_were_five_gains_and_not_four() -> None:
    """The count is live: with Derby North (04:36) in, five seats had fallen."""
    whole = group_book(group_of_all())
    for seats in range(1, 33):
        book = group_book(group_of_all(), seats)
        if "Derby North" in named_in(book.get("seats_gained", "conservative")):
            break

    assert value(book, "seats_gained", "conservative") == 5
    assert value(whole, "seats_gained", "conservative") == 6


VOTES = st.integers(min_value=0, max_value=500)
PARTIES = ("con", "lab", "ld", "green", "ind")


@st.composite
def a_place(draw: st.DrawFn) -> Place:
    """A seat with five candidates now and last time, and their electorates."""
    now = tuple(Stood(draw(VOTES), party) for party in PARTIES)
    then = sorted(((party, draw(VOTES)) for party in PARTIES), key=lambda one: -one[1])
    return Place(now, Then(tuple(then), electorate=3000), electorate=3000)


def final_facts(book: FactBook) -> dict[tuple[str, str | None], Value]:
    """The facts that do not tell the order of declaration, without their order."""
    told_in_order = {"first_declared", "last_declared"}
    chosen_by_order = {"closest", "largest_majority", "largest_swing", "extremes_so_far"}
    return {
        (fact.id, fact.about): fact.value
        for fact in book.facts
        if fact.id not in told_in_order | chosen_by_order
    }


def sizes(book: FactBook, fact_id: str) -> list[str]:
    """How large the extremes are, whichever of equal seats hold them."""
    return [str(fact.value) for fact in book.each(fact_id)]


@UNHURRIED
@given(places=st.lists(a_place(), min_size=1, max_size=6), data=st.data())
def test_the_order_of_arrival_never_changes_the_final_facts(
    places: list[Place], data: st.DataObject
) -> None:
    """Once all are in, nobody can tell from the sums which seat came first."""
    order = data.draw(st.permutations(range(1, len(places) + 1)))
    one, other = book_of_group(places), book_of_group(places, order=order)

    assert final_facts(one) == final_facts(other)
    for fact_id in ("closest", "largest_majority", "largest_swing", "extremes_so_far"):
        assert sizes(one, fact_id) == sizes(other, fact_id)


@UNHURRIED
@given(places=st.lists(a_place(), min_size=1, max_size=6))
def test_seats_won_lost_and_held_add_up(places: list[Place]) -> None:
    """Seats now are seats then, plus gains, minus losses, for every party, once all are decided."""
    book = book_of_group(places)
    counted = [number for _, number in pairs(book, "seats_by_party") if isinstance(number, int)]
    if sum(counted) < len(places):
        return

    for party in PARTIES:
        balance = 0
        for fact_id, sign in (
            ("seats_by_party", 1),
            ("previous_seats_by_party", -1),
            ("seats_gained", -1),
            ("seats_lost", 1),
        ):
            number = value(book, fact_id, party)
            balance += sign * (number if isinstance(number, int) else 0)
        assert balance == 0, party
