"""What stands at the top of a live page for a while: that another candidate has won."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from countnight.model.declaration import Declaration
from countnight.model.ids import CandidacyId, PageId, SeatId
from countnight.render.panels.frame import page_lang
from countnight.render.panels.names import find_candidacy
from countnight.render.site import Site
from countnight.render.times import time_text
from countnight.render.wording.tables import words_of


@dataclass(frozen=True, slots=True)
class Pin:
    """A correction that changed a winner, and until when it stands at the top."""

    at: datetime
    until: datetime
    text: str


def pin_of(site: Site, *, page: PageId) -> Pin | None:
    """The latest correction of the page's seats that changed a winner.

    None means: there was none, or the newsroom wants none at the top.
    """
    minutes = site.election.rules.pin_minutes
    seats = site.election.groups[site.election.pages[page].group].seats
    told = [one for seat in seats for one in _of_seat(site, seat)] if minutes else []
    if not told:
        return None
    at, text = max(told)
    return Pin(at, at + timedelta(minutes=minutes), text)


def winner_of(result: Declaration) -> CandidacyId | None:
    """Who has most votes, or was drawn by lot. None means: nobody has any, or it is a tie."""
    if result.drawn_by_lot or not result.votes:
        return result.drawn_by_lot
    most = max(result.votes.values())
    first = [one for one, votes in result.votes.items() if votes == most]
    return first[0] if len(first) == 1 else None


def _of_seat(site: Site, seat: SeatId) -> Iterator[tuple[datetime, str]]:
    """Each time the seat's winner changed, and its last recall while it is not declared anew."""
    night = site.night
    now = (night.declared[seat],) if seat in night.declared else ()
    for before, after in pairwise((*night.replaced.get(seat, ()), *now)):
        was, right = (winner_of(one.message.declaration) for one in (before, after))
        if was is not None and right is not None and was != right:
            yield after.at, _changed(site, seat, after.at, names=(right, was))
    if seat in night.recalled:
        at = max(recall.at for recall in night.recalls if recall.seat == seat)
        yield at, words_of(page_lang(site)).pin_recalled.format(**_place(site, seat, at))


def _changed(
    site: Site, seat: SeatId, at: datetime, *, names: tuple[CandidacyId, CandidacyId]
) -> str:
    known = [find_candidacy(site.election, candidacy=one, seat=seat) for one in names]
    right, was = (one.name if one else name for one, name in zip(known, names, strict=True))
    frame = words_of(page_lang(site)).pin_changed
    return frame.format(winner=right, was=was, **_place(site, seat, at))


def _place(site: Site, seat: SeatId, at: datetime) -> dict[str, str]:
    time = time_text(at, election=site.election, lang=page_lang(site))
    return {"time": time, "seat": site.election.seats[seat].name}
