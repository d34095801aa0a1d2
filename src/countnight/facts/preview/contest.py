"""The contest to come: when it is declared, who stands, and whether the MP is among them."""

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from countnight.facts.evidence import NOMINATIONS
from countnight.facts.history.between import by_election_of_party, elected_as
from countnight.facts.preview.view import SeatAhead
from countnight.model.election import Candidacy
from countnight.model.fact import Fact, Input, Unit
from countnight.model.ids import PartyKey

TIMETABLE = "timetable"
"""The source of expected times and of the close of poll: the election's folder."""


def expected_time(view: SeatAhead) -> Iterator[Fact]:
    """When the declaration is expected, in the election's own time zone.

    Units: local time as ISO 8601. Holds: the folder gives it.
    """
    moment = view.seat.expected_time
    if moment is not None:
        yield _timed(view, fact_id="expected_time", moment=moment)


def close_of_poll(view: SeatAhead) -> Iterator[Fact]:
    """When polls close, in the election's own time zone.

    Holds: a poll is taken, and no seat of the night has declared yet.
    """
    if len(view.standing) > 1 and not view.outlook.is_counting:
        yield _timed(view, fact_id="close_of_poll", moment=view.election.close_of_poll)


def nominated(view: SeatAhead) -> Iterator[Fact]:
    """How many candidates are nominated. Holds: any is."""
    if view.standing:
        yield Fact(
            id="nominated",
            value=len(view.standing),
            unit=Unit.COUNT,
            formula="number of candidates nominated",
            source=NOMINATIONS,
            seat=view.seat.id,
        )


def candidate(view: SeatAhead) -> Iterator[Fact]:
    """Each candidate's name as nominated. Holds: always."""
    for one in view.standing:
        yield _of_person(view, fact_id="candidate", one=one, value=one.name)


def party(view: SeatAhead) -> Iterator[Fact]:
    """The party that each candidate stands for, before any folding. Holds: always."""
    for one in view.standing:
        yield _of_person(view, fact_id="party", one=one, value=one.party)


def sole_candidate(view: SeatAhead) -> Iterator[Fact]:
    """The only candidate: no poll is taken. Holds: one alone is nominated.

    Source: Representation of the People Act 1983, Sch. 1 rule 17.
    """
    if len(view.standing) == 1:
        only = view.standing[0]
        yield _of_person(view, fact_id="sole_candidate", one=only, value=only.name)


def sitting_mp(view: SeatAhead) -> Iterator[Fact]:
    """The seat's MP at dissolution. Holds: that person stands here again."""
    one = view.sitting
    if one is not None:
        yield _of_person(view, fact_id="sitting_mp", one=one, value=one.name)


def no_sitting_mp(view: SeatAhead) -> Iterator[Fact]:
    """That none of the candidates was the seat's MP at dissolution; the value is 0.

    Holds: the folder marks sitting MPs, some elsewhere if not here, and the seat is not new.
    """
    is_marked = any(
        one.is_sitting for standing in view.election.candidacies.values() for one in standing
    )
    if view.sitting is not None or not view.standing or not is_marked:
        return
    yield Fact(
        id="no_sitting_mp",
        value=0,
        unit=Unit.COUNT,
        inputs=(Input("nominated", len(view.standing), NOMINATIONS),),
        formula="candidates marked as the seat's MP at dissolution",
        source=NOMINATIONS,
        seat=view.seat.id,
    )


def changed_party(view: SeatAhead) -> Iterator[Fact]:
    """The party that the sitting MP, standing for another, won the seat for.

    Holds: a note says so of the person, and that party won the seat in the baseline.
    """
    one, past = view.sitting, view.past
    if one is None or past is None or not stands_for_another(view):
        return
    for note in view.notes:
        if note.person == one.name and elected_as(view, note=note) == past.winner_party.key:
            yield Fact(
                id="changed_party",
                value=past.winner_party.key,
                unit=Unit.TEXT,
                about=one.id,
                inputs=(
                    Input("stands_for", one.party, NOMINATIONS),
                    Input("attested_by", note.attested_by, note.source),
                ),
                formula="attested note, agreeing with the winner in the baseline",
                source=note.source,
                baseline=past.name,
                seat=view.seat.id,
            )
            return


def stands_for_another(view: SeatAhead) -> bool:
    """Whether the sitting MP stands for another party than won last time, the Speaker apart."""
    if view.sitting is None or view.past is None:
        return False
    party_now = view.main_party(view.sitting)
    return party_now.key != view.past.winner_party.key and not party_now.is_speaker


def by_election_between(view: SeatAhead) -> Iterator[Fact]:
    """The day of a by-election since the baseline, about its winner's party.

    Holds: a note gives the day, and it is after the baseline's.
    """
    for note in view.notes:
        found = by_election_of_party(view, note=note)
        if found is None:
            continue
        yield Fact(
            id="by_election_between",
            value=found[1],
            unit=Unit.TEXT,
            about=found[0],
            inputs=(Input("attested_by", note.attested_by, note.source),),
            formula="attested note",
            source=note.source,
            seat=view.seat.id,
        )


def speakers_seat(view: SeatAhead) -> Iterator[Fact]:
    """`standing` about the Speaker's candidacy, `before` about the Speaker's party key.

    Holds: the Speaker stands in the seat, or won it last time and does not stand.
    Source: House of Commons Library, briefing CBP-8749: Buckingham and Chorley in 2019.
    """
    past = view.past
    standing = [one for one in view.standing if view.main_party(one).is_speaker]
    for one in standing:
        yield _of_person(view, fact_id="speakers_seat", one=one, value="standing")
    if past is not None and past.winner_party.is_speaker and not standing:
        yield Fact(
            id="speakers_seat",
            value="before",
            unit=Unit.TEXT,
            about=past.winner_party.key,
            source=past.name,
            baseline=past.name,
            seat=view.seat.id,
        )


def did_not_stand_now(view: SeatAhead) -> Iterator[Fact]:
    """The parties of last time that have no candidate now, with their votes then.

    Holds: there is a baseline, and candidates are nominated; the Speaker is no party.
    """
    past = view.past
    if past is None or not view.standing:
        return
    present = {view.main_party(one).key for one in view.standing}
    for key, votes in past.party_votes.items():
        if key in present or view.election.parties[PartyKey(key)].is_speaker:
            continue
        yield Fact(
            id="did_not_stand_now",
            value=votes,
            unit=Unit.VOTES,
            about=key,
            inputs=(Input("votes_then", votes, past.name),),
            formula="a candidate of the party in the baseline, none now",
            source=past.name,
            baseline=past.name,
            seat=view.seat.id,
        )


def _timed(view: SeatAhead, *, fact_id: str, moment: datetime) -> Fact:
    local = moment.astimezone(ZoneInfo(view.election.time_zone))
    return Fact(
        id=fact_id,
        value=local.isoformat(timespec="minutes"),
        unit=Unit.TEXT,
        formula="local time of the election",
        source=TIMETABLE,
        seat=view.seat.id,
    )


def _of_person(view: SeatAhead, *, fact_id: str, one: Candidacy, value: str) -> Fact:
    return Fact(
        id=fact_id,
        value=value,
        unit=Unit.TEXT,
        about=one.id,
        source=NOMINATIONS,
        seat=view.seat.id,
    )
