"""What changed on each page, rendered and encoded once and shared by all readers.

A change is drawn from the site as it was at that change, so that its address may be kept for
ever. All of a night's changes stay in memory: a night of 650 seats is a few megabytes.
"""

import gzip
import json
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from countnight.flow.figures import Figures
from countnight.flow.newsroom import Newsroom, site_of
from countnight.model.ids import START, PageId, Position
from countnight.model.night import Night, PageChange, fold
from countnight.render import deltas as drawn
from countnight.render.site import Site


@dataclass(frozen=True, slots=True)
class Delta:
    """One change of one page as it is sent: by address, compressed, and as a stream's frame."""

    since: Position
    to: Position
    body: bytes
    gzipped: bytes
    frame: bytes


class Deltas:
    """Every change of every page up to the site last taken."""

    def __init__(self, dress: Callable[[Site], Site]) -> None:
        self._dress = dress
        self._kept: dict[PageId, list[Delta]] = {}

    def take(self, newsroom: Newsroom) -> None:
        """All changes that the newsroom knows are here."""
        site = self._dress(newsroom.site())
        behind = {page: len(self._new_changes(site, page)) for page in site.night.pages}
        if max(behind.values(), default=0) > 1:
            for earlier in _sites_between(newsroom, after=self._oldest_end(behind)):
                self._take_site(self._dress(earlier))
        self._take_site(site)

    def _take_site(self, site: Site) -> None:
        for page in site.night.pages:
            new = self._new_changes(site, page)
            if new:
                self._kept.setdefault(page, []).append(_delta(site, page, new[-1]))

    def _new_changes(self, site: Site, page: PageId) -> Sequence[PageChange]:
        changes = site.night.pages[page].changes
        return changes[bisect_right(changes, self.position(page), key=_end_of_change) :]

    def _oldest_end(self, behind: dict[PageId, int]) -> Position:
        return min(self.position(page) for page, count in behind.items() if count > 1)

    def position(self, page: PageId) -> Position:
        """Where the page's last change led; 0 when it has not changed yet."""
        kept = self._kept.get(page)
        return kept[-1].to if kept else START

    def after(self, page: PageId, position: int) -> Sequence[Delta]:
        """The page's changes behind the position, in order."""
        kept = self._kept.get(page, [])
        return kept[bisect_right(kept, position, key=_end_of_delta) :]

    def first_after(self, page: PageId, position: int) -> Delta | None:
        """The page's first change behind the position, as its address answers it, or None."""
        kept = self._kept.get(page, [])
        place = bisect_right(kept, position, key=_end_of_delta)
        if place == len(kept):
            return None
        return kept[place] if kept[place].since == position else _asked_from(kept[place], position)


def _end_of_change(change: PageChange) -> Position:
    return change.to


def _end_of_delta(delta: Delta) -> int:
    return delta.to


def _delta(site: Site, page: PageId, change: PageChange) -> Delta:
    return _encoded(change, drawn.delta_bytes(site, page=page, change=change))


def _encoded(change: PageChange, body: bytes) -> Delta:
    frame = b"id: %d\nevent: change\ndata: %s\n\n" % (change.to, body)
    return Delta(change.since, change.to, body, gzip.compress(body, mtime=0), frame)


def _asked_from(delta: Delta, position: int) -> Delta:
    """The change as seen from a position between two changes: only `from` differs."""
    told = {**json.loads(delta.body), "from": position}
    change = PageChange(since=Position(position), to=delta.to)
    return _encoded(change, drawn.json_bytes(told))


def _sites_between(newsroom: Newsroom, *, after: Position) -> Iterator[Site]:
    """The site at each commit behind `after` and before the last, from one reading of the log."""
    night = Night(newsroom.election)
    figures = Figures(night)
    for batch in newsroom.log.read(after=START):
        night = fold(night, batch)
        if night.position >= newsroom.night.position:
            return
        if night.position > after:
            figures = Figures(night, earlier=figures)
            yield site_of(figures, build=newsroom.build)
