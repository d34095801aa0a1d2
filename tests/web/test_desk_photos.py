import re

import pytest
from desk_people import Desk, desk_after, form_token_in
from httpx2 import Response
from markupsafe import escape
from pictures import SECRET_PLACE, picture, png_claiming, saved, telling_exif, xmp
from PIL import Image
from shipped_night import PAGE, client_of
from starlette.testclient import TestClient

from countnight.flow.newsroom import Newsroom
from countnight.flow.photos.describing import PhotoWords, add_photo
from countnight.model.block import PhotoId
from countnight.model.desk.actor import Actor
from countnight.model.night import Night
from countnight.model.person import Role
from countnight.model.photos.made import MOST_BYTES
from countnight.model.photos.photo import Focus, PhotoUse
from countnight.web.app import live_of

JPEG = saved(picture(700, 500), exif=telling_exif())
WORDS = {"description": "Boxes on a table", "credit": "A. Lens", "caption": "The count begins"}
PAYLOADS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</textarea><script>alert(1)</script>",
    "javascript:alert(1)",
    "' autofocus onfocus='alert(1)",
    "{{ 7 * 7 }}",
)
HOSTILE_NAMES = (
    "../../../etc/passwd.jpg",
    "..\\..\\boot.ini",
    "<script>alert(1)</script>.jpg",
    '"><svg onload=alert(1)>.png',
    "photo.php",
    "a" * 2000 + ".jpg",
    "nul\x00.jpg",
    "",
)


def night_of(desk: Desk) -> Night:
    """The night as the desk's pages see it."""
    return live_of(desk.app).newsroom.night


def sent(
    browser: TestClient, data: bytes, *, name: str = "a.jpg", kind: str = "image/jpeg"
) -> Response:
    """The answer to a file that is sent as its form would send it."""
    token = form_token_in(browser.get("/desk/photos").text)
    files = {"photo": (name, data, kind)}
    return browser.post(
        "/desk/photos", data={"form_token": token}, files=files, follow_redirects=False
    )


def filled(browser: TestClient, path: str, **fields: str) -> Response:
    """The answer to the photo's form, filled in on the page that is there now."""
    page = browser.get(path).text
    changed = re.search(r'name="changed" value="(\d+)"', page)
    data = {"form_token": form_token_in(page), "changed": changed.group(1) if changed else ""}
    return browser.post(path, data=data | fields, follow_redirects=False)


def added(desk: Desk, data: bytes = JPEG, **words: str) -> PhotoId:
    """A reporter's photo, sent and described."""
    browser = desk.signed_in(Role.REPORTER)
    path = sent(browser, data).headers["location"]
    assert filled(browser, path, **{**WORDS, **words}).status_code == 303
    return PhotoId(path.rpartition("/")[2])


def published(desk: Desk, photo: PhotoId, **fields: str) -> Response:
    """A post with the photo, on its page at once."""
    browser = desk.signed_in(Role.EDITOR)
    token = form_token_in(browser.get("/desk/write").text)
    post = {"headline": "Boxes come in", "body": "They come.", "page": PAGE}
    block = {"kind-1": "photo", "photo-1": photo}
    data = {"form_token": token, "key": "a-key-of-one-form-only", **post, **block, **fields}
    return browser.post("/desk/write/publish", data=data, follow_redirects=True)


def test_a_photo_comes_from_a_phone_to_the_page() -> None:
    """Sent, described with what its file says, chosen, published: and without where it was."""
    desk = desk_after(1)
    browser = desk.signed_in(Role.REPORTER)
    path = sent(browser, JPEG).headers["location"]
    form = browser.get(path).text
    assert "Boxes come in" in form
    assert 'value="A. Lens"' in form
    assert 'value="2019-12-13T03:11:00"' in form
    assert filled(browser, path, **WORDS, across="20", down="30").status_code == 303
    (kept,) = night_of(desk).photos.values()
    published(desk, kept.photo.id)
    reader = client_of(desk.app)
    page = reader.get(f"/live/{PAGE}").text
    addresses = set(re.findall(r"/photos/[0-9a-f]+-\d+\.(?:webp|jpg)", page))

    assert kept.photo.focus == Focus(20, 30)
    assert (kept.by.id, kept.photo.caption) == ("reporter", "The count begins")
    assert 'alt="Boxes on a table"' in page
    assert "Image source: A. Lens" in page
    assert len(addresses) == 3
    for address in addresses:
        served = reader.get(address)
        assert served.status_code == 200
        assert not any(mark in served.content for mark in (SECRET_PLACE, b"Exif", b"A. Lens"))


