"""What the proofreader makes of a mention: tied to a fact, or a finding."""

from dataclasses import dataclass

from countnight.model.fact import Fact
from countnight.model.finding import Severity
from countnight.model.ids import GroupId, SeatId


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, as a finding will say it. None means: no figure or wording can be offered."""

    code: str
    message: str
    expected: str | None = None
    suggestion: str | None = None
    severity: Severity = Severity.HOLD


@dataclass(frozen=True, slots=True)
class Verdict:
    """A mention with the fact that it was held against, and what was wrong, if anything.

    Shape: `index` is the mention's in the text. `words` are those that say it, where they are no
    mention, and stand behind the mention `after`.
    None means: `fact` it was tied to none; `words` the mention itself says it; `after` the words
    stand before any mention; `given` the fact is to be found in its book.
    """

    index: int
    fact: str | None
    about: str | None = None
    seat: SeatId | None = None
    group: GroupId | None = None
    fault: Fault | None = None
    words: str | None = None
    after: int | None = None
    given: Fact | None = None
