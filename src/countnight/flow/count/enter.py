"""The way of an entry from a count: kept once however often it is sent, and provisional."""

from dataclasses import dataclass
from enum import StrEnum

from countnight.checks.believe import findings_for
from countnight.desk.counting import Typed, declaration_from_typed
from countnight.errors import StaleLogError
from countnight.flow.count.declare import declare_entry, message_of
from countnight.flow.newsroom import Newsroom
from countnight.flow.receive import Decision
from countnight.model.count.entry import Counted, CountEntry, EntryKey
from countnight.model.count.standing import EntryState, Standing, differences, standing_of
from countnight.model.desk.actor import Actor
from countnight.model.event import CountEntered
from countnight.model.finding import Finding, has_hold
from countnight.model.ids import SeatId
from countnight.model.night import Night


class EntryAnswer(StrEnum):
    """What became of an entry that was sent."""

    KEPT = "kept"
    KNOWN = "known"
    REFUSED = "refused"
    KEY_REUSED = "key-reused"


@dataclass(frozen=True, slots=True)
class EntryReceipt:
    """The answer to an entry. None means: `standing` it was refused, or counts no longer."""

    answer: EntryAnswer
    findings: tuple[Finding, ...] = ()
    standing: Standing | None = None


@dataclass(frozen=True, slots=True)
class Sender:
    """Who keyed an entry in; `declares` is a results checker's, where the rules let them."""

    by: Actor
    declares: bool = False


def enter_count(newsroom: Newsroom, typed: Typed, *, key: EntryKey, sender: Sender) -> EntryReceipt:
    """The entry is in the log, or was there before; one that cannot be read is refused.

    Raises: PollOpenError.
    """
    while True:
        newsroom.catch_up()
        try:
            receipt = _enter_once(newsroom, typed, key=key, sender=sender)
        except StaleLogError:
            continue
        return _declared_by_checker(newsroom, receipt, sender=sender)


def _enter_once(newsroom: Newsroom, typed: Typed, *, key: EntryKey, sender: Sender) -> EntryReceipt:
    known = entry_of(newsroom.night, key)
    entry, faults = entry_from_typed(newsroom, typed, key=key, by=sender.by)
    if known is not None:
        return _again(newsroom, known, entry)
    if faults:
        return EntryReceipt(EntryAnswer.REFUSED, faults)
    found = findings_of_entry(newsroom, entry)
    newsroom.commit([CountEntered(entry, found)])
    return EntryReceipt(EntryAnswer.KEPT, found, _standing(newsroom, entry))


def entry_from_typed(
    newsroom: Newsroom, typed: Typed, *, key: EntryKey, by: Actor
) -> tuple[CountEntry, tuple[Finding, ...]]:
    """The entry that was typed, and what in it cannot be read."""
    election = newsroom.election
    standing = election.candidacies.get(typed.seat, ())
    result, faults = declaration_from_typed(typed, standing=standing, zone=election.time_zone)
    return CountEntry(key, result, by, typed.at), faults


def findings_of_entry(newsroom: Newsroom, entry: CountEntry) -> tuple[Finding, ...]:
    """What the checks say of the entry as if it were declared now."""
    return findings_for(message_of(newsroom.night, (entry,)), night=newsroom.night)


def entry_of(night: Night, key: EntryKey) -> Counted | None:
    """The entry of that key. None means: none came."""
    every = (one for entries in night.counted.values() for one in entries)
    return next((one for one in every if one.entry.key == key), None)


def _again(newsroom: Newsroom, known: Counted, entry: CountEntry) -> EntryReceipt:
    """The same answer for the same entry; another one under its key is nobody's."""
    before, now = known.entry.declaration, entry.declaration
    if before.seat != now.seat or differences(before, now):
        return EntryReceipt(EntryAnswer.KEY_REUSED)
    return EntryReceipt(EntryAnswer.KNOWN, known.findings, _standing(newsroom, known.entry))


def _standing(newsroom: Newsroom, entry: CountEntry) -> Standing | None:
    seat: SeatId = entry.declaration.seat
    found = standing_of(newsroom.night, seat, person=entry.by.id)
    return found if found is not None and found.counted.entry.key == entry.key else None


def _declared_by_checker(
    newsroom: Newsroom, receipt: EntryReceipt, *, sender: Sender
) -> EntryReceipt:
    """A checker's entry is declared at once, unless a check or another entry speaks against it."""
    standing = receipt.standing
    if standing is None or not (sender.declares and newsroom.election.counting.checkers_declare):
        return receipt
    entry = standing.counted.entry
    if standing.state is not EntryState.PROVISIONAL or has_hold(receipt.findings):
        return receipt
    decision = Decision(sender.by.name, "a results checker keyed it in at the count")
    declare_entry(newsroom, standing, decision=decision)
    return EntryReceipt(receipt.answer, receipt.findings, _standing(newsroom, entry))
