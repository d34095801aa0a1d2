"""What moderators do with questions: each act looks first whether somebody else is at it."""

from collections.abc import Sequence
from datetime import timedelta

from countnight.errors import CountnightError
from countnight.flow.questions.asking import is_mail_address, line_of, lines_of
from countnight.flow.questions.box import QuestionBox
from countnight.model.block import QuestionId
from countnight.model.desk.actor import Actor
from countnight.model.desk.question import Decision, GroupState, QuestionGroup

LONGEST_REASON = 300
RULED_BY_PEOPLE = (GroupState.TURNED_DOWN, GroupState.SPAM)


class QuestionError(CountnightError):
    """What was asked about a question cannot be done; the message says what can."""


class QuestionGoneError(QuestionError):
    """The question has been deleted, or never was."""

    def __init__(self) -> None:
        super().__init__("this question is not here any more")


class QuestionTakenError(QuestionError):
    """Somebody else is at work on it."""

    def __init__(self, *, by: str) -> None:
        super().__init__(f"{by} is at work on this: take it over, if they should not be")


class QuestionMovedError(QuestionError):
    """Somebody else has decided or moved it in between."""

    def __init__(self) -> None:
        super().__init__("this was decided or moved in between: look at it again")


class ReasonMissingError(QuestionError):
    """A question is turned down with a reason."""

    def __init__(self) -> None:
        super().__init__("say why it is turned down; readers are not told")


class NoAddressError(QuestionError):
    """That is no e-mail address."""

    def __init__(self) -> None:
        super().__init__("write the reader's e-mail address, as name@example.org")


def claim(box: QuestionBox, question: QuestionId, *, by: Actor, takes_over: bool = False) -> None:
    """The group is this person's to work on. Raises: QuestionError."""
    now = box.clock.now()
    stale = now if takes_over else now - timedelta(minutes=box.rules.claim_minutes)
    if takes_over:
        box.questions.release(question)
    if not box.questions.claim(question, by=by, at=now, stale=stale):
        _group_for(box, question, by)
        raise QuestionMovedError


def release(box: QuestionBox, question: QuestionId, *, by: Actor) -> None:
    """Nobody is at work on the group. Raises: QuestionError."""
    _group_for(box, question, by)
    box.questions.release(question)


def join(
    box: QuestionBox, question: QuestionId, *, others: Sequence[QuestionId], by: Actor
) -> None:
    """The questions of the other groups are in this one. Raises: QuestionError."""
    for one in (question, *others):
        _group_for(box, one, by)
    if not box.questions.join(question, others=others):
        raise QuestionMovedError


def part(box: QuestionBox, question: QuestionId, *, by: Actor) -> None:
    """The question is in a group of its own. Raises: QuestionError."""
    _group_for(box, question, by)
    if not box.questions.part(question):
        raise QuestionMovedError


def word(box: QuestionBox, question: QuestionId, *, wording: str, by: Actor) -> None:
    """The group has the wording; an empty one takes it away. Raises: QuestionError."""
    _group_for(box, question, by)
    if not box.questions.word(question, wording=lines_of(wording)[:1000] or None):
        raise QuestionMovedError


def decide(
    box: QuestionBox, question: QuestionId, *, state: GroupState, reason: str, by: Actor
) -> None:
    """The group is turned down with a reason, or spam. Raises: QuestionError."""
    said = line_of(reason)[:LONGEST_REASON] or None
    if state not in RULED_BY_PEOPLE or (state is GroupState.TURNED_DOWN and said is None):
        raise ReasonMissingError
    _group_for(box, question, by)
    if not box.questions.decide(question, Decision(state, by, box.clock.now(), said)):
        raise QuestionMovedError


def reopen(box: QuestionBox, question: QuestionId) -> None:
    """What was turned down, or called spam, is open again. Raises: QuestionError."""
    group = box.questions.group_of(question)
    if group is None:
        raise QuestionGoneError
    if group.state not in RULED_BY_PEOPLE or not box.questions.reopen(question):
        raise QuestionMovedError


def erase(box: QuestionBox, question: QuestionId) -> None:
    """Nothing is left of the question and of who asked. Raises: QuestionError."""
    if not box.questions.erase(question):
        raise QuestionGoneError


def erase_reader(box: QuestionBox, contact: str) -> int:
    """How many questions came from that address; nothing is left of them. Raises: QuestionError."""
    address = contact.strip()
    if not is_mail_address(address):
        raise NoAddressError
    return box.questions.erase_contact(address)


def _group_for(box: QuestionBox, question: QuestionId, by: Actor) -> QuestionGroup:
    """The group, if nobody else is at work on it. Raises: QuestionError."""
    group = box.questions.group_of(question)
    if group is None:
        raise QuestionGoneError
    claimed = group.claim
    lasts = timedelta(minutes=box.rules.claim_minutes)
    if claimed is not None and claimed.by.id != by.id and claimed.at + lasts > box.clock.now():
        raise QuestionTakenError(by=claimed.by.name)
    return group
