"""What was corrected and taken back on a page: when, what sort, why, before and after."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from types import MappingProxyType

from markupsafe import Markup

from countnight.model.declaration import Declaration
from countnight.model.desk.change import ChangeKind
from countnight.model.desk.removal import Recall, Removal
from countnight.model.ids import PageId, Position, SeatId
from countnight.model.night import PostVersion, Received
from countnight.model.post import Post
from countnight.render.live_page import find_post
from countnight.render.panels.frame import page_lang
from countnight.render.panels.names import find_candidacy
from countnight.render.panels.posts import post_path
from countnight.render.site import Site
from countnight.render.times import time_text
from countnight.render.versions.marks import mark_changed
from countnight.render.versions.panel import change_lines
from countnight.render.wording.tables import words_of
from countnight.stories.change.versions import steps_of


@dataclass(frozen=True, slots=True)
class Correction:
    """One thing that was wrong, or was taken back.

    Shape: `kind` is for programs, `said` the same in words; `changes` are what it changed, before
    and after marked. `position` and `id` are the same as long as the log is.
    None means: `href` what it is about stands nowhere now; `reason` none was given.
    """

    id: str
    position: Position
    at: datetime
    kind: str
    said: str
    title: str
    href: str | None
    reason: str | None
    lang: str
    changes: tuple[Markup, ...] = ()


def corrections_of(site: Site, *, page: PageId) -> tuple[Correction, ...]:
    """Everything that was corrected or taken back on the page, the latest first."""
    found = [*_of_posts(site, page), *_of_removals(site, page), *_of_results(site, page)]
    found.sort(key=lambda one: (one.position, one.id), reverse=True)
    return tuple(found)


def _of_posts(site: Site, page: PageId) -> Iterator[Correction]:
    for versions in site.night.versions.values():
        if any(page in version.post.pages for version in versions):
            yield from _of_versions(site, page, versions)


def _of_versions(site: Site, page: PageId, versions: Sequence[PostVersion]) -> Iterator[Correction]:
    """Each version that told readers of something wrong, and each that came back."""
    known = 0
    for step in steps_of(versions):
        version, notes = step.version, step.version.post.corrections
        is_back = version.change is not None and version.change.kind is ChangeKind.PUT_BACK
        if len(notes) > known or is_back:
            lines = change_lines(step.changes, lang=version.post.lang) if step.changes else ()
            yield _of_version(site, page, version, changes=tuple(lines))
        known = len(notes)


def _of_version(
    site: Site, page: PageId, version: PostVersion, *, changes: tuple[Markup, ...]
) -> Correction:
    post, change = version.post, version.change
    if change is not None and change.kind is ChangeKind.PUT_BACK:
        kind, reason, lang = change.kind.value, change.reason, page_lang(site)
        at = version.at
    else:
        note = post.corrections[-1]
        kind, reason = note.kind.value if note.kind else "result", note.text
        at, lang = note.at, note.lang or post.lang
    stands = find_post(site, page=page, post=post.id)
    return Correction(
        id=f"c{version.position}",
        position=version.position,
        at=at,
        kind=kind,
        said=said_of(kind, lang=page_lang(site)),
        title=post.headline_on(page) if stands else _unnamed(site, post),
        href=post_path(page, post=post) if stands else None,
        reason=reason,
        lang=lang,
        changes=changes if stands else (),
    )


def _of_removals(site: Site, page: PageId) -> Iterator[Correction]:
    """Posts that were taken off one by one: none of their words are told again."""
    for removals in site.night.removals.values():
        for removal in removals:
            if page in removal.post.pages and removal.seat is None:
                yield _of_removal(site, page, removal)


def _of_removal(site: Site, page: PageId, removal: Removal) -> Correction:
    stands = find_post(site, page=page, post=removal.post.id)
    return Correction(
        id=f"c{removal.position}",
        position=removal.position,
        at=removal.at,
        kind="withdrawn",
        said=said_of("withdrawn", lang=page_lang(site)),
        title=stands.headline_on(page) if stands else _unnamed(site, removal.post),
        href=post_path(page, post=removal.post) if stands else None,
        reason=removal.reason,
        lang=page_lang(site),
    )


def _of_results(site: Site, page: PageId) -> Iterator[Correction]:
    seats = site.election.groups[site.election.pages[page].group].seats
    for recall in site.night.recalls:
        if recall.seat in seats:
            yield _of_recall(site, recall)
    for seat in seats:
        if seat in site.night.declared:
            yield from _of_figures(site, seat)


def _of_recall(site: Site, recall: Recall) -> Correction:
    lang = page_lang(site)
    was = winner_text(site, recall.message.declaration)
    now = words_of(lang).not_declared
    return Correction(
        id=f"c{recall.position}",
        position=recall.position,
        at=recall.at,
        kind="recall",
        said=said_of("recall", lang=lang),
        title=site.election.seats[recall.seat].name,
        href=f"/results/{site.election.seats[recall.seat].slug}",
        reason=recall.reason,
        lang=lang,
        changes=(mark_changed(was, now, words=words_of(lang)),),
    )


def _of_figures(site: Site, seat: SeatId) -> Iterator[Correction]:
    """Results that came in again with other figures, where no post has told readers of it."""
    every = (*site.night.replaced.get(seat, ()), site.night.declared[seat])
    recalled = [recall.position for recall in site.night.recalls if recall.seat == seat]
    told = _told_positions(site, seat)
    for before, after in pairwise(every):
        is_anew = any(before.position < place < after.position for place in recalled)
        lines = tuple(_figure_lines(site, before, after))
        if lines and not is_anew and after.position not in told:
            yield _of_figure(site, seat, after, changes=lines)


def _of_figure(
    site: Site, seat: SeatId, after: Received, *, changes: tuple[Markup, ...]
) -> Correction:
    lang = page_lang(site)
    return Correction(
        id=f"c{after.position}",
        position=after.position,
        at=after.at,
        kind="result",
        said=said_of("result", lang=lang),
        title=site.election.seats[seat].name,
        href=f"/results/{site.election.seats[seat].slug}",
        reason=None,
        lang=lang,
        changes=changes,
    )


def _told_positions(site: Site, seat: SeatId) -> set[Position]:
    """The results of the seat that a post followed and told of."""
    return {
        version.follows.position
        for versions in site.night.versions.values()
        for version in versions
        if version.post.seat == seat and version.follows and version.post.corrections
    }


def _figure_lines(site: Site, before: Received, after: Received) -> Iterator[Markup]:
    words = words_of(page_lang(site))
    was, now = (_figures(site, one.message.declaration) for one in (before, after))
    for name in {**was, **now}:
        if was.get(name) != now.get(name):
            pair = (was.get(name, words.not_said), now.get(name, words.not_said))
            yield Markup("{}: {}").format(name, mark_changed(*pair, words=words))


def _figures(site: Site, result: Declaration) -> dict[str, str]:
    """Every figure of the result by its name, as a reader sees it."""
    inputs = words_of(page_lang(site)).inputs
    shown = {_name(site, result, one): f"{votes:,}" for one, votes in result.votes.items()}
    totals = {
        inputs.get("valid_votes", "valid votes"): result.valid_votes,
        inputs.get("electorate", "electorate"): result.electorate,
    }
    return {**shown, **{name: f"{total:,}" for name, total in totals.items() if total is not None}}


def winner_text(site: Site, result: Declaration) -> str:
    """Who won, as declared, and with how many votes; nobody where the first place is tied."""
    if not result.votes:
        return site.election.seats[result.seat].name
    first = result.drawn_by_lot or max(result.votes, key=lambda one: result.votes[one])
    return f"{_name(site, result, first)}, {result.votes.get(first, 0):,}"


def _name(site: Site, result: Declaration, candidacy: str) -> str:
    known = find_candidacy(site.election, candidacy=candidacy, seat=result.seat)
    return known.name if known else candidacy


def _unnamed(site: Site, post: Post) -> str:
    """A post that stands nowhere, by its time and none of its words."""
    lang = page_lang(site)
    time = time_text(post.shown_at, election=site.election, lang=lang)
    return words_of(lang).update_of.format(time=time)


def said_of(kind: str, *, lang: str) -> str:
    """The kind in words."""
    words = words_of(lang)
    known: Mapping[str, str] = MappingProxyType(
        {
            "error": words.kind_error,
            "name": words.kind_name,
            "clarification": words.kind_clarification,
            "update": words.kind_update,
            "put-back": words.kind_back,
            "withdrawn": words.kind_withdrawn,
            "recall": words.kind_recall,
            "result": words.kind_result,
        }
    )
    return known[kind]
