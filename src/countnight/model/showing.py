"""Which seats' results stand in a post and change under it when a declaration comes in."""

from countnight.model.block import ResultBlock, StateBlock
from countnight.model.election import Election
from countnight.model.ids import SeatId
from countnight.model.post import Post, PostKind


def shows_result_of(post: Post, *, seat: SeatId, election: Election) -> bool:
    """Whether a card or a state of parties in the post is drawn from the seat's result."""
    if post.kind is PostKind.RESULT and post.seat == seat:
        return True
    for block in post.blocks:
        if isinstance(block, ResultBlock) and block.seat == seat:
            return True
        if isinstance(block, StateBlock) and seat in election.groups[block.group].seats:
            return True
    return False
