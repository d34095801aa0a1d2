"""What people have written about a seat, looked at again when its result changes."""

from collections.abc import Iterator

from countnight.flow.figures import Figures
from countnight.flow.living.filling import filled_post
from countnight.flow.proof import findings_in_post
from countnight.model.block import words_in
from countnight.model.desk.actor import RULE
from countnight.model.desk.doubt import DoubtKind
from countnight.model.desk.draft import DraftState
from countnight.model.election import Election
from countnight.model.event import DraftRevised, PostDoubted
from countnight.model.finding import Finding, Severity
from countnight.model.ids import SeatId
from countnight.model.post import Post
from countnight.model.showing import shows_result_of


def persons_words(
    before: Figures, after: Figures, seat: SeatId, *, kind: DoubtKind
) -> Iterator[PostDoubted | DraftRevised]:
    """What a result does to people's words: drafts are read again, posts that are out doubted.

    Shape: a seat's first result overtakes nothing that is out.
    """
    yield from drafts_reread(after, seat)
    if seat in before.books:
        yield from doubts_raised(before, after, seat, kind=kind)


def doubts_raised(
    before: Figures, after: Figures, seat: SeatId, *, kind: DoubtKind
) -> Iterator[PostDoubted]:
    """Every published post with a person's words that was right before, and is not after.

    Shape: a live fact is another one, or the facts contradict what they did not contradict.
    Texts by rule alone are made again, and are none of these.
    """
    election = after.night.election
    for post in before.night.posts.values():
        if not has_persons_words(post) or not speaks_of(post, seat=seat, election=election):
            continue
        if _is_overtaken(post, before, after):
            yield PostDoubted(post.id, seat, kind)


def drafts_reread(figures: Figures, seat: SeatId) -> Iterator[DraftRevised]:
    """Every person's draft that says other things, or is found wrong elsewhere, with the figures.

    Shape: approvals of the old revision count no longer.
    """
    night = figures.night
    for draft in night.queue.values():
        is_persons = draft.post.label is None and draft.state is not DraftState.REJECTED
        if not is_persons or not speaks_of(draft.post, seat=seat, election=night.election):
            continue
        post, _ = filled_post(draft.post, figures=figures)
        found = findings_in_post(figures, post)
        if (post, found) != (draft.post, draft.findings):
            yield DraftRevised(post, draft.revision + 1, RULE, found)


def has_persons_words(post: Post) -> bool:
    """Whether a person wrote the post, or edited what a rule had written."""
    return post.label is None or post.edited_by is not None


def speaks_of(post: Post, *, seat: SeatId, election: Election) -> bool:
    """Whether the post names the seat, somebody who stands there, or an area with the seat."""
    if post.seat == seat or shows_result_of(post, seat=seat, election=election):
        return True
    groups = [group for group in election.groups.values() if seat in group.seats]
    if any(post.group == group.id for group in groups):
        return True
    known = election.seats[seat]
    names = [known.name, known.name_cy, *(one.surname for one in election.candidacies[seat])]
    names += [name for group in groups for name in (group.name, group.name_cy)]
    words = "\n".join((post.headline, post.body, *(words_in(block) for block in post.blocks)))
    folded = words.casefold()
    return any(name and name.casefold() in folded for name in names)


def _is_overtaken(post: Post, before: Figures, after: Figures) -> bool:
    was, _ = filled_post(post, figures=before)
    now, _ = filled_post(post, figures=after)
    if (was.body, was.blocks) != (now.body, now.blocks):
        return True
    return not _contradictions(after, now) <= _contradictions(before, was)


def _contradictions(figures: Figures, post: Post) -> frozenset[tuple[object, ...]]:
    found = findings_in_post(figures, post)
    return frozenset(_place(one) for one in found if one.severity is Severity.HOLD)


def _place(finding: Finding) -> tuple[object, ...]:
    return (finding.code, finding.column, finding.start, finding.end)
