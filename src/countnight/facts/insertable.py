"""The closed list of facts that a person may put into a text."""

from dataclasses import dataclass
from enum import StrEnum


class Whose(StrEnum):
    """Whom a fact must name, beside its seat or group."""

    NOBODY = ""
    STANDING = "a party or a candidate"
    PARTY = "a party"


@dataclass(frozen=True, slots=True)
class Insertable:
    """A fact that may stand in a text; `says` is its name on the desk."""

    fact: str
    says: str
    whose: Whose = Whose.NOBODY


OF_SEATS: tuple[Insertable, ...] = (
    Insertable("winner", "Winner’s name"),
    Insertable("runner_up", "Name of who came second"),
    Insertable("majority", "Majority"),
    Insertable("majority_share", "Majority as a share of the vote"),
    Insertable("previous_majority", "Majority last time"),
    Insertable("majority_change", "Change of the majority"),
    Insertable("turnaround", "Both majorities together, when the seat changed hands"),
    Insertable("votes", "Votes", Whose.STANDING),
    Insertable("share", "Share of the vote", Whose.STANDING),
    Insertable("share_change", "Change of the share", Whose.STANDING),
    Insertable("swing", "Swing"),
    Insertable("turnout", "Turnout"),
    Insertable("turnout_change", "Change of the turnout"),
    Insertable("electorate", "Registered electors"),
    Insertable("valid_votes", "Valid votes"),
    Insertable("rejected", "Rejected papers"),
    Insertable("candidates", "Number of candidates"),
)
OF_GROUPS: tuple[Insertable, ...] = (
    Insertable("declared", "Seats declared so far"),
    Insertable("seats", "Seats in all"),
    Insertable("undeclared", "Seats still to come"),
    Insertable("seats_by_party", "Seats won so far", Whose.PARTY),
    Insertable("seats_gained", "Gains so far", Whose.PARTY),
    Insertable("seats_lost", "Losses so far", Whose.PARTY),
    Insertable("net_seats", "Gains less losses", Whose.PARTY),
    Insertable("group_share", "Share of the vote so far", Whose.PARTY),
    Insertable("group_share_change", "Change of the share so far", Whose.PARTY),
    Insertable("group_turnout", "Turnout so far"),
)
