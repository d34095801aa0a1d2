"""The way of one declaration: checked, accepted or held, told and published, in one commit."""

from dataclasses import dataclass, field
from enum import StrEnum
from time import perf_counter

from countnight.checks.believe import findings_for
from countnight.checks.deciding import not_settled_by_a_word
from countnight.checks.resend import is_same_result, key_of
from countnight.checks.timing import poll_open
from countnight.errors import StaleLogError
from countnight.flow.consequences import consequences
from countnight.flow.newsroom import Newsroom
from countnight.model.declaration import ResultsMessage
from countnight.model.desk.draft import Draft
from countnight.model.event import DeclarationAccepted, DeclarationHeld, DeclarationSetAside
from countnight.model.finding import Finding, has_hold
from countnight.model.ids import Position


class Answer(StrEnum):
    """What became of a message."""

    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    HELD = "held"
    RESENT = "resent"
    SET_ASIDE = "set_aside"


@dataclass(frozen=True, slots=True)
class Decision:
    """A person's word that a held result is right, and why.

    Shape: it settles what a returning officer may indeed have said, and nothing else
    (checks/deciding.py).
    """

    by: str
    reason: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """The answer to a message: what became of it, what was found, and how long it took.

    Shape: `position` is where the log stood afterwards. Units: seconds, by stage.
    """

    answer: Answer
    message: ResultsMessage
    findings: tuple[Finding, ...]
    position: Position
    drafts: tuple[Draft, ...] = ()
    seconds: dict[str, float] = field(default_factory=dict)


def receive(
    newsroom: Newsroom, message: ResultsMessage, *, decision: Decision | None = None
) -> Receipt:
    """The message is in the log, with everything that follows from it, or was there before."""
    while True:
        newsroom.catch_up()
        try:
            return _receive_once(newsroom, message, decision=decision)
        except StaleLogError:
            continue


def _receive_once(
    newsroom: Newsroom, message: ResultsMessage, *, decision: Decision | None
) -> Receipt:
    started = perf_counter()
    night = newsroom.night
    key = key_of(message)
    closes = newsroom.poll_closes(newsroom.clock.now())
    findings = (*findings_for(message, night=night), *poll_open(message, closes=closes))
    decision = None if not_settled_by_a_word(findings) else decision
    checked = perf_counter()
    if key in night.keys and not (decision and _is_held(newsroom, key)):
        return Receipt(Answer.RESENT, message, findings, night.position)
    answer = _answer(newsroom, message, findings=findings, decision=decision)
    if answer in {Answer.HELD, Answer.SET_ASIDE}:
        kind = DeclarationHeld if answer is Answer.HELD else DeclarationSetAside
        batch = newsroom.commit([kind(message, key, findings)])
        return Receipt(answer, message, findings, batch.last)
    accepted = _acceptance(newsroom, message, findings=findings, decision=decision)
    drafts, events = consequences(newsroom, accepted)
    told = perf_counter()
    batch = newsroom.commit([accepted, *events])
    seconds = {
        "check": checked - started,
        "tell": told - checked,
        "commit": perf_counter() - told,
        "total": perf_counter() - started,
    }
    return Receipt(answer, message, findings, batch.last, drafts, seconds)


def _is_held(newsroom: Newsroom, key: str) -> bool:
    return any(key_of(held.message) == key for held in newsroom.night.held.values())


def _answer(
    newsroom: Newsroom,
    message: ResultsMessage,
    *,
    findings: tuple[Finding, ...],
    decision: Decision | None,
) -> Answer:
    known = newsroom.night.declared.get(message.declaration.seat)
    if any(finding.code == "revision-older" for finding in findings):
        return Answer.SET_ASIDE
    if has_hold(findings) and decision is None:
        return Answer.HELD
    if known is None or is_same_result(known.message, message):
        return Answer.ACCEPTED
    return Answer.CORRECTED


def _acceptance(
    newsroom: Newsroom,
    message: ResultsMessage,
    *,
    findings: tuple[Finding, ...],
    decision: Decision | None,
) -> DeclarationAccepted:
    known = newsroom.night.declared.get(message.declaration.seat)
    return DeclarationAccepted(
        message=message,
        key=key_of(message),
        findings=findings,
        replaces=known.position if known else None,
        confirmed_by=decision.by if decision else None,
        reason=decision.reason if decision else None,
    )
