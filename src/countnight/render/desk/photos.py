"""Photos at the desk: the list, one photo, and the choice in the form of a post."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from countnight.model.block import PhotoId
from countnight.model.photos.photo import Photo, PhotoUse
from countnight.model.photos.shelf import KeptPhoto, photos_in
from countnight.render.desk.places import LANG
from countnight.render.desk.results import PostLine, post_line
from countnight.render.site import Site
from countnight.render.times import time_text

DESK_PHOTOS = "/desk/photos/files"
CHOICES = 12
"""How many photos the form of a post offers; the others are a search away."""


@dataclass(frozen=True, slots=True)
class PhotoLine:
    """A photo in the desk's list.

    Shape: `posts` are those that show it now; `waiting` counts drafts that would.
    None means: it is not known when it was taken; it is not withdrawn.
    """

    photo: Photo
    by: str
    added: str
    changed: int
    posts: tuple[PostLine, ...]
    waiting: int
    taken: str | None
    withdrawn: str | None

    @property
    def small(self) -> str:
        """The address of the smallest size, behind the desk."""
        return f"{DESK_PHOTOS}/{self.photo.id}-{self.photo.widths[0]}.webp"


def at_the_desk(site: Site) -> Site:
    """The site with its photos at the desk's own addresses."""
    return replace(site, photos_at=DESK_PHOTOS)


def photo_lines(site: Site, *, words: str = "") -> tuple[PhotoLine, ...]:
    """The photos in which all the words occur, the one added last first."""
    return tuple(photo_line(site, one) for one in _newest_first(site) if _says(one, words))


def photo_line(site: Site, kept: KeptPhoto) -> PhotoLine:
    """One photo, with where it stands."""
    photo, gone = kept.photo, kept.withdrawn
    out = [post for post in site.night.posts.values() if photo.id in photos_in(post)]
    waiting = [one for one in site.night.queue.values() if photo.id in photos_in(one.post)]
    taken = photo.taken_at
    return PhotoLine(
        photo=photo,
        by=kept.by.name,
        added=time_text(kept.added_at, election=site.election, lang=LANG),
        changed=kept.changed,
        posts=() if gone else tuple(post_line(site, post) for post in out),
        waiting=0 if gone else len(waiting),
        taken=None if taken is None else time_text(taken, election=site.election, lang=LANG),
        withdrawn=None if gone is None else _withdrawn(site, kept),
    )


def photo_choices(site: Site, *, chosen: Sequence[str]) -> tuple[PhotoLine, ...]:
    """The photos that a post may have: those that are chosen, and the last ones added."""
    usable = [
        kept
        for kept in _newest_first(site)
        if kept.withdrawn is None and kept.photo.use is PhotoUse.READERS
    ]
    picked = [one for one in usable if one.photo.id in map(PhotoId, chosen)]
    others = [one for one in usable if one not in picked]
    return tuple(photo_line(site, one) for one in (*picked, *others[:CHOICES]))


def local_stamp(site: Site, photo: Photo) -> str:
    """When the photo was taken as a form has it, in the election's zone; empty if unknown."""
    if photo.taken_at is None:
        return ""
    local = photo.taken_at.astimezone(ZoneInfo(site.election.time_zone))
    return local.strftime("%Y-%m-%dT%H:%M:%S")


def _newest_first(site: Site) -> list[KeptPhoto]:
    """All photos, the one added last first."""
    as_added = reversed(list(site.night.photos.values()))
    return sorted(as_added, key=lambda one: one.added_at, reverse=True)


def _says(kept: KeptPhoto, words: str) -> bool:
    photo = kept.photo
    said = f"{photo.description} {photo.credit} {photo.caption or ''} {kept.by.name}".casefold()
    return all(word in said for word in words.casefold().split())


def _withdrawn(site: Site, kept: KeptPhoto) -> str:
    gone = kept.withdrawn
    if gone is None:
        return ""
    when = time_text(gone.at, election=site.election, lang=LANG)
    return f"Withdrawn at {when} by {gone.by.name}: {gone.reason}"
