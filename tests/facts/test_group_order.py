from datetime import UTC, datetime, timedelta
from fractions import Fraction

from ballot_box import Around, Place, Stood, Then, declaration_of, election_of
from reference_night import group_book, group_of_all

from countnight.facts.group.extremes import close_rank_of
from countnight.facts.group_facts import GroupView, facts_of_group
from countnight.facts.group_view import so_far
from countnight.facts.seat_facts import facts_of_seat
from countnight.facts.seat_view import view_of_seat
from countnight.model.election import Note
from countnight.model.exact import Value
from countnight.model.fact import FactBook
from countnight.model.ids import GroupId, SeatId

MIDNIGHT = datetime(2019, 12, 13, tzinfo=UTC)
WAS_LABOUR = Then((("lab", 600), ("con", 400)), electorate=2000)


def at(minute: int | None, votes: dict[str, int], then: Then | None = WAS_LABOUR) -> Place:
    """A seat declared so many minutes after midnight; None when the time is not known."""
    stood = tuple(Stood(number, party) for party, number in votes.items())
    time = None if minute is None else MIDNIGHT + timedelta(minutes=minute)
    return Place(stood, then, electorate=2000, declared_at=time)


def view_of_group(*places: Place, around: Around | None = None, waiting: int = 0) -> GroupView:
    """The places S1, S2 ... declared in that order, the last `waiting` of them still to come."""
    named = {SeatId(f"S{number}"): place for number, place in enumerate(places, start=1)}
    election = election_of(named, around=around or Around())
    order = tuple(named)[: len(named) - waiting]
    views = {
        seat: view_of_seat(election, declaration=declaration_of(seat, named[seat]))
        for seat in order
    }
    books = {seat: facts_of_seat(view) for seat, view in views.items()}
    return GroupView(election, election.groups[GroupId("all")], views, books, order)


def said(book: FactBook, fact_id: str) -> dict[str | None, Value]:
    """Everything that the book says under that id."""
    return {fact.about: fact.value for fact in book.each(fact_id)}


def test_the_order_is_of_declaration_and_not_of_arrival() -> None:
    """The result that reached us last was declared first; two of one minute share a place."""
    group = view_of_group(
        at(30, {"lab": 9, "con": 1}), at(30, {"lab": 9, "con": 1}), at(5, {"lab": 9, "con": 1})
    )

    assert said(facts_of_group(group), "order_of_declaration") == {"S3": 1, "S1": 2, "S2": 2}


def test_one_unknown_time_leaves_the_whole_order_open() -> None:
    """Nobody can say which was first, so nothing is said."""
    book = facts_of_group(
        view_of_group(at(30, {"con": 9, "lab": 1}), at(None, {"con": 9, "lab": 1}))
    )
    of_order = ("order_of_declaration", "first_gain", "first_gain_of", "last_lost", "first_win")

    assert [fact_id for fact_id in of_order if said(book, fact_id)] == []


def test_the_first_gain_and_the_last_to_fall_go_by_time() -> None:
    """Labour held S2, then lost S1, S3 and S4; S3 fell first and S4 last."""
    book = facts_of_group(
        view_of_group(
            at(20, {"con": 9, "lab": 1}),
            at(5, {"lab": 9, "con": 1}),
            at(10, {"con": 9, "lab": 1}),
            at(40, {"green": 9, "lab": 1}),
        )
    )

    assert said(book, "first_gain") == {"S3": "con"}
    assert said(book, "first_gain_of") == {"con": "Seat S3", "green": "Seat S4"}
    assert said(book, "last_lost") == {"lab": "Seat S4"}
    assert said(book, "first_win") == {"con": "Seat S3", "lab": "Seat S2", "green": "Seat S4"}


def test_two_gains_at_one_minute_are_both_first() -> None:
    """Neither is the first alone, so neither is the party's first, nor the last to fall."""
    book = facts_of_group(view_of_group(at(5, {"con": 9, "lab": 1}), at(5, {"con": 8, "lab": 1})))

    assert said(book, "first_gain") == {"S1": "con", "S2": "con"}
    assert said(book, "first_gain_of") == said(book, "last_lost") == {}


def test_the_last_labour_seat_to_fall_was_bolsover() -> None:
    """At 05:05, after Ashfield at 04:13 and Derby North at 04:36."""
    fact = group_book(group_of_all()).get("last_lost", "labour")

    assert fact is not None
    assert fact.value == "Bolsover"


