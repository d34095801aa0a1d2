"""An election as its folder describes it: seats, groups, parties, candidacies and the baseline."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import TypeVar

from countnight.model.count.rules import CountRules
from countnight.model.embeds.provider import EmbedProvider
from countnight.model.embeds.shipped import PROVIDERS
from countnight.model.house_style import HouseStyle
from countnight.model.ids import CandidacyId, ElectionId, GroupId, PageId, PartyKey, SeatId

K = TypeVar("K")
V = TypeVar("V")

Day = date
"""A calendar day, under a name that a field called `date` does not hide."""


def nothing() -> Mapping[K, V]:
    """An empty read-only mapping, for defaults."""
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class PartyForms:
    """How one language speaks of a party; `is_plural` decides the verb after `collective`.

    None means: nobody has said whether the first letter of `collective` changes in a language
    that changes first letters.
    """

    name: str
    collective: str
    possessive: str
    adjective: str
    bracket: str
    abbreviation: str
    is_plural: bool
    mutates: bool | None = None


@dataclass(frozen=True, slots=True)
class Party:
    """A party of the election; `folds_into` names the party it is counted with.

    Shape: `forms` are the house's; `replaced_forms` those of the folder that the house has
    replaced, by which notes and other people's texts may still call the party.
    """

    key: PartyKey
    forms: Mapping[str, PartyForms]
    colour: str
    order: int
    ec_ids: tuple[str, ...] = ()
    folds_into: PartyKey | None = None
    is_independent: bool = False
    is_speaker: bool = False
    replaced_forms: Mapping[str, PartyForms] = field(default_factory=nothing)


@dataclass(frozen=True, slots=True)
class Hex:
    """A place in a hexagonal map: column q, row r, odd rows shifted right by half a hexagon."""

    q: int
    r: int


@dataclass(frozen=True, slots=True)
class Seat:
    """A constituency; its slug is the middle of its ballot id."""

    id: SeatId
    name: str
    slug: str
    country: str
    region: str
    county: str
    name_cy: str | None = None
    hex: Hex | None = None
    expected_time: datetime | None = None


class GroupKind(StrEnum):
    """What sort of list of seats a group is."""

    REGION = "region"
    COUNTY = "county"
    CITY = "city"
    BROADCAST = "broadcast"
    CUSTOM = "custom"


@dataclass(frozen=True, slots=True)
class Group:
    """A free list of seats with a name that texts may use."""

    id: GroupId
    name: str
    kind: GroupKind
    seats: tuple[SeatId, ...]
    name_cy: str | None = None


@dataclass(frozen=True, slots=True)
class Candidacy:
    """One person's standing in one seat.

    None means: `pronoun` unknown, so texts write round it; `previous_id` no earlier
    candidacy of the same person in the same seat is known.
    """

    id: CandidacyId
    seat: SeatId
    given_name: str
    surname: str
    party: PartyKey
    ballot_order: int | None = None
    is_sitting: bool = False
    is_former: bool = False
    pronoun: str | None = None
    previous_id: CandidacyId | None = None
    name: str = field(init=False, repr=False, compare=False)
    """The name as nominated: given name, then surname; joined once, for a text wants it often."""

    def __post_init__(self) -> None:
        """The name is there."""
        object.__setattr__(self, "name", f"{self.given_name} {self.surname}".strip())


class BaselineKind(StrEnum):
    """Where last time's figures come from."""

    ACTUAL = "actual"
    NOTIONAL = "notional"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Baseline:
    """The election that this one is compared with. None means: date unknown or no baseline."""

    id: str
    name: str
    kind: BaselineKind
    date: Day | None = None


@dataclass(frozen=True, slots=True)
class PreviousCandidate:
    """One candidate of the baseline in one seat."""

    id: CandidacyId
    name: str
    party: PartyKey
    votes: int


