"""Which posts are to be read again, folded from the log."""

from collections.abc import Mapping

from countnight.model.desk.doubt import Doubt
from countnight.model.event import DoubtSettled, Entry, PostDoubted, PostPublished, PostRemoved
from countnight.model.ids import PostId


def doubts_after(doubts: Mapping[PostId, Doubt], entry: Entry) -> Mapping[PostId, Doubt]:
    """The doubts after the entry; a new version of a post, or its removal, ends its doubt."""
    match entry.event:
        case PostDoubted(post=post, seat=seat, kind=kind):
            return {**doubts, post: Doubt(entry.position, entry.at, seat, kind)}
        case PostPublished(post=post) if post.id in doubts:
            return _without(doubts, post.id)
        case PostRemoved(post=gone) | DoubtSettled(post=gone) if gone in doubts:
            return _without(doubts, gone)
        case _:
            return doubts


def _without(doubts: Mapping[PostId, Doubt], post: PostId) -> Mapping[PostId, Doubt]:
    return {key: kept for key, kept in doubts.items() if key != post}
