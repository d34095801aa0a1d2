"""How answers and findings look on a terminal, and as JSON."""

import json
from collections import Counter
from collections.abc import Sequence

import typer

from countnight.flow.receive import Answer, Receipt
from countnight.model.election import Election
from countnight.model.finding import Finding, Severity
from countnight.render.records import record_from_finding

COLOURS = {Severity.HOLD: "red", Severity.WARN: "yellow", Severity.NOTE: "cyan"}

SAID = {
    Answer.ACCEPTED: "accepted",
    Answer.CORRECTED: "accepted, correcting what was declared before",
    Answer.HELD: "held: nothing is published until a person decides",
    Answer.RESENT: "was there before; nothing changed",
    Answer.SET_ASIDE: "set aside: a newer revision is declared",
}


def finding_line(finding: Finding) -> str:
    """One finding: severity, place, what is wrong and what to do."""
    place = place_of(finding)
    where = f"{place}: " if place else ""
    return f"{mark_of(finding)}  {where}{finding.message} {finding.remedy}"


def mark_of(finding: Finding) -> str:
    """The severity, four letters wide, in its colour."""
    return typer.style(f"{finding.severity:<4}", fg=COLOURS[finding.severity])


def place_of(finding: Finding) -> str:
    """File, row and column, as far as the finding has them."""
    row = None if finding.row is None else f"row {finding.row}"
    return " ".join(part for part in (finding.file, row, finding.column) if part is not None)


def receipt_lines(receipt: Receipt, *, election: Election) -> list[str]:
    """What became of a message, and why."""
    seat = receipt.message.declaration.seat
    name = election.seats[seat].name if seat in election.seats else seat
    lines = [f"{name}: {SAID[receipt.answer]}"]
    lines.extend(f"  {finding_line(finding)}" for finding in receipt.findings)
    return lines


def record_from_receipt(receipt: Receipt) -> dict[str, object]:
    """A receipt as JSON."""
    return {
        "seat": receipt.message.declaration.seat,
        "answer": receipt.answer,
        "position": receipt.position,
        "findings": [record_from_finding(one) for one in receipt.findings],
    }


def as_line(record: dict[str, object]) -> str:
    """The record as one line of JSON."""
    return json.dumps(record, ensure_ascii=False)


def counted_findings(findings: Sequence[Finding]) -> dict[str, int]:
    """How many there are of each severity."""
    counts = Counter(finding.severity for finding in findings)
    return {severity.value: counts[severity] for severity in Severity}