REFUSED = {
    "no file": b"",
    "a drawing": b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
    "a page": b"<!doctype html><script>alert(1)</script>",
    "a program": b"<?php system($_GET['c']); ?>",
    "an archive": b"PK\x03\x04" + b"\0" * 400,
    "a gif": saved(picture(400, 300, mode="P"), "GIF"),
    "a bomb": png_claiming(60_000, 60_000),
    "half of it": JPEG[: len(JPEG) // 2],
    "a blot": saved(Image.new("RGB", (20, 20)), "PNG"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_a_file_that_is_no_photo_is_refused_with_what_to_do(what: str) -> None:
    """Though it is called a.jpg and said to be a JPEG; nothing of it is kept."""
    desk = desk_after(1)
    answer = sent(desk.signed_in(Role.REPORTER), REFUSED[what])

    assert answer.status_code == 422
    assert 'role="alert"' in answer.text
    assert "alert(1)" not in answer.text
    assert night_of(desk).photos == {}


def test_a_photo_is_taken_by_what_it_is() -> None:
    """A JPEG that is called a.html and said to be text."""
    desk = desk_after(1)
    answer = sent(desk.signed_in(Role.REPORTER), JPEG, name="a.html", kind="text/html")

    assert answer.status_code == 303


def test_a_body_that_is_too_large_is_not_read_to_its_end() -> None:
    """It is refused as it comes, in words that say how large a file may be."""
    desk = desk_after(1)
    answer = sent(desk.signed_in(Role.REPORTER), b"\0" * (MOST_BYTES + 200_000))

    assert answer.status_code == 413
    assert "32 MB at most" in answer.text


def test_what_is_typed_beside_a_file_stays_small() -> None:
    """A field of a form with a file may not be as large as the file."""
    desk = desk_after(1)
    browser = desk.signed_in(Role.REPORTER)
    token = form_token_in(browser.get("/desk/photos").text)
    data = {"form_token": token, "junk": "x" * 100_000}
    answer = browser.post("/desk/photos", data=data, files={"photo": ("a.jpg", JPEG)})

    assert answer.status_code == 400


@pytest.mark.parametrize("name", HOSTILE_NAMES)
def test_the_files_name_goes_nowhere(name: str) -> None:
    """Not into a path, not into a page: the photo is called by its content."""
    desk = desk_after(1)
    browser = desk.signed_in(Role.REPORTER)
    answer = sent(browser, JPEG, name=name)

    assert answer.status_code == 303 or (name == "" and answer.status_code == 422)
    if answer.status_code == 303:
        assert re.fullmatch(r"/desk/photos/[0-9a-f]{24}", answer.headers["location"])
        assert "alert(1)" not in browser.get(answer.headers["location"]).text


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_script_in_the_metadata_is_only_words(payload: str) -> None:
    """In the form that offers it, at the desk, in the form of a post, and for readers."""
    escaped = payload.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    said = xmp(
        f"<dc:description><rdf:Alt><rdf:li>{escaped}</rdf:li></rdf:Alt></dc:description>"
        f"<photoshop:Credit>{escaped}</photoshop:Credit>"
    )
    desk = desk_after(1)
    browser = desk.signed_in(Role.EDITOR)
    path = sent(browser, saved(picture(400, 300), xmp=said)).headers["location"]
    form = browser.get(path).text
    filled(browser, path, description=payload, credit=payload, caption=payload)
    (photo,) = night_of(desk).photos
    published(desk, photo)
    pages = [
        form,
        browser.get("/desk/photos").text,
        browser.get(path).text,
        client_of(desk.app).get(f"/live/{PAGE}").text,
        client_of(desk.app).get(f"/live/{PAGE}/feed.atom").text,
    ]

    is_markup = any(sign in payload for sign in "<>\"'")
    for page in pages:
        assert payload not in page or not is_markup
        assert not re.search(r'(?:href|src|action)="javascript:', page)
        assert escape(payload) in page or page.startswith("<?xml")


def test_description_and_credit_must_be_there() -> None:
    """The form comes back with what was typed, and the photo is not added."""
    desk = desk_after(1)
    browser = desk.signed_in(Role.REPORTER)
    path = sent(browser, JPEG).headers["location"]
    answer = filled(browser, path, description=" ", credit="", caption="Kept words", taken="soon")

    assert answer.status_code == 422
    assert "The time is none." in answer.text
    assert "Kept words" in answer.text
    again = filled(browser, path, description=" ", credit="", caption="Kept words")
    assert "The photo has no description." in again.text
    assert "The photo has no credit." in again.text
    assert night_of(desk).photos == {}


def test_the_same_file_leads_to_the_same_photo() -> None:
    """Whoever sends it second sees how it was described."""
    desk = desk_after(1)
    photo = added(desk)
    again = sent(desk.signed_in(Role.EDITOR), JPEG).headers["location"]

    assert again.endswith(photo)
    assert "Boxes on a table" in desk.signed_in(Role.EDITOR).get(again).text


def test_a_changed_credit_reaches_readers_at_once() -> None:
    """On the page, without a new version of the post."""
    desk = desk_after(1)
    photo = added(desk)
    published(desk, photo)
    answer = filled(
        desk.signed_in(Role.EDITOR), f"/desk/photos/{photo}", **WORDS | {"credit": "Zoë"}
    )
    page = client_of(desk.app).get(f"/live/{PAGE}").text

    assert answer.status_code == 303
    assert "Image source: Zoë" in page


def test_a_form_from_before_somebodys_change_overwrites_nothing() -> None:
    """The second to save sees what they typed, and is told."""
    desk = desk_after(1)
    photo = added(desk)
    path, browser = f"/desk/photos/{photo}", desk.signed_in(Role.EDITOR)
    old = browser.get(path).text
    filled(browser, path, **WORDS | {"credit": "First"})
    changed = re.search(r'name="changed" value="(\d+)"', old)
    assert changed is not None
    data = {"form_token": form_token_in(old), "changed": changed.group(1)}
    answer = browser.post(path, data=data | WORDS | {"credit": "Second"})

    assert answer.status_code == 422
    assert "Somebody changed this photo" in answer.text
    assert 'value="Second"' in answer.text
    assert night_of(desk).photos[photo].photo.credit == "First"


def test_the_list_says_where_each_photo_stands() -> None:
    """And finds one by a word."""
    desk = desk_after(1)
    photo = added(desk)
    browser = desk.signed_in(Role.REPORTER)
    before = browser.get("/desk/photos").text
    published(desk, photo)
    after = browser.get("/desk/photos").text

    assert "In no post yet" in before
    assert "Boxes come in" in after
    assert photo in browser.get("/desk/photos?q=LENS+boxes").text
    assert photo not in browser.get("/desk/photos?q=elephants").text


def test_an_editor_withdraws_a_photo() -> None:
    """With a reason: off the page, gone at its address, and struck out in the list."""
    desk = desk_after(1)
    photo = added(desk)
    published(desk, photo)
    reader, editor = client_of(desk.app), desk.signed_in(Role.EDITOR)
    address = f"/photos/{photo}-320.webp"
    assert reader.get(address).status_code == 200
    filled(editor, f"/desk/photos/{photo}/withdraw", reason="")
    token = form_token_in(editor.get(f"/desk/photos/{photo}").text)
    for reason in ("  ", "We may not show it"):
        data = {"form_token": token, "reason": reason}
        editor.post(f"/desk/photos/{photo}/withdraw", data=data)
        status = reader.get(address).status_code
        assert status == (410 if reason.strip() else 200)

    assert photo not in reader.get(f"/live/{PAGE}").text
    assert "Withdrawn at" in editor.get("/desk/photos").text
    assert "We may not show it" in editor.get(f"/desk/photos/{photo}").text
    assert editor.get(f"/desk/photos/files/{photo}-320.webp").status_code == 404


def test_a_withdrawn_photo_comes_back_only_on_purpose() -> None:
    """Sent again it says that it was withdrawn, and asks for a word that it may be used."""
    desk = desk_after(1)
    photo = added(desk)
    editor, path = desk.signed_in(Role.EDITOR), f"/desk/photos/{photo}"
    token = form_token_in(editor.get(path).text)
    editor.post(f"{path}/withdraw", data={"form_token": token, "reason": "rights"})
    sent(editor, JPEG)
    refused = filled(editor, path, **WORDS)
    taken = filled(editor, path, **WORDS, again="yes")

    assert refused.status_code == 422
    assert "withdrawn before" in refused.text
    assert taken.status_code == 303
    assert night_of(desk).photos[photo].withdrawn is None


def test_only_editors_are_offered_to_withdraw() -> None:
    """A reporter sees the photo and may describe it."""
    desk = desk_after(1)
    photo = added(desk)

    assert "Withdraw the photo" in desk.signed_in(Role.EDITOR).get(f"/desk/photos/{photo}").text
    page = desk.signed_in(Role.REPORTER).get(f"/desk/photos/{photo}").text
    assert "Withdraw the photo" not in page


@pytest.mark.parametrize(
    "headers", [{"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "none"}]
)
def test_a_strangers_page_sends_no_photo(headers: dict[str, str]) -> None:
    """Nor does a form without its token, though the person is signed in."""
    desk = desk_after(1)
    browser = desk.signed_in(Role.REPORTER)
    token = form_token_in(browser.get("/desk/photos").text)
    files = {"photo": ("a.jpg", JPEG)}
    strange = browser.post("/desk/photos", data={"form_token": token}, files=files, headers=headers)
    bare = browser.post("/desk/photos", data={"form_token": "x"}, files=files)

    assert (strange.status_code, bare.status_code) == (403, 403)
    assert night_of(desk).photos == {}


def test_a_photo_that_nobody_sent_is_nowhere() -> None:
    """A page for it does not exist, in whatever way it is asked for."""
    desk = desk_after(1)
    browser = desk.signed_in(Role.EDITOR)
    token = form_token_in(browser.get("/desk/account").text)
    for name in ("0" * 24, "made.json", "%2e%2e%2f%2e%2e"):
        assert browser.get(f"/desk/photos/{name}").status_code == 404
        data = {"form_token": token, **WORDS}
        assert browser.post(f"/desk/photos/{name}", data=data).status_code in {404, 405}


def test_a_post_takes_only_photos_that_readers_may_see() -> None:
    """None chosen, one that nobody knows, a declaration sheet, one that was withdrawn."""
    desk = desk_after(1)
    photo = added(desk)
    none = published(desk, PhotoId(""), **{"caption-1": "Only a caption"})
    unknown = published(desk, PhotoId("0" * 24))

    def sheet(room: Newsroom) -> None:
        made = room.night.photos[photo].photo
        other = PhotoId("1" * 24)
        words = PhotoWords("A sheet", "A. Lens")
        desk_house = desk.app.state.house
        found = desk_house.photos.files.made(made.id)
        add_photo(
            room,
            type(found)(other, found.width, found.height, found.widths),
            words,
            by=Actor("kim", "Kim"),
            use=PhotoUse.DESK,
        )

    live_of(desk.app).write(sheet)
    hidden = published(desk, PhotoId("1" * 24))

    assert "no photo is chosen" in none.text
    assert "no photo is chosen" in unknown.text
    assert "readers may not see it" in hidden.text
    assert night_of(desk).posts.keys() == desk_after(1).app.state.house.live.site.night.posts.keys()


def test_the_form_of_a_post_offers_the_last_photos() -> None:
    """Also those that were added after the form was opened, with nothing typed lost."""
    desk = desk_after(1)
    browser = desk.signed_in(Role.REPORTER)
    token = form_token_in(browser.get("/desk/write").text)
    typed = {"form_token": token, "key": "a-key-of-one-form-only", "headline": "Half a headline"}
    empty = browser.post("/desk/write", data={**typed, "act": "add photo"}).text
    photo = added(desk)
    later = browser.post(
        "/desk/write", data={**typed, "kind-1": "photo", "caption-1": "Mine", "act": "look"}
    ).text

    assert "No photo has been added yet" in empty
    assert f'value="{photo}"' in later
    assert "Half a headline" in later
    assert 'value="Mine"' in later


def test_the_preview_shows_a_photo_that_no_reader_may_see_yet() -> None:
    """From the desk's own address."""
    desk = desk_after(1)
    photo = added(desk)
    browser = desk.signed_in(Role.REPORTER)
    token = form_token_in(browser.get("/desk/write").text)
    block = {"kind-1": "photo", "photo-1": photo, "caption-1": "Here"}
    data = {"form_token": token, "key": "a-key-of-one-form-only", "page": PAGE, **block}
    shown = browser.post("/desk/write/preview", data=data).text

    assert f"/desk/photos/files/{photo}-320.webp" in shown
    assert "Here" in shown
