"""Everything that it takes to let people in, in one value."""

import re
from dataclasses import dataclass, field
from datetime import timedelta

from argon2 import PasswordHasher

from countnight.flow.people.challenges import Challenges
from countnight.flow.people.passwords import Passwords
from countnight.flow.people.tries import Tries
from countnight.flow.ports import Clock, IdentityProvider, People
from countnight.model.person import Deed, DeedKind, Person, PersonId

AT_THE_TERMINAL = "the command line"
NOBODY = "nobody"
LONGEST_ID = 40
SIGN_IN_NAME = re.compile(rf"[a-z0-9][a-z0-9.-]{{1,{LONGEST_ID - 1}}}")


@dataclass(frozen=True, slots=True)
class Stay:
    """How long a session lasts unused, and how long at most; and how long an invitation waits."""

    idle: timedelta = timedelta(hours=8)
    whole: timedelta = timedelta(hours=24)
    invitation: timedelta = timedelta(days=3)
    set_up: timedelta = timedelta(hours=1)


def _argon2() -> Passwords:
    return Passwords(PasswordHasher())


@dataclass(frozen=True, slots=True)
class Door:
    """The people of a store, a real clock, and what sign-in needs to remember.

    Shape: `clock` is never a replay's: a session lasts as long as its person's day.
    None means: `provider` nobody outside is asked who people are.
    """

    people: People
    clock: Clock
    passwords: Passwords = field(default_factory=_argon2)
    tries: Tries = field(default_factory=Tries)
    challenges: Challenges = field(default_factory=Challenges)
    stay: Stay = field(default_factory=Stay)
    provider: IdentityProvider | None = None

    def deed(
        self, kind: DeedKind, *, by: str, about: PersonId | None = None, detail: str | None = None
    ) -> Deed:
        """The deed, done now."""
        return Deed(self.clock.now(), by, kind, about, detail)


def is_anybody_here(door: Door) -> bool:
    """Whether somebody has been added; before that, the newsroom must be set up."""
    return bool(door.people.everyone())


def id_from_text(text: str) -> PersonId:
    """The sign-in name as it is kept, whatever was typed round it; one too long stays too long."""
    return PersonId(text.strip().casefold()[: LONGEST_ID + 1])


def fault_of_id(person: PersonId) -> str | None:
    """What is wrong with the sign-in name as a sentence, or None."""
    plain = person.replace("-", "").replace(".", "")
    if (
        2 <= len(person) <= LONGEST_ID
        and plain.isascii()
        and plain.isalnum()
        and person[0].isalnum()
    ):
        return None
    return "A sign-in name has 2 to 40 letters a to z, digits, dots and hyphens, as in j.smith."


def fault_of_name(name: str) -> str | None:
    """What is wrong with a person's name as a sentence, or None."""
    if not name.strip():
        return "Give the name as colleagues and readers know it."
    if len(name) > 80 or not name.isprintable():
        return "A name has up to 80 characters, on one line."
    return None


def fault_of_byline(person: Person) -> str | None:
    """What is wrong with what stands under the name as a sentence, or None."""
    for text in (person.job or "", person.outlet or ""):
        if len(text) > 80 or not text.isprintable():
            return "A role or an outlet has up to 80 characters, on one line."
    return None
