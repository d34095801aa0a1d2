"""/desk/photos/files/{name}: a size of any photo, for people of the newsroom alone."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from countnight.desk.rights import Right
from countnight.web.desk.route import DeskRoute
from countnight.web.photos.address import NO_PHOTO, ONLY_HERE, name_from_text, photo_answer


async def file(request: Request) -> Response:
    """The size, whether readers may have it or not; a withdrawn photo has no files any more."""
    name = name_from_text(request.path_params["name"])
    if name is None:
        raise HTTPException(404, NO_PHOTO)
    return await photo_answer(request, name, cache_control=ONLY_HERE)


ROUTES: tuple[DeskRoute, ...] = (DeskRoute("/desk/photos/files/{name}", file, Right.SEE_DESK),)
