"""Every seat of the night in a line for the desk: declared, held, taken back or awaited."""

from dataclasses import dataclass

from countnight.model.ids import SeatId
from countnight.model.post import Post
from countnight.render.desk.places import LANG, titles_of
from countnight.render.panels.outcome import SeatLine, seat_line
from countnight.render.site import Site
from countnight.render.times import time_text


@dataclass(frozen=True, slots=True)
class ResultLine:
    """A seat in the desk's list: when it was read out, or when that is expected.

    None means: `when` nobody knows yet; `source` it is not declared.
    """

    seat: SeatLine
    when: str | None
    source: str | None
    is_held: bool
    is_recalled: bool


@dataclass(frozen=True, slots=True)
class PostLine:
    """A post, and where it stands since when."""

    id: str
    headline: str
    pages: str
    since: str
    path: str
    by: str


def declared_lines(site: Site) -> tuple[ResultLine, ...]:
    """The declared seats, the one accepted last first."""
    known = sorted(site.night.declared.items(), key=lambda pair: -pair[1].position)
    return tuple(result_line(site, seat) for seat, _ in known)


def awaited_lines(site: Site) -> tuple[ResultLine, ...]:
    """The other seats, the one expected first standing first, those without a time last."""
    left = [one for one in site.election.seats.values() if one.id not in site.night.declared]
    timed = [one for one in left if one.expected_time is not None]
    timed.sort(key=lambda one: (one.expected_time, one.name))
    untimed = sorted((one for one in left if one.expected_time is None), key=lambda one: one.name)
    return tuple(result_line(site, one.id) for one in (*timed, *untimed))


def result_line(site: Site, seat: SeatId) -> ResultLine:
    """One seat."""
    night = site.night
    known = night.declared.get(seat)
    expected = site.election.seats[seat].expected_time
    when = expected if known is None else known.message.declaration.declared_at or known.at
    return ResultLine(
        seat=seat_line(site, seat=seat, lang=LANG),
        when=None if when is None else time_text(when, election=site.election, lang=LANG),
        source=None if known is None else known.message.source,
        is_held=seat in night.held,
        is_recalled=seat in night.recalled,
    )


def post_line(site: Site, post: Post) -> PostLine:
    """The post by headline, with the pages that it stands on and who wrote it."""
    since = time_text(post.published_at, election=site.election, lang=LANG)
    path = f"/live/{post.pages[0]}/posts/{post.id}" if post.pages else ""
    by = post.byline or ("made by rule" if post.label else "no byline")
    return PostLine(post.id, post.headline, titles_of(site, post.pages), since, path, by)
