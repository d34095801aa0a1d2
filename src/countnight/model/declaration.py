"""A seat's result: as a returning officer reads it out, and as a message carries it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from countnight.model.desk.actor import Actor
from countnight.model.finding import Finding
from countnight.model.ids import CandidacyId, SeatId


@dataclass(frozen=True, slots=True)
class Declaration:
    """One seat's result, as read out by the returning officer.

    Units: votes and papers. None means: not read out, not known.
    `drawn_by_lot` names the candidacy to which a tie fell.
    """

    seat: SeatId
    votes: Mapping[CandidacyId, int]
    valid_votes: int | None = None
    rejected: int | None = None
    electorate: int | None = None
    declared_at: datetime | None = None
    recounts: int | None = None
    drawn_by_lot: CandidacyId | None = None


@dataclass(frozen=True, slots=True)
class ResultsMessage:
    """A declaration on its way in: who sent it, which revision, and what its reader found.

    Shape: `findings` are those of the format's reader (a cell that is no number, say);
    `raw` keeps the rows as they came, so that nothing is lost when a seat is held; `entered_by`
    has who keyed it in at the count.
    """

    declaration: Declaration
    source: str
    revision: int = 1
    is_test: bool = False
    findings: tuple[Finding, ...] = ()
    raw: tuple[str, ...] = ()
    entered_by: tuple[Actor, ...] = ()


@dataclass(frozen=True, slots=True)
class Intake:
    """What a format's reader made of some bytes.

    Shape: one message a seat, in the order of the file; `findings` are those that belong to
    no seat. A refused file gave nothing that can be trusted (a wrong encoding, a missing
    header), and its findings say why.
    """

    messages: tuple[ResultsMessage, ...]
    findings: tuple[Finding, ...] = ()
    is_refused: bool = False
