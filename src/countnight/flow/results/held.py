"""Held results: what speaks against each of them now, and the way of one that is accepted."""

from dataclasses import dataclass
from datetime import datetime

from countnight.checks.believe import findings_for
from countnight.checks.deciding import not_settled_by_a_word
from countnight.checks.timing import poll_open
from countnight.desk.errors import HeldChangedError, ReasonMissingError, WordNotEnoughError
from countnight.flow.newsroom import Newsroom
from countnight.flow.receive import Answer, Decision, Receipt, receive
from countnight.model.finding import Finding
from countnight.model.ids import Position, SeatId
from countnight.model.night import Night, Received


@dataclass(frozen=True, slots=True)
class HeldNow:
    """A held result, and what the checks say of it now that the night has gone on.

    Shape: `over` was found when it came, and is true no longer. `unsettled` are the holds that
    nobody's word can lift.
    """

    received: Received
    findings: tuple[Finding, ...]
    over: tuple[Finding, ...]
    unsettled: tuple[Finding, ...]


def held_now(night: Night, received: Received, *, closes: datetime | None) -> HeldNow:
    """The held result as the checks see it now. None means: the poll is closed."""
    message = received.message
    findings = (*findings_for(message, night=night), *poll_open(message, closes=closes))
    codes = {one.code for one in findings}
    over = tuple(one for one in received.findings if one.code not in codes)
    return HeldNow(received, findings, over, not_settled_by_a_word(findings))


def accept_held(
    newsroom: Newsroom, seat: SeatId, *, position: Position, decision: Decision
) -> Receipt:
    """The held result that stands at the position is declared, on the person's word.

    Raises: ReasonMissingError, HeldChangedError, WordNotEnoughError.
    """
    if not decision.reason.strip():
        raise ReasonMissingError(act="Accepting a held result")
    newsroom.catch_up()
    held, name = newsroom.night.held.get(seat), _name(newsroom, seat)
    if held is None or held.position != position:
        raise HeldChangedError(seat=name)
    receipt = receive(newsroom, held.message, decision=decision)
    codes = tuple(dict.fromkeys(one.code for one in not_settled_by_a_word(receipt.findings)))
    if codes:
        raise WordNotEnoughError(seat=name, codes=codes)
    if receipt.answer not in {Answer.ACCEPTED, Answer.CORRECTED}:
        raise HeldChangedError(seat=name)
    return receipt


def _name(newsroom: Newsroom, seat: SeatId) -> str:
    known = newsroom.election.seats.get(seat)
    return known.name if known else str(seat)
