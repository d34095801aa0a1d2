"""Readers' questions as the desk shows them: a line for each group, and one group whole."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from countnight.model.block import QuestionBlock, QuestionId
from countnight.model.desk.question import GroupState, Question, QuestionGroup
from countnight.render.desk.places import LANG
from countnight.render.panels.frame import title_of
from countnight.render.site import Site
from countnight.render.times import time_text

STATE_WORDS = {
    GroupState.OPEN: "open",
    GroupState.ANSWERED: "answered",
    GroupState.TURNED_DOWN: "turned down",
    GroupState.SPAM: "spam",
}
SHORT = 120


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """A group in the list."""

    id: QuestionId
    text: str
    count: int
    age: str
    page: str
    state: str


@dataclass(frozen=True, slots=True)
class AskedLine:
    """One question of a group."""

    question: Question
    page: str
    when: str


@dataclass(frozen=True, slots=True)
class GroupPage:
    """One group, whole. Shape: `holder` is who else is at work on it, empty when nobody is.

    None means: `decided` it is open; `answer` no post of ours answers it; `waits` nor does one
    that is still in the queue.
    """

    group: QuestionGroup
    id: QuestionId
    asked: tuple[AskedLine, ...]
    wording: str
    holder: str
    is_mine: bool
    decided: str | None
    answer: str | None
    waits: str | None


def question_line(site: Site, *, group: QuestionGroup, at: datetime) -> QuestionLine:
    """The group as one line."""
    text = " ".join((group.wording or group.first.text).split())
    return QuestionLine(
        group.first.id,
        text if len(text) <= SHORT else f"{text[: SHORT - 1].rstrip()}…",
        len(group.questions),
        _age(at - group.questions[-1].asked_at),
        _page(site, group.first),
        _state(group),
    )


def group_page(site: Site, *, group: QuestionGroup, me: str, claim_ends: datetime) -> GroupPage:
    """The group as its page shows it to `me`; claims from before `claim_ends` count no more."""
    claim = group.claim
    is_held = claim is not None and claim.at > claim_ends
    asked = [AskedLine(one, _page(site, one), _when(site, one.asked_at)) for one in group.questions]
    holder = claim.by if claim is not None and is_held else None
    return GroupPage(
        group,
        group.first.id,
        tuple(asked),
        group.wording or group.first.text,
        holder.name if holder is not None and holder.id != me else "",
        is_mine=holder is not None and holder.id == me,
        decided=_decided(site, group),
        answer=_answer(site, group),
        waits=_waits(site, group),
    )


def _state(group: QuestionGroup) -> str:
    if group.state is not GroupState.OPEN:
        return STATE_WORDS[group.state]
    if group.claim is not None:
        return f"{group.claim.by.name} is on it"
    return "grouped" if len(group.questions) > 1 else "new"


def _decided(site: Site, group: QuestionGroup) -> str | None:
    decision = group.decision
    if decision is None:
        return None
    words = STATE_WORDS[decision.state].capitalize()
    reason = f": {decision.reason}" if decision.reason else ""
    return f"{words} by {decision.by.name}, {_when(site, decision.at)}{reason}"


def _answer(site: Site, group: QuestionGroup) -> str | None:
    """The address of the post that answers it."""
    named = None if group.decision is None else group.decision.post
    post = None if named is None else site.night.posts.get(named)
    return None if post is None else f"/live/{post.pages[0]}/posts/{post.id}"


def _waits(site: Site, group: QuestionGroup) -> str | None:
    """The address of the draft that answers it."""
    ours = {one.id for one in group.questions}
    for draft in site.night.queue.values():
        blocks = draft.post.blocks
        if any(isinstance(one, QuestionBlock) and one.question in ours for one in blocks):
            return f"/desk/queue/{draft.post.id}"
    return None


def _page(site: Site, question: Question) -> str:
    spec = site.election.pages.get(question.page)
    return question.page if spec is None else title_of(spec.titles, lang=LANG)


def _when(site: Site, at: datetime) -> str:
    return time_text(at, election=site.election, lang=LANG)


def _age(age: timedelta) -> str:
    minutes = max(0, int(age.total_seconds() // 60))
    if minutes < 120:
        return f"{minutes} min"
    return f"{minutes // 60} h" if minutes < 48 * 60 else f"{minutes // 1440} days"
