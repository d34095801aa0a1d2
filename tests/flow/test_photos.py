from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from night_desk import OvertakenLog, newsroom

from countnight.desk.errors import ReasonMissingError
from countnight.flow.newsroom import Newsroom
from countnight.flow.photos.describing import (
    PhotoWords,
    add_photo,
    revise_photo,
    withdraw_photo,
)
from countnight.flow.photos.room import PhotoRoom, develop, may_be_seen, tidy
from countnight.flow.report import Report, publish_report, remove_post
from countnight.model.block import PhotoBlock, PhotoId
from countnight.model.desk.actor import Actor
from countnight.model.event import PhotoRevised
from countnight.model.finding import Finding, Severity
from countnight.model.ids import START, PostId
from countnight.model.night import night_from_batches
from countnight.model.photos.made import Development, MadePhoto, PhotoFile, PhotoKind
from countnight.model.photos.photo import Focus, PhotoUse, block_from_photo
from countnight.model.photos.shelf import block_as_shown
from countnight.render.live_page import live_page_html
from countnight.store.photos.memory import MemoryPhotos

PHOTO = PhotoId("0123456789abcdef01234567")
MADE = MadePhoto(PHOTO, 640, 400, (320, 640))
FILES = (PhotoFile(320, PhotoKind.WEBP, b"small"),)
WORDS = PhotoWords("Boxes on a table", "A. Lens", "The count begins")
KIM, LEE = Actor("kim", "Kim"), Actor("lee", "Lee")


class StandInDarkroom:
    """A darkroom that makes the same photo of everything but nothing."""

    media_types = ("image/jpeg",)

    def developed(self, data: bytes) -> Development:
        """The photo, or that there was none."""
        if data:
            return Development(MADE, FILES)
        return Development(findings=(Finding("photo-missing", Severity.HOLD, "m", "r"),))


def room() -> PhotoRoom:
    """A room with nothing in it."""
    return PhotoRoom(StandInDarkroom(), MemoryPhotos())


def with_photo(night: Newsroom) -> Newsroom:
    """The newsroom with the photo."""
    assert add_photo(night, MADE, WORDS, by=KIM).kept is not None
    return night


def shown_in_a_post(night: Newsroom, key: str = "k") -> PostId:
    """The photo goes out in a post; the post's id."""
    block = block_from_photo(night.night.photos[PHOTO].photo, caption="At the hall")
    page = next(iter(night.election.pages))
    receipt = publish_report(
        night, Report((page,), "Boxes", "They come.", blocks=(block,)), key=key
    )
    assert receipt.post is not None
    return receipt.post.id


def page_of(night: Newsroom) -> str:
    """The live page as it stands."""
    return str(live_page_html(night.site(), page=next(iter(night.election.pages))))


def test_a_file_becomes_a_photo_whose_files_are_kept() -> None:
    """And one that is refused leaves nothing."""
    here = room()
    made, _ = develop(here, b"a photo")
    nothing, findings = develop(here, b"")

    assert made == MADE == here.files.made(PHOTO)
    assert nothing is None
    assert [one.code for one in findings] == ["photo-missing"]


def test_a_photo_needs_a_description_and_a_credit() -> None:
    """Blank ones, and endless ones, are named; nothing is in the log then."""
    night = newsroom()
    receipt = add_photo(night, MADE, PhotoWords(" ", "", "x" * 1001), by=KIM)

    assert [one.code for one in receipt.findings] == [
        "photo-description-missing",
        "photo-credit-missing",
        "photo-caption-too-long",
    ]
    assert night.night.photos == {}


def test_a_photo_is_added_once() -> None:
    """Sent a second time by somebody else it stays as the first one described it."""
    night = with_photo(newsroom())
    position = night.night.position
    receipt = add_photo(night, MADE, replace(WORDS, credit="Somebody else"), by=LEE)

    assert receipt.kept is not None
    assert receipt.kept.by == KIM
    assert receipt.kept.photo.credit == "A. Lens"
    assert night.night.position == position


def test_a_rebuild_gives_the_same_photos() -> None:
    """All that is known of a photo is in the log: added, changed, shown, withdrawn."""
    night, here = with_photo(newsroom()), room()
    shown_in_a_post(night)
    seen = night.night.photos[PHOTO].changed
    words = replace(WORDS, credit="B. Lens", focus=Focus(20, 30), taken_at=datetime.now(UTC))
    revise_photo(night, PHOTO, words, by=LEE, seen=seen)
    withdraw_photo(night, here, PHOTO, by=LEE, reason="not ours")
    rebuilt = night_from_batches(night.election, night.log.read(after=START))

    assert rebuilt.photos == night.night.photos
    assert rebuilt.photos[PHOTO].photo.focus == Focus(20, 30)


def test_a_changed_credit_is_read_wherever_the_photo_stands() -> None:
    """The page's own post is not touched; its caption there stays its own."""
    night = with_photo(newsroom())
    shown_in_a_post(night)
    before = page_of(night)
    changed = night.night.photos[PHOTO].changed
    revise_photo(night, PHOTO, replace(WORDS, credit="Zoë Lens"), by=LEE, seen=changed)
    after, change = page_of(night), next(iter(night.night.pages.values())).changes[-1]

    assert "Image source: A. Lens" in before
    assert "Image source: Zoë Lens" in after
    assert "At the hall" in after
    assert len(change.posts) == 1


