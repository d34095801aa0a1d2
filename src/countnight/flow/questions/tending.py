"""What happens to questions by itself: answers are noticed, readers told, and all of it forgotten.

Any process may tend; each step is one transaction, and doing it twice changes nothing.
"""

from collections.abc import Mapping
from datetime import timedelta

from countnight.errors import MailError
from countnight.flow.questions.box import QuestionBox
from countnight.flow.questions.ports import PostOffice
from countnight.model.block import QuestionBlock, QuestionId
from countnight.model.desk.actor import Actor, ActorKind
from countnight.model.desk.question import Decision, GroupState, OwedLetter
from countnight.model.night import Night
from countnight.model.post import Post
from countnight.render.asking.letter import answer_letter
from countnight.render.site import Site

ONCE = 10
"""Notices that are sent in one go, so that mail never holds up the rest."""

WAITS = tuple(timedelta(minutes=each) for each in (1, 5, 15, 60, 240, 720))
"""After each try that failed; after the last the notice is given up."""

LEASE = timedelta(minutes=15)
"""How long a process may take over one go, before another tries the same notices."""


def forget(box: QuestionBox) -> int:
    """How many questions had had their time; nothing is left of them.

    Shape: a question goes when its reader was told that it would, or sooner if that is now the
    rule; never later.
    """
    now = box.clock.now()
    return box.questions.forget(now=now, asked_before=now - box.keeps)


def notice_answers(box: QuestionBox, night: Night) -> None:
    """Groups whose question stands in a published post are answered; those it left are open."""
    answers = answers_in(night)
    now = box.clock.now()
    for group in box.questions.groups():
        post = next((answers[one.id] for one in group.questions if one.id in answers), None)
        if group.state is GroupState.ANSWERED and post is None:
            box.questions.reopen(group.first.id)
        elif group.state is not GroupState.ANSWERED and post is not None:
            if group.state is not GroupState.OPEN:
                box.questions.reopen(group.first.id)
            decision = Decision(GroupState.ANSWERED, _writer(post), now, post=post.id)
            box.questions.decide(group.first.id, decision)


def answers_in(night: Night) -> Mapping[QuestionId, Post]:
    """The published posts by the questions that they answer."""
    return {
        block.question: post
        for post in night.posts.values()
        for block in post.blocks
        if isinstance(block, QuestionBlock)
    }


def send_letters(box: QuestionBox, site: Site) -> tuple[str, ...]:
    """Why readers could not be told this time, a line for each; everybody else is told."""
    if box.post_office is None:
        return ()
    now = box.clock.now()
    due = box.questions.take_owed(now=now, most=ONCE, again_at=now + LEASE)
    return tuple(why for one in due if (why := _send(box, box.post_office, site, one)))


def _send(box: QuestionBox, office: PostOffice, site: Site, notice: OwedLetter) -> str | None:
    """Why the letter was not taken, or None."""
    post = site.night.posts.get(notice.post)
    if post is None:
        return "the answer is not out any more"
    try:
        office.send(answer_letter(site, notice=notice, post=post))
    except MailError as error:
        is_over = error.is_final or notice.tries >= len(WAITS)
        if is_over:
            box.questions.settle(notice.question)
        else:
            until = box.clock.now() + WAITS[notice.tries]
            box.questions.put_off(notice.question, until=until)
        return str(error)
    box.questions.settle(notice.question)
    return None


def _writer(post: Post) -> Actor:
    name = post.approved_by or post.byline or "the newsroom"
    return Actor(f"post:{post.id}", name, ActorKind.RULE)
