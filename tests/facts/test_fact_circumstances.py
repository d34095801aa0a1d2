from ballot_box import (
    NO_BASELINE,
    NOTIONALLY,
    Around,
    Place,
    Stood,
    Then,
    book_of,
    note_on,
)

from countnight.model.exact import Value
from countnight.model.fact import FactBook

HELD_BY_LABOUR = Then((("lab", 1500), ("con", 1000)))


def said(book: FactBook, fact_id: str) -> dict[str | None, Value]:
    """Everything that the book says under that id."""
    return {fact.about: fact.value for fact in book.each(fact_id)}


def test_a_candidate_without_an_opponent_is_returned_unopposed() -> None:
    """No poll was taken, so there is a winner and no turnout, share, majority or deposit."""
    book = book_of(Place((Stood(0, "con", "Ann"),), HELD_BY_LABOUR, electorate=70000))
    of_a_poll = (
        "turnout",
        "voters_rounded",
        "majority",
        "share",
        "electorate_share",
        "deposits_kept",
    )

    assert said(book, "uncontested") == {"E1-1": "Ann"}
    assert said(book, "outcome") == {"con": "gain"}
    assert [fact_id for fact_id in of_a_poll if said(book, fact_id)] == []


def test_a_tie_without_a_lot_has_votes_and_no_winner() -> None:
    """Two candidates are level on 400 votes, and nobody has won yet."""
    book = book_of(Place((Stood(400, "con"), Stood(400, "lab"), Stood(3, "ld"))))
    tied = book.first("tied")

    assert tied is not None
    assert (tied.value, [one.name for one in tied.inputs]) == (400, ["E1-1", "E1-2"])
    assert book.first("winner") is None


def test_a_drawn_lot_ends_the_tie() -> None:
    """After the lot there is a winner after a tie, and no tie that waits."""
    book = book_of(Place((Stood(400, "con"), Stood(400, "lab")), lot=2))

    assert said(book, "tied") == {}
    assert said(book, "tie_by_lot") == {"E1-2": 400}


def test_the_speakers_own_seat_is_marked() -> None:
    """Chorley 2019: the Speaker stands."""
    assert said(book_of(Place((Stood(9, "spk"), Stood(1, "green")))), "speakers_seat") == {
        "E1-1": "standing"
    }


def test_the_seat_that_the_speaker_has_left_is_marked() -> None:
    """Buckingham 2019: the Speaker won last time, and a party wins now."""
    then = Then((("spk", 900), ("green", 100)))

    assert said(book_of(Place((Stood(9, "con"), Stood(1, "lab")), then)), "speakers_seat") == {
        "spk": "before"
    }


def test_an_estimate_for_new_boundaries_is_named_as_one() -> None:
    """Last time's figures are notional, so every comparison says so."""
    place = Place((Stood(9, "con"), Stood(1, "lab")), HELD_BY_LABOUR)

    assert said(book_of(place, around=Around(baseline=NOTIONALLY)), "notional_baseline") == {
        None: "2017 general election (notional)"
    }
    assert said(book_of(place), "notional_baseline") == {}


def test_a_seat_created_since_the_last_election_is_new() -> None:
    """The seat came into being in 2019; the last election was in 2017."""
    place = Place((Stood(9, "con"), Stood(1, "lab")))
    new, old = (Around(notes=(note_on("seat_created", year),)) for year in ("2019", "2017"))

    assert said(book_of(place, around=new), "new_seat") == {None: 2019}
    assert said(book_of(place, around=old), "new_seat") == {}


def test_without_a_baseline_only_this_years_seats_are_new() -> None:
    """There is no last election to be newer than."""
    place = Place((Stood(9, "con"), Stood(1, "lab")))
    notes = (note_on("seat_created", "2018"),)

    assert said(book_of(place, around=Around(NO_BASELINE, notes)), "new_seat") == {}


