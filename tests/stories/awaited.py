"""The shipped election before its declarations, and small changes to it, for previews."""

from dataclasses import replace
from functools import cache

from telling import seat_called, shipped

from countnight.flow.ahead.previews import preview_of_group, preview_of_seat
from countnight.flow.figures import Figures
from countnight.flow.past import night_from_messages
from countnight.model.election import Election, Note, Party
from countnight.model.ids import GroupId, PartyKey, SeatId
from countnight.model.night import Night
from countnight.model.story import Story

SPEAKER = PartyKey("speaker")


@cache
def known() -> Election:
    """The shipped election, with a Speaker's party beside its own."""
    election = shipped().night.election
    green = election.parties[PartyKey("green")]
    forms = {
        "en": replace(green.forms["en"], collective="the Speaker", is_plural=False),
        "cy": replace(green.forms["cy"], collective="y Llefarydd"),
    }
    speaker = Party(SPEAKER, forms, "#888888", 900, is_speaker=True)
    return replace(election, parties={**election.parties, SPEAKER: speaker})


@cache
def at(declared: int) -> Figures:
    """The shipped night after so many declarations."""
    whole = shipped().night
    messages = [received.message for received in whole.declared.values()]
    night, _ = night_from_messages(whole.election, messages, most=declared)
    return Figures(night if declared else Night(whole.election))


def preview(election: Election, name: str, *, lang: str = "en") -> Story:
    """The seat's preview in that election, before anything is declared."""
    return preview_of_seat(Figures(Night(election)), seat_called(name), lang=lang)


def text_of(election: Election, name: str, *, lang: str = "en") -> str:
    """Its headline and text."""
    story = preview(election, name, lang=lang)
    return f"{story.headline}\n\n{story.text}"


def group_preview(figures: Figures, group: str, *, lang: str = "en") -> Story:
    """The group's preview at that moment."""
    return preview_of_group(figures, GroupId(group), lang=lang)


def with_seat(name: str, **changes: object) -> Election:
    """The election with the seat changed."""
    seat, election = seat_called(name), known()
    changed = replace(election.seats[seat], **changes)  # type: ignore[arg-type]
    return replace(election, seats={**election.seats, seat: changed})


def with_people(name: str, **by_surname: dict[str, object]) -> Election:
    """The election with some candidacies of the seat changed, by surname."""
    seat, election = seat_called(name), known()
    people = tuple(
        replace(one, **by_surname.get(one.surname.replace("-", "_"), {}))  # type: ignore[arg-type]
        for one in election.candidacies[seat]
    )
    return replace(election, candidacies={**election.candidacies, seat: people})


def with_first(name: str, number: int) -> Election:
    """The election with only the first candidacies of the seat."""
    seat, election = seat_called(name), known()
    people = election.candidacies[seat][:number]
    return replace(election, candidacies={**election.candidacies, seat: people})


def with_previous(name: str, **changes: object) -> Election:
    """The election with last time's result of the seat changed."""
    seat, election = seat_called(name), known()
    changed = replace(election.previous[seat], **changes)  # type: ignore[arg-type]
    return replace(election, previous={**election.previous, seat: changed})


def with_parties_then(name: str, *parties: str) -> Election:
    """The election with the leading candidates of last time standing for these parties."""
    seat, election = seat_called(name), known()
    before = election.previous[seat]
    renamed = [
        replace(one, party=PartyKey(party))
        for one, party in zip(before.candidates, parties, strict=False)
    ]
    candidates = (*renamed, *before.candidates[len(renamed) :])
    return with_previous(name, candidates=candidates, winner_party=PartyKey(parties[0]))


def with_note(name: str, kind: str, value: str) -> Election:
    """The election with another note on the seat."""
    seat, election = seat_called(name), known()
    note = Note(f"seat:{seat}", kind, value, "the archive", "the desk", seat)
    return replace(election, notes=(*election.notes, note))


def seats() -> list[SeatId]:
    """The shipped seats."""
    return list(known().seats)
