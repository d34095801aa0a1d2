"""/desk/posts/{post}/correct: the words, then before and after side by side, then the act."""

from dataclasses import dataclass, replace
from http import HTTPStatus

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response

from countnight.desk.errors import DeskError, PostGoneError, PostMovedError
from countnight.desk.posts.correcting import ALWAYS_TOLD, CORRECTIONS, Correct, version_now
from countnight.desk.posts.rewording import (
    BlockWords,
    Rewording,
    is_line_needed,
    reworded,
    wording_now,
)
from countnight.desk.rights import Right
from countnight.flow.living.filling import filled_post
from countnight.flow.newsroom import Newsroom, PollOpenError
from countnight.flow.posts.correct import correct_post
from countnight.flow.proof import findings_in_post
from countnight.model.block import words_by_field
from countnight.model.desk.change import ChangeKind
from countnight.model.finding import Finding, has_hold
from countnight.model.ids import PageId, Position
from countnight.model.post import Post
from countnight.render.desk.frame import Shortcut
from countnight.render.desk.marks import sides_html
from countnight.render.desk.places import titles_of
from countnight.render.desk.posts.listing import KIND_WORDS, post_row, whole
from countnight.web.desk.forms import form_of, text_in
from countnight.web.desk.gate import signed_in
from countnight.web.desk.page import desk_page, flash, seen
from countnight.web.desk.posts.pages import POSTS, post_in
from countnight.web.desk.queue.orders import actor_of
from countnight.web.desk.queue.pages import now
from countnight.web.desk.results.held import position_in
from countnight.web.desk.route import DeskRoute, FormLimit
from countnight.web.house import house_of, open_pages

LIMIT = FormLimit(size_bytes=98_304, fields=300)
LINES = ("text", "description", "standfirst", "caption")
"""Fields of blocks that take more than a line."""
KEYS = (
    Shortcut("h", "Write the headline"),
    Shortcut("e", "Write the text"),
    Shortcut("y", "Write the reason"),
    Shortcut("c", "Compare with what is out"),
)


@dataclass(frozen=True, slots=True)
class Wish:
    """The form as somebody has filled it in.

    Shape: `read` is the version that it was begun from. None means: `kind` none is chosen yet.
    """

    words: Rewording
    read: Position
    kind: ChangeKind | None = None
    reason: str = ""
    is_told: bool = True
    over: str = ""
    is_before_close: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """What the page says above the form. Shape: `wrong` is why nothing was done.

    None means: `new` nobody asked how the post would read.
    """

    wrong: str = ""
    is_compared: bool = False
    is_moved: bool = False
    findings: tuple[Finding, ...] = ()
    new: Post | None = None


async def begin(request: Request) -> Response:
    """The words as they are out."""
    post, night = post_in(request), house_of(request).live.site.night
    if post.id not in night.posts:
        await flash(request, f"Not done: {PostGoneError(post=post.id)}.")
        return seen(f"{POSTS}/{post.id}")
    wish = Wish(wording_now(post), version_now(night, post.id))
    return await _page(request, post, wish, Said())


async def correct(request: Request) -> Response:
    """Before and after side by side; or the correction is on its pages."""
    form, post = await form_of(request), post_in(request)
    wish = _wish(form, post)
    wrong = _fault(wish)
    if wrong:
        return await _page(request, post, wish, Said(wrong))
    if text_in(form, "act") == "publish":
        return await _published(request, post, wish)
    return await _compared(request, post, wish, Said(is_compared=True))


async def _compared(request: Request, post: Post, wish: Wish, said: Said) -> Response:
    new = reworded(post, wish.words)

    def act(newsroom: Newsroom) -> tuple[Post, tuple[Finding, ...]]:
        filled, _ = filled_post(new, figures=newsroom.figures)
        return filled, findings_in_post(newsroom.figures, new)

    filled, found = await house_of(request).live.written(act)
    told = replace(said, is_compared=True, findings=found, new=filled)
    return await _page(request, post, wish, told)


async def _published(request: Request, post: Post, wish: Wish) -> Response:
    live, by = house_of(request).live, actor_of(signed_in(request))
    order = Correct(
        reworded(post, wish.words),
        wish.read,
        wish.kind or ChangeKind.ERROR,
        wish.reason,
        is_told=wish.is_told,
        over=wish.over,
        is_before_close=wish.is_before_close,
    )
    try:
        await live.written(lambda newsroom: correct_post(newsroom, order, by=by))
    except PostMovedError:
        return await _moved(request, wish)
    except PostGoneError as error:
        await flash(request, f"Not done: {error}.")
        return seen(f"{POSTS}/{post.id}")
    except (DeskError, PollOpenError) as error:
        return await _compared(request, post, wish, Said(f"Nothing was done: {error}."))
    readers = open_pages(request, post.pages)
    pages = titles_of(live.site, post.pages)
    await flash(request, f"Corrected on {pages}. Open at readers: {readers}.")
    return seen(f"{POSTS}/{post.id}")


