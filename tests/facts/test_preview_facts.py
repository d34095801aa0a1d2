"""What is known before a declaration, by hand-made numbers."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from fractions import Fraction

import pytest
from ballot_box import (
    NO_BASELINE,
    NOTHING_AROUND,
    NOTIONALLY,
    SEAT,
    Around,
    Place,
    Stood,
    Then,
    declaration_of,
    election_of,
    note_on,
)
from past_elections import led_by

from countnight.facts.catalogue.every import OF_GROUP_PREVIEWS, OF_GROUPS, OF_PREVIEWS, OF_SEATS
from countnight.facts.group_view import GroupView, so_far
from countnight.facts.preview.every import facts_ahead_of_group, facts_ahead_of_seat
from countnight.facts.preview.view import GroupAhead, Outlook, ahead_of_seat
from countnight.facts.seat_facts import facts_of_seat
from countnight.facts.seat_view import view_of_seat
from countnight.model.election import Election
from countnight.model.fact import FactBook
from countnight.model.ids import GroupId, SeatId

LABOURS = Then((("lab", 6000), ("con", 4000), ("ld", 500)), electorate=20_000)
THREE = (Stood(0, "con", "Ann"), Stood(0, "lab", "Bob", is_sitting=True), Stood(0, "green", "Cy"))


def ahead(
    place: Place, *, around: Around = NOTHING_AROUND, outlook: Outlook | None = None
) -> FactBook:
    """The facts of the place as the only seat of an election, before it declares."""
    election = election_of({SEAT: place}, around=around)
    view = ahead_of_seat(election, seat=SEAT, outlook=outlook or Outlook())
    return facts_ahead_of_seat(view)


def values(book: FactBook, fact_id: str) -> dict[str | None, object]:
    """The values of the facts of that id, by what they are about."""
    return {fact.about: fact.value for fact in book.each(fact_id)}


def test_the_swing_needed_is_half_the_majority_in_points() -> None:
    """6,000 to 4,000 of 10,500: half of 19.05 points would make them level."""
    book = ahead(Place(THREE, LABOURS))

    assert values(book, "swing_needed") == {"lab>con": Fraction(100 * 2000, 2 * 10_500)}


@pytest.mark.parametrize(("majority", "votes"), [(2000, 1001), (1999, 1000), (1, 1), (2, 2)])
def test_the_votes_that_would_have_changed_it_are_more_than_half(majority: int, votes: int) -> None:
    """Half of the majority makes a tie, or leaves one vote; one more is a win."""
    then = Then((("lab", 4000 + majority), ("con", 4000)))

    assert values(ahead(Place(THREE, then)), "votes_to_switch") == {"lab>con": votes}


@pytest.mark.parametrize(
    "then",
    [
        Then((("ind", 6000), ("con", 4000))),
        Then((("lab", 6000), ("ind", 4000))),
        Then((("spk", 6000), ("con", 4000))),
        Then((("lab", 6000), ("ld", 4000))),
        Then((("lab", 4000), ("con", 4000)), winner="lab"),
        Then((("lab", 4000), ("con", 2000), ("green", 2000))),
        None,
    ],
    ids=[
        "independent first",
        "independent second",
        "Speaker",
        "second absent",
        "tie",
        "two seconds",
        "no",
    ],
)
def test_no_swing_is_needed_where_none_can_be_reckoned(then: Then | None) -> None:
    """An independent, the Speaker or an absent party has no swing; a tie needs none."""
    book = ahead(Place(THREE, then))

    assert values(book, "swing_needed") == {}
    assert values(book, "votes_to_switch") == {}


def test_two_candidates_of_one_party_leave_the_swing_open() -> None:
    """Nobody knows which of the two it would go to."""
    book = ahead(Place((*THREE, Stood(0, "con", "Di")), LABOURS))

    assert values(book, "swing_needed") == {}


def test_who_stands_is_told_with_party_and_whether_the_mp_is_among_them() -> None:
    """Three are nominated, one of them the MP."""
    book = ahead(Place(THREE, LABOURS))

    assert list(values(book, "candidate").values()) == ["Ann", "Bob", "Cy"]
    assert list(values(book, "party").values()) == ["con", "lab", "green"]
    assert values(book, "nominated") == {None: 3}
    assert list(values(book, "sitting_mp").values()) == ["Bob"]
    assert values(book, "no_sitting_mp") == {}


def test_nobody_is_said_to_be_without_an_mp_where_mps_are_not_marked() -> None:
    """A folder that marks no sitting MP anywhere leaves it open whether one stands."""
    unmarked = tuple(replace(one, is_sitting=False) for one in THREE)

    assert values(ahead(Place(unmarked, LABOURS)), "no_sitting_mp") == {}


def test_a_seat_whose_mp_does_not_stand_says_so() -> None:
    """Where others are marked, nobody here was the MP."""
    unmarked = tuple(replace(one, is_sitting=False) for one in THREE)
    election = election_of({SEAT: Place(unmarked, LABOURS), SeatId("E2"): Place(THREE, LABOURS)})
    book = facts_ahead_of_seat(ahead_of_seat(election, seat=SEAT))

    assert values(book, "no_sitting_mp") == {None: 0}


def test_one_candidate_alone_means_that_no_poll_is_taken() -> None:
    """Returned unopposed: neither a close of poll nor a swing."""
    book = ahead(Place((Stood(0, "con", "Ann"),), LABOURS))

    assert list(values(book, "sole_candidate").values()) == ["Ann"]
    assert values(book, "close_of_poll") == {}
    assert values(book, "swing_needed") == {}


def test_the_expected_time_is_local_to_the_election() -> None:
    """Two in the morning by summer time is one by Greenwich."""
    election = election_of({SEAT: Place(THREE, LABOURS)})
    moment = datetime(2024, 7, 5, 1, 0, tzinfo=UTC)
    seat = replace(election.seats[SEAT], expected_time=moment)
    timed = replace(election, seats={SEAT: seat})
    book = facts_ahead_of_seat(ahead_of_seat(timed, seat=SEAT))

    assert values(book, "expected_time") == {None: "2024-07-05T02:00+01:00"}


def test_the_close_of_poll_is_no_news_once_seats_declare() -> None:
    """Polls that have closed are not said to close."""
    before = ahead(Place(THREE, LABOURS))
    after = ahead(Place(THREE, LABOURS), outlook=Outlook(is_counting=True))

    assert values(before, "close_of_poll") == {None: "2019-12-12T22:00+00:00"}
    assert values(after, "close_of_poll") == {}


def test_an_mp_who_changed_party_is_told_with_the_party_left() -> None:
    """Bob won for the Conservatives, as a note says, and stands for Labour."""
    note = note_on("left_party", "Conservative 2019-02", person="Bob")
    conservatives = Then((("con", 6000), ("lab", 4000)))
    book = ahead(Place(THREE, conservatives), around=Around(notes=(note,)))

    assert list(values(book, "changed_party").values()) == ["con"]


@pytest.mark.parametrize(("day", "found"), [("2018-05-03", True), ("2016-05-05", False)])
def test_a_by_election_counts_when_it_was_since_the_baseline(day: str, *, found: bool) -> None:
    """One before it is in the baseline already."""
    note = note_on("by_election_win", f"Conservative {day}")
    book = ahead(Place(THREE, LABOURS), around=Around(notes=(note,)))

    assert values(book, "by_election_between") == ({"con": day} if found else {})


def test_a_run_of_wins_is_not_lengthened_before_tonight() -> None:
    """Labour won in 2010, 2015 and 2017: since 2010 at least, for the table begins there."""
    past = led_by({2010: 200, 2015: 500, 2017: 500})
    then = Then((("lab", 1500), ("con", 1000)))
    book = ahead(Place(THREE, then), around=Around(history=past))
    fact = book.get("held_since", "lab")

    assert fact is not None
    assert fact.value == 2010
    assert {one.name for one in fact.inputs} >= {"since_table_began"}


def test_a_noted_run_goes_before_the_table() -> None:
    """The note reaches further back than the table."""
    note = note_on("won_every_general_election", "Labour 1935-2017")
    past = led_by({2010: 200, 2015: 500, 2017: 500})
    book = ahead(Place(THREE, LABOURS), around=Around(notes=(note,), history=past))

    assert values(book, "held_since") == {"lab": 1935}


def test_a_run_noted_up_to_tonight_is_nobodys_yet() -> None:
    """A note prepared for after the result says nothing before it."""
    note = note_on("won_every_general_election", "Labour 1935-2019")
    book = ahead(Place(THREE, LABOURS), around=Around(notes=(note,)))

    assert values(book, "held_since") == {}
    assert values(book, "notable") == {}


def test_records_of_the_old_seat_say_nothing_of_new_boundaries() -> None:
    """A notional baseline has no run and no last win."""
    notes = (
        note_on("won_every_general_election", "Labour 1935-2017"),
        note_on("last_general_election_win", "Conservative 1924"),
    )
    actual = ahead(Place(THREE, LABOURS), around=Around(notes=notes))
    notional = ahead(Place(THREE, LABOURS), around=Around(NOTIONALLY, notes))

    assert values(actual, "last_won") == {"con": 1924}
    assert values(notional, "last_won") == {}
    assert values(notional, "held_since") == {}


def test_without_a_baseline_only_the_contest_is_known() -> None:
    """No winner, no majority, no swing."""
    book = ahead(Place(THREE, LABOURS), around=Around(NO_BASELINE))

    ids = {fact.id for fact in book.facts}
    assert ids == {"seat", "close_of_poll", "nominated", "candidate", "party", "sitting_mp"}


def region(now: Mapping[str, tuple[int, int]]) -> tuple[Election, SeatId]:
    """Seats that Labour won 6,000 to 4,000, declared with these votes; and one that is awaited."""
    pair = (Stood(0, "con"), Stood(0, "lab"))
    seats = {
        SeatId(name): Place((Stood(con, "con"), Stood(lab, "lab")), LABOURS)
        for name, (con, lab) in now.items()
    }
    awaited = SeatId("E9")
    return election_of({**seats, awaited: Place(pair, LABOURS)}), awaited


def around_of(now: Mapping[str, tuple[int, int]]) -> FactBook:
    """The awaited seat's facts, with the others of its group declared."""
    election, awaited = region(now)
    group = election.groups[GroupId("all")]
    views = {}
    for name, (con, lab) in now.items():
        place = Place((Stood(con, "con"), Stood(lab, "lab")))
        declaration = declaration_of(SeatId(name), place)
        views[SeatId(name)] = view_of_seat(election, declaration=declaration)
    books = {seat: facts_of_seat(view) for seat, view in views.items()}
    sums = so_far(GroupView(election, group, views, books, tuple(views)))
    outlook = Outlook(is_counting=True, around=sums)
    return facts_ahead_of_seat(ahead_of_seat(election, seat=awaited, outlook=outlook))


