"""What the pages of the count show: seats with who stands there, and how entries stand."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from countnight.model.count.entry import Counted
from countnight.model.count.rules import DoubleEntry
from countnight.model.count.standing import Difference, EntryState, Standing, standings_of
from countnight.model.election import Election
from countnight.model.ids import CandidacyId, SeatId
from countnight.model.night import Night
from countnight.render.desk.places import LANG, seat_name
from countnight.render.panels.names import PartyTag, party_tag
from countnight.render.times import time_text
from countnight.render.wording.numbers import numbers_of

TOTAL_WORDS = {
    "valid_votes": "Valid votes",
    "rejected": "Rejected ballots",
    "electorate": "Electorate",
    "recounts": "Recounts",
    "drawn_by_lot": "The lot fell to",
}


@dataclass(frozen=True, slots=True)
class CandidateLine:
    """Somebody who stands in the seat."""

    id: CandidacyId
    name: str
    party: PartyTag


@dataclass(frozen=True, slots=True)
class CountSeat:
    """A seat at whose count somebody may be; candidates in ballot order.

    None means: `expected` nobody knows when it will declare.
    """

    id: SeatId
    slug: str
    name: str
    candidates: tuple[CandidateLine, ...]
    expected: str | None


@dataclass(frozen=True, slots=True)
class DifferenceLine:
    """One figure that two entries give differently. None means: it was not given."""

    name: str
    what: str
    one: str | None
    other: str | None


@dataclass(frozen=True, slots=True)
class EntryLine:
    """An entry as its writer sees it: what became of it, and what to do."""

    key: str
    seat: str
    slug: str
    when: str
    state: str
    words: str
    differences: tuple[DifferenceLine, ...]


def count_seat(election: Election, seat: SeatId) -> CountSeat:
    """The seat with who stands there."""
    known = election.seats[seat]
    lines = (
        CandidateLine(one.id, one.name, party_tag(election, key=one.party, lang=LANG))
        for one in election.candidacies.get(seat, ())
    )
    expected = known.expected_time
    when = None if expected is None else time_text(expected, election=election, lang=LANG)
    return CountSeat(seat, known.slug, known.name, tuple(lines), when)


def entry_lines(night: Night, *, person: str) -> tuple[EntryLine, ...]:
    """The person's newest entry for each seat, the latest first."""
    found = (_newest(entries, person) for entries in night.counted.values())
    known = sorted((one for one in found if one), key=lambda one: -one.position)
    return tuple(entry_line(night, one) for one in known)


def _newest(entries: Sequence[Counted], person: str) -> Counted | None:
    ours = [one for one in entries if one.entry.by.id == person]
    return ours[-1] if ours else None


def entry_line(night: Night, counted: Counted) -> EntryLine:
    """The entry, and what became of it."""
    election, result = night.election, counted.entry.declaration
    standing = _standing(night, counted)
    state = "set-aside" if standing is None else standing.state.value
    compared = () if standing is None else standing.differences
    return EntryLine(
        key=counted.entry.key,
        seat=seat_name(election, result.seat),
        slug=election.seats[result.seat].slug,
        when=time_text(counted.at, election=election, lang=LANG),
        state=state,
        words=_words(night, counted, standing),
        differences=difference_lines(election, result.seat, compared),
    )


def _standing(night: Night, counted: Counted) -> Standing | None:
    every = standings_of(night, counted.entry.declaration.seat)
    return next((one for one in every if one.counted.entry.key == counted.entry.key), None)


def _words(night: Night, counted: Counted, standing: Standing | None) -> str:
    if standing is None:
        by = counted.set_aside_by
        if by is None:
            return "A newer entry of yours stands in its place."
        return f"{by.name} set it aside: {counted.reason} Ask the count, and key it in again."
    is_person = night.election.counting.double_entry is DoubleEntry.SECOND_PERSON
    who = "a second person must key it in" if is_person else "key it in a second time"
    words: Mapping[EntryState, str] = {
        EntryState.ENTERED_ONCE: f"Entered once: {who}, without looking at the first.",
        EntryState.DIFFERS: "Two entries differ: look at the sheet and key in what differs.",
        EntryState.PROVISIONAL: "The desk has it. It is provisional until the desk or a feed "
        "agrees.",
        EntryState.DECLARED: "It is declared.",
        EntryState.CONTRADICTED: "Another result is declared. The desk has both: ask the count "
        "which is right.",
    }
    return words[standing.state]


def difference_lines(
    election: Election, seat: SeatId, found: Sequence[Difference]
) -> tuple[DifferenceLine, ...]:
    """The differences with names and figures as people say them."""
    return tuple(_difference_lines(election, seat, found))


def _difference_lines(
    election: Election, seat: SeatId, found: Sequence[Difference]
) -> Iterator[DifferenceLine]:
    names: dict[str, str] = {one.id: one.name for one in election.candidacies.get(seat, ())}
    numbers = numbers_of(election, lang=LANG)

    def shown(value: int | str | None) -> str | None:
        return numbers.whole(value) if isinstance(value, int) else names.get(value or "", value)

    for one in found:
        is_total = one.name in TOTAL_WORDS
        name = one.name if is_total else f"votes-{one.name}"
        what = TOTAL_WORDS.get(one.name) or names.get(one.name, one.name)
        yield DifferenceLine(name, what, shown(one.one), shown(one.other))


def seats_to_second(night: Night, *, person: str) -> tuple[SeatId, ...]:
    """The seats that somebody else has keyed in once and that wait for another person."""
    return tuple(
        seat
        for seat in night.counted
        if any(
            one.state is EntryState.ENTERED_ONCE and one.counted.entry.by.id != person
            for one in standings_of(night, seat)
        )
    )
