"""What was typed at a count, as figures: blanks and commas are forgiven, the rest is told."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from countnight.model.count.standing import tied_first
from countnight.model.declaration import Declaration
from countnight.model.election import Candidacy
from countnight.model.finding import Finding, Severity
from countnight.model.ids import CandidacyId, SeatId

VOTES = "votes-"
"""Before a candidacy's id, the name of the field with its votes."""

TOTAL_WORDS = {
    "valid_votes": "The total of valid votes",
    "rejected": "The rejected ballots",
    "electorate": "The electorate",
    "recounts": "The number of recounts",
}
EARLY = timedelta(hours=1)
"""How far ahead of the device a clock at the hall may be."""

_PARTED = re.compile(r"[\s,]")
_TIME = re.compile(r"([01]?\d|2[0-3])[:.]?([0-5]\d)")


@dataclass(frozen=True, slots=True)
class Typed:
    """The fields of one seat as somebody typed them, by name, and when by the device's clock."""

    seat: SeatId
    fields: Mapping[str, str]
    at: datetime

    def text(self, name: str) -> str:
        """What stands in the field, without blanks at its ends."""
        return self.fields.get(name, "").strip()


def count_from_typed(text: str) -> int | None:
    """The number: '22 039' and '22,039' are 22039. None means: it is no number."""
    digits = _PARTED.sub("", text)
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= 9 else None


def declaration_from_typed(
    typed: Typed, *, standing: Sequence[Candidacy], zone: str
) -> tuple[Declaration, tuple[Finding, ...]]:
    """The result that was typed, and a finding for each field that is empty or no number."""
    faults: list[Finding] = []
    votes: dict[CandidacyId, int] = {}
    for one in standing:
        number = _count(typed, f"{VOTES}{one.id}", f"The votes of {one.name}", faults)
        if number is not None:
            votes[one.id] = number
    totals = {
        name: _count(typed, name, words, faults, is_needed=name == "valid_votes")
        for name, words in TOTAL_WORDS.items()
    }
    result = Declaration(
        seat=typed.seat,
        votes=votes,
        valid_votes=totals["valid_votes"],
        rejected=totals["rejected"],
        electorate=totals["electorate"],
        declared_at=_moment(typed, zone, faults),
        recounts=totals["recounts"],
        drawn_by_lot=_lot(typed, votes),
    )
    return result, tuple(faults)


def _count(
    typed: Typed, name: str, words: str, faults: list[Finding], *, is_needed: bool = True
) -> int | None:
    text = typed.text(name)
    number = count_from_typed(text)
    if number is None and (text or is_needed):
        faults.append(_fault(name, words, text))
    return number


def _fault(name: str, words: str, text: str) -> Finding:
    said = f"{words}: “{text[:40]}” is no whole number." if text else f"{words} is not filled in."
    remedy = "Type the figure in digits, as it was read out."
    code = "count-unreadable" if text else "count-missing"
    return Finding(code, Severity.HOLD, said, remedy, column=name)


def _lot(typed: Typed, votes: Mapping[CandidacyId, int]) -> CandidacyId | None:
    """To whom the lot fell; a choice made before the votes were mended does not count."""
    chosen = CandidacyId(typed.text("drawn_by_lot"))
    return chosen if chosen in tied_first(votes) else None


def _moment(typed: Typed, zone: str, faults: list[Finding]) -> datetime | None:
    """The time of day as the latest such moment that the device's clock had passed."""
    text = typed.text("declared_at")
    if not text:
        return None
    found = _TIME.fullmatch(text)
    if found is None:
        said = f"The time of declaration: “{text[:20]}” is no time of day."
        remedy = "Type hours and minutes, as in 04:13."
        faults.append(Finding("time-unreadable", Severity.HOLD, said, remedy, column="declared_at"))
        return None
    return _latest(time(int(found[1]), int(found[2])), typed.at, ZoneInfo(zone))


def _latest(clock: time, at: datetime, zone: ZoneInfo) -> datetime:
    limit = (at + EARLY).astimezone(zone)
    return max(moment for moment in _days_of(clock, limit, zone) if moment <= limit)


def _days_of(clock: time, limit: datetime, zone: ZoneInfo) -> Iterator[datetime]:
    for back in (0, 1):
        yield datetime.combine(limit.date() - timedelta(days=back), clock, tzinfo=zone)
