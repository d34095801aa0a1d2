"""/desk/photos: every photo of the night, and where one sends another."""

from http import HTTPStatus

from anyio.to_thread import run_sync
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import Response

from countnight.desk.rights import Right
from countnight.flow.photos.room import develop
from countnight.model.finding import Finding
from countnight.model.photos.made import MOST_BYTES, MadePhoto
from countnight.render.assets import asset_path
from countnight.render.desk.frame import Shortcut
from countnight.render.desk.photos import photo_lines
from countnight.web.desk.forms import form_of
from countnight.web.desk.page import desk_page, seen
from countnight.web.desk.route import DeskRoute, FormLimit
from countnight.web.house import House, house_of
from countnight.web.photos.address import room_of

PHOTOS = "/desk/photos"
PAGE_SIZE = 60
UPLOAD = FormLimit(files=1, file_bytes=MOST_BYTES)
KEYS = (Shortcut("c", "Choose a photo to send"), Shortcut("/", "Look for a photo"))


async def photos(request: Request) -> Response:
    """The list, the newest first, or those in which some words occur."""
    return await _listing(request)


async def send(request: Request) -> Response:
    """A file becomes a photo, which is described next; or it is refused, with what to do."""
    form = await form_of(request)
    file = form.get("photo")
    made, findings = await _developed(house_of(request), file)
    if made is None:
        return await _listing(request, faults=tuple(findings))
    return seen(f"{PHOTOS}/{made.id}")


async def _developed(
    house: House, file: UploadFile | str | None
) -> tuple[MadePhoto | None, tuple[Finding, ...]]:
    """One at a time, off the event loop: a photo fills a processor, and some memory."""
    room = room_of(house)
    async with house.developing:
        data = await file.read() if isinstance(file, UploadFile) else b""
        made, findings = await run_sync(develop, room, data)
    return made, tuple(findings)


async def _listing(request: Request, *, faults: tuple[Finding, ...] = ()) -> Response:
    house = house_of(request)
    room = room_of(house)
    words = request.query_params.get("q", "")[:200]
    lines = photo_lines(house.live.site, words=words)
    view = {
        "lines": lines[:PAGE_SIZE],
        "more": max(0, len(lines) - PAGE_SIZE),
        "words": words,
        "faults": faults,
        "accept": ",".join(room.darkroom.media_types),
        "most_bytes": MOST_BYTES,
        "shortcuts": KEYS,
        **photo_assets(),
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if faults else HTTPStatus.OK
    return await desk_page(request, "photos", title="Photos", view=view, status=status)


def photo_assets() -> dict[str, str]:
    """What a page with photos loads besides the desk's own."""
    return {"photos_css": asset_path("photos.css"), "photos_js": asset_path("photos.js")}


ROUTES: tuple[DeskRoute, ...] = (
    DeskRoute(PHOTOS, photos, Right.ADD_PHOTO),
    DeskRoute(PHOTOS, send, Right.ADD_PHOTO, ("POST",), UPLOAD),
)
