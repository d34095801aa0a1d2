"""A seat's votes and lot, row by row; a row that cannot be read is named and left out."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from countnight.intake.formats.cells import (
    count_from_text,
    count_suggested_by,
    flag_from_text,
    is_negative_count,
    nearest,
)
from countnight.intake.formats.place import Place, short
from countnight.intake.formats.table import Line
from countnight.model.declaration import Declaration
from countnight.model.finding import Finding
from countnight.model.ids import CandidacyId

Nominated = Mapping[CandidacyId, str]
"""The names of a seat's candidates by id."""

Votes = Mapping[CandidacyId, int]


def votes_in_lines(
    lines: Sequence[Line], *, place: Place, nominated: Nominated
) -> tuple[Votes, tuple[Finding, ...]]:
    """The votes that could be read, and a finding for each row that could not."""
    votes: dict[CandidacyId, int] = {}
    first_rows: dict[CandidacyId, int] = {}
    faults: list[Finding] = []
    for line in lines:
        spot = place.at(line.row, "candidate_id")
        candidacy = CandidacyId(line.text("candidate_id"))
        fault = row_fault(line, place=spot) or (
            unknown_candidate(candidacy, place=spot, nominated=nominated)
            or _repeated(candidacy, place=spot, first_row=first_rows.get(candidacy))
        )
        first_rows.setdefault(candidacy, line.row)
        count = None if fault else count_from_text(line.text("votes"))
        if fault is None and count is None:
            shown = nominated[candidacy]
            fault = unreadable_vote(
                line.text("votes"), place=place.at(line.row, "votes"), name=shown
            )
        if fault is not None:
            faults.append(fault)
        elif count is not None:
            votes[candidacy] = count
    return votes, the_one_left(faults, given=first_rows, nominated=nominated)


def row_fault(line: Line, *, place: Place) -> Finding | None:
    """The finding that the row has too many cells, or too few. None: it has neither."""
    if line.beyond:
        what = f"the row goes on behind the last column with '{short(line.beyond[0])}'."
        remedy = "Put figures with commas in quotes, or write them without; send the seat again."
        return place.hold("row-ragged", what, remedy)
    if "votes" not in line.cells or "candidate_id" not in line.cells:
        what = "the row ends before it has a candidate and votes."
        return place.hold("row-ragged", what, "Complete the row and send the seat again.")
    return None


def unknown_candidate(
    candidacy: CandidacyId, *, place: Place, nominated: Nominated
) -> Finding | None:
    """The finding that nobody of that id is nominated in the seat. None: somebody is."""
    if candidacy in nominated:
        return None
    what = f"candidate '{short(candidacy)}' is not nominated in this seat."
    remedy = "Correct candidate_id, or add the candidate to candidates.csv; send the seat again."
    guess = nearest(candidacy, among=nominated)
    return place.hold("candidate-unknown", what, remedy, guess)


def the_one_left(
    faults: Sequence[Finding], *, given: Collection[CandidacyId], nominated: Nominated
) -> tuple[Finding, ...]:
    """The findings, a single stranger pointed to the single candidate who was not given.

    Shape: one fault stays one finding: the checks ask for no votes of a candidate suggested here.
    """
    guessed = {fault.suggestion for fault in faults}
    left = [one for one in nominated if one not in given and one not in guessed]
    strange = [fault for fault in faults if _is_stranger(fault)]
    if len(left) != 1 or len(strange) != 1:
        return tuple(faults)
    what = f"{strange[0].message} Only {nominated[left[0]]} ('{left[0]}') has no row."
    pointed = replace(strange[0], message=what, suggestion=left[0])
    return tuple(pointed if fault is strange[0] else fault for fault in faults)


def _is_stranger(fault: Finding) -> bool:
    return fault.code == "candidate-unknown" and fault.suggestion is None


def unreadable_vote(text: str, *, place: Place, name: str) -> Finding:
    """The finding that a candidate's votes are no count."""
    if not text:
        what = f"{name} has no votes here."
        return place.hold("vote-missing", what, "Fill the votes in and send the seat again.")
    if is_negative_count(text):
        what = f"{name} has {short(text)} votes, fewer than none."
        return place.hold("votes-negative", what, "Correct the votes and send the seat again.")
    what = f"the votes of {name} are '{short(text)}', which is not a whole number."
    remedy = "Write the votes in digits only, without quotes or commas; send the seat again."
    return place.hold("vote-unreadable", what, remedy, count_suggested_by(text))


def _repeated(candidacy: CandidacyId, *, place: Place, first_row: int | None) -> Finding | None:
    if first_row is None:
        return None
    what = f"candidate '{short(candidacy)}' stands here again; the first time was row {first_row}."
    remedy = "Keep the row that is right and send the seat again."
    return place.hold("row-repeated", what, remedy)


def lot_in_lines(
    lines: Sequence[Line], *, place: Place, nominated: Nominated
) -> tuple[CandidacyId | None, tuple[Finding, ...]]:
    """To whom the lot fell: named by id on any row, or by 'yes' on the candidate's own row."""
    fallen: dict[CandidacyId, int] = {}
    for line in lines:
        text = line.text("drawn_by_lot")
        if not text or flag_from_text(text) is False:
            continue
        named = line.text("candidate_id") if flag_from_text(text) else text
        spot = place.at(line.row, "drawn_by_lot")
        if CandidacyId(named) not in nominated:
            return None, (lot_unknown(text, place=spot, nominated=nominated),)
        fallen.setdefault(CandidacyId(named), line.row)
    if len(fallen) > 1:
        *_, (_, row) = fallen.items()
        what = "the lot fell to more than one candidate."
        spot = place.at(row, "drawn_by_lot")
        return None, (spot.hold("values-contradict", what, "Name one candidate only."),)
    return next(iter(fallen), None), ()


def lot_unknown(text: str, *, place: Place, nominated: Nominated) -> Finding:
    """The finding that the lot fell to nobody who stands."""
    what = f"drawn_by_lot is '{short(text)}', which is no candidate of this seat."
    remedy = "Name the candidate to whom the lot fell by id, or leave drawn_by_lot empty."
    return place.hold("lot-unknown", what, remedy, nearest(text, among=nominated))


def sum_findings(result: Declaration, *, place: Place, shown: str) -> Iterator[Finding]:
    """The votes must add up to the valid votes that stand beside them, if any do."""
    if result.valid_votes is None:
        return
    added = sum(result.votes.values())
    if added == result.valid_votes:
        return
    what = (
        f"{shown} add up to {added:,}, but valid_votes says {result.valid_votes:,}, "
        f"a difference of {abs(added - result.valid_votes):,}."
    )
    remedy = "Read the figures back against the returning officer's sheet, correct and send again."
    finding = place.hold("sum-differs", what, remedy)
    yield replace(finding, expected=str(added))
