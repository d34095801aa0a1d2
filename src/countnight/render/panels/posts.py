"""A post as a page shows it, and the one fragment that page, stream and delta share."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from markupsafe import Markup, escape

from countnight.model.desk.change import ChangeKind
from countnight.model.ids import PageId, SeatId
from countnight.model.night import Received
from countnight.model.post import CorrectionNote, Post, PostKind
from countnight.render.panels.blocks import asked_html, blocks_html
from countnight.render.panels.card import Card, card_of
from countnight.render.panels.made import MadeRow, made_rows
from countnight.render.site import Site
from countnight.render.templating import html_of
from countnight.render.text import (
    NOTHING,
    Figure,
    Was,
    body_html,
    complaints_html,
    figures_of,
    headline_html,
    note_html,
)
from countnight.render.times import sort_stamp, time_html
from countnight.render.wording.tables import words_of

STREAM_LEVEL = 3
"""Under the page's title and the heading of the updates."""


@dataclass(frozen=True, slots=True)
class CorrectionLine:
    """When a post was corrected, and what was wrong.

    Shape: `said` names the sort of note with its time, as in 'Correction, 05:11 GMT:'.
    None means: `lang` the note is in the post's own language.
    """

    said: Markup
    time: Markup
    text: Markup
    lang: str | None


@dataclass(frozen=True, slots=True)
class PostView:
    """Everything that the post's template shows. None means: `exact`, no data stand behind it."""

    post: Post
    href: str
    place: str
    time: Markup
    headline: Markup
    body: Markup
    blocks: Markup
    byline: str | None
    card: Card | None
    corrections: tuple[CorrectionLine, ...]
    made: tuple[MadeRow, ...]
    checking: Markup | None
    exact: str | None
    complaints: Markup
    data_source: str


def article_html(
    site: Site, *, post: Post, page: PageId, level: int = STREAM_LEVEL, was: Was = NOTHING
) -> Markup:
    """The post as an article whose headline has that level; `was` marks what has changed."""
    values = {
        "view": post_view(site, post=post, page=page, was=was),
        "words": words_of(post.lang),
        "level": level,
    }
    return html_of("_post", values=values)


def post_view(site: Site, *, post: Post, page: PageId, was: Was = NOTHING) -> PostView:
    """The post with its times, numbers, card and provenance worked out."""
    figures = figures_of(post, was=was)
    return PostView(
        post=post,
        href=post_path(page, post=post),
        place=place_of_post(site, post=post),
        time=time_html(post.shown_at, election=site.election, lang=post.lang),
        headline=_headline(post, page=page, figures=figures),
        body=asked_html(site, post=post) + body_html(post, figures=figures),
        blocks=blocks_html(site, post=post, figures=figures, page=page),
        byline=_byline(post),
        card=card_of(site, seat=post.seat, lang=post.lang) if _has_card(post) else None,
        corrections=correction_lines(site, post=post, figures=figures),
        checking=checking_html(site, post=post),
        made=made_rows(figures, election=site.election, lang=post.lang),
        exact=_data_path(site, post=post),
        complaints=complaints_html(site.election, lang=post.lang),
        data_source=site.election.data_source,
    )


def post_path(page: PageId, *, post: Post) -> str:
    """The post's permanent address on the page."""
    return f"/live/{page}/posts/{post.id}"


def posts_newest_first(site: Site, *, page: PageId) -> Sequence[Post]:
    """The page's posts by the time they show, latest first; equal times by rank, then by id."""
    state = site.night.pages.get(page)
    posts = [site.night.posts[post] for post in state.posts] if state else []
    by_id = sorted(posts, key=lambda post: post.id)
    return sorted(by_id, key=lambda post: place_of_post(site, post=post), reverse=True)


def place_of_post(site: Site, *, post: Post) -> str:
    """The post's place on a page as text: the greater stands above the smaller.

    Of one minute's posts the round-up of most seats comes first, for it sums up the others.
    """
    seats = site.election.groups[post.group].seats if post.group is not None else ()
    return f"{sort_stamp(post.shown_at)} {len(seats):04d}"


def correction_lines(
    site: Site, *, post: Post, figures: Sequence[Figure] = ()
) -> tuple[CorrectionLine, ...]:
    """What readers are told was wrong in the post, oldest first."""
    return tuple(
        CorrectionLine(
            said=_said(site, note, lang=post.lang),
            time=time_html(note.at, election=site.election, lang=post.lang),
            text=note_html(post, number, figures=figures),
            lang=note.lang,
        )
        for number, note in enumerate(post.corrections)
    )


def _said(site: Site, note: CorrectionNote, *, lang: str) -> Markup:
    words = words_of(lang)
    frame = {
        ChangeKind.CLARIFICATION: words.clarification,
        ChangeKind.UPDATE: words.update_note,
    }.get(note.kind or ChangeKind.ERROR, words.correction)
    return escape(frame).format(time=time_html(note.at, election=site.election, lang=lang))


def checking_html(site: Site, *, post: Post) -> Markup | None:
    """Since when an editor is reading the post again. None means: nobody need."""
    moved = _what_moved(site, post)
    if moved is None:
        return None
    at, seat = moved
    time = time_html(at, election=site.election, lang=post.lang)
    name = site.election.seats[seat].name
    return escape(words_of(post.lang).checking).format(time=time, seat=name)


def _what_moved(site: Site, post: Post) -> tuple[datetime, SeatId] | None:
    """When which seat's result changed, for a post that still tells the old one."""
    doubt = site.night.doubts.get(post.id)
    if doubt is not None:
        return doubt.at, doubt.seat
    newer = _result_not_told(site, post)
    return None if newer is None else (newer.at, newer.message.declaration.seat)


def _result_not_told(site: Site, post: Post) -> Received | None:
    """The corrected result that the story's next version tells, while that version waits."""
    night = site.night
    if post.seat is None or post.seat not in night.replaced or post.id not in night.queue:
        return None
    known, versions = night.declared.get(post.seat), night.versions.get(post.id, ())
    if known is None or not versions or known.position <= versions[-1].position:
        return None
    return known


def _data_path(site: Site, *, post: Post) -> str | None:
    """Where the exact values of the post's facts stand."""
    if post.seat is not None:
        return f"/results/{site.election.seats[post.seat].slug}.json"
    return None if post.group is None else f"/results/groups/{post.group}.json"


def _headline(post: Post, *, page: PageId, figures: Sequence[Figure]) -> Markup:
    """The post's headline with its numbers marked; a page's own one has none."""
    if page in post.headlines:
        return escape(post.headlines[page])
    return headline_html(post, figures=figures)


def _has_card(post: Post) -> bool:
    return post.kind is PostKind.RESULT


def _byline(post: Post) -> str | None:
    words = words_of(post.lang)
    if post.byline is None:
        return None
    told = [part for part in (post.role, post.outlet) if part is not None]
    if not told:
        return words.by_line.format(name=post.byline)
    return words.by_line_role.format(name=post.byline, role=", ".join(told))
