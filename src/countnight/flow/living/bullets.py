"""A page's bullets in an editor's hands: kept, true to the figures of now, or not shown."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

from countnight.flow.figures import Figures
from countnight.flow.living.filling import finder
from countnight.flow.living.mending import with_suggestions
from countnight.flow.living.typed import findings_in_typed
from countnight.model.desk.summary import Bullet
from countnight.model.finding import Finding, has_hold
from countnight.model.ids import PageId
from countnight.model.live_fact import has_marks
from countnight.model.night import Night, PageState
from countnight.model.story import Story
from countnight.proofread.speaking import About
from countnight.stories.live_facts import Filling, filled

MOST_BULLETS = 12
LONGEST = 400


@dataclass(frozen=True, slots=True)
class BulletNow:
    """A kept bullet with the figures of now, what is wrong with it, and what to say instead.

    None means: `instead` nothing better is known.
    """

    bullet: Bullet
    findings: tuple[Finding, ...] = ()
    instead: str | None = None

    @property
    def is_stale(self) -> bool:
        """Whether the facts contradict it, so that readers are not shown it."""
        return has_hold(self.findings)


def bullets_now(figures: Figures, page: PageId) -> tuple[BulletNow, ...]:
    """The page's kept bullets, each read against the facts of now; none when none are kept."""
    state = figures.night.pages.get(page, PageState())
    return tuple(_now(figures, page, bullet) for bullet in state.kept)


def typed_bullets(figures: Figures, page: PageId, texts: Sequence[str]) -> tuple[BulletNow, ...]:
    """The texts as bullets of the page, each read; a blank one is left out."""
    lang = figures.night.election.languages[0]
    lines = (" ".join(text.split()) for text in texts)
    return tuple(_now(figures, page, Bullet(line, lang)) for line in lines if line)


def with_true_bullets(figures: Figures, night: Night) -> Night:
    """The night with each page's bullets as readers see them: no stale one is among them."""
    edited = [page for page, state in night.pages.items() if state.kept]
    if not edited:
        return night
    pages = dict(night.pages)
    for page in edited:
        true = tuple(one.bullet for one in bullets_now(figures, page) if not one.is_stale)
        pages[page] = replace(pages[page], kept=true)
    return replace(night, pages=pages)


def seen_of(kept: Sequence[Bullet]) -> str:
    """What stands for exactly these bullets, so that nobody overwrites others."""
    return hashlib.sha256("\x00".join(one.as_written for one in kept).encode()).hexdigest()[:16]


def automatic(state: PageState | None) -> tuple[Story, ...]:
    """The bullets that the stories room proposes now."""
    return tuple(one for one in state.summary if one.text) if state else ()


def _now(figures: Figures, page: PageId, bullet: Bullet) -> BulletNow:
    election = figures.night.election
    words, about = bullet.as_written, About(None, election.pages[page].group)
    told = filled(words, by=Filling(finder(figures), election, bullet.lang))
    found = findings_in_typed(figures, words, about=about, lang=bullet.lang)
    fresh = Bullet(told.text, bullet.lang, words if has_marks(words) else None, told.spans)
    if not has_hold(found):
        return BulletNow(fresh, found)
    mended = with_suggestions(words, found)
    wrong = has_hold(findings_in_typed(figures, mended, about=about, lang=bullet.lang))
    return BulletNow(fresh, found, None if wrong else mended)
