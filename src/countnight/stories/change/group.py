"""What a correction changed in a group: its state, its gains, its votes, turnout and records."""

from collections.abc import Sequence

from countnight.model.fact import Fact
from countnight.stories.change.moment import GroupMoment
from countnight.stories.change.pairs import Pair, differing, is_seen, the_pair

SHARES_TOLD = 2
"""Shares of parties further down are left to the table, as in a round-up."""

RANKED_FROM = 4
"""Fewer seats than this have no records worth telling, as in a round-up."""

FIRSTS = ("closest", "largest_majority", "largest_swing")
"""Records of which each group has a first; the facts stand in order."""

EXTREMES = ("turnout_highest", "turnout_lowest")


def seats_changed(was: GroupMoment, now: GroupMoment) -> Sequence[Pair]:
    """The parties with another number of seats, most seats now first."""
    return differing(was.book, now.book, "seats_by_party")


def gains_changed(was: GroupMoment, now: GroupMoment) -> Sequence[Pair]:
    """Seats that changed hands in one of the two only, or went to another party."""
    return differing(was.book, now.book, "gain")


def gained_changed(was: GroupMoment, now: GroupMoment) -> Sequence[Pair]:
    """The parties that gained another number of seats."""
    return differing(was.book, now.book, "seats_gained")


def beaten_changed(was: GroupMoment, now: GroupMoment) -> Sequence[Pair]:
    """Sitting MPs who were beaten in one of the two only."""
    return differing(was.book, now.book, "incumbent_beaten")


def votes_changed(was: GroupMoment, now: GroupMoment) -> Sequence[Pair]:
    """The parties with other votes over the seats declared, at both moments."""
    found = differing(was.book, now.book, "group_votes")
    return [pair for pair in found if pair.was is not None and pair.now is not None]


def shares_changed(was: GroupMoment, now: GroupMoment) -> Sequence[Pair]:
    """The leading parties whose share is printed differently."""
    leading = [fact.about for fact in now.book.each("group_share")][:SHARES_TOLD]
    found = differing(was.book, now.book, "group_share")
    return [pair for pair in found if pair.was and pair.now and pair.about in leading]


def total_changed(was: GroupMoment, now: GroupMoment, fact_id: str) -> Pair | None:
    """The group's one figure of that id at both moments; None when it is printed alike."""
    return the_pair(was.book, now.book, fact_id)


def first_changed(was: GroupMoment, now: GroupMoment, fact_id: str) -> Pair | None:
    """The record's first at both moments, when it is another seat's or another figure."""
    return _if_other(was.book.first(fact_id), now.book.first(fact_id)) if _ranks(now) else None


def extreme_changed(was: GroupMoment, now: GroupMoment, word: str) -> Pair | None:
    """The highest or the lowest at both moments, when it is another seat's or another figure."""
    return _if_other(_extreme(was, word), _extreme(now, word)) if _ranks(now) else None


def _ranks(moment: GroupMoment) -> bool:
    return len(moment.view.order) >= RANKED_FROM


def _extreme(moment: GroupMoment, word: str) -> Fact | None:
    facts = moment.book.each("extremes_so_far")
    return next((fact for fact in facts if str(fact.about).startswith(f"{word}:")), None)


def _if_other(was: Fact | None, now: Fact | None) -> Pair | None:
    if was is None or now is None:
        return None
    pair = Pair(was, now)
    return pair if was.about != now.about or is_seen(pair) else None
