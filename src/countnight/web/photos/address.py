"""The address of a photo's size, and the bytes behind it: for readers, and for the desk."""

import re
from dataclasses import dataclass
from http import HTTPStatus

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from countnight.flow.photos.room import PhotoRoom, may_be_seen
from countnight.model.block import PhotoId
from countnight.model.photos.made import PhotoKind
from countnight.web.house import House, house_of
from countnight.web.shelf import is_known

FOREVER = "public, max-age=31536000, immutable"
ONLY_HERE = "private, max-age=3600"
LOCKED = "default-src 'none'; sandbox"
NO_PHOTO = "There is no such photo."
WITHDRAWN = "This photo was taken down."
_NAME = re.compile(r"([0-9a-f]{8,64})-([1-9][0-9]{1,4})\.(webp|jpg)")
_MEDIA_TYPES = {PhotoKind.WEBP: "image/webp", PhotoKind.JPEG: "image/jpeg"}


@dataclass(frozen=True, slots=True)
class PhotoName:
    """Which size of which photo an address asks for. Units: pixels."""

    photo: PhotoId
    width: int
    kind: PhotoKind


def name_from_text(text: str) -> PhotoName | None:
    """What 'ab12…-640.webp' names; None for anything else, which never reaches a file."""
    found = _NAME.fullmatch(text)
    if found is None:
        return None
    photo, width, ending = found.groups()
    return PhotoName(PhotoId(photo), int(width), PhotoKind(ending))


async def photo(request: Request) -> Response:
    """A size of a photo that stands in a post which is out; of one that left, that it is gone."""
    house = house_of(request)
    name = name_from_text(request.path_params["name"])
    if name is None:
        raise HTTPException(404, NO_PHOTO)
    kept = house.live.site.night.photos.get(name.photo)
    if kept is None or not (kept.posts or kept.withdrawn):
        raise HTTPException(404, NO_PHOTO)
    if not may_be_seen(house.live.site.night, kept):
        raise HTTPException(HTTPStatus.GONE, WITHDRAWN)
    return await photo_answer(request, name, cache_control=FOREVER)


async def photo_answer(request: Request, name: PhotoName, *, cache_control: str) -> Response:
    """The bytes, or that the browser has them. Raises: HTTPException, 404."""
    etag = f'"{name.photo}-{name.width}"'
    headers = {
        "ETag": etag,
        "Cache-Control": cache_control,
        "Content-Security-Policy": LOCKED,
        "Content-Disposition": "inline",
    }
    if is_known(request.headers.get("if-none-match", ""), etag=etag):
        return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=headers)
    files = room_of(house_of(request)).files

    def content() -> bytes | None:
        return files.content(name.photo, width=name.width, kind=name.kind)

    found = await run_in_threadpool(content)
    if found is None:
        raise HTTPException(404, NO_PHOTO)
    return Response(found, headers=headers, media_type=_MEDIA_TYPES[name.kind])


def room_of(house: House) -> PhotoRoom:
    """Where photos are made and kept. Raises: HTTPException, 404, where there are none."""
    if house.photos is None:
        raise HTTPException(404, NO_PHOTO)
    return house.photos


PHOTO_ROUTES: tuple[BaseRoute, ...] = (Route("/photos/{name}", photo),)
