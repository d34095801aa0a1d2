"""Shares of the vote, and how they moved since last time.

Exact until worded: docs/explain/rounding.md. A change compares a party with itself, or an
independent with the same person in the same seat; never in a seat of the Speaker.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from countnight.facts.evidence import DECLARATION, valid_votes_now, votes_now
from countnight.facts.known_seat import KnownSeat
from countnight.facts.past import Past
from countnight.facts.seat_view import SeatView, Standing
from countnight.model.exact import percent_from_ratio
from countnight.model.fact import Fact, Input, Unit


def share(view: SeatView) -> Iterator[Fact]:
    """Each candidate's votes as a percentage of the valid votes. Holds: any vote is valid."""
    if view.valid_votes <= 0:
        return
    valid = valid_votes_now(view)
    for one in view.ranked:
        yield Fact(
            id="share",
            value=percent_from_ratio(one.votes, view.valid_votes),
            unit=Unit.PERCENT,
            about=one.candidacy.id,
            inputs=(votes_now(one), valid),
            formula="100 × votes ÷ valid votes",
            source=DECLARATION,
            seat=view.seat.id,
        )


def changes(view: SeatView) -> Iterator[Fact]:
    """Last time's votes and share, the change in points, and the ratio of the shares.

    Holds: the party stood both times with one candidate now, or the independent is the same
    person; neither election was the Speaker's. Labour and Co-operative counts as Labour.
    Units: points are now's share minus then's, from exact shares.
    Source: psephology of the House of Commons Library, briefing CBP-8749.
    """
    past = view.past
    if past is None or view.is_speakers or min(view.valid_votes, past.result.valid_votes) <= 0:
        return
    valid = (valid_votes_now(view), Input("valid_votes_then", past.result.valid_votes, past.name))
    for one in view.ranked:
        then = votes_then(view, standing=one, past=past)
        if then is not None:
            compared = _Compared(one, then, Input("votes_then", then, past.name), *valid)
            yield from _then(view, compared=compared, past=past)
            yield from _moved(view, compared=compared, past=past)


def did_not_stand_before(view: SeatView) -> Iterator[Fact]:
    """The parties that stand here now and did not last time. Holds: there is a baseline."""
    if view.past is None:
        return
    for one in view.ranked:
        is_party = not (one.main_party.is_independent or one.main_party.is_speaker)
        if is_party and one.main_party.key not in view.past.party_votes:
            yield Fact(
                id="did_not_stand_before",
                value=one.main_party.key,
                unit=Unit.TEXT,
                about=one.candidacy.id,
                formula="no candidate of the party in the baseline",
                source=view.past.name,
                baseline=view.past.name,
                seat=view.seat.id,
            )


def previous_party_shares(view: KnownSeat) -> Iterator[Fact]:
    """Every party's votes and share last time, whether or not it stands now."""
    past = view.past
    if past is None or past.result.valid_votes <= 0:
        return
    valid = Input("valid_votes_then", past.result.valid_votes, past.name)
    for party, votes in past.party_votes.items():
        yield Fact(
            id="previous_party_votes",
            value=votes,
            unit=Unit.VOTES,
            about=party,
            source=past.name,
            baseline=past.name,
            seat=view.seat.id,
        )
        yield Fact(
            id="previous_party_share",
            value=percent_from_ratio(votes, past.result.valid_votes),
            unit=Unit.PERCENT,
            about=party,
            inputs=(Input("votes_then", votes, past.name), valid),
            formula="100 × votes then ÷ valid votes then",
            source=past.name,
            baseline=past.name,
            seat=view.seat.id,
        )


def votes_then(view: SeatView, *, standing: Standing, past: Past) -> int | None:
    """Last time's votes that may be compared with this standing's.

    None means: the party did not stand, stands twice now, or the independent is another person.
    """
    if standing.main_party.is_independent:
        return _same_persons_votes(standing, past=past)
    key = standing.main_party.key
    if sum(other.main_party.key == key for other in view.ranked) > 1:
        return None
    return past.party_votes.get(key)


def _same_persons_votes(standing: Standing, *, past: Past) -> int | None:
    earlier = standing.candidacy.previous_id
    if earlier is None:
        return None
    for one in past.candidates:
        if one.candidate.id == earlier and one.main_party.is_independent:
            return one.candidate.votes
    return None


@dataclass(frozen=True, slots=True)
class _Compared:
    """A standing, its party's votes last time, and the inputs that all its facts share."""

    standing: Standing
    then: int
    votes_then: Input
    valid_now: Input
    valid_then: Input


def _then(view: SeatView, *, compared: _Compared, past: Past) -> Iterator[Fact]:
    """The votes and the share that a change is measured from."""
    about = compared.standing.candidacy.id
    yield Fact(
        id="previous_votes",
        value=compared.then,
        unit=Unit.VOTES,
        about=about,
        source=past.name,
        baseline=past.name,
        seat=view.seat.id,
    )
    yield Fact(
        id="previous_share",
        value=percent_from_ratio(compared.then, past.result.valid_votes),
        unit=Unit.PERCENT,
        about=about,
        inputs=(compared.votes_then, compared.valid_then),
        formula="100 × votes then ÷ valid votes then",
        source=past.name,
        baseline=past.name,
        seat=view.seat.id,
    )


def _moved(view: SeatView, *, compared: _Compared, past: Past) -> Iterator[Fact]:
    """The change in points, and the ratio unless the earlier share was nothing."""
    one, then = compared.standing, compared.then
    valid, valid_then = view.valid_votes, past.result.valid_votes
    inputs = (votes_now(one), compared.valid_now, compared.votes_then, compared.valid_then)
    yield Fact(
        id="share_change",
        value=Fraction(100 * (one.votes * valid_then - then * valid), valid * valid_then),
        unit=Unit.POINTS,
        about=one.candidacy.id,
        inputs=inputs,
        formula="share now − share then",
        source=DECLARATION,
        baseline=past.name,
        seat=view.seat.id,
    )
    if then > 0:
        yield Fact(
            id="share_ratio",
            value=Fraction(one.votes * valid_then, then * valid),
            unit=Unit.RATIO,
            about=one.candidacy.id,
            inputs=inputs,
            formula="share now ÷ share then",
            source=DECLARATION,
            baseline=past.name,
            seat=view.seat.id,
        )
