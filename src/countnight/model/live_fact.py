"""A fact that a person's text asks for, as it is written in the text: {{majority bassetlaw}}.

The form is plain data: a fact's id, a seat or group, and whom the fact is about. Nothing in it
is worked out, so it can do no more than name one figure.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_MARK = re.compile(r"\{\{(?:([^{}\n]{0,200})\}\})?")


@dataclass(frozen=True, slots=True)
class LiveFact:
    """Which figure is meant.

    Shape: `place` is a seat's slug or a group's id; `of` a party's key or a candidate's name,
    hyphens between its words. None means: `of` the fact is about the whole seat or group.
    """

    fact: str
    place: str
    of: str | None = None

    def as_written(self) -> str:
        """The form as it stands in a text."""
        return "{{" + " ".join(word for word in (self.fact, self.place, self.of) if word) + "}}"


@dataclass(frozen=True, slots=True)
class FactMark:
    """A place in a text where a live fact is asked for.

    Units: `start` and `end` are Unicode code points, end exclusive.
    None means: `asked` what stands there names no fact and no place.
    """

    start: int
    end: int
    asked: LiveFact | None


def marks_in(text: str) -> Iterator[FactMark]:
    """Every place where two braces open, in order."""
    for match in _MARK.finditer(text):
        words = (match[1] or "").split()
        is_read = len(words) in {2, 3}
        yield FactMark(match.start(), match.end(), LiveFact(*words) if is_read else None)


def has_marks(text: str) -> bool:
    """Whether the text asks for any live fact, well or badly."""
    return "{{" in text
