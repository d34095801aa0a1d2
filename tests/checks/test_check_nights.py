import pytest
from counting_hall import graded

from countnight.checks.believe import findings_for
from countnight.elections.folder import read_election
from countnight.elections.shipped import election_folder
from countnight.intake.formats.results_csv import intake_from_results_csv
from countnight.model.declaration import ResultsMessage
from countnight.model.election import Election
from countnight.model.finding import Finding, Severity
from countnight.model.ids import SeatId
from countnight.model.night import Night

NAME = "ge2019-east-midlands"


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