@dataclass(frozen=True, slots=True)
class PreviousResult:
    """A seat's result in the baseline, candidates in order of votes.

    `winner_party` decides hold or gain; the votes decide change and swing.
    None means: not known.
    """

    seat: SeatId
    candidates: tuple[PreviousCandidate, ...]
    winner_party: PartyKey
    valid_votes: int
    electorate: int | None = None
    rejected: int | None = None
    is_notional: bool = False


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One party's votes in one seat at one past general election.

    `seat_created` is the year when the seat came into being: its records go back to it.
    An unopposed win has no votes and says so.
    """

    seat: SeatId
    election_date: date
    boundary_set: str
    party: PartyKey
    votes: int
    is_win: bool
    seat_created: int | None = None
    is_unopposed: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """An attested line that the data cannot give; `subject` is as the file wrote it.

    None means: `seat` and `person` are absent where the subject is wider.
    """

    subject: str
    kind: str
    value: str
    source: str
    attested_by: str
    seat: SeatId | None = None
    person: str | None = None


@dataclass(frozen=True, slots=True)
class PageSpec:
    """A live page: which group it follows and what it is called in each language."""

    id: PageId
    titles: Mapping[str, str]
    group: GroupId
    editors: tuple[str, ...] = ()
    takes_questions: bool = False


@dataclass(frozen=True, slots=True)
class AskingRules:
    """How readers ask questions: on which words, and how long what they send is kept.

    Shape: `invitations` and `consents` replace the usual words of a language; `privacy` is the
    address of the newsroom's own notice, empty when there is none.
    Units: in the names; `claim_minutes` is how long one person's claim keeps others off.
    """

    keep_days: int = 30
    claim_minutes: int = 30
    asks_name: bool = True
    privacy: str = ""
    invitations: Mapping[str, str] = field(default_factory=nothing)
    consents: Mapping[str, str] = field(default_factory=nothing)


class Checking(StrEnum):
    """How many different people look at a text before it goes out."""

    AT_ONCE = "at_once"
    ONE_CHECK = "one_check"
    TWO_CHECKS = "two_checks"

    @property
    def people(self) -> int:
        """Their number."""
        return tuple(Checking).index(self)


class Trigger(StrEnum):
    """What in a result makes a newsroom look twice."""

    CHANGES_HANDS = "changes_hands"
    MP_BEATEN = "mp_beaten"
    RECOUNT = "recount"
    TIE = "tie"
    NARROW = "narrow"
    FINDING = "finding"
    CORRECTION = "correction"


@dataclass(frozen=True, slots=True)
class PublishingRules:
    """What may go out without a person, and which group kinds get a round-up post.

    Shape: `results` is the rule for texts made from results, `posts` for what people write and
    may not publish themselves. A trigger raises the number of checks, never lowers it.
    Units: `narrow_votes` is the majority under which a result is narrow; `undo_seconds` is how
    long an approved text waits before it goes out; `pin_minutes` how long it stands at the top of
    a page that another candidate has won, 0 for not at all.
    """

    results: Checking = Checking.AT_ONCE
    posts: Checking = Checking.ONE_CHECK
    one_check_if: tuple[Trigger, ...] = ()
    two_checks_if: tuple[Trigger, ...] = ()
    narrow_votes: int = 500
    undo_seconds: int = 0
    pin_minutes: int = 30
    roundup_kinds: tuple[GroupKind, ...] = ()


@dataclass(frozen=True, slots=True)
class Election:
    """Everything that is known before the night.

    Shape: `candidacies` lists each seat's candidacies in ballot order; `notes` in file order.
    `site` is the public site's address without a slash at its end, empty when not known.
    None means: no context line, no complaints address.
    """

    id: ElectionId
    name: str
    date: date
    close_of_poll: datetime
    time_zone: str
    voting_system: str
    languages: tuple[str, ...]
    baseline: Baseline
    labels: Mapping[str, str]
    complaints: str
    data_source: str
    seats: Mapping[SeatId, Seat]
    groups: Mapping[GroupId, Group]
    parties: Mapping[PartyKey, Party]
    candidacies: Mapping[SeatId, tuple[Candidacy, ...]]
    pages: Mapping[PageId, PageSpec]
    rules: PublishingRules = field(default_factory=PublishingRules)
    counting: CountRules = field(default_factory=CountRules)
    previous: Mapping[SeatId, PreviousResult] = field(default_factory=nothing)
    history: Mapping[SeatId, tuple[HistoryRow, ...]] = field(default_factory=nothing)
    notes: tuple[Note, ...] = ()
    context_lines: Mapping[str, str] = field(default_factory=nothing)
    site: str = ""
    style: HouseStyle = field(default_factory=HouseStyle)
    providers: tuple[EmbedProvider, ...] = PROVIDERS
    asking: AskingRules = field(default_factory=AskingRules)

    def main_party(self, key: PartyKey) -> PartyKey:
        """The party that the key is counted with: Labour for Labour and Co-operative."""
        return self.parties[key].folds_into or key
