"""The photos of the night, folded from the log: who added each, and where it has been."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from countnight.model.block import PhotoBlock, PhotoId
from countnight.model.desk.actor import Actor
from countnight.model.event import (
    Entry,
    PhotoAdded,
    PhotoRevised,
    PhotoWithdrawn,
    PostPublished,
)
from countnight.model.ids import Position, PostId
from countnight.model.photos.photo import Photo
from countnight.model.post import Post


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Who withdrew a photo, when and why."""

    by: Actor
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class KeptPhoto:
    """A photo in the night.

    Shape: `changed` is the position of its last change; `posts` are all that ever went out with
    it, in any version.
    None means: `withdrawn` the photo may be shown.
    """

    photo: Photo
    by: Actor
    added_at: datetime
    changed: Position
    withdrawn: Withdrawal | None = None
    posts: frozenset[PostId] = frozenset()


Photos = Mapping[PhotoId, KeptPhoto]


def photos_after(photos: Photos, entry: Entry) -> Photos:
    """The photos after the entry; the same object when it does not touch them."""
    match entry.event:
        case PhotoAdded(photo=photo, by=by):
            known = photos.get(photo.id)
            posts = frozenset[PostId]() if known is None else known.posts
            fresh = KeptPhoto(photo, by, entry.at, entry.position, posts=posts)
            return {**photos, photo.id: fresh}
        case PhotoRevised(photo=photo) if photo.id in photos:
            known = photos[photo.id]
            return {**photos, photo.id: replace(known, photo=photo, changed=entry.position)}
        case PhotoWithdrawn() as event if event.photo in photos:
            withdrawal = Withdrawal(event.by, entry.at, event.reason)
            known = photos[event.photo]
            gone = replace(known, withdrawn=withdrawal, changed=entry.position)
            return {**photos, event.photo: gone}
        case PostPublished(post=post):
            return _with_post(photos, post)
        case _:
            return photos


def photos_in(post: Post) -> tuple[PhotoId, ...]:
    """The photos that stand in the post, in order."""
    return tuple(block.photo for block in post.blocks if isinstance(block, PhotoBlock))


def block_as_shown(photos: Photos, block: PhotoBlock) -> PhotoBlock | None:
    """The block with the photo's description and credit of now; None when it was withdrawn."""
    known = photos.get(block.photo)
    if known is None:
        return block
    if known.withdrawn is not None:
        return None
    return replace(block, description=known.photo.description, credit=known.photo.credit)


def _with_post(photos: Photos, post: Post) -> Photos:
    found = {
        photo: replace(photos[photo], posts=photos[photo].posts | {post.id})
        for photo in photos_in(post)
        if photo in photos
    }
    return {**photos, **found} if found else photos