def test_a_poll_put_off_after_a_death_says_so() -> None:
    """Thirsk and Malton voted three weeks late in 2010."""
    note = note_on("poll_postponed", "2010-05-27")
    book = book_of(Place((Stood(9, "con"), Stood(1, "lab"))), around=Around(notes=(note,)))

    assert said(book, "postponed") == {None: "2010-05-27"}


def test_a_joint_label_names_the_party_it_is_counted_with() -> None:
    """Labour and Co-operative counts as Labour."""
    book = book_of(Place((Stood(9, "lab-coop"), Stood(1, "con"))))

    assert said(book, "joint_label") == {"E1-1": "lab"}


def test_only_a_link_makes_two_independents_one_person() -> None:
    """Two stand now; one is linked to last time's independent, the other only resembles them."""
    then = Then((("lab", 1500), ("ind", 700), ("con", 600)))
    stood = (Stood(9, "lab"), Stood(8, "ind", previous="then-2"), Stood(7, "ind", "Then 2"))

    assert said(book_of(Place(stood, then)), "independent") == {
        "E1-2": "same_person",
        "E1-3": "another_person",
    }
    assert said(book_of(Place(stood, HELD_BY_LABOUR)), "independent") == {
        "E1-2": "none_before",
        "E1-3": "none_before",
    }


def test_a_party_that_stood_aside_has_its_votes_of_last_time() -> None:
    """The Liberal Democrats had 300 votes and do not stand now; Labour only changed its label."""
    then = Then((("lab", 1500), ("ld", 300), ("ind", 20)))

    assert said(
        book_of(Place((Stood(9, "lab-coop"), Stood(1, "con")), then)), "did_not_stand_now"
    ) == {"ld": 300}


def test_a_share_printed_as_five_per_cent_says_on_which_side_it_is() -> None:
    """Wrexham 2017 (1,753 of 35,092) is just under, Brentford 2017 (3,083 of 61,629) just over."""
    wrexham = Place((Stood(33339, "lab"), Stood(1753, "ld")))
    brentford = Place((Stood(58546, "lab"), Stood(3083, "ld")))
    exact = Place((Stood(1900, "lab"), Stood(100, "ld")))

    assert said(book_of(wrexham), "deposit_edge") == {"E1-2": "just_under"}
    assert said(book_of(brentford), "deposit_edge") == {"E1-2": "just_over"}
    assert said(book_of(exact), "deposit_edge") == {"E1-2": "exactly"}


def test_a_share_printed_as_4_9_or_5_1_is_on_no_edge() -> None:
    """4.94 and 5.05 per cent are printed as 4.9 and 5.1."""
    below = Place((Stood(9506, "lab"), Stood(494, "ld")))
    above = Place((Stood(9495, "lab"), Stood(505, "ld")))

    assert said(book_of(below), "deposit_edge") == said(book_of(above), "deposit_edge") == {}


def test_a_swing_between_two_falling_parties_carries_a_warning() -> None:
    """Both lost share to a third party: the swing is right, and would mislead."""
    then = Then((("lab", 500), ("con", 400), ("ld", 100)))
    fell = Place((Stood(400, "lab"), Stood(350, "con"), Stood(250, "ld")), then)
    crossed = Place((Stood(450, "con"), Stood(400, "lab"), Stood(150, "ld")), then)

    assert said(book_of(fell), "swing_caution") == {None: "both_fell"}
    assert said(book_of(crossed), "swing_caution") == {}


def test_the_count_halls_turnout_stands_apart() -> None:
    """60 valid and 4 rejected papers of 100 electors: 60 % turnout, 64 % in the ballot boxes."""
    book = book_of(Place((Stood(40, "lab"), Stood(20, "con")), electorate=100, rejected=4))

    assert said(book, "turnout") == {None: 60}
    assert said(book, "ballot_box_turnout") == {None: 64}
    assert said(book, "ballots_counted") == {None: 64}
    assert said(book, "rejected_share") == {None: 25 / 4}


