"""People at the counts of the shipped night, and what they key in."""

from dataclasses import replace
from datetime import UTC, datetime

from night_desk import GEDLING, Watch, newsroom, results

from countnight.desk.counting import Typed
from countnight.flow.count.enter import EntryReceipt, Sender, enter_count
from countnight.flow.newsroom import Newsroom
from countnight.model.count.entry import EntryKey
from countnight.model.count.rules import CountRules
from countnight.model.count.standing import EntryState, standing_of
from countnight.model.desk.actor import Actor
from countnight.model.night import Night

ANN, BEN = Actor("ann", "Ann"), Actor("ben", "Ben")
EDITOR = Actor("kim", "Kim")
TYPED_AT = datetime(2019, 12, 13, 3, 40, tzinfo=UTC)


def room_with(rules: CountRules | None = None, *, at: datetime | None = None) -> Newsroom:
    """A newsroom in which nothing is declared, under these rules for the counts."""
    room = newsroom(clock=Watch() if at is None else Watch(at))
    if rules is not None:
        room.election = replace(room.election, counting=rules)
        room.night = Night(room.election, room.night.position, is_open=True)
    return room


def sheet(**changed: str) -> dict[str, str]:
    """Gedling's sheet as fields, with some figures changed: `coaker="22,038"`."""
    result = results()[GEDLING].declaration
    fields = {f"votes-{one}": f"{votes:,}" for one, votes in result.votes.items()}
    fields |= {
        "valid_votes": str(result.valid_votes),
        "rejected": str(result.rejected or 0),
        "electorate": str(result.electorate),
    }
    names = {one.rpartition("-")[2]: f"votes-{one}" for one in result.votes}
    return {**fields, **{names.get(name, name): text for name, text in changed.items()}}


def keyed_in(
    room: Newsroom, *, by: Actor = ANN, key: str = "key-of-anns-phone", **changed: str
) -> EntryReceipt:
    """The answer to an entry that somebody sends."""
    typed = Typed(GEDLING, sheet(**changed), TYPED_AT)
    return enter_count(room, typed, key=EntryKey(key), sender=Sender(by))


def state_of(room: Newsroom, by: Actor = ANN) -> EntryState | None:
    """How the person's newest entry stands."""
    standing = standing_of(room.night, GEDLING, person=by.id)
    return None if standing is None else standing.state