def test_equal_majorities_share_a_rank() -> None:
    """Majorities of 8, 2, 2 and 5: the two of 2 are first, that of 5 third."""
    group = view_of_group(
        at(1, {"lab": 9, "con": 1}),
        at(2, {"lab": 3, "con": 1}),
        at(3, {"lab": 3, "con": 1}),
        at(4, {"lab": 6, "con": 1}),
    )
    now = so_far(group)

    assert said(facts_of_group(group), "close_rank") == {"S2": 1, "S3": 1, "S4": 3, "S1": 4}
    assert [fact.value for one in now.declared if (fact := close_rank_of(now, seat=one))] == [
        *(4, 1, 1, 3)
    ]


def test_a_rank_names_how_many_seats_it_is_among() -> None:
    """'So far' is a number of seats declared."""
    fact = facts_of_group(view_of_group(at(1, {"lab": 9, "con": 1}), at(2, {"lab": 9}), waiting=1))
    rank = fact.get("close_rank", "S1")

    assert rank is not None
    assert [one.value for one in rank.inputs if one.name == "declared"] == [1]


def test_the_extremes_of_turnout_and_majority_name_their_seats() -> None:
    """Turnout was 50 per cent everywhere last time; S1 rose most and S2 alone fell."""
    book = facts_of_group(
        view_of_group(
            at(1, {"lab": 1000, "con": 600}),
            at(2, {"lab": 500, "con": 300}),
            at(3, {"lab": 600, "con": 590}),
        )
    )

    assert said(book, "extremes_so_far") == {
        "turnout_highest:S1": 80,
        "turnout_lowest:S2": 40,
        "turnout_rise:S1": 30,
        "turnout_fall:S2": -10,
        "majority_largest:S1": 400,
        "majority_smallest:S3": 10,
        "majority_share_largest:S1": 25,
        "majority_share_smallest:S3": Fraction(1000, 1190),
    }


def test_the_speakers_seat_hides_no_other_seats_fall() -> None:
    """Turnout fell most in the Speaker's seat, which is not compared; S2 is next."""
    book = facts_of_group(
        view_of_group(at(1, {"spk": 100, "green": 50}), at(2, {"lab": 500, "con": 300}))
    )

    assert "turnout_fall:S2" in said(book, "extremes_so_far")


def test_nothing_falls_where_every_turnout_rose() -> None:
    """The smallest rise is no fall."""
    book = facts_of_group(view_of_group(at(1, {"lab": 1000, "con": 600})))

    assert "turnout_rise:S1" in said(book, "extremes_so_far")
    assert "turnout_fall:S1" not in said(book, "extremes_so_far")


def test_gains_and_losses_cancel_out_in_the_net() -> None:
    """The Conservatives gained two; Labour lost two and gained one."""
    was_green = Then((("green", 600), ("con", 400)), electorate=2000)
    book = facts_of_group(
        view_of_group(
            at(1, {"con": 9, "lab": 1}),
            at(2, {"con": 9, "lab": 1}),
            at(3, {"lab": 9, "con": 1}, was_green),
        )
    )

    assert said(book, "net_seats") == {"con": 2, "lab": -1, "green": -1}


def test_the_swing_of_a_group_is_of_all_its_votes() -> None:
    """60-40 then, 45-55 now over both seats: 15 points from Labour to the Conservatives."""
    book = facts_of_group(
        view_of_group(at(1, {"lab": 500, "con": 500}), at(2, {"lab": 400, "con": 600}))
    )

    assert said(book, "group_swing") == {"lab>con": 15}


def test_another_pair_in_front_makes_no_swing_of_a_group() -> None:
    """The Greens came second now, the Conservatives then."""
    book = facts_of_group(view_of_group(at(1, {"lab": 500, "green": 400, "con": 100})))

    assert said(book, "group_swing") == {}


def test_deposits_are_counted_by_party() -> None:
    """The Greens lost two deposits and an independent one: three in all."""
    book = facts_of_group(
        view_of_group(
            at(1, {"lab": 960, "green": 40}),
            at(2, {"lab": 910, "green": 50, "ind": 40}),
            at(3, {"lab": 0}),
        )
    )

    assert said(book, "group_deposits_lost") == {None: 3, "green": 2}


def test_a_poll_put_off_is_waited_for_no_longer_tonight() -> None:
    """S2 votes a week later, and has not declared."""
    note = Note("seat:S2", "poll_postponed", "2019-12-19", "s", "a", SeatId("S2"))
    late = view_of_group(
        at(1, {"lab": 9, "con": 1}),
        at(2, {"lab": 9, "con": 1}),
        around=Around(notes=(note,)),
        waiting=1,
    )
    then_declared = view_of_group(at(2, {"lab": 9, "con": 1}), around=Around(notes=(note,)))

    assert said(facts_of_group(late), "postponed") == {None: 1, "S2": "2019-12-19"}
    assert said(facts_of_group(then_declared), "postponed") == {}
