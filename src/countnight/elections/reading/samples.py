"""sample_posts.toml: posts that a demonstration shows beside those made by rule."""

from dataclasses import dataclass
from datetime import datetime

from countnight.elections.reading.cells import moment_from_text
from countnight.elections.reading.sheet import Folder, Found
from countnight.elections.reading.table import Table, table_of_file
from countnight.model.ids import PageId

FILE = "sample_posts.toml"
_KEYS = ("time", "page", "headline", "body", "byline", "role", "breaking")


@dataclass(frozen=True, slots=True)
class SamplePost:
    """A post for a demonstration, plainly marked as one; `body` is Markdown."""

    at: datetime
    page: PageId
    headline: str
    body: str
    byline: str | None
    role: str | None
    is_breaking: bool


def sample_posts_of(folder: Folder, *, found: Found) -> tuple[SamplePost, ...]:
    """The folder's sample posts in order of time; none when it has none."""
    table = table_of_file(folder, FILE, found=found, is_required=False)
    if table is None:
        return ()
    table.note_unknown(("post",))
    posts = [_post(part) for part in table.tables("post")]
    return tuple(sorted((post for post in posts if post is not None), key=_oldest_first))


def _oldest_first(post: SamplePost) -> datetime:
    return post.at


def _post(part: Table) -> SamplePost | None:
    part.note_unknown(_KEYS)
    at, page = _time(part), part.required("page")
    headline, body = part.required("headline"), part.required("body")
    if at is None or page is None or headline is None or body is None:
        return None
    byline, role = part.text("byline"), part.text("role")
    return SamplePost(at, PageId(page), headline, body, byline, role, part.truth("breaking"))


def _time(part: Table) -> datetime | None:
    text = part.required("time")
    if text is None:
        return None
    try:
        return moment_from_text(text)
    except (ValueError, OverflowError):
        remedy = 'Write it as "2019-12-12T22:00:00+00:00".'
        part.fault("not-a-time", "time", f"'{text}' is no time with its offset.", remedy)
        return None