def test_two_people_never_overwrite_each_other() -> None:
    """Whoever saves second is told, and nothing of the first is lost."""
    night = with_photo(newsroom())
    seen = night.night.photos[PHOTO].changed
    revise_photo(night, PHOTO, replace(WORDS, credit="First"), by=KIM, seen=seen)
    receipt = revise_photo(night, PHOTO, replace(WORDS, credit="Second"), by=LEE, seen=seen)

    assert [one.code for one in receipt.findings] == ["photo-moved"]
    assert night.night.photos[PHOTO].photo.credit == "First"


def test_nor_do_they_in_two_processes() -> None:
    """Somebody's change comes into the log between our reading and our writing."""
    log = OvertakenLog()
    night = with_photo(newsroom(log=log))
    known = night.night.photos[PHOTO]
    log.others = [PhotoRevised(replace(known.photo, credit="First"), KIM)]
    receipt = revise_photo(
        night, PHOTO, replace(WORDS, credit="Second"), by=LEE, seen=known.changed
    )

    assert log.refusals == 1
    assert [one.code for one in receipt.findings] == ["photo-moved"]
    assert night.night.photos[PHOTO].photo.credit == "First"


def test_a_withdrawn_photo_leaves_pages_and_disk() -> None:
    """The post stays with its words; who withdrew it, and why, is known."""
    night, here = with_photo(newsroom()), room()
    develop(here, b"a photo")
    shown_in_a_post(night)
    with pytest.raises(ReasonMissingError):
        withdraw_photo(night, here, PHOTO, by=LEE, reason=" ")
    there = page_of(night)
    withdraw_photo(night, here, PHOTO, by=LEE, reason="not ours")
    gone, kept = page_of(night), night.night.photos[PHOTO]

    assert PHOTO in there
    assert PHOTO not in gone
    assert "They come." in gone
    assert here.files.made(PHOTO) is None
    assert kept.withdrawn is not None
    assert (kept.withdrawn.by, kept.withdrawn.reason) == (LEE, "not ours")


def test_a_withdrawn_photo_is_not_on_the_page_as_it_was_either() -> None:
    """The past is shown as it was, but for what nobody may show any more."""
    night = with_photo(newsroom())
    shown_in_a_post(night)
    then, page = night.night.position, next(iter(night.election.pages))
    before = str(live_page_html(night.site_at(then), page=page))
    withdraw_photo(night, room(), PHOTO, by=LEE, reason="not ours")
    after = str(live_page_html(night.site_at(then), page=page))

    assert PHOTO in before
    assert PHOTO not in after
    assert "They come." in after


def test_a_withdrawn_photo_cannot_be_changed_and_may_come_back() -> None:
    """Withdrawn by mistake: the file is sent again, and the posts have it again."""
    night, here = with_photo(newsroom()), room()
    shown_in_a_post(night)
    withdraw_photo(night, here, PHOTO, by=LEE, reason="not ours")
    changed = night.night.photos[PHOTO].changed
    refused = revise_photo(night, PHOTO, WORDS, by=LEE, seen=changed)
    add_photo(night, MADE, WORDS, by=KIM)

    assert [one.code for one in refused.findings] == ["photo-gone"]
    assert PHOTO in page_of(night)
    assert may_be_seen(night.night, night.night.photos[PHOTO])


def test_readers_may_see_what_is_out_and_nothing_else() -> None:
    """Not before its post is out, and not after the last one with it was removed."""
    night = with_photo(newsroom())

    def seen() -> bool:
        return may_be_seen(night.night, night.night.photos[PHOTO])

    before = seen()
    first, second = shown_in_a_post(night, "a"), shown_in_a_post(night, "b")
    remove_post(night, first, reason="r")
    between = seen()
    remove_post(night, second, reason="r")

    assert (before, between, seen()) == (False, True, False)


def test_a_photo_for_the_desk_says_so() -> None:
    """A picture of a declaration sheet is no photo for posts."""
    night = newsroom()
    receipt = add_photo(night, MADE, WORDS, by=KIM, use=PhotoUse.DESK)

    assert receipt.kept is not None
    assert receipt.kept.photo.use is PhotoUse.DESK


def test_a_photo_that_nobody_knows_is_shown_as_its_block_says() -> None:
    """A post from a program, or from an older log."""
    block = PhotoBlock(PhotoId("ab12"), 640, 400, (640,), "A hall", "B. Lens")

    assert block_as_shown({}, block) == block


def test_tidying_ends_what_a_crash_left() -> None:
    """The files of a photo whose withdrawal is in the log are gone at the next start."""
    night, here = with_photo(newsroom()), room()
    develop(here, b"a photo")
    withdraw_photo(night, room(), PHOTO, by=LEE, reason="not ours")

    assert here.files.made(PHOTO) == MADE
    tidy(here, night, now=datetime.now(UTC) + timedelta(days=3))
    assert here.files.made(PHOTO) is None
