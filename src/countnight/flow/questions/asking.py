"""A reader asks: the question is kept, or the form says what is wrong with it."""

import re
import secrets
import unicodedata
from dataclasses import dataclass
from datetime import timedelta

from countnight.flow.questions.box import MOST_KEPT, QuestionBox
from countnight.model.block import QuestionId
from countnight.model.desk.actor import Actor, ActorKind
from countnight.model.desk.question import LONGEST, Decision, GroupState, Question
from countnight.model.ids import PageId

SAME_WITHIN = timedelta(minutes=10)
TRAP = Actor("trap", "the form's trap", ActorKind.RULE)
"""Who calls it spam when the field that nobody sees was filled in."""

STEERING = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
JOINERS = ("\u200c", "\u200d")

_ADDRESS = re.compile(
    r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@"
    r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}"
)
"""An address as HTML's own e-mail field takes it, with a whole domain: ASCII, and one of them."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as somebody has typed it. Shape: a field not typed in is empty."""

    page: PageId
    text: str = ""
    name: str = ""
    contact: str = ""
    trap: str = ""


@dataclass(frozen=True, slots=True)
class AskedFault:
    """What is wrong with one field, by the name of the words that say so."""

    field: str
    words: str


@dataclass(frozen=True, slots=True)
class AskedReceipt:
    """What became of it. Shape: without faults, and nothing to wait for, it is kept.

    Units: `wait_seconds` until another may come from there.
    """

    faults: tuple[AskedFault, ...] = ()
    wait_seconds: int = 0
    is_full: bool = False


def ask(box: QuestionBox, asked: Asked, *, address: str) -> AskedReceipt:
    """The question is kept once, with who asked apart from it; or the receipt says why not."""
    faults = faults_in(asked)
    if faults:
        return AskedReceipt(faults)
    now = box.clock.now()
    question = Question(
        QuestionId(f"q-{secrets.token_hex(6)}"),
        asked.page,
        lines_of(asked.text),
        now,
        (line_of(asked.name) or None) if box.rules.asks_name else None,
    )
    contact = (asked.contact.strip() or None) if box.post_office is not None else None
    if box.questions.has_twin(question, contact=contact, since=now - SAME_WITHIN):
        return AskedReceipt()
    wait = box.limits.wait_seconds(address, now=now)
    if wait:
        return AskedReceipt(wait_seconds=wait)
    if box.questions.kept() >= MOST_KEPT:
        return AskedReceipt(is_full=True)
    spam = Decision(GroupState.SPAM, TRAP, now) if asked.trap.strip() else None
    box.questions.add(question, contact=contact, delete_at=now + box.keeps, decision=spam)
    return AskedReceipt()


def faults_in(asked: Asked) -> tuple[AskedFault, ...]:
    """What the reader must change before the question can be taken."""
    faults = []
    text = lines_of(asked.text)
    if not text:
        faults.append(AskedFault("text", "text_missing"))
    elif len(text) > LONGEST["text"]:
        faults.append(AskedFault("text", "text_long"))
    if len(line_of(asked.name)) > LONGEST["name"]:
        faults.append(AskedFault("name", "name_long"))
    contact = asked.contact.strip()
    if contact and not is_mail_address(contact):
        faults.append(AskedFault("contact", "contact_wrong"))
    return tuple(faults)


def is_mail_address(text: str) -> bool:
    """Whether it is one e-mail address, without a name, a comment or another beside it."""
    return len(text) <= LONGEST["contact"] and _ADDRESS.fullmatch(text) is not None


def line_of(text: str) -> str:
    """The text as one line, without characters that only steer."""
    return " ".join("".join(_visible(text)).split())


def lines_of(text: str) -> str:
    """The text with its lines, at most one of them empty in a row, and nothing that only steers."""
    lines = [line_of(line) for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _visible(text: str) -> list[str]:
    """The characters, controls and marks that turn the direction of text made spaces.

    Two marks stay which join letters, as some scripts and many signs need them.
    """
    return [
        " " if unicodedata.category(one) in STEERING and one not in JOINERS else one
        for one in unicodedata.normalize("NFC", text)
    ]
