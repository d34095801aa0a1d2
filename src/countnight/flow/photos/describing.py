"""A photo is added, its words and focus are changed, it is withdrawn: each one entry of the log."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from countnight.desk.errors import ReasonMissingError
from countnight.errors import StaleLogError
from countnight.flow.newsroom import Newsroom
from countnight.flow.photos.room import PhotoRoom
from countnight.model.block import PhotoId
from countnight.model.desk.actor import Actor
from countnight.model.event import Event, PhotoAdded, PhotoRevised, PhotoWithdrawn
from countnight.model.finding import Finding, Severity
from countnight.model.ids import Position
from countnight.model.photos.made import MadePhoto
from countnight.model.photos.photo import CENTRE, Focus, Photo, PhotoUse
from countnight.model.photos.shelf import KeptPhoto

LONGEST_WORDS = 1000


@dataclass(frozen=True, slots=True)
class PhotoWords:
    """What a person says of a photo. None means: no caption; it is not known when it was taken."""

    description: str
    credit: str
    caption: str | None = None
    taken_at: datetime | None = None
    focus: Focus = CENTRE


@dataclass(frozen=True, slots=True)
class PhotoReceipt:
    """The photo as it stands in the night, or why it does not. None means: it was refused."""

    kept: KeptPhoto | None
    findings: tuple[Finding, ...] = ()


def add_photo(
    newsroom: Newsroom,
    made: MadePhoto,
    words: PhotoWords,
    *,
    by: Actor,
    use: PhotoUse = PhotoUse.READERS,
) -> PhotoReceipt:
    """The photo may be used; one that is known and not withdrawn stays as it is."""
    faults = faults_in_words(words)
    if faults:
        return PhotoReceipt(None, faults)
    photo = _described(Photo(made.id, made.width, made.height, made.widths, "", "", use=use), words)

    def events() -> list[Event]:
        known = newsroom.night.photos.get(made.id)
        is_new = known is None or known.withdrawn is not None
        return [PhotoAdded(photo, by)] if is_new else []

    return _committed(newsroom, events, photo=made.id)


def revise_photo(
    newsroom: Newsroom, photo: PhotoId, words: PhotoWords, *, by: Actor, seen: Position
) -> PhotoReceipt:
    """The photo has the words, wherever it stands.

    Shape: `seen` is the position of the change that the person had before them.
    """
    while True:
        newsroom.catch_up()
        known = newsroom.night.photos.get(photo)
        if known is None or known.withdrawn is not None:
            return PhotoReceipt(known, (_gone(),))
        faults = (*faults_in_words(words), *(() if known.changed == seen else (_moved(),)))
        after = _described(known.photo, words)
        if faults or after == known.photo:
            return PhotoReceipt(known, faults)
        try:
            newsroom.commit([PhotoRevised(after, by)])
        except StaleLogError:
            continue
        return PhotoReceipt(newsroom.night.photos[photo])


def withdraw_photo(
    newsroom: Newsroom, room: PhotoRoom, photo: PhotoId, *, by: Actor, reason: str
) -> PhotoReceipt:
    """The photo is on no page, its address says that it is gone, and its files are deleted.

    Raises: ReasonMissingError, StoreError.
    """
    if not reason.strip():
        raise ReasonMissingError(act="Withdrawing a photo")

    def events() -> list[Event]:
        known = newsroom.night.photos.get(photo)
        is_there = known is not None and known.withdrawn is None
        return [PhotoWithdrawn(photo, by, reason.strip())] if is_there else []

    receipt = _committed(newsroom, events, photo=photo)
    room.files.remove(photo)
    return receipt


def faults_in_words(words: PhotoWords) -> tuple[Finding, ...]:
    """What is missing before the photo may be used, or too long."""
    found = []
    if not words.description.strip():
        remedy = "Say what is to be seen, for readers who cannot see it."
        found.append(_fault("description", "missing", "The photo has no description.", remedy))
    if not words.credit.strip():
        remedy = "Say who took it, or whose it is."
        found.append(_fault("credit", "missing", "The photo has no credit.", remedy))
    texts = {"description": words.description, "credit": words.credit, "caption": words.caption}
    for name, text in texts.items():
        if text is not None and len(text) > LONGEST_WORDS:
            told = f"The {name} has {len(text):,} characters."
            found.append(_fault(name, "too-long", told, f"{LONGEST_WORDS:,} are taken: cut it."))
    return tuple(found)


def _described(photo: Photo, words: PhotoWords) -> Photo:
    return replace(
        photo,
        description=_line(words.description),
        credit=_line(words.credit),
        caption=_line(words.caption or "") or None,
        taken_at=words.taken_at,
        focus=words.focus,
    )


def _line(text: str) -> str:
    return " ".join(text.split())


def _committed(
    newsroom: Newsroom, events: Callable[[], list[Event]], *, photo: PhotoId
) -> PhotoReceipt:
    while True:
        newsroom.catch_up()
        wanted = events()
        try:
            if wanted:
                newsroom.commit(wanted)
        except StaleLogError:
            continue
        return PhotoReceipt(newsroom.night.photos.get(photo))


def _fault(field: str, what: str, message: str, remedy: str) -> Finding:
    return Finding(f"photo-{field}-{what}", Severity.HOLD, message, remedy, column=field)


def _gone() -> Finding:
    told = "The photo was withdrawn, or was never added."
    return Finding("photo-gone", Severity.HOLD, told, "Send the file again to use it.")


def _moved() -> Finding:
    told = "Somebody changed this photo while you were writing."
    return Finding("photo-moved", Severity.HOLD, told, "Compare with what stands here, and save.")
