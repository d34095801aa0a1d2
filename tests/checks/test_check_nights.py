from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from counting_hall import graded

from countnight.checks.believe import findings_for
from countnight.checks.swapped import swap_likely
from countnight.elections.commons_library import (
    PublishedFiles,
    import_commons_library,
    write_folder,
)
from countnight.elections.folder import read_election
from countnight.elections.shipped import election_folder
from countnight.intake.formats.results_csv import intake_from_results_csv
from countnight.model.declaration import ResultsMessage
from countnight.model.election import Election
from countnight.model.finding import Finding, Severity
from countnight.model.ids import SeatId
from countnight.model.night import Night

NAME = "ge2019-east-midlands"
PUBLISHED = Path(__file__).resolve().parents[3] / "shared" / "data" / "uk" / "results"
needs_published = pytest.mark.skipif(
    not PUBLISHED.is_dir(), reason="the published result files are not beside the project"
)


@pytest.fixture(scope="module")
def election() -> Election:
    """The shipped election."""
    read = read_election(election_folder(NAME)).election
    assert read is not None
    return read


@pytest.fixture(scope="module")
def messages(election: Election) -> tuple[ResultsMessage, ...]:
    """The 32 results of the shipped night."""
    data = election_folder(NAME).joinpath("results.csv").read_bytes()
    intake = intake_from_results_csv(data, election=election, file="results.csv")
    assert intake.findings == ()
    return intake.messages


def test_nothing_on_the_shipped_night_is_held(
    election: Election, messages: tuple[ResultsMessage, ...]
) -> None:
    """32 true results go through; only Nottingham South's electorate is worth a look."""
    found: dict[SeatId, tuple[Finding, ...]] = {}
    for message in messages:
        found[message.declaration.seat] = findings_for(message, night=Night(election))

    spoken = {seat: graded(findings) for seat, findings in found.items() if findings}
    nottingham_south = next(
        one.id for one in election.seats.values() if one.slug == "nottingham-south"
    )
    assert len(messages) == 32
    assert spoken == {nottingham_south: {"electorate-jump": "warn"}}
    (finding,) = found[nottingham_south]
    assert finding.severity is Severity.WARN
    assert "79,485, up 11.7% from 71,182" in finding.message


def test_a_changed_digit_in_any_vote_is_held(
    election: Election, messages: tuple[ResultsMessage, ...]
) -> None:
    """Whatever digit of whichever vote is mistyped, the sum does not let it through."""
    data = election_folder(NAME).joinpath("results.csv").read_text(encoding="utf-8")
    rows = data.splitlines()
    head = rows[0].split(",").index("votes")
    let_through = []
    for place in range(1, len(rows)):
        cells = rows[place].split(",")
        for digit, known in enumerate(cells[head]):
            wrong = cells[head][:digit] + str((int(known) + 1) % 10) + cells[head][digit + 1 :]
            row = ",".join((*cells[:head], wrong, *cells[head + 1 :]))
            others = [one for one in rows[1:] if one.startswith(cells[0]) and one != rows[place]]
            text = "\n".join((rows[0], row, *others))
            intake = intake_from_results_csv(text.encode(), election=election, file="r.csv")
            if [one.code for one in intake.messages[0].findings] != ["sum-differs"]:
                let_through.append(row)

    assert len(rows) == 1 + sum(len(one.declaration.votes) for one in messages)
    assert let_through == []


@dataclass(frozen=True, slots=True)
class Country:
    """The 650 seats of 2019 on the votes of 2017, and all their results."""

    election: Election
    messages: tuple[ResultsMessage, ...]

    def findings(self) -> list[Finding]:
        """What is found in the true results."""
        night = Night(self.election)
        return [one for message in self.messages for one in findings_for(message, night=night)]

    def exchanges_found(self, one: int, other: int) -> float:
        """The part of seats in which two places exchanged are noticed, as per cent."""
        night, noticed, tried = Night(self.election), 0, 0
        for message in self.messages:
            result = message.declaration
            places = sorted(result.votes, key=lambda who: -result.votes[who])
            if len(places) <= max(one, other):
                continue
            first, second = places[one], places[other]
            exchange = {first: result.votes[second], second: result.votes[first]}
            swapped = replace(result, votes={**result.votes, **exchange})
            tried += 1
            noticed += any(swap_likely(replace(message, declaration=swapped), night=night))
        return 100 * noticed / tried


@pytest.fixture(scope="module")
def country(tmp_path_factory: pytest.TempPathFactory) -> Country:
    """The country as the published files have it."""
    published = PublishedFiles(
        candidates=PUBLISHED / "ge2019-candidacies.csv",
        seats=PUBLISHED / "ge2019-constituencies.csv",
        previous_candidates=PUBLISHED / "ge2017-candidacies.csv",
        previous_seats=PUBLISHED / "ge2017-constituencies.csv",
    )
    folder = tmp_path_factory.mktemp("country") / "ge2019"
    write_folder(folder, import_commons_library(published).files)
    read = read_election(folder).election
    assert read is not None
    data = (folder / "results.csv").read_bytes()
    return Country(read, intake_from_results_csv(data, election=read, file="r.csv").messages)


@needs_published
@pytest.mark.data
@pytest.mark.slow
def test_of_650_true_results_none_is_held_and_one_in_fifty_is_shown(country: Country) -> None:
    """Checks that cry wolf are clicked away: twelve warnings in a whole night, each unusual."""
    spoken = Counter((one.severity.value, one.code) for one in country.findings())

    assert len(country.messages) == 650
    assert spoken == {
        ("warn", "electorate-jump"): 3,
        ("warn", "turnout-jump"): 2,
        ("warn", "share-jump"): 5,
        ("warn", "swap-likely"): 2,
        ("note", "party-new-to-seat"): 2,
    }


@needs_published
@pytest.mark.data
@pytest.mark.slow
def test_exchanged_candidates_are_noticed_as_often_as_the_reference_says(country: Country) -> None:
    """The reference states what the check can and cannot do; this is where it is measured."""
    text = Path(__file__).resolve().parents[2] / "docs" / "reference" / "checks.md"

    rates = [round(country.exchanges_found(*pair)) for pair in ((0, 2), (0, 1), (1, 2))]
    stated = "{}% of first and third, {}% of first and second, {}% of second and third"
    assert stated.format(*rates) in text.read_text(encoding="utf-8")
