"""Keeping what somebody writes, and never one version silently over another."""

from dataclasses import dataclass
from enum import StrEnum

from countnight.flow.people.door import Door
from countnight.model.desk.sketch import Sketch
from countnight.model.person import PersonId

MOST_SKETCHES = 100
Form = tuple[tuple[str, str], ...]


class Keeping(StrEnum):
    """What came of keeping a sketch."""

    KEPT = "kept"
    MOVED = "moved"
    GONE = "gone"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class Kept:
    """The answer, and the sketch as it stands now. None means: there is none."""

    keeping: Keeping
    sketch: Sketch | None


def keep_sketch(door: Door, person: PersonId, *, key: str, seen: int, form: Form) -> Kept:
    """The words are kept, unless the sketch was changed or thrown away since `seen`.

    Shape: `seen` is the revision that the form was opened with, 0 for a new one. Words that
    stand there already are kept, however often they come.
    """
    kept = door.people.sketches
    mine = Sketch(person, key, seen + 1, door.clock.now(), form)
    current = kept.sketch(person, key)
    if current is not None and current.form == form:
        return Kept(Keeping.KEPT, current)
    if current is None and seen:
        return Kept(Keeping.GONE, None)
    if current is None and len(kept.sketches_of(person)) >= MOST_SKETCHES:
        return Kept(Keeping.FULL, None)
    if kept.keep(mine):
        return Kept(Keeping.KEPT, mine)
    return Kept(Keeping.MOVED, kept.sketch(person, key))
