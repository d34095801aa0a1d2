"""The night's own files: seats, groups, candidates and results, from published rows."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from countnight.elections.published.candidacies import Place, PublishedCandidate
from countnight.elections.published.constituencies import LONDON, PublishedSeat
from countnight.elections.published.parties import party_of
from countnight.elections.published.welsh_names import welsh_group, welsh_seat
from countnight.elections.reading.candidates import COLUMNS as CANDIDATES
from countnight.elections.writing import csv_text
from countnight.model.election import Party
from countnight.model.ids import SeatId, slug_from_name

SOURCE = "House of Commons Library"
RESULT_COLUMNS = (
    *("seat_id", "candidate_id", "votes", "valid_votes", "rejected_votes", "electorate"),
    *("declared_at", "revision", "source"),
)


@dataclass(frozen=True, slots=True)
class Standing:
    """One candidate of the night, with everything that the published files let us say.

    None means: `former` was never an MP, or sits now; `previous_id` did not stand here last time.
    """

    id: str
    published: PublishedCandidate
    party: Party
    is_sitting: bool
    former: str | None
    previous_id: str | None


def ids_of(candidates: Sequence[PublishedCandidate], *, prefix: str = "") -> list[str]:
    """Stable ids: the seat's slug and the name's; a namesake in the same seat gets a number."""
    taken: dict[str, int] = {}
    ids = []
    for candidate in candidates:
        seat, person = slug_from_name(candidate.place.name), slug_from_name(candidate.name)
        own = f"{prefix}{seat}-{person}"
        taken[own] = taken.get(own, 0) + 1
        ids.append(own if taken[own] == 1 else f"{own}-{taken[own]}")
    return ids


def parties_of_candidates(
    candidates: Iterable[PublishedCandidate], *, known: Mapping[str, Party]
) -> list[Party]:
    """Each candidate's party, in the same order."""
    return [
        party_of(candidate.party, country=candidate.place.country, known=known)
        for candidate in candidates
    ]


def seats_text(places: Mapping[SeatId, Place]) -> str:
    """seats.csv, in order of seat id."""
    rows = [
        (
            *(seat, place.name, welsh_seat(place.name, country=place.country)),
            *(place.country, place.region, place.county),
        )
        for seat, place in sorted(places.items())
    ]
    return csv_text(("seat_id", "name", "name_cy", "country", "region", "county"), rows)


def groups_text(places: Mapping[SeatId, Place]) -> str:
    """groups.csv: the kingdom, its regions, countries and counties, each list of seats once."""
    every = tuple(sorted(places))
    groups = [("uk", "United Kingdom", "custom", every)]
    listed, names = {every}, {"United Kingdom"}
    for kind, name, seats in _lists(places):
        if seats in listed:
            continue
        full = f"{name} ({kind})" if name in names else name
        groups.append((slug_from_name(full), full, kind, seats))
        listed.add(seats)
        names.add(full)
    rows = [
        (group, name, kind, seat, welsh_group(name))
        for group, name, kind, seats in groups
        for seat in seats
    ]
    return csv_text(("group_id", "name", "kind", "seat_id", "name_cy"), rows)


def _lists(places: Mapping[SeatId, Place]) -> Iterator[tuple[str, str, tuple[SeatId, ...]]]:
    """Kind, name and seats of every region, country and county."""
    for kind, name_of in (("region", _region), ("custom", _country), ("county", _county)):
        members: dict[str, list[SeatId]] = {}
        for seat, place in sorted(places.items()):
            members.setdefault(name_of(place), []).append(seat)
        for name in sorted(members):
            if name:
                yield kind, name, tuple(members[name])


def _region(place: Place) -> str:
    return place.region


def _country(place: Place) -> str:
    return place.country


def _county(place: Place) -> str:
    return place.county


def candidates_text(standing: Sequence[Standing]) -> str:
    """candidates.csv, in ballot order: alphabetical by surname."""
    rows = [
        (
            *(one.published.seat, one.id, one.published.given_name, one.published.surname),
            *(one.party.key, place, "yes" if one.is_sitting else "no", one.former),
            *(one.published.pronoun, one.previous_id),
        )
        for place, one in _ballot_places(standing)
    ]
    return csv_text((*CANDIDATES.required, *CANDIDATES.optional), rows)


def _ballot_places(standing: Sequence[Standing]) -> Iterator[tuple[int, Standing]]:
    """Each candidate's place on the ballot paper of their seat."""
    place, seat = 0, None
    for one in sorted(standing, key=_as_on_ballot):
        place = 1 if one.published.seat != seat else place + 1
        seat = one.published.seat
        yield place, one


def _as_on_ballot(one: Standing) -> tuple[str, str, str, str]:
    published = one.published
    names = (published.surname.casefold(), published.given_name.casefold())
    return (published.seat, *names, one.id)


def results_text(standing: Sequence[Standing], seats: Sequence[PublishedSeat]) -> str:
    """results.csv: the declarations in order of time, each seat's candidates in order of votes."""
    by_seat: dict[SeatId, list[Standing]] = {}
    for one in standing:
        by_seat.setdefault(one.published.seat, []).append(one)
    rows = [
        (
            *(seat.id, one.id, one.published.votes, seat.valid_votes, seat.rejected_votes),
            *(seat.electorate, _local(seat), 1, SOURCE),
        )
        for seat in sorted(seats, key=_by_time)
        for one in sorted(by_seat.get(seat.id, ()), key=_most_votes_first)
    ]
    return csv_text(RESULT_COLUMNS, rows)


def _by_time(seat: PublishedSeat) -> tuple[bool, str, str]:
    at = seat.declared_at
    return (at is None, "" if at is None else at.isoformat(), seat.id)


def _most_votes_first(one: Standing) -> tuple[int, str]:
    return (-one.published.votes, one.id)


def _local(seat: PublishedSeat) -> str | None:
    """The time of declaration with its offset, as clocks showed it."""
    at = seat.declared_at
    return None if at is None else at.astimezone(ZoneInfo(LONDON)).isoformat()
