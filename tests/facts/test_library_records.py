from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from published_tables import FOLDER, seat_rows

from countnight.elections.commons_library import (
    PublishedFiles,
    import_commons_library,
    write_folder,
)
from countnight.elections.folder import read_election
from countnight.elections.library.rows import library_results_of
from countnight.facts.history.questions import questions_of_seat
from countnight.facts.history.table import table_of_seat
from countnight.facts.seat_facts import facts_of_seat
from countnight.facts.seat_view import SeatView, view_of_seat
from countnight.intake.formats.results_csv import intake_from_results_csv
from countnight.model.declaration import Declaration
from countnight.model.election import Election, Note
from countnight.model.fact import Fact
from countnight.model.ids import SeatId

HISTORY = FOLDER.parent / "history" / "1918-2019election_results.csv"
ORIGINS = """seat_id,seat_created,name
E14000546,1918,
E14000535,1955,
E14000577,1950,Derbyshire Bolsolver
E14000710,1983,
E14000908,1918,
W07000044,1918,
"""
"""Bassetlaw, Ashfield, Bolsover, Gedling, Rushcliffe and Wrexham, as an editor would know them."""

pytestmark = [
    pytest.mark.data,
    pytest.mark.skipif(not HISTORY.is_file(), reason="the published files are not beside us"),
]


@cache
def night(origins: str = ORIGINS) -> tuple[Election, Mapping[SeatId, Declaration]]:
    """The general election of 2019 with the Library's past, and what was declared."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "origins.csv").write_text(origins, encoding="utf-8")
        published = PublishedFiles(
            candidates=FOLDER / "ge2019-candidacies.csv",
            seats=FOLDER / "ge2019-constituencies.csv",
            previous_candidates=FOLDER / "ge2017-candidacies.csv",
            previous_seats=FOLDER / "ge2017-constituencies.csv",
            history=HISTORY,
            origins=folder / "origins.csv",
        )
        write_folder(folder, import_commons_library(published).files)
        election = read_election(folder).election
        assert election is not None
        data = (folder / "results.csv").read_bytes()
        intake = intake_from_results_csv(data, election=election, file="results.csv")
    return election, {one.declaration.seat: one.declaration for one in intake.messages}


def seat(name: str, *, origins: str = ORIGINS, notes: Mapping[str, str] | None = None) -> SeatView:
    """The seat on the night, with those notes on it."""
    election, declarations = night(origins)
    own = next(one.id for one in election.seats.values() if one.name == name)
    given = (notes or {}).items()
    noted = tuple(Note(f"seat:{own}", kind, value, "s", "a", own) for kind, value in given)
    return view_of_seat(replace(election, notes=noted), declaration=declarations[own])


def told(view: SeatView, fact_id: str, about: str) -> Mapping[str, object]:
    """The fact's value and inputs, without the majorities; empty when it does not hold."""
    fact: Fact | None = facts_of_seat(view).get(fact_id, about)
    if fact is None:
        return {}
    inputs = {one.name: one.value for one in fact.inputs}
    return {"value": fact.value} | {
        name: value for name, value in inputs.items() if not name.startswith("majority_")
    }


def test_the_last_conservative_win_in_bassetlaw_was_in_1924() -> None:
    """Not 1935: National Labour won in 1931, among the others, and no Conservative stood."""
    last = told(seat("Bassetlaw"), "notable", "last_general_election_win:conservative")

    assert (last["value"], last["includes_by_elections"]) == (1924, "no")


def test_labour_won_bassetlaw_at_every_general_election_from_1935() -> None:
    """21 of them; who won in 1931 the table does not say, so 21 is the least."""
    assert told(seat("Bassetlaw"), "run_of_wins", "labour") == {
        "value": 21,
        "from": 1935,
        "until": 2017,
        "open_before": 1931,
        "at_general_election": "yes",
        "includes_by_elections": "no",
    }


def test_the_table_of_bassetlaw_knows_every_winner_but_one() -> None:
    """From the unopposed Conservative of 1918 to Labour in 2017."""
    table = table_of_seat(seat("Bassetlaw"))
    winners = {one.day.isoformat()[:7]: one.winner for one in table.elections}

    assert len(winners) == 27
    assert [day for day, winner in winners.items() if winner is None] == ["1931-10"]
    assert winners["1918-12"] == "conservative"
    assert table.elections[0].majority is None


def test_without_a_year_of_creation_bassetlaws_records_begin_in_2010() -> None:
    """The boundaries changed, so nothing is said of 1924; the editor is asked."""
    view = seat("Bassetlaw", origins="seat_id\n")
    asked = [one.suggestion for one in questions_of_seat(view, facts_of_seat(view))]

    assert told(view, "notable", "last_general_election_win:conservative") == {}
    assert table_of_seat(view).elections[0].year == 2010
    assert "seat:E14000546,last_general_election_win,Conservative YEAR" in asked


