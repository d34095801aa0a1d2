"""A language as the engine asks it: seven sheets of words and rules, each a module of its own.

The engine knows no word of any language. A sheet's module has the names below; a test and the
type checker hold every language to them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Protocol

from countnight.proofread.languages.rules import (
    Frame,
    GroupRule,
    NumberRule,
    RelationRule,
    YearRule,
)
from countnight.proofread.scope import Quantity


class Words(Protocol):
    """Numbers, names, directions, and what is no name."""

    INDEPENDENTS: frozenset[str]
    CARDINALS: dict[str, int]
    ORDINALS: dict[str, int]
    NUMBER: re.Pattern[str]
    NO_YEAR: re.Pattern[str]
    COMMON: frozenset[str]
    KNOWN_WORDS: frozenset[str]
    PLAIN_STARTS: frozenset[str]
    PRONOUNS: tuple[tuple[re.Pattern[str], str], ...]
    POSSESSIVE: frozenset[str]
    SITTING_MP: re.Pattern[str]
    SENTENCE_END: re.Pattern[str]
    MORE_THAN: re.Pattern[str]
    LESS_THAN: re.Pattern[str]
    ABOUT: re.Pattern[str]
    UP: frozenset[str]
    PLACE_BEFORE: re.Pattern[str]
    PARTY_BEFORE: re.Pattern[str]
    PARTY_AFTER: re.Pattern[str]
    AFTER_A_NAME: re.Pattern[str]

    def counts(self, word: str, *, before: str, after: str) -> bool:
        """Whether a number's word counts something where it stands."""

    def compound_of(self, words: str) -> int:
        """The number that several words make."""

    def fraction_of(self, words: str) -> Fraction:
        """What the fraction in words is in per cent."""

    def aliases_of(self, form: str) -> Iterator[str]:
        """What else a newsroom calls the party of that form."""

    def forms_of_name(self, name: str) -> frozenset[str]:
        """The name and every form that it takes behind other words."""


class Numbers(Protocol):
    """What a number is said to be, from the words to its left and right; the first rule decides."""

    WHOLE: tuple[NumberRule, ...]
    PERCENT: tuple[NumberRule, ...]
    POINTS: tuple[NumberRule, ...]
    FRACTIONS: tuple[NumberRule, ...]
    BARE_POINTS: re.Pattern[str]
    BARE_POINTS_AFTER: re.Pattern[str]
    WITH_UNIT: re.Pattern[str]
    FOLLOWED_BY_VOTES: re.Pattern[str]
    SUBJECT_AFTER: tuple[re.Pattern[str], ...]
    PAIRED_AFTER: re.Pattern[str]
    PAIRED_BEFORE: re.Pattern[str]
    TURNOUT_WORD: re.Pattern[str]
    BEHIND: re.Pattern[str]
    MOVED_TO: re.Pattern[str]
    MOVED_FROM: re.Pattern[str]
    ANY_DIRECTION: re.Pattern[str]
    DIRECTION_RIGHT: re.Pattern[str]


class Relations(Protocol):
    """What is said of people, parties and seats."""

    DOUBLE: re.Pattern[str]
    DOUBLE_READ_ON: str
    PHRASES: tuple[RelationRule, ...]
    RELATIONS: tuple[RelationRule, ...]
    IS_SWING: re.Pattern[str]
    MAJORITY_MOVED: tuple[re.Pattern[str], ...]
    OUTCOME: re.Pattern[str]


class Deposits(Protocol):
    """Who is said to have lost a deposit, and who to have kept it.

    Shape: a list's people stand in the group `people`; one person's in `who`.
    """

    IS_DEPOSIT: re.Pattern[str]
    LISTS: tuple[re.Pattern[str], ...]
    LISTS_AFTER: tuple[re.Pattern[str], ...]
    ONES: tuple[re.Pattern[str], ...]
    KEPT: tuple[re.Pattern[str], ...]
    AS_DID: re.Pattern[str]
    COUNTED: re.Pattern[str]
    LOSES: re.Pattern[str]
    LOST_WORD: str
    KEPT_WORD: str


class Comparisons(Protocol):
    """Multiples, directions and places in words."""

    RATIO: re.Pattern[str]
    BOTH_MOVED: re.Pattern[str]
    IS_MAJORITY: re.Pattern[str]
    NO_PLACE: re.Pattern[str]
    OPPOSITE: dict[str, str]

    def ratio_of(self, left: str, right: str) -> Quantity:
        """Whether the majority or a share is said to be a multiple."""

    def bounds_of(self, match: re.Match[str]) -> tuple[Fraction, Fraction]:
        """The ratios for which the words are true, ends included."""

    def ordinal(self, place: int) -> str:
        """The place as the text would write it."""


class Years(Protocol):
    """What a year is said to be."""

    YEARS: tuple[YearRule, ...]
    THIS_ELECTION_LEFT: re.Pattern[str]
    THIS_ELECTION_RIGHT: re.Pattern[str]


class Frames(Protocol):
    """Ways of speaking that make a right figure wrong."""

    FRAMES: tuple[Frame, ...]
    PEOPLE_AFTER: re.Pattern[str]
    VOTE_SWING_AFTER: re.Pattern[str]
    SWING_OF: re.Pattern[str]
    UNITS: dict[str, str]


class Groups(Protocol):
    """What numbers and lists are said to be where the text speaks of a group of seats."""

    COUNTS: tuple[GroupRule, ...]
    SHARES: re.Pattern[str]
    FEWER: re.Pattern[str]
    DIRECTION: re.Pattern[str]
    FROM_BEFORE: re.Pattern[str]
    LOSERS: re.Pattern[str]
    AMONG_THEM: str
    LEAVES_OUT: bool
    LISTED_GAINS: tuple[re.Pattern[str], ...]
    UNCHANGED: re.Pattern[str]
    NO_CHANGE: re.Pattern[str]
    RANKED: re.Pattern[str]
    SWEPT: re.Pattern[str]
    FROM_PARTY: re.Pattern[str]
    OWN_SEATS: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Language:
    """One language's sheets."""

    code: str
    words: Words
    numbers: Numbers
    relations: Relations
    deposits: Deposits
    comparisons: Comparisons
    years: Years
    frames: Frames
    groups: Groups
