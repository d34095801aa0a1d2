"""Under what name each stood: joint labels, independents, parties that stood aside."""

from collections.abc import Iterator

from countnight.facts.evidence import NOMINATIONS
from countnight.facts.past import Past
from countnight.facts.seat_view import SeatView, Standing
from countnight.model.fact import Fact, Input, Unit


def joint_label(view: SeatView) -> Iterator[Fact]:
    """The party that a candidate with a joint label is counted with. Holds: the label is joint.

    Source: House of Commons Library, briefing CBP-8749: Labour and Co-operative is Labour.
    """
    for one in view.ranked:
        if one.candidacy.party != one.main_party.key:
            yield Fact(
                id="joint_label",
                value=one.main_party.key,
                unit=Unit.TEXT,
                about=one.candidacy.id,
                inputs=(Input("label", one.candidacy.party, NOMINATIONS),),
                formula="the party that the label is counted with",
                source=NOMINATIONS,
                seat=view.seat.id,
            )


def independent(view: SeatView) -> Iterator[Fact]:
    """Who an independent was last time: `same_person`, `another_person` or `none_before`.

    Shape: the same person only by the link between candidacies, never by name.
    Holds: the candidate is an independent, and there is a baseline.
    """
    if view.past is None:
        return
    for one in view.ranked:
        if one.main_party.is_independent:
            yield Fact(
                id="independent",
                value=_who_before(one, past=view.past),
                unit=Unit.TEXT,
                about=one.candidacy.id,
                inputs=(_independents_then(view.past),),
                formula="the candidacy's link to last time, against last time's independents",
                source=NOMINATIONS,
                baseline=view.past.name,
                seat=view.seat.id,
            )


def did_not_stand_now(view: SeatView) -> Iterator[Fact]:
    """The parties that stood last time and do not now, with their votes then.

    Holds: there is a baseline; independents and the Speaker are no party.
    """
    past = view.past
    if past is None:
        return
    for party, votes in past.party_votes.items():
        if party in view.party_votes or view.election.parties[party].is_speaker:
            continue
        yield Fact(
            id="did_not_stand_now",
            value=votes,
            unit=Unit.VOTES,
            about=party,
            inputs=(
                Input("votes_then", votes, past.name),
                Input("valid_votes_then", past.result.valid_votes, past.name),
            ),
            formula="a candidate of the party in the baseline, none now",
            source=past.name,
            baseline=past.name,
            seat=view.seat.id,
        )


def _independents_then(past: Past) -> Input:
    number = sum(one.main_party.is_independent for one in past.candidates)
    return Input("independents_then", number, past.name)


def _who_before(standing: Standing, *, past: Past) -> str:
    earlier = [one.candidate.id for one in past.candidates if one.main_party.is_independent]
    if standing.candidacy.previous_id in earlier:
        return "same_person"
    return "another_person" if earlier else "none_before"