def test_the_median_is_the_middle_swing_of_the_seats_declared() -> None:
    """Labour led by 19.05 points; now by -0.02, -10 and 18: the middle swing is half of 19.07."""
    book = around_of({"E1": (5001, 4999), "E2": (5500, 4500), "E3": (4100, 5900)})
    lead_then = Fraction(100 * 2000, 10_500)
    fact = book.get("median_swing", "lab>con")

    assert fact is not None
    assert fact.value == (lead_then + Fraction(2, 100)) / 2
    assert values(book, "swings_counted") == {"lab>con": 3}
    assert len(fact.inputs) == 3


def test_an_even_number_of_swings_has_the_mean_of_the_middle_two() -> None:
    """And a swing the other way counts as less than nothing."""
    now = {"E1": (5001, 4999), "E2": (5500, 4500), "E3": (4100, 5900), "E4": (3900, 6100)}
    lead_then = Fraction(100 * 2000, 10_500)
    middle = ((lead_then + Fraction(2, 100)) / 2, (lead_then - 18) / 2)
    book = around_of(now)

    assert values(book, "median_swing") == {"lab>con": sum(middle) / 2}


def test_two_swings_have_no_median() -> None:
    """Their middle is between them, and says little."""
    book = around_of({"E1": (4999, 5001), "E2": (5500, 4500)})

    assert values(book, "median_swing") == {}


