"""Persons who are linked, flagged or noted, and do not fit the lists of candidates."""

from collections.abc import Iterator

from countnight.model.election import Candidacy, Election, Note
from countnight.model.finding import Finding, Severity
from countnight.model.ids import CandidacyId, SeatId


def previous_candidates_unknown(election: Election) -> Iterator[Finding]:
    """A link to last time must lead to a candidate of the same seat."""
    for candidacy in _all(election):
        if candidacy.previous_id in (None, *_previous_ids(election, candidacy.seat)):
            continue
        yield Finding(
            "unknown-previous-candidate",
            Severity.WARN,
            f"{candidacy.name} is linked to '{candidacy.previous_id}', "
            "who did not stand in that seat in the baseline.",
            "Correct 'previous_candidate_id', or leave it empty.",
            seat=candidacy.seat,
            file="candidates.csv",
            column="previous_candidate_id",
        )


def several_sitting_members(election: Election) -> Iterator[Finding]:
    """A seat had one MP at dissolution, not two."""
    for seat, candidacies in election.candidacies.items():
        sitting = [candidacy.name for candidacy in candidacies if candidacy.is_sitting]
        if len(sitting) > 1:
            yield Finding(
                "several-sitting-members",
                Severity.WARN,
                f"{election.seats[seat].name} has more than one sitting MP: {', '.join(sitting)}.",
                "'sitting' means MP for this seat; an MP for another seat is 'former' elsewhere.",
                seat=seat,
                file="candidates.csv",
                column="sitting",
            )


def notes_about_nobody(election: Election) -> Iterator[Finding]:
    """A note about a person is used only if the person stands or stood, or left the seat."""
    leavers = {(note.seat, note.person) for note in election.notes if _is_leaving(note)}
    for note in election.notes:
        if note.seat is None or note.person is None:
            continue
        if (note.seat, note.person) in leavers or note.person in _names(election, note.seat):
            continue
        yield Finding(
            "note-about-nobody",
            Severity.WARN,
            f"The note on {note.person} is about nobody who stands or stood in that seat.",
            "Spell the name as in candidates.csv or previous.csv, or remove the note.",
            seat=note.seat,
            file="notes.csv",
            column="subject",
        )


def _is_leaving(note: Note) -> bool:
    return note.kind in ("did_not_stand", "left_commons")


def _names(election: Election, seat: SeatId) -> frozenset[str]:
    standing = [candidacy.name for candidacy in election.candidacies.get(seat, ())]
    before = election.previous.get(seat)
    stood = [] if before is None else [candidate.name for candidate in before.candidates]
    return frozenset((*standing, *stood))


def _all(election: Election) -> Iterator[Candidacy]:
    for candidacies in election.candidacies.values():
        yield from candidacies


def _previous_ids(election: Election, seat: SeatId) -> frozenset[CandidacyId]:
    before = election.previous.get(seat)
    return frozenset(() if before is None else (each.id for each in before.candidates))