def test_a_note_on_its_creation_opens_the_older_rows() -> None:
    """The rows are there; the note says that they are the same seat's."""
    view = seat("Bassetlaw", origins="seat_id\n", notes={"seat_created": "1918"})

    assert told(view, "notable", "last_general_election_win:conservative")["value"] == 1924


def test_ashfields_first_conservative_win_is_only_of_general_elections() -> None:
    """They won the by-election of 1977; the table cannot know it, and says so."""
    view = seat("Ashfield")
    first = told(view, "first_win_since_created", "conservative")

    assert (first["value"], first["includes_by_elections"]) == (1955, "no")
    assert "seat:E14000535,no_by_election_win_since,Conservative 1955" in [
        one.suggestion for one in questions_of_seat(view, facts_of_seat(view))
    ]


def test_ashfields_noted_by_election_leaves_nothing_to_ask() -> None:
    """With the note, the first win stays one 'at a general election'."""
    view = seat("Ashfield", notes={"by_election_win": "Conservative 1977-04-28"})

    assert questions_of_seat(view, facts_of_seat(view)) == ()
    assert told(view, "first_win_since_created", "conservative")["includes_by_elections"] == "no"


def test_labour_had_won_ashfield_at_every_general_election() -> None:
    """17, since the seat was created in 1955, on both sides of the by-election of 1977."""
    run = told(seat("Ashfield"), "longest_run", "labour")

    assert (run["value"], run["from"], run["since_seat_created"]) == (17, 1955, 1955)


def test_a_misspelt_bolsover_is_followed_back_with_its_old_name() -> None:
    """The file has 'Derbyshire Bolsolver' in 1950 and 1951; the run has both elections."""
    misspelt = ORIGINS.replace(",Derbyshire Bolsolver", ",")

    assert told(seat("Bolsover"), "run_of_wins", "labour")["value"] == 19
    assert told(seat("Bolsover"), "first_win_since_created", "conservative")["value"] == 1950
    assert told(seat("Bolsover", origins=misspelt), "first_win_since_created", "conservative") == {}
    assert told(seat("Bolsover", origins=misspelt), "run_of_wins", "labour")["since_table_began"]


def test_the_last_conservative_win_in_gedling_was_in_1992() -> None:
    """Labour won six in a row from 1997."""
    view = seat("Gedling")

    assert told(view, "notable", "last_general_election_win:conservative")["value"] == 1992
    assert told(view, "run_of_wins", "labour")["value"] == 6
    assert told(view, "first_win_since_created", "conservative") == {}


def test_the_conservatives_have_held_rushcliffe_since_1970() -> None:
    """14 general elections with this one, after Labour's win of 1966."""
    run = told(seat("Rushcliffe"), "run_of_wins", "conservative")

    assert (run["value"], run["from"], run["until"]) == (14, 1970, 2019)
    assert not {"open_before", "since_table_began"} & set(run)


def test_rushcliffes_majority_is_the_narrowest_since_2001() -> None:
    """7,643 now; 7,357 in 2001, and more than 8,000 in between."""
    fact = facts_of_seat(seat("Rushcliffe")).get("notable", "narrowest_majority_since:E14000908")

    assert fact is not None
    assert fact.value == 2001
    assert {one.name: one.value for one in fact.inputs}["majority_2001"] == 7357


def test_no_conservative_had_won_wrexham_at_a_general_election() -> None:
    """Of 27 since 1918; where others won, no Conservative stood."""
    first = told(seat("Wrexham"), "first_win_since_created", "conservative")

    assert (first["value"], first["elections"]) == (1918, 27)


def test_no_record_is_made_of_a_speakers_seat() -> None:
    """Chorley and Buckingham: no majority there is compared with a contest of parties."""
    for name in ("Chorley", "Buckingham"):
        book = facts_of_seat(seat(name))

        assert [one.about for one in book.each("notable") if "majority" in str(one.about)] == []


@pytest.mark.parametrize("year", [2010, 2017, 2019])
def test_the_librarys_winner_is_the_published_one_or_open(year: int) -> None:
    """Where the columns show a winner, the results by seat of that year have the same."""
    results = [one for one in library_results_of(HISTORY, found=[]) if one.poll.year == year]
    winners = {key: row.leaders[0] for key, row in seat_rows(year).items()}
    named = {"conservative": "Con", "labour": "Lab", "liberal_democrat": "LD"}
    named |= {"snp": "SNP", "plaid_cymru": "PC"}
    shown = {SeatId(one.id): named[one.winner] for one in results if one.winner is not None}

    assert len(results) == 650
    assert len(shown) > 600
    assert {key: one for key, one in shown.items() if winners[key] != one} == {}
