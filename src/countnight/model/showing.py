"""Which seats' results stand in a post and change under it when a declaration comes in."""

from collections.abc import Iterator

from countnight.model.block import ResultBlock, StateBlock, TextBlock
from countnight.model.election import Election
from countnight.model.ids import GroupId, SeatId
from countnight.model.live_fact import LiveFact, marks_in
from countnight.model.post import Post, PostKind


def shows_result_of(post: Post, *, seat: SeatId, election: Election) -> bool:
    """Whether a card, a state of parties or a live fact in the post is of the seat's result."""
    if post.kind is PostKind.RESULT and post.seat == seat:
        return True
    if any(_is_of(asked, seat=seat, election=election) for asked in live_facts_in(post)):
        return True
    for block in post.blocks:
        if isinstance(block, ResultBlock) and block.seat == seat:
            return True
        if isinstance(block, StateBlock) and seat in election.groups[block.group].seats:
            return True
    return False


def live_facts_in(post: Post) -> Iterator[LiveFact]:
    """The live facts that the post's text and blocks ask for, in order."""
    blocks = (one for one in post.blocks if isinstance(one, TextBlock))
    written = (post.written, *(block.written for block in blocks))
    for text in written:
        for mark in marks_in(text or ""):
            if mark.asked is not None:
                yield mark.asked


def _is_of(asked: LiveFact, *, seat: SeatId, election: Election) -> bool:
    """Whether the fact is the seat's own, or that of a group with the seat."""
    place, known = asked.place.casefold(), election.seats[seat]
    group = election.groups.get(GroupId(place))
    return place in {known.slug, known.id.casefold()} or (group is not None and seat in group.seats)
