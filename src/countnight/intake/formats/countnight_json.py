"""Format `countnight-json`: one object a seat, alone, in a list, or one a line."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import TypeVar

from countnight.intake.formats.cells import (
    count_from_text,
    count_suggested_by,
    nearest,
    time_from_text,
)
from countnight.intake.formats.json_text import (
    Item,
    JsonObject,
    items_from_text,
    text_from_json,
)
from countnight.intake.formats.place import Place, short
from countnight.intake.formats.plain_text import text_from_bytes
from countnight.intake.formats.votes import (
    Nominated,
    lot_unknown,
    sum_findings,
    the_one_left,
    unknown_candidate,
    unreadable_vote,
)
from countnight.model.declaration import Declaration, Intake, ResultsMessage
from countnight.model.election import Election
from countnight.model.finding import Finding, has_hold
from countnight.model.ids import CandidacyId, SeatId

FIELDS = (
    "seat",
    "votes",
    "valid_votes",
    "rejected",
    "electorate",
    "declared_at",
    "source",
    "revision",
    "recounts",
    "drawn_by_lot",
    "is_test",
)

DEFAULT_SOURCE = "countnight-json"

V = TypeVar("V")


def intake_from_countnight_json(data: bytes, *, election: Election, file: str) -> Intake:
    """The file's results, object by object, with every fault named by row, field and remedy.

    Shape: a row is an object's place in the list, or its line; the first is 1.
    """
    text = text_from_bytes(data, file=file)
    if isinstance(text, Finding):
        return Intake((), (text,), is_refused=True)
    items = items_from_text(text, file=file)
    if isinstance(items, Finding):
        return Intake((), (items,), is_refused=True)
    read = [_read(item, election=election, file=file) for item in items]
    messages = tuple(one for one in read if isinstance(one, ResultsMessage))
    return Intake(messages, tuple(one for one in read if isinstance(one, Finding)))


def _read(item: Item, *, election: Election, file: str) -> ResultsMessage | Finding:
    """The message, or why the value belongs to no seat."""
    place = Place(file, row=item.row)
    if not isinstance(item.value, JsonObject):
        what = f"entry {item.row} is not an object with 'seat' and 'votes': "
        what += f"{short(text_from_json(item.value))}."
        return place.hold("entry-unreadable", what, "Correct the entry and send it again.")
    seat = item.value.first("seat")
    known = election.seats.get(SeatId(seat)) if isinstance(seat, str) else None
    if known is None:
        what = f"seat {short(text_from_json(seat))}: this election has no such seat."
        remedy = "Correct 'seat' and send this entry again; the other seats went in."
        guess = nearest(str(seat), among=election.seats)
        return place.at(item.row, "seat").hold("seat-unknown", what, remedy, guess)
    nominated = {one.id: one.name for one in election.candidacies.get(known.id, ())}
    fields = _Fields(item.value, Place(file, known.id, known.name, item.row), nominated, [])
    return _message(fields, seat=known.id)


@dataclass(frozen=True, slots=True)
class _Fields:
    """One object's fields, its seat's candidates, and what was found while reading."""

    body: JsonObject
    place: Place
    nominated: Nominated
    faults: list[Finding]

    def at(self, column: str) -> Place:
        """The place of a field."""
        return self.place.at(self.place.row, column)


def _message(fields: _Fields, *, seat: SeatId) -> ResultsMessage:
    fields.faults.extend(_faults_of_names(fields))
    result = Declaration(
        seat=seat,
        votes=_votes(fields),
        valid_votes=_field(fields, "valid_votes", read=_count, wanted="a whole number"),
        rejected=_field(fields, "rejected", read=_count, wanted="a whole number"),
        electorate=_field(fields, "electorate", read=_count, wanted="a whole number"),
        declared_at=_field(fields, "declared_at", read=_time, wanted=_TIME_WANTED),
        recounts=_field(fields, "recounts", read=_count, wanted="a whole number"),
        drawn_by_lot=_lot(fields),
    )
    revision = _field(fields, "revision", read=_from_one, wanted="a whole number from 1")
    source = _field(fields, "source", read=_word, wanted="a name in quotes")
    is_test = _field(fields, "is_test", read=_flag, wanted="true or false")
    if not has_hold(fields.faults):
        fields.faults.extend(
            sum_findings(result, place=fields.at("valid_votes"), shown="the votes")
        )
    return ResultsMessage(
        declaration=result,
        source=source or DEFAULT_SOURCE,
        revision=revision or 1,
        is_test=bool(is_test),
        findings=tuple(fields.faults),
        raw=(text_from_json(fields.body),),
    )


def _faults_of_names(fields: _Fields) -> Iterator[Finding]:
    for name in fields.body.repeated():
        what = f"'{name}' stands more than once."
        yield fields.at(name).hold("field-repeated", what, "Keep one of them and send again.")
    for name, _ in fields.body.pairs:
        if name not in FIELDS:
            what = f"'{short(name)}' is no field of countnight-json and was not read."
            remedy = "Nothing to do, unless the name is mistyped."
            guess = nearest(name, among=FIELDS)
            yield fields.at(name).note("column-unknown", what, remedy, guess)


def _votes(fields: _Fields) -> dict[CandidacyId, int]:
    body = fields.body.first("votes")
    if not isinstance(body, JsonObject):
        what = "'votes' is not an object of candidate ids and votes."
        remedy = 'Write it as "votes": {"candidate id": 1234}.'
        fields.faults.append(fields.at("votes").hold("votes-unreadable", what, remedy))
        return {}
    votes: dict[CandidacyId, int] = {}
    for name in body.repeated():
        what = f"candidate '{short(name)}' stands in 'votes' more than once."
        remedy = "Keep the figure that is right and send the seat again."
        fields.faults.append(fields.at(name).hold("row-repeated", what, remedy))
    for name, value in body.pairs:
        _take_vote(fields, votes, name=name, value=value)
    given = [CandidacyId(name) for name, _ in body.pairs]
    fields.faults[:] = the_one_left(fields.faults, given=given, nominated=fields.nominated)
    return votes


def _take_vote(fields: _Fields, votes: dict[CandidacyId, int], *, name: str, value: object) -> None:
    """The vote is among the votes, or what is wrong with it is among the faults."""
    candidacy, place = CandidacyId(name), fields.at(name)
    fault = unknown_candidate(candidacy, place=place, nominated=fields.nominated)
    count = _count(value)
    if fault is None and count is None:
        text = "" if value is None else _text(value)
        fault = unreadable_vote(text, place=place, name=fields.nominated[candidacy])
    if fault is not None:
        fields.faults.append(fault)
    elif count is not None:
        votes.setdefault(candidacy, count)


def _lot(fields: _Fields) -> CandidacyId | None:
    value = fields.body.first("drawn_by_lot")
    if value is None:
        return None
    if isinstance(value, str) and CandidacyId(value) in fields.nominated:
        return CandidacyId(value)
    place = fields.at("drawn_by_lot")
    fields.faults.append(lot_unknown(_text(value), place=place, nominated=fields.nominated))
    return None


def _field(
    fields: _Fields, name: str, *, read: Callable[[object], V | None], wanted: str
) -> V | None:
    """The field's value. None means: not given, or not readable and now among the faults."""
    value = fields.body.first(name)
    if value is None:
        return None
    known = read(value)
    if known is None:
        text = _text(value)
        what = f"{name} is '{short(text)}', which is not {wanted}."
        remedy = f"Write {name} as {wanted}, and send the seat again."
        code = _CODES.get(name, "total-unreadable")
        guess = count_suggested_by(text) if code == "total-unreadable" else None
        fields.faults.append(fields.at(name).hold(code, what, remedy, guess))
    return known


_CODES = MappingProxyType(
    {
        "declared_at": "time-unreadable",
        "is_test": "flag-unreadable",
        "source": "source-unreadable",
    }
)
_TIME_WANTED = "a date and time with a zone, as 2019-12-13T03:38:00+00:00"


def _text(value: object) -> str:
    return value if isinstance(value, str) else text_from_json(value)


def _count(value: object) -> int | None:
    is_count = isinstance(value, int) and not isinstance(value, bool)
    return count_from_text(str(value)) if is_count else None


def _from_one(value: object) -> int | None:
    return _count(value) or None


def _time(value: object) -> datetime | None:
    return time_from_text(value) if isinstance(value, str) else None


def _flag(value: object) -> bool | None:
    return value if isinstance(value, bool) else None


def _word(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None