def test_what_the_defending_party_has_held_so_far_is_counted() -> None:
    """Labour had won all three; it has held one."""
    book = around_of({"E1": (5001, 5000), "E2": (5500, 4500), "E3": (4100, 5900)})

    assert values(book, "defended_so_far") == {"lab": 3}
    assert values(book, "held_so_far") == {"lab": 1}
    assert values(book, "declared") == {None: 3}


def of_group(election: Election) -> FactBook:
    """What is ahead in the group of all, with nothing declared."""
    group = election.groups[GroupId("all")]
    seats = {seat: ahead_of_seat(election, seat=seat) for seat in group.seats}
    sums = so_far(GroupView(election, group, {}, {}, ()))
    return facts_ahead_of_group(GroupAhead(election, group, seats, sums))


def test_the_most_marginal_seats_are_those_of_the_smallest_share() -> None:
    """100 of 10,100 is less than 90 of 2,090."""
    pair = (Stood(0, "con"), Stood(0, "lab"))
    places = {
        SeatId("E1"): Place(pair, Then((("lab", 5100), ("con", 5000)))),
        SeatId("E2"): Place(pair, Then((("lab", 1090), ("con", 1000)))),
        SeatId("E3"): Place(pair, LABOURS),
        SeatId("E4"): Place(pair, Then((("con", 9000), ("lab", 1000)))),
    }
    book = of_group(election_of(places))

    assert list(values(book, "most_marginal")) == ["E1", "E2", "E3"]
    assert values(book, "marginal_majority") == {"E1": 100, "E2": 90, "E3": 2000}
    assert values(book, "marginal_swing")["E1"] == Fraction(100 * 100, 2 * 10_100)
    assert values(book, "nominated_in_group") == {None: 8}


