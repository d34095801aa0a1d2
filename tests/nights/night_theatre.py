"""Past nights played again, and everything that stands on the pages afterwards."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from countnight.assemble import Shelf, past_night, shelf_of
from countnight.flow.clocks import NightClock
from countnight.flow.newsroom import Newsroom
from countnight.flow.pace import AtOnce
from countnight.flow.ports import Log
from countnight.flow.replay import Playbill, play, scenes_of
from countnight.model.declaration import ResultsMessage
from countnight.model.ids import START, GroupId, PageId, SeatId
from countnight.model.post import Post
from countnight.model.story import Story, StoryKind
from countnight.render.corrections.page import corrections_html
from countnight.render.feeds import atom, json_feed
from countnight.render.live_page import live_page_html, post_page_html
from countnight.render.results import group_html, results_html, seat_html
from countnight.render.site import Site
from countnight.store.batches import Row, rows_from_batch
from countnight.store.memory_log import MemoryLog
from countnight.store.sqlite_log import SqliteLog
from countnight.stories.tell import tell_group, tell_seat

SHIPPED = "ge2019-east-midlands"
PAGE = PageId("east-midlands")
ALL_32 = GroupId("east-midlands")
ALL_32_CALLED = "Derbyshire, Nottinghamshire, Leicestershire and Rutland"
BUILD = "test"


@dataclass(frozen=True, slots=True)
class Performance:
    """A night that has been played to its end."""

    newsroom: Newsroom
    bill: Playbill

    def seat(self, name: str) -> SeatId:
        """The id of the seat with that name."""
        seats = self.newsroom.election.seats.values()
        return next(seat.id for seat in seats if seat.name == name)

    def post(self, name: str) -> Post:
        """The post about the seat with that name."""
        seat = self.newsroom.election.seats[self.seat(name)]
        posts = self.newsroom.night.posts.values()
        return next(post for post in posts if post.id == seat.slug)

    def bullets(self) -> list[str]:
        """The summary at the top of the first page."""
        state = self.newsroom.night.pages[next(iter(self.newsroom.election.pages))]
        return [story.text or "" for story in state.summary]

    def seat_text(self, name: str, *, kind: StoryKind) -> Story:
        """A text of any kind about the seat with that name."""
        figures, seat = self.newsroom.figures, self.seat(name)
        return tell_seat(figures.views[seat], figures.books[seat], kind=kind, lang="en")

    def group_text(self, group: str, *, kind: StoryKind) -> Story:
        """A text of any kind about the group."""
        figures = self.newsroom.figures
        view, book = figures.group_view(GroupId(group)), figures.group_book(GroupId(group))
        return tell_group(view, book, kind=kind, lang="en")


def performed(
    shelf: Shelf,
    *,
    log: Log | None = None,
    messages: tuple[ResultsMessage, ...] | None = None,
    is_test: bool = False,
) -> Performance:
    """The folder's night, or these messages of it, replayed as fast as the machine goes."""
    clock = NightClock(shelf.election.close_of_poll)
    newsroom = Newsroom(shelf.election, log=log or MemoryLog(), clock=clock, build=BUILD)
    newsroom.open(is_test=is_test)
    bill = play(
        scenes_of(past_night(shelf).messages if messages is None else messages),
        stage=lambda act: act(newsroom),
        clock=clock,
        pace=AtOnce(),
        on_scene=lambda _: None,
    )
    return Performance(newsroom, bill)


@cache
def shipped() -> Performance:
    """The shipped night, played once for all tests that only look."""
    return performed(shelf_of(SHIPPED))


def pages_of(site: Site) -> Mapping[str, str]:
    """Every public page of the site, by its address."""
    pages = {"/results": results_html(site)}
    for page in site.election.pages:
        pages |= {address: text for address, text in _of_page(site, page) if text is not None}
    for seat in site.election.seats:
        pages[f"/results/{seat}"] = seat_html(site, seat=seat) or ""
    for group in site.election.groups:
        pages[f"/results/groups/{group}"] = group_html(site, group=group) or ""
    return pages


def _of_page(site: Site, page: PageId) -> list[tuple[str, str | None]]:
    at = f"/live/{page}"
    found = [(f"{at}?page={n}", live_page_html(site, page=page, number=n)) for n in range(1, 100)]
    found.append((f"{at}/corrections", corrections_html(site, page=page)))
    found.append((f"{at}/feed.atom", atom(site, page=page)))
    found.append((f"{at}/feed.json", json.dumps(json_feed(site, page=page))))
    posts = sorted(site.night.posts)
    found.extend((f"{at}/posts/{one}", post_page_html(site, page=page, post=one)) for one in posts)
    return found


def rows_of(log: Log) -> list[Row]:
    """Every entry of the log as the bytes in which it is kept."""
    return [row for batch in log.read(after=START) for row in rows_from_batch(batch)]


def opened(store: Path) -> SqliteLog:
    """The log in the file."""
    return SqliteLog.open(store)
