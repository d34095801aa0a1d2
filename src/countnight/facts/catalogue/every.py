"""The whole catalogue, in the order of the reference."""

from countnight.facts.catalogue.entry import Entry
from countnight.facts.catalogue.group_order import ORDER
from countnight.facts.catalogue.group_state import STATE
from countnight.facts.catalogue.preview import AHEAD, GROUP_AHEAD
from countnight.facts.catalogue.seat_ballots import BALLOTS
from countnight.facts.catalogue.seat_outcome import OUTCOME
from countnight.facts.catalogue.seat_people import PEOPLE
from countnight.facts.catalogue.seat_shares import SHARES

OF_SEATS: tuple[Entry, ...] = (*OUTCOME, *SHARES, *PEOPLE, *BALLOTS)
OF_GROUPS: tuple[Entry, ...] = (*STATE, *ORDER)
OF_PREVIEWS: tuple[Entry, ...] = AHEAD
OF_GROUP_PREVIEWS: tuple[Entry, ...] = GROUP_AHEAD
