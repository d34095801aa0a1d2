"""Rows in the layouts that the House of Commons Library publishes, for tests that need a few."""

from collections.abc import Sequence
from pathlib import Path

SEAT = (
    "E14000001",
    "E12000001",
    "City Of Northgate",
    "Shire",
    "East Midlands",
    "England",
    "County",
)


def candidate(
    given: str,
    surname: str,
    party: Sequence[str],
    votes: str,
    flags: Sequence[str] = ("No", "No", ""),
) -> list[str]:
    """One row of a file of candidates; a party is its name, abbreviation, EC id and adjunct id."""
    name, abbreviation, ec_id, adjunct = party
    sitting, former, member = flags
    return [
        *(*SEAT, name, abbreviation, ec_id, "15", adjunct, given, surname, "Female"),
        *(sitting, former, member, votes, "0.5", ""),
    ]


LABOUR = ("Labour", "Lab", "PP53", "")
CO_OPERATIVE = ("Labour and Co-operative", "Lab", "PP53", "PP119")
CONSERVATIVE = ("Conservative", "Con", "PP52", "")
INDEPENDENT = ("Independent", "Ind", "", "")


def seat(time: str, *, electorate: str, valid: str, rejected: str = "3") -> list[str]:
    """One row of a file of seats."""
    counted = [electorate, valid, rejected, "1"]
    return [*SEAT, time, "Ann", "Ash", "Female", "Lab hold", "Lab", "Con", *counted, *(["0"] * 14)]


def file_of(path: Path, rows: Sequence[Sequence[str]]) -> Path:
    """The rows as a file without header, lines ending as the Library's do."""
    text = "".join(",".join(f'"{cell}"' for cell in row) + "\r\n" for row in rows)
    path.write_text(text, encoding="utf-8", newline="")
    return path
