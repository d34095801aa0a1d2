"""Writes the golden change notes again, for a person to read before they are committed.

    python tools/write_golden_changes.py

Corrections made by hand to the shipped night, one file a language in tests/golden/changes/:
each says what was published first, and the notes of the seat and of its county stand below.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cache
from pathlib import Path

from countnight.assemble import past_night, shelf_of
from countnight.flow.changes.corrections import change_of_group, change_of_seat
from countnight.flow.figures import Figures
from countnight.flow.past import night_from_messages
from countnight.model.declaration import Declaration, ResultsMessage
from countnight.model.election import Election
from countnight.model.event import Batch, DeclarationAccepted, Entry
from countnight.model.ids import CandidacyId, GroupId, PartyKey, Position, SeatId
from countnight.model.night import Night, fold
from countnight.model.story import Story

GOLDEN = Path(__file__).parent.parent / "tests" / "golden" / "changes"
NIGHT = "ge2019-east-midlands"
LANGS = ("en", "cy")


@dataclass(frozen=True, slots=True)
class Wrong:
    """A result as it was published first: `votes` by party, and what else was wrong.

    None means: `lot` no lot was drawn.
    """

    said: str
    seat: str
    group: str
    votes: Mapping[str, int]
    totals: Mapping[str, int]
    lot: str | None = None


NONE: Mapping[str, int] = {}
WRONGS: Sequence[Wrong] = (
    Wrong("a digit swapped in the electorate", "bassetlaw", "nottinghamshire", NONE,
          {"electorate": 80_204}),
    Wrong("a digit wrong in one candidate's votes", "bassetlaw", "nottinghamshire",
          {"labour": 14_056}, NONE),
    Wrong("two candidates' votes exchanged", "gedling", "nottinghamshire",
          {"conservative": 22_039, "labour": 22_718}, NONE),
    Wrong("a box that came late", "high-peak", "derbyshire", {"conservative": 23_000}, NONE),
    Wrong("a lost deposit that was kept", "bassetlaw", "nottinghamshire",
          {"liberal_democrat": 2_332}, NONE),
    Wrong("third and fourth exchanged", "bassetlaw", "nottinghamshire",
          {"liberal_democrat": 5_366, "brexit_party": 3_332}, NONE),
    Wrong("a tie that was none", "high-peak", "derbyshire", {"labour": 24_844}, NONE, "labour"),
    Wrong("rejected papers alone", "bassetlaw", "nottinghamshire", NONE, {"rejected": 121}),
)  # fmt: skip


def golden_texts() -> dict[str, str]:
    """The notes by the name of their file."""
    return {f"{lang}.txt": "\n".join(_notes(wrong, lang) for wrong in WRONGS) for lang in LANGS}


def _notes(wrong: Wrong, lang: str) -> str:
    figures = corrected_night(wrong)
    seat = _seat(figures.night.election, wrong.seat)
    notes = (
        change_of_seat(figures, seat, lang=lang),
        change_of_group(figures, GroupId(wrong.group), lang=lang),
    )
    return "\n".join([f"## {wrong.said}", "", *(_whole(note) for note in notes)])


def _whole(note: Story) -> str:
    if note.refused is not None:
        return f"({note.refused.message})\n"
    return f"{note.headline}\n\n{note.text}\n"


def corrected_night(wrong: Wrong) -> Figures:
    """The shipped night with that result first, and put right when all seats were in."""
    night = _night()
    right = night.declared[_seat(night.election, wrong.seat)]
    first = replace(right.message, declaration=_first(night.election, right.message, wrong))
    night = replace(
        night,
        declared={**night.declared, right.message.declaration.seat: replace(right, message=first)},
    )
    event = DeclarationAccepted(replace(right.message, revision=2), key="corrected")
    at = max(one.at for one in night.declared.values()) + timedelta(minutes=10)
    return Figures(fold(night, Batch((Entry(Position(night.position + 1), at, event),))))


@cache
def _night() -> Night:
    shelf = shelf_of(NIGHT)
    night, _ = night_from_messages(shelf.election, past_night(shelf).messages)
    return night


def _first(election: Election, right: ResultsMessage, wrong: Wrong) -> Declaration:
    result = right.declaration
    votes = dict(result.votes)
    for party, number in wrong.votes.items():
        votes[_candidacy(election, result.seat, party)] = number
    drawn = None if wrong.lot is None else _candidacy(election, result.seat, wrong.lot)
    valid = sum(votes.values())
    first = replace(result, votes=votes, valid_votes=valid, drawn_by_lot=drawn)
    return replace(
        first,
        electorate=wrong.totals.get("electorate", result.electorate),
        rejected=wrong.totals.get("rejected", result.rejected),
    )


def _seat(election: Election, slug: str) -> SeatId:
    return next(seat.id for seat in election.seats.values() if seat.slug == slug)


def _candidacy(election: Election, seat: SeatId, party: str) -> CandidacyId:
    return next(one.id for one in election.candidacies[seat] if one.party == PartyKey(party))


def main() -> None:
    """The files stand as the notes are told now."""
    GOLDEN.mkdir(parents=True, exist_ok=True)
    texts = golden_texts()
    for name, text in texts.items():
        (GOLDEN / name).write_text(text, encoding="utf-8")
    print(f"{len(texts)} files of change notes written to {GOLDEN}")


if __name__ == "__main__":
    main()
