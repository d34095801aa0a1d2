import csv
import io
from dataclasses import replace

from page_check import read_page
from render_night import (
    LOWER,
    PAGE,
    UPPER,
    VALE,
    declared,
    declared_site,
    night_of,
    published,
    result_post,
    site_of_night,
    vale_election,
    with_election,
)

from countnight.model.election import BaselineKind
from countnight.model.house_style import HouseStyle, NumberStyle
from countnight.model.ids import GroupId, SeatId
from countnight.render.live_page import live_page_html
from countnight.render.results import group_html, results_html, seat_html, seat_of_address
from countnight.render.results_data import (
    COLUMNS,
    group_csv,
    group_json,
    results_csv,
    results_json,
    seat_csv,
    seat_json,
)


def test_a_seat_s_page_shows_result_last_time_and_every_number_s_origin() -> None:
    """One address holds all that is known about a seat."""
    html = seat_html(declared_site(), seat=UPPER) or ""

    for shown in (
        "Red gain from Blue",
        "Majority 220 (22.0%), was 1,234 (Blue)",
        "Last time: 2017 general election",
        "Electorate 1,574",
        "All numbers of this result",
        "The winner&#39;s votes minus the runner-up&#39;s.",
        'href="/live/vale/posts/upper-vale"',
        'href="/results/groups/vale"',
        'href="/results/upper-vale.json"',
    ):
        assert shown in html
    assert read_page(html).text.count("Red gain from Blue") == 1
    assert seat_html(declared_site(), seat=SeatId("nowhere")) is None


def test_a_seat_s_page_before_its_result_says_who_stands() -> None:
    """Before the declaration a reader finds the ballot paper, and who was the MP."""
    html = seat_html(site_of_night(night_of()), seat=UPPER) or ""

    order = [html.index(name) for name in ("Ben Brook", "Ann Ash", "Cat Carr")]
    assert order == sorted(order)
    assert "Not declared yet" in html
    assert "MP for this seat when the election was called" in html


def test_a_seat_is_found_by_slug_and_by_id() -> None:
    """Both addresses lead to one seat."""
    site = declared_site()

    assert seat_of_address(site, address="upper-vale") == UPPER
    assert seat_of_address(site, address="S1") == UPPER
    assert seat_of_address(site, address="atlantis") is None


def test_a_group_s_page_names_its_set_and_its_extremes() -> None:
    """Tally, turnout, gains and closest results, all of this group."""
    html = group_html(declared_site(), group=VALE) or ""

    for shown in (
        "<h1>The Vale",
        "1 of 2 seats declared",
        "Turnout 63.5%",
        "Seats that changed hands",
        "Red gain from Blue",
        "Closest results",
        "majority 220",
        "Ben Brook (Blue)",
        "highest, 63.5%",
        "Lower Vale",
    ):
        assert shown in html
    assert group_html(declared_site(), group=GroupId("nowhere")) is None


def test_the_state_of_the_parties_counts_changes_among_the_declared() -> None:
    """Red is one up and Blue one down among the same seats; shares change where known."""
    html = live_page_html(declared_site(), page=PAGE) or ""
    state = html[html.index('id="state"') : html.index('id="map"')]

    assert state.index("Red") < state.index("Blue")
    for shown in ("+1", "−1", "60.0", "38.0", "−12.0", "2017 general election"):
        assert shown in state


def test_an_election_without_baseline_has_no_columns_of_change() -> None:
    """Nothing to compare with, nothing compared."""
    election = vale_election()
    baseline = replace(election.baseline, kind=BaselineKind.NONE)
    site = with_election(declared_site(), replace(election, baseline=baseline))

    html = live_page_html(site, page=PAGE) or ""

    assert ">Change</th>" not in html
    assert ">Net</th>" not in html


def test_a_notional_baseline_is_called_notional() -> None:
    """A reader knows that last time's figures were worked out for new boundaries."""
    election = vale_election()
    baseline = replace(election.baseline, kind=BaselineKind.NOTIONAL)
    site = with_election(declared_site(), replace(election, baseline=baseline))

    assert "2017 general election (notional)" in (live_page_html(site, page=PAGE) or "")


def test_the_results_page_lists_every_area_and_every_seat() -> None:
    """All seats by name, with who won what by how much, and those still to come."""
    html = results_html(declared_site())

    assert read_page(html).faults == []
    for shown in ("The Vale", "1 of 2 declared", "Upper Vale", "Ann Ash", "220", "Lower Vale"):
        assert shown in html


