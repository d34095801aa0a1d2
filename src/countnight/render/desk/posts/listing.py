"""What is on the pages, in lines; and one post's versions with what each changed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType

from markupsafe import Markup

from countnight.model.block import TextBlock, words_by_field
from countnight.model.desk.change import ChangeKind
from countnight.model.desk.draft import DraftState
from countnight.model.ids import PostId
from countnight.model.night import PostVersion
from countnight.model.post import Post
from countnight.render.desk.marks import compared_html
from countnight.render.desk.places import LANG, titles_of
from countnight.render.panels.posts import place_of_post
from countnight.render.site import Site
from countnight.render.times import time_text

KIND_WORDS: Mapping[ChangeKind, str] = MappingProxyType(
    {
        ChangeKind.ERROR: "factual error",
        ChangeKind.NAME: "name or spelling",
        ChangeKind.CLARIFICATION: "clarification",
        ChangeKind.UPDATE: "update",
        ChangeKind.PUT_BACK: "put back",
    }
)
"""What the desk calls each kind of change."""


@dataclass(frozen=True, slots=True)
class PostSieve:
    """Which posts are asked for. Shape: empty means all; words may stand anywhere in the post."""

    page: str = ""
    words: str = ""
    is_gone: bool = False


@dataclass(frozen=True, slots=True)
class PostRow:
    """A post in the desk's list."""

    id: PostId
    headline: str
    pages: str
    when: str
    by: str
    versions: int
    is_corrected: bool
    is_gone: bool
    is_waiting: bool


@dataclass(frozen=True, slots=True)
class VersionRow:
    """A version of a post, and what it changed in the one before.

    None means: `changed` it is the first; `kind` and `why` nobody gave a reason.
    """

    number: int
    position: int
    when: str
    by: str
    kind: str | None
    why: str | None
    changed: Markup | None
    path: str


def post_rows(site: Site, *, sieve: PostSieve) -> tuple[PostRow, ...]:
    """The posts that are on the pages, or were taken off them, the newest first."""
    posts = [post for post in _every(site) if _passes(site, post, sieve)]
    by_id = sorted(posts, key=lambda post: post.id)
    newest = sorted(by_id, key=lambda post: place_of_post(site, post=post), reverse=True)
    return tuple(post_row(site, post) for post in newest)


def post_row(site: Site, post: Post) -> PostRow:
    """One post."""
    draft = site.night.queue.get(post.id)
    return PostRow(
        id=post.id,
        headline=post.headline,
        pages=titles_of(site, post.pages),
        when=time_text(post.shown_at, election=site.election, lang=LANG),
        by=author_of(post),
        versions=len(site.night.versions.get(post.id, ())),
        is_corrected=bool(post.corrections),
        is_gone=site.night.withdrawn(post.id) is not None,
        is_waiting=draft is not None and draft.state is not DraftState.REJECTED,
    )


def author_of(post: Post) -> str:
    """Whose post it is, in words."""
    return post.byline or ("made by rule" if post.label else "no byline")


def known_post(site: Site, post: PostId) -> Post | None:
    """The post as it is out, or as it last stood. None means: it never went out."""
    removal = site.night.withdrawn(post)
    return site.night.posts.get(post) if removal is None else removal.post


def version_rows(site: Site, post: PostId) -> tuple[VersionRow, ...]:
    """Every version of the post, the latest first."""
    versions = site.night.versions.get(post, ())
    changed = (
        None,
        *(compared_html(whole(one.post), whole(two.post)) for one, two in pairwise(versions)),
    )
    rows = [
        _row(site, version, number=number, changed=marks)
        for number, (version, marks) in enumerate(zip(versions, changed, strict=False), 1)
    ]
    return tuple(reversed(rows))


def whole(post: Post) -> str:
    """Every word of the post that somebody wrote, from the headline to the last block."""
    return "\n\n".join(_parts(post))


def _parts(post: Post) -> Iterator[str]:
    yield post.headline
    yield from post.headlines.values()
    yield post.body
    for block in post.blocks:
        said = {"text": block.text} if isinstance(block, TextBlock) else words_by_field(block)
        yield from (text for text in said.values() if text)


def _row(site: Site, version: PostVersion, *, number: int, changed: Markup | None) -> VersionRow:
    change, post = version.change, version.post
    page = post.pages[0] if post.pages else ""
    by = change.by.name if change else post.approved_by or post.byline or "no name"
    return VersionRow(
        number=number,
        position=version.position,
        when=time_text(version.at, election=site.election, lang=LANG),
        by=by,
        kind=KIND_WORDS[change.kind] if change else None,
        why=change.reason if change else None,
        changed=changed,
        path=f"/desk/history/{page}?position={version.position}",
    )


def _every(site: Site) -> Iterator[Post]:
    yield from site.night.posts.values()
    for post in site.night.removals:
        removal = site.night.withdrawn(post)
        if removal is not None:
            yield removal.post


def _passes(site: Site, post: Post, sieve: PostSieve) -> bool:
    if sieve.page and sieve.page not in post.pages:
        return False
    if sieve.is_gone and site.night.withdrawn(post.id) is None:
        return False
    said = f"{whole(post)} {author_of(post)} {post.id}".casefold()
    return all(word in said for word in _words(sieve))


def _words(sieve: PostSieve) -> Sequence[str]:
    return sieve.words.casefold().split()
