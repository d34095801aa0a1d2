"""The plan of a seat's preview in any language: which sentences, how many, in which order."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from countnight.model.election import Candidacy
from countnight.stories.ahead import situations as it
from countnight.stories.ahead.speech import PreviewSpeech
from countnight.stories.frames import Frame, chosen, fill, say
from countnight.stories.house_words import ways_left
from countnight.stories.wording import Phrase, text_of

W = TypeVar("W", bound=PreviewSpeech)

LONGEST = 110
"""Words of a preview; what is said only if there is room is left out beyond them."""

WORDS_OF_NAMES = 21
"""Words of names in one sentence: with the frame's own it stays under thirty-five."""

ORDERS = (
    ("lead", "standing", "past", "around", "time"),
    ("lead", "past", "standing", "around", "time"),
    ("lead", "standing", "around", "past", "time"),
    ("lead", "time", "past", "standing", "around"),
    ("lead", "standing", "time", "past", "around"),
)
"""The orders in which the paragraphs may stand; the first is always what is at stake."""


@dataclass(frozen=True, slots=True)
class Tables(Generic[W]):
    """A language's frames, by what they say."""

    lead: tuple[Frame[W], ...]
    needed: tuple[Frame[W], ...]
    record: tuple[Frame[W], ...]
    last_time: tuple[Frame[W], ...]
    outgoing: tuple[Frame[W], ...]
    no_mp: tuple[Frame[W], ...]
    against: tuple[Frame[W], ...]
    alone: tuple[Frame[W], ...]
    more: tuple[str, ...]
    time: tuple[Frame[W], ...]
    median: tuple[Frame[W], ...]
    around: tuple[Frame[W], ...]


Paragraphs = dict[str, list[Phrase]]


def preview(words: W, tables: Tables[W]) -> list[list[Phrase]]:
    """The preview's paragraphs. Shape: the strides part neighbours that meet in one sentence."""
    found = _must(words, tables)
    if not (it.is_unopposed(words) or it.is_postponed(words) or words.has("speakers_seat")):
        _add_while_it_fits(words, tables, found)
    order = ORDERS[words.turn % len(ORDERS)]
    return [found[part] for part in order if found.get(part)]


def _must(words: W, tables: Tables[W]) -> Paragraphs:
    """What every preview says: what is at stake, who stands, when."""
    is_polled = not it.is_unopposed(words) and not it.is_postponed(words)
    compares = is_polled and not words.has("speakers_seat")
    lead = [say("lead", tables.lead, words, stride=1)]
    lead.append(say("needed", tables.needed, words, stride=7) if compares else None)
    stand = [] if it.is_unopposed(words) else standing(words, tables)
    around = [say("median", tables.median, words, stride=1)] if compares else []
    time = [say("time", tables.time, words, stride=1) if is_polled else None]
    found: dict[str, list[Phrase | None]] = {
        "lead": lead,
        "standing": [*stand],
        "around": around,
        "time": time,
    }
    return {part: [one for one in phrases if one] for part, phrases in found.items()}


def _add_while_it_fits(words: W, tables: Tables[W], found: Paragraphs) -> None:
    """What the declared seats around kept, last time's shares and the seat's record, if they fit.

    The last two come in the seeded order.
    """
    _add(found, "around", say("around", tables.around, words, stride=1))
    shares = ("last time", tables.last_time, 7)
    record = ("record", tables.record, 6)
    for slot, frames, stride in (record, shares) if words.turn % 2 else (shares, record):
        _add(found, "past", say(slot, frames, words, stride=stride))


def _add(found: Paragraphs, part: str, phrase: Phrase | None) -> None:
    length = sum(_words(one) for phrases in found.values() for one in phrases)
    if phrase is not None and length + _words(phrase) <= LONGEST:
        found.setdefault(part, []).append(phrase)


def standing(words: W, tables: Tables[W]) -> list[Phrase]:
    """Whether the MP stands, then every other candidate, a few to a sentence."""
    apart = {one.id for part, one in words.people.items() if part in "mk"}
    others = [one for one in words.view.standing if one.id not in apart]
    outgoing = say("outgoing", tables.outgoing, words) if not words.people else None
    sentences = [] if outgoing is None else [outgoing]
    for place, few in enumerate(_parted(others)):
        words.listed = few
        sentences.append(_listed(words, tables, place=place, number=len(others)))
    unknown = say("no mp", tables.no_mp, words) if outgoing is None and len(others) > 1 else None
    return sentences if unknown is None else [*sentences, unknown]


def _listed(words: W, tables: Tables[W], *, place: int, number: int) -> Phrase:
    if place:
        ways = ways_left("more", tables.more, words.banned)
        return fill(chosen("more", ways, turn=words.turn, stride=place), words)
    found = say("standing", tables.alone if number == 1 else tables.against, words, stride=4)
    return () if found is None else found


def _parted(people: Sequence[Candidacy]) -> list[list[Candidacy]]:
    """The people in their order, so many to a sentence that none is too long, and evenly."""
    words = sum(len(one.name.split()) + 2 for one in people)
    sentences = max(1, -(-words // WORDS_OF_NAMES))
    size = -(-len(people) // sentences) if people else 1
    return [list(people[at : at + size]) for at in range(0, len(people), size)]


def _words(phrase: Phrase) -> int:
    return len(text_of(phrase).split())
