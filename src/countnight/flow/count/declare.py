"""From an entry to a declaration, or to nothing: what the desk decides of the counts' entries."""

from collections.abc import Sequence
from dataclasses import dataclass

from countnight.checks.believe import findings_for
from countnight.checks.deciding import not_settled_by_a_word
from countnight.checks.timing import poll_open
from countnight.desk.errors import (
    EntryGoneError,
    HeldChangedError,
    ReasonMissingError,
    WordNotEnoughError,
)
from countnight.errors import StaleLogError
from countnight.flow.newsroom import Newsroom
from countnight.flow.receive import Answer, Decision, Receipt, receive
from countnight.model.count.entry import CountEntry, EntryKey
from countnight.model.count.standing import EntryState, Standing, standings_of
from countnight.model.declaration import ResultsMessage
from countnight.model.desk.actor import Actor
from countnight.model.event import CountSetAside
from countnight.model.finding import Finding, has_hold
from countnight.model.ids import SeatId
from countnight.model.night import Night

SOURCE = "count"
"""The source of what people at the counts keyed in."""


@dataclass(frozen=True, slots=True)
class EntryNow:
    """An entry that waits, and what the checks say of it now.

    Shape: `unsettled` are the holds that nobody's word can lift; `needs_reason` says that
    accepting it goes past a hold, a rule or another result.
    """

    standing: Standing
    findings: tuple[Finding, ...]
    unsettled: tuple[Finding, ...]

    @property
    def needs_reason(self) -> bool:
        """Whether somebody must be able to judge later why it was accepted."""
        return has_hold(self.findings) or self.standing.state is not EntryState.PROVISIONAL


def message_of(night: Night, entries: Sequence[CountEntry]) -> ResultsMessage:
    """The entry as a message of its own revision; the others said the same of the seat."""
    first = entries[0]
    people = {one.by.id: one.by for one in entries}
    return ResultsMessage(
        declaration=first.declaration,
        source=SOURCE,
        revision=_next_revision(night, first.declaration.seat),
        is_test=night.is_test,
        entered_by=tuple(people.values()),
    )


def _next_revision(night: Night, seat: SeatId) -> int:
    """One more than any message from the count that was ever accepted or held for the seat."""
    known = [places.get(seat) for places in (night.declared, night.held, night.recalled)]
    every = [*(one for one in known if one is not None), *night.replaced.get(seat, ())]
    ours = (one.message.revision for one in every if one.message.source == SOURCE)
    return 1 + max(ours, default=0)


def entry_now(newsroom: Newsroom, standing: Standing) -> EntryNow:
    """The entry as the checks see it now."""
    night, closes = newsroom.night, newsroom.poll_closes(newsroom.clock.now())
    message = message_of(night, _together(standing))
    findings = (*findings_for(message, night=night), *poll_open(message, closes=closes))
    return EntryNow(standing, findings, not_settled_by_a_word(findings))


def accept_entry(newsroom: Newsroom, seat: SeatId, *, key: EntryKey, decision: Decision) -> Receipt:
    """The entry that the person read is declared, on the person's word.

    Raises: EntryGoneError, ReasonMissingError, WordNotEnoughError.
    """
    newsroom.catch_up()
    standing = _waiting(newsroom, seat, key=key)
    now = entry_now(newsroom, standing)
    if now.unsettled:
        codes = tuple(dict.fromkeys(one.code for one in now.unsettled))
        raise WordNotEnoughError(seat=_name(newsroom, seat), codes=codes)
    if now.needs_reason and not decision.reason.strip():
        raise ReasonMissingError(act="Accepting this entry")
    return declare_entry(newsroom, standing, decision=decision)


def declare_entry(newsroom: Newsroom, standing: Standing, *, decision: Decision) -> Receipt:
    """The entry is a declaration, with all that follows. Raises: HeldChangedError."""
    message = message_of(newsroom.night, _together(standing))
    receipt = receive(newsroom, message, decision=decision)
    if receipt.answer not in {Answer.ACCEPTED, Answer.CORRECTED}:
        raise HeldChangedError(seat=_name(newsroom, message.declaration.seat))
    return receipt


def set_entry_aside(
    newsroom: Newsroom, seat: SeatId, *, key: EntryKey, by: Actor, reason: str
) -> None:
    """The entry does not count, and its writer is told why.

    Raises: EntryGoneError, ReasonMissingError.
    """
    if not reason.strip():
        raise ReasonMissingError(act="Setting an entry aside")
    while True:
        newsroom.catch_up()
        standing = _waiting(newsroom, seat, key=key)
        event = CountSetAside(seat, standing.counted.entry.key, by, reason.strip())
        try:
            newsroom.commit([event])
        except StaleLogError:
            continue
        return


def _waiting(newsroom: Newsroom, seat: SeatId, *, key: EntryKey) -> Standing:
    for one in standings_of(newsroom.night, seat):
        if one.counted.entry.key == key and one.state is not EntryState.DECLARED:
            return one
    raise EntryGoneError(seat=_name(newsroom, seat))


def _together(standing: Standing) -> tuple[CountEntry, ...]:
    """The entry, and the one that says the same."""
    twin = standing.twin
    return (standing.counted.entry, *(() if twin is None else (twin.entry,)))


def _name(newsroom: Newsroom, seat: SeatId) -> str:
    known = newsroom.election.seats.get(seat)
    return known.name if known else str(seat)