def test_first_and_last_expected_need_a_time_for_every_seat() -> None:
    """With one time missing, nobody knows which is first."""
    election = election_of({SeatId(f"E{n}"): Place(THREE, LABOURS) for n in (1, 2, 3)})
    hours = {SeatId("E1"): 3, SeatId("E2"): 1, SeatId("E3"): 4}
    timed = {
        seat: replace(election.seats[seat], expected_time=datetime(2019, 12, 13, hour, tzinfo=UTC))
        for seat, hour in hours.items()
    }
    whole = of_group(replace(election, seats=timed))
    partly = of_group(replace(election, seats={**timed, SEAT: election.seats[SEAT]}))

    assert values(whole, "first_expected") == {"E2": "2019-12-13T01:00+00:00"}
    assert values(whole, "last_expected") == {"E3": "2019-12-13T04:00+00:00"}
    assert values(partly, "first_expected") == {}


def test_the_catalogue_has_every_fact_of_a_preview() -> None:
    """Whoever builds on the ids finds each of them in the reference, with its unit."""
    note = note_on("last_general_election_win", "Conservative 1924")
    run = note_on("won_every_general_election", "Labour 1935-2017")
    unmarked = tuple(replace(one, is_sitting=False) for one in THREE)
    election = election_of(
        {SEAT: Place(unmarked, LABOURS), SeatId("E2"): Place(THREE, LABOURS)},
        around=Around(notes=(note, run)),
    )
    seats = {
        seat: replace(one, expected_time=datetime(2019, 12, 13, n, tzinfo=UTC))
        for n, (seat, one) in enumerate(election.seats.items(), start=1)
    }
    timed = replace(election, seats=seats)
    books = [facts_ahead_of_seat(ahead_of_seat(timed, seat=seat)) for seat in seats]
    books.append(around_of({"E1": (5001, 5000), "E2": (5500, 4500), "E3": (4100, 5900)}))
    books.append(ahead(Place((Stood(0, "con", "Ann"),), LABOURS)))
    facts = [fact for book in books for fact in book.facts]
    of_seats = {one.id: one for one in (*OF_GROUPS, *OF_SEATS, *OF_PREVIEWS)}
    of_groups = {one.id: one for one in (*OF_GROUPS, *OF_GROUP_PREVIEWS)}

    assert [one.id for one in facts if str(one.unit) not in of_seats[one.id].units] == []
    assert {one.id for one in OF_PREVIEWS} <= {one.id for one in facts}
    ahead_of_all = of_group(timed).facts
    assert [one.id for one in ahead_of_all if str(one.unit) not in of_groups[one.id].units] == []
    assert {one.id for one in OF_GROUP_PREVIEWS} <= {one.id for one in ahead_of_all}