async def _moved(request: Request, wish: Wish) -> Response:
    """Both: what is out now, and what the person wrote, which may go on from there."""
    post = post_in(request)
    fresh = replace(wish, read=version_now(house_of(request).live.site.night, post.id))
    if len(fresh.words.blocks) != len(post.blocks):
        fresh = replace(fresh, words=replace(fresh.words, blocks=wording_now(post).blocks))
    return await _compared(request, post, fresh, Said(is_moved=True))


def _wish(form: FormData, post: Post) -> Wish:
    kind = text_in(form, "kind")
    return Wish(
        words=Rewording(
            text_in(form, "headline"),
            text_in(form, "body").replace("\r\n", "\n"),
            tuple(_words_in(form, post, number) for number in range(1, len(post.blocks) + 1)),
            {page: text_in(form, f"headline-{page}") for page in post.headlines},
        ),
        read=position_in(form),
        kind=ChangeKind(kind) if kind in CORRECTIONS else None,
        reason=" ".join(text_in(form, "reason").split()),
        is_told=bool(text_in(form, "told")),
        over=text_in(form, "over"),
        is_before_close=bool(text_in(form, "before_close")),
    )


def _words_in(form: FormData, post: Post, number: int) -> BlockWords:
    names = words_by_field(post.blocks[number - 1])
    given = [name for name in names if f"{name}-{number}" in form]
    words = {name: text_in(form, f"{name}-{number}").replace("\r\n", "\n") for name in given}
    return BlockWords(words, is_dropped=bool(text_in(form, f"drop-{number}")))


def _fault(wish: Wish) -> str:
    if not wish.words.headline.strip() or not wish.words.body.strip():
        return "Nothing was done: a post needs a headline and a text."
    if wish.kind is None:
        return "Nothing was done: say what sort of correction it is."
    if not wish.reason:
        return "Nothing was done: a correction needs a reason, for readers."
    return ""


async def _page(request: Request, post: Post, wish: Wish, said: Said) -> Response:
    live = house_of(request).live
    new = said.new or reworded(post, wish.words)
    before, after = sides_html(whole(post), whole(new))
    view = {
        "post": post,
        "row": post_row(live.site, post),
        "wish": wish,
        "said": said,
        "before": before,
        "after": after,
        "is_same": whole(post) == whole(new) and len(post.blocks) == len(new.blocks),
        "needs_over": has_hold(said.findings),
        "kinds": [(kind, KIND_WORDS[kind]) for kind in CORRECTIONS],
        "always": " and ".join(KIND_WORDS[kind] for kind in ALWAYS_TOLD),
        "blocks": _block_fields(post, wish),
        "headlines": _headlines(request, wish),
        "is_poll_open": live.newsroom.poll_closes(now(request)) is not None,
        "readers": open_pages(request, post.pages),
        "shortcuts": KEYS,
    }
    status = HTTPStatus.CONFLICT if said.is_moved else HTTPStatus.OK
    status = HTTPStatus.UNPROCESSABLE_ENTITY if said.wrong else status
    return await desk_page(request, "correct", title="Correct a post", view=view, status=status)


def _block_fields(post: Post, wish: Wish) -> list[dict[str, object]]:
    """The words of each block that has some, as the form shows them."""
    found: list[dict[str, object]] = []
    for number, (block, said) in enumerate(zip(post.blocks, wish.words.blocks, strict=True), 1):
        names = words_by_field(block)
        lines = [(name, said.words.get(name, ""), name in LINES) for name in names]
        needed = {name for name in names if is_line_needed(block, name)}
        kind = type(block).__name__.removesuffix("Block")
        found.append(
            {
                "number": number,
                "kind": kind,
                "lines": lines,
                "needed": needed,
                "is_dropped": said.is_dropped,
            }
        )
    return found


def _headlines(request: Request, wish: Wish) -> list[tuple[PageId, str, str]]:
    site = house_of(request).live.site
    return [(page, titles_of(site, (page,)), text) for page, text in wish.words.headlines.items()]


ROUTES: tuple[DeskRoute, ...] = (
    DeskRoute(f"{POSTS}/{{post}}/correct", begin, Right.CORRECT_POST),
    DeskRoute(f"{POSTS}/{{post}}/correct", correct, Right.CORRECT_POST, ("POST",), LIMIT),
)