def test_the_map_fills_in_and_marks_what_changed_hands() -> None:
    """A declared seat is filled with its party, a gain is ringed, the rest are outlines."""
    reading = read_page(live_page_html(declared_site(), page=PAGE) or "")

    hexes = [known for tag, known in reading.tags if tag == "a" and known.get("data-seat")]
    assert [(known["href"], known["class"]) for known in hexes] == [
        ("/results/upper-vale", "hex p-red in gain"),
        ("/results/lower-vale", "hex out"),
    ]
    assert "Upper Vale: Red gain from Blue, majority 220" in reading.text
    assert "Lower Vale: Not declared yet" in reading.text


def test_a_group_with_a_seat_off_the_map_has_a_list_and_no_drawing() -> None:
    """A map with a hole would mislead; the list is complete."""
    election = vale_election()
    seats = {**election.seats, LOWER: replace(election.seats[LOWER], hex=None)}
    site = with_election(declared_site(), replace(election, seats=seats))

    html = live_page_html(site, page=PAGE) or ""

    assert 'class="hexes"' not in html
    assert "The same as a list" in html
    assert "Lower Vale" in html


def test_json_carries_exact_numbers_as_text() -> None:
    """No number in the data has been through a float."""
    site = declared_site()

    seat = seat_json(site, seat=UPPER) or {}
    (ann,) = [each for each in seat["candidates"] if each["name"] == "Ann Ash"]

    assert (ann["votes"], ann["share"], ann["share_change"]) == (600, "60/1", "119/10")
    assert {"fact": "majority", "value": 220, "unit": "votes"}.items() <= next(
        fact.items() for fact in seat["facts"] if fact["fact"] == "majority"
    )
    assert (group_json(site, group=VALE) or {})["seats"][0]["majority"] == 220
    assert [each["declared"] for each in results_json(site)["seats"]] == [True, False]
    assert seat_json(site, seat=SeatId("nowhere")) is None
    assert group_json(site, group=GroupId("nowhere")) is None


def test_csv_has_a_row_for_each_candidate_of_each_declared_seat() -> None:
    """A spreadsheet opens it: a header, then candidates with votes and shares."""
    site = declared_site()

    rows = list(csv.DictReader(io.StringIO(results_csv(site))))

    assert tuple(rows[0]) == COLUMNS
    assert [(row["candidate"], row["votes"], row["share"]) for row in rows] == [
        ("Ben Brook", "380", "38.00"),
        ("Ann Ash", "600", "60.00"),
        ("Cat Carr", "20", "2.00"),
    ]
    assert rows[0]["share_change"] == "-24.90"
    assert rows[0]["declared_at"] == "2019-12-13T03:38:00Z"
    assert seat_csv(site, seat=UPPER) == group_csv(site, group=VALE) == results_csv(site)
    assert seat_csv(site, seat=SeatId("nowhere")) is None
    assert group_csv(site, group=GroupId("nowhere")) is None


def test_csv_never_starts_a_formula() -> None:
    """A name that a spreadsheet would run as a formula is made text."""
    election = vale_election()
    seats = {**election.seats, UPPER: replace(election.seats[UPPER], name="=1+1")}

    text = seat_csv(with_election(declared_site(), replace(election, seats=seats)), seat=UPPER)

    assert text is not None
    assert ",'=1+1," in text
    assert ",=1+1," not in text


def test_data_of_a_rehearsal_says_so() -> None:
    """A program can tell a rehearsal too."""
    night = night_of((declared(), *published(result_post())), is_test=True)

    seat = seat_json(site_of_night(night), seat=UPPER) or {}

    assert seat["is_test"] is True


def test_a_page_is_in_the_houses_style() -> None:
    """Cards, lists and the sentence for complaints write as the newsroom's texts do."""
    numbers = NumberStyle(thousands="\u00a0", decimal=",", percent="per cent")
    complaints = {"en": "Wrong & unfair? {address}"}
    style = HouseStyle(numbers={"en": numbers}, complaints=complaints)
    election = replace(vale_election(), style=style)
    html = seat_html(with_election(declared_site(), election), seat=UPPER) or ""

    assert "Majority 220 (22,0 per cent), was 1\u00a0234 (Blue)" in html
    assert "Electorate 1\u00a0574" in html
    assert 'Wrong &amp; unfair? <a href="mailto:desk@example.org">' in html
    assert 'width="60.0"' in html
