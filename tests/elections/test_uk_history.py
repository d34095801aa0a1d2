import csv
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from countnight.elections.uk_history import UkSeatResult, history_of_uk
from countnight.model.ids import PartyKey

DATA = Path(__file__).parents[3] / "shared/data/uk"
needs_data = pytest.mark.skipif(
    not DATA.is_dir(), reason="the published result files are not beside the project"
)


@pytest.fixture(scope="module")
def history() -> tuple[UkSeatResult, ...]:
    """All of the shipped history."""
    return history_of_uk()


def test_every_seat_of_every_election_is_there(history: tuple[UkSeatResult, ...]) -> None:
    """659 seats, then 646, then 650."""
    sizes = Counter(result.election_date.year for result in history)

    assert sizes == {1997: 659, 2001: 659, 2005: 646, 2010: 650, 2015: 650, 2017: 650, 2019: 650}


def test_a_seat_links_only_on_boundaries_that_are_its_own(
    history: tuple[UkSeatResult, ...],
) -> None:
    """Since 2010 every seat has its code; before, only Scotland's seats of 2005 had them."""
    linked = Counter(
        (result.election_date.year, result.country) for result in history if result.seat
    )

    assert {year for year, _ in linked} == {2005, 2010, 2015, 2017, 2019}
    assert linked[2005, "Scotland"] == 59
    assert (2005, "England") not in linked
    assert sum(count for (year, _), count in linked.items() if year == 2019) == 650


def test_other_wins_nothing(history: tuple[UkSeatResult, ...]) -> None:
    """Wyre Forest 2001 went to an independent: 'other' leads, and no winner is named."""
    wyre_forest = next(
        result
        for result in history
        if (result.name, result.election_date) == ("Wyre Forest", date(2001, 6, 7))
    )

    assert all(result.winner_party != "other" for result in history)
    assert wyre_forest.winner_party is None
    assert wyre_forest.votes[PartyKey("other")] > 28_000


def test_party_names_that_differ_by_year_are_merged(history: tuple[UkSeatResult, ...]) -> None:
    """One key a party through all the years."""
    parties = {party for result in history for party in result.votes}

    assert {"conservative", "labour", "liberal_democrat", "sinn_fein", "uup"} <= parties
    assert not {party for party in parties if party[0].isupper() or " " in party}


def test_seats_won_in_landslides_are_as_remembered(history: tuple[UkSeatResult, ...]) -> None:
    """Labour 418 in 1997 and 412 in 2001, the Conservatives 306 in 2010 and 330 in 2015.

    The lists count the seat of the Speaker apart.
    """
    won = Counter((result.election_date.year, result.winner_party) for result in history)

    assert won[1997, PartyKey("labour")] == 418
    assert won[2001, PartyKey("labour")] == 412
    assert won[2010, PartyKey("conservative")] == 306
    assert won[2015, PartyKey("conservative")] == 330


@pytest.mark.data
@needs_data
@pytest.mark.parametrize("year", [2010, 2017, 2019])
def test_votes_agree_with_the_results_by_candidate(
    history: tuple[UkSeatResult, ...], year: int
) -> None:
    """In all 650 seats, Conservative, Labour and Liberal Democrat votes are those published."""
    columns = {"Con": "conservative", "Lab": "labour", "LD": "liberal_democrat"}
    published: Counter[tuple[str, str]] = Counter()
    path = DATA / f"results/ge{year}-candidacies.csv"
    with path.open(encoding="utf-8", newline="") as file:
        for cells in csv.reader(file):
            if cells[8] in columns:
                published[cells[0], columns[cells[8]]] += int(cells[18])
    shipped = {
        (str(result.seat), party): result.votes[PartyKey(party)]
        for result in history
        if result.election_date.year == year
        for party in columns.values()
        if PartyKey(party) in result.votes
    }

    assert shipped == dict(published)


@pytest.mark.data
@needs_data
@pytest.mark.parametrize(("year", "agreeing"), [("1997", 500), ("2001", 500), ("2005", 500)])
def test_older_votes_agree_with_another_published_table(
    history: tuple[UkSeatResult, ...], year: str, agreeing: int
) -> None:
    """Joined by name, Conservative and Labour votes of the older elections agree everywhere."""
    published = {}
    path = DATA / "history/1918-2019election_results.csv"
    with path.open(encoding="cp1252", newline="") as file:
        for row in csv.DictReader(file):
            if row["election"] == year:
                name = row["constituency_name"].strip().lower().replace("&", "and")
                published[name] = tuple(
                    row[column] if row[column] != "0" else ""
                    for column in ("con_votes", "lab_votes")
                )
    pairs = [
        (
            published[result.name.lower()],
            tuple(
                str(result.votes.get(PartyKey(party), "")) for party in ("conservative", "labour")
            ),
        )
        for result in history
        if result.election_date.year == int(year) and result.name.lower() in published
    ]

    assert len(pairs) > agreeing
    assert [pair for pair in pairs if pair[0] != pair[1]] == []
