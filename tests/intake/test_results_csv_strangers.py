"""A stranger among the candidates is one fault, and makes one finding."""

from countnight.checks.believe import findings_for
from countnight.elections.folder import read_election
from countnight.elections.shipped import election_folder
from countnight.intake.formats.results_csv import intake_from_results_csv
from countnight.model.night import Night

NIGHT = election_folder("ge2019-east-midlands")


def test_a_stranger_is_pointed_to_the_one_who_has_no_row() -> None:
    """'Only Nitesh Dave has no row': the row is named, and nothing is asked for twice."""
    election = read_election(NIGHT).election
    assert election is not None
    lines = NIGHT.joinpath("results.csv").read_text(encoding="utf-8").splitlines()
    seat = [line for line in lines if line.startswith("E14000782,")]
    bad = [line.replace("leicester-east-nitesh-dave", "nobody-known") for line in seat]
    data = "\n".join([lines[0], *bad]).encode()

    (message,) = intake_from_results_csv(data, election=election, file="bad.csv").messages
    (finding,) = findings_for(message, night=Night(election))

    assert (finding.code, finding.file) == ("candidate-unknown", "bad.csv")
    assert finding.suggestion == "leicester-east-nitesh-dave"
    assert "Only Nitesh Dave" in finding.message
