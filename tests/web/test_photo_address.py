import pytest
from desk_people import DESK_SETTINGS, Desk, door_with_everybody
from shipped_night import PAGE, client_of, newsroom_after
from starlette.testclient import TestClient

from countnight.flow.newsroom import Newsroom
from countnight.flow.photos.describing import PhotoWords, add_photo, withdraw_photo
from countnight.flow.photos.room import PhotoRoom
from countnight.flow.report import Report, publish_report, remove_post
from countnight.intake.photos.darkroom import Darkroom
from countnight.model.block import PhotoId
from countnight.model.desk.actor import Actor
from countnight.model.person import Role
from countnight.model.photos.made import MadePhoto, PhotoFile, PhotoKind
from countnight.model.photos.photo import block_from_photo
from countnight.store.photos.memory import MemoryPhotos
from countnight.web.app import build_app, live_of

PHOTO = PhotoId("0123456789abcdef01234567")
MADE = MadePhoto(PHOTO, 640, 400, (320, 640))
FILES = (
    PhotoFile(320, PhotoKind.WEBP, b"small"),
    PhotoFile(640, PhotoKind.WEBP, b"large"),
    PhotoFile(640, PhotoKind.JPEG, b"jpeg"),
)
KIM = Actor("kim", "Kim")
ADDRESS = f"/photos/{PHOTO}-640.webp"


class Night:
    """An application with one photo, on its desk."""

    def __init__(self) -> None:
        self.room = PhotoRoom(Darkroom(), MemoryPhotos())
        self.room.files.keep(MADE, files=FILES)
        door = door_with_everybody()
        app = build_app(newsroom_after(1), settings=DESK_SETTINGS, door=door, photos=self.room)
        self.desk = Desk(app, door)
        self.live = live_of(app)
        self.live.write(lambda night: add_photo(night, MADE, PhotoWords("d", "c"), by=KIM))

    def reader(self) -> TestClient:
        """A browser of somebody whom the newsroom does not know."""
        return client_of(self.desk.app)

    def publish(self) -> None:
        """The photo goes out in a post."""

        def act(night: Newsroom) -> None:
            block = block_from_photo(night.night.photos[PHOTO].photo, caption=None)
            report = Report((PAGE,), "Boxes", "They come.", blocks=(block,))
            assert publish_report(night, report, key="k").post is not None

        self.live.write(act)


def test_a_photo_in_a_post_is_served_for_good() -> None:
    """Under an address that never means anything else, so that every cache may keep it."""
    night = Night()
    night.publish()
    answer = night.reader().get(ADDRESS)

    assert (answer.status_code, answer.content) == (200, b"large")
    assert answer.headers["content-type"] == "image/webp"
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "default-src 'none'; sandbox" in answer.headers["content-security-policy"]
    assert "set-cookie" not in answer.headers
    jpeg = night.reader().get(f"/photos/{PHOTO}-640.jpg")
    assert (jpeg.content, jpeg.headers["content-type"]) == (b"jpeg", "image/jpeg")


def test_a_browser_that_has_it_is_not_sent_it_again() -> None:
    """And a head is asked for without the body."""
    night = Night()
    night.publish()
    reader = night.reader()
    tag = reader.get(ADDRESS).headers["etag"]

    assert reader.get(ADDRESS, headers={"If-None-Match": tag}).status_code == 304
    assert reader.head(ADDRESS).headers["content-length"] == "5"


def test_a_photo_is_nobodys_business_before_its_post_is_out() -> None:
    """Not even for a reader who knows the file; the desk sees it, and caches keep none of it."""
    night = Night()
    behind = f"/desk/photos/files/{PHOTO}-640.webp"

    assert night.reader().get(ADDRESS).status_code == 404
    assert night.reader().get(behind, follow_redirects=False).status_code == 303
    seen = night.desk.signed_in(Role.MODERATOR).get(behind)
    assert (seen.status_code, seen.content) == (200, b"large")
    assert seen.headers["cache-control"].startswith("private")


def test_a_withdrawn_photo_is_gone() -> None:
    """410 at every size, for readers and search engines; no cache keeps that answer for long."""
    night = Night()
    night.publish()
    before = night.reader().get(f"/live/{PAGE}").text
    night.live.write(lambda room: withdraw_photo(room, night.room, PHOTO, by=KIM, reason="rights"))
    answer = night.reader().get(ADDRESS)

    assert PHOTO in before
    assert PHOTO not in night.reader().get(f"/live/{PAGE}").text
    assert PHOTO not in night.reader().get(f"/live/{PAGE}/feed.atom").text
    assert answer.status_code == 410
    assert "immutable" not in answer.headers["cache-control"]
    assert night.reader().get(f"/photos/{PHOTO}-320.webp").status_code == 410


def test_a_photo_goes_with_the_last_post_that_showed_it() -> None:
    """A post that is taken off its pages takes its photo with it."""
    night = Night()
    night.publish()
    (post,) = night.live.site.night.photos[PHOTO].posts
    night.live.write(lambda room: remove_post(room, post, reason="r"))

    assert night.reader().get(ADDRESS).status_code == 410


@pytest.mark.parametrize(
    "name",
    [
        "made.json",
        f"{PHOTO}",
        f"{PHOTO}-641.webp",
        f"{PHOTO}-0640.webp",
        f"{PHOTO}-320.jpg",
        f"{PHOTO}-640.WEBP",
        f"{PHOTO}-640.png",
        f"{PHOTO}-640.webp.html",
        f"{PHOTO.upper()}-640.webp",
        f"../{PHOTO}-640.webp",
        f"..%2f{PHOTO}-640.webp",
        "%2e%2e/night.countnight",
        f"..%5c..%5c{PHOTO}-640.webp",
        f"{PHOTO}/made.json",
        f"{PHOTO}%2fmade.json",
        f"{PHOTO}-640.webp%00.jpg",
        f"{PHOTO}-640.webp%0a",
        f"{PHOTO}-99999999999999999999.webp",
        f"{PHOTO}-٦٤٠.webp",
        "%ff%fe",
    ],
)
@pytest.mark.parametrize("base", ["/photos", "/desk/photos/files"])
def test_nothing_else_in_the_folder_can_be_reached(base: str, name: str) -> None:
    """No path, no other file, no size that is not there, however it is written."""
    night = Night()
    night.publish()
    answer = night.desk.signed_in(Role.EDITOR).get(f"{base}/{name}")

    assert answer.status_code in {404, 405}


def test_without_photos_there_is_no_photo() -> None:
    """A newsroom that takes none answers plainly."""
    reader = client_of(build_app(newsroom_after(0), settings=DESK_SETTINGS))

    assert reader.get(ADDRESS).status_code == 404