def test_a_by_election_since_the_last_election_is_told() -> None:
    """Brecon and Radnorshire 2019: a by-election in August, and a Conservative hold in December."""
    notes = (
        note_on("by_election_win", "Liberal Democrat 2019-08-01"),
        note_on("entered_by", "by-election 2019-08-01", person="Jane"),
        note_on("by_election_win", "Labour 1977-04-28"),
        note_on("by_election_win", "Labour 2017"),
    )
    then = Then((("con", 1500), ("ld", 1000)))
    stood = (Stood(9, "con"), Stood(8, "ld", "Jane", is_sitting=True))
    book = book_of(Place(stood, then), around=Around(notes=notes))

    assert said(book, "by_election_between") == {"ld": "2019-08-01", "E1-2": "2019-08-01"}
    assert said(book, "outcome") == {"con": "hold"}


def test_an_mp_who_changed_party_is_told_when_noted() -> None:
    """Derby North 2019: elected as Labour, stood as an independent."""
    stood = (Stood(9, "con"), Stood(3, "ind", "Chris", is_sitting=True))
    note = note_on("elected_last_time_as", "Labour", person="Chris")
    other = note_on("left_party", "Green 2019-02", person="Chris")

    noted = book_of(Place(stood, HELD_BY_LABOUR), around=Around(notes=(note,)))
    contradicted = book_of(Place(stood, HELD_BY_LABOUR), around=Around(notes=(other,)))

    assert said(noted, "changed_party") == {"E1-2": "lab"}
    assert said(contradicted, "changed_party") == {}


def test_tenure_counts_from_the_first_term_with_its_breaks() -> None:
    """MP from 2010 to 2015 and since 2017."""
    notes = (
        note_on("mp_for_this_seat_since", "2017", person="Chris"),
        note_on("mp_for_this_seat", "2010-2015", person="Chris"),
    )
    stood = (Stood(9, "con"), Stood(3, "lab", "Chris", is_sitting=True))
    fact = book_of(Place(stood, HELD_BY_LABOUR), around=Around(notes=notes)).first("tenure")

    assert fact is not None
    assert (fact.value, fact.about) == (2010, "E1-2")
    assert {one.name: one.value for one in fact.inputs} == {
        "term_1_from": 2010,
        "term_1_until": 2015,
        "term_2_from": 2017,
    }


def test_tenure_of_an_mp_who_came_in_at_a_by_election_has_its_day() -> None:
    """Newark: MP since the by-election of 5 June 2014."""
    notes = (
        note_on("mp_for_this_seat_since", "2014", person="Rob"),
        note_on("entered_by", "by-election 2014-06-05", person="Rob"),
    )
    stood = (Stood(9, "con", "Rob", is_sitting=True), Stood(3, "lab"))
    fact = book_of(Place(stood), around=Around(notes=notes)).first("tenure")

    assert fact is not None
    assert [one.value for one in fact.inputs if one.name == "entered_by_election"] == ["2014-06-05"]


def test_a_former_mp_who_wins_has_won_the_seat_back() -> None:
    """Derby North 2019: MP until 2017, and again now."""
    note = note_on("mp_for_this_seat", "2015-2017", person="Amanda")
    stood = (Stood(9, "con", "Amanda", is_former=True), Stood(3, "lab"))
    lost = (Stood(3, "con", "Amanda", is_former=True), Stood(9, "lab"))

    assert said(book_of(Place(stood), around=Around(notes=(note,))), "won_back") == {"E1-1": 2017}
    assert said(book_of(Place(lost), around=Around(notes=(note,))), "won_back") == {}


def test_notes_about_another_seat_say_nothing_here() -> None:
    """A note on a person of the same name elsewhere is not about this one."""
    note = note_on("mp_for_this_seat_since", "2010", person="Ann")
    elsewhere = Around(notes=(type(note)("s", note.kind, "2010", "s", "a", None, "Ann"),))
    book = book_of(Place((Stood(9, "con", "Ann"), Stood(3, "lab"))), around=elsewhere)

    assert said(book, "tenure") == {}
