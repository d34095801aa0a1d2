"""What changed on each page, rendered and encoded once and shared by all readers.

A change is drawn from the site as it was at that change, so that its address may be kept for
ever. All of a night's changes stay in memory: a night of 650 seats takes 20 MB.
"""

import gzip
import json
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from countnight.flow.figures import Figures
from countnight.flow.newsroom import Newsroom, site_of
from countnight.model.ids import START, PageId, Position
from countnight.model.night import Night, PageChange, fold
from countnight.render import deltas as drawn
from countnight.render.site import Site

AT_ONCE = 100
"""As many changes of the past are drawn before serving; it takes a second at most."""


@dataclass(frozen=True, slots=True)
class Delta:
    """One change of one page as it is sent: by address, compressed, and as a stream's frame."""

    since: Position
    to: Position
    body: bytes
    gzipped: bytes
    frame: bytes


class Deltas:
    """Every change of every page up to the site last taken.

    Shape: a short night is drawn at once; the past of a long one is drawn by `load_past`,
    beside the serving, and until then nobody is told of anything behind a place in it.
    """

    def __init__(self, newsroom: Newsroom, *, dress: Callable[[Site], Site]) -> None:
        self._dress = dress
        self._kept: dict[PageId, list[Delta]] = {}
        self._taken = newsroom.figures
        self._start = {page: state.position for page, state in self._taken.night.pages.items()}
        self.is_whole = False
        if sum(len(state.changes) for state in self._taken.night.pages.values()) <= AT_ONCE:
            self.add_past(self.load_past(newsroom))

    def load_past(self, newsroom: Newsroom) -> Mapping[PageId, list[Delta]]:
        """The changes from before we began, drawn in one reading of the log; for any thread."""
        past: dict[PageId, list[Delta]] = {}
        end = max(self._start.values(), default=START)
        for site in _sites_behind(newsroom, Figures(Night(newsroom.election)), end=end):
            for page, change in _changes_at(site):
                past.setdefault(page, []).append(_delta(self._dress(site), page, change))
        return past

    def add_past(self, past: Mapping[PageId, list[Delta]]) -> None:
        """The past stands before what has changed since; the caller keeps others from writing."""
        for page, deltas in past.items():
            self._kept[page] = [*deltas, *self._kept.get(page, [])]
        self.is_whole = True

    def take(self, newsroom: Newsroom) -> None:
        """All changes that the newsroom knows are here; those at one commit from its site."""
        figures = newsroom.figures
        pages = figures.night.pages
        if any(len(_behind(pages[page].changes, self.position(page))) > 1 for page in pages):
            for site in _sites_behind(newsroom, self._taken, end=figures.night.position):
                self._take_site(site)
        self._take_site(newsroom.site())
        self._taken = figures

    def _take_site(self, site: Site) -> None:
        for page, state in site.night.pages.items():
            new = _behind(state.changes, self.position(page))
            if new:
                self._kept.setdefault(page, []).append(_delta(self._dress(site), page, new[-1]))

    def position(self, page: PageId) -> Position:
        """Where the page's last change led; 0 when it has not changed yet."""
        kept = self._kept.get(page)
        return kept[-1].to if kept else self._start.get(page, START)

    def after(self, page: PageId, position: int) -> Sequence[Delta]:
        """The page's changes behind the position, in order; none while some are missing."""
        kept = self._reaching_back(page, position)
        return kept[bisect_right(kept, position, key=_end_of_delta) :]

    def first_after(self, page: PageId, position: int) -> Delta | None:
        """The page's first change behind the position, as its address answers it, or None."""
        kept = self._reaching_back(page, position)
        place = bisect_right(kept, position, key=_end_of_delta)
        if place == len(kept):
            return None
        return kept[place] if kept[place].since == position else _asked_from(kept[place], position)

    def _reaching_back(self, page: PageId, position: int) -> list[Delta]:
        is_covered = self.is_whole or position >= self._start.get(page, START)
        return self._kept.get(page, []) if is_covered else []


def _behind(changes: Sequence[PageChange], position: Position) -> Sequence[PageChange]:
    return changes[bisect_right(changes, position, key=_end_of_change) :]


def _changes_at(site: Site) -> Iterator[tuple[PageId, PageChange]]:
    """The pages that the site's last commit changed, and how."""
    for page, state in site.night.pages.items():
        if state.changes and state.position == site.night.position:
            yield page, state.changes[-1]


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


def _sites_behind(newsroom: Newsroom, start: Figures, *, end: Position) -> Iterator[Site]:
    """The site at each commit behind the start, up to the end, from one reading of the log."""
    night, figures = start.night, start
    for batch in newsroom.log.read(after=night.position):
        if batch.last > end:
            return
        night = fold(night, batch)
        figures = Figures(night, earlier=figures)
        yield site_of(figures, build=newsroom.build)
