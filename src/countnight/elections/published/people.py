"""Who sat here, who sat elsewhere, and who stood here before: one election against the last."""

from collections.abc import Mapping, Sequence

from countnight.elections.published.baseline_files import BaselineRows, PreviousRow
from countnight.elections.published.candidacies import PublishedCandidate
from countnight.elections.published.night_files import Standing, ids_of, parties_of_candidates
from countnight.model.election import Party
from countnight.model.ids import SeatId


def standing_of(
    candidates: Sequence[PublishedCandidate],
    *,
    before: BaselineRows | None,
    known: Mapping[str, Party],
) -> list[Standing]:
    """Every candidate with what follows from last time.

    The published flag of a sitting MP is of an MP for any seat: one who won another seat last
    time, by the Library's id, is 'elsewhere' here.
    """
    ids = ids_of(candidates)
    parties = parties_of_candidates(candidates, known=known)
    stood = {} if before is None else {(row.seat, row.name): row for row in before.candidates}
    winners = {} if before is None else before.winners()
    seat_of_member = {
        row.member_id: seat for seat, row in winners.items() if row.member_id is not None
    }
    return [
        _standing(one, own, party, before=stood.get((one.seat, one.name)), won_at=seat_of_member)
        for one, own, party in zip(candidates, ids, parties, strict=True)
    ]


def _standing(
    one: PublishedCandidate,
    own: str,
    party: Party,
    *,
    before: PreviousRow | None,
    won_at: Mapping[str, SeatId],
) -> Standing:
    won = won_at.get(one.member_id) if one.member_id is not None else None
    sits_elsewhere = one.is_sitting and won not in (None, one.seat)
    return Standing(
        id=own,
        published=one,
        party=party,
        is_sitting=one.is_sitting and not sits_elsewhere,
        former="elsewhere" if sits_elsewhere else _former(one, before),
        previous_id=None if before is None else before.id,
    )


def _former(one: PublishedCandidate, before: PreviousRow | None) -> str | None:
    """Where a former MP sat: here if they stood here last time as the sitting MP."""
    if one.is_sitting or not one.is_former:
        return None
    return "here" if before is not None and before.is_sitting else "yes"
