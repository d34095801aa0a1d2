"""/desk/photos/{photo}: describing a photo that was sent, changing it, and taking it down."""

from dataclasses import dataclass
from datetime import UTC, datetime
from http import HTTPStatus
from zoneinfo import ZoneInfo

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from countnight.desk.errors import ReasonMissingError
from countnight.desk.rights import Right, may
from countnight.flow.newsroom import Newsroom
from countnight.flow.photos.describing import (
    PhotoReceipt,
    PhotoWords,
    add_photo,
    revise_photo,
    withdraw_photo,
)
from countnight.model.block import PhotoId
from countnight.model.election import Election
from countnight.model.finding import Finding, Severity
from countnight.model.ids import Position
from countnight.model.photos.made import MadePhoto
from countnight.model.photos.photo import CENTRE, Focus
from countnight.model.photos.shelf import KeptPhoto
from countnight.render.desk.photos import local_stamp, photo_line
from countnight.web.desk.forms import form_of, text_in
from countnight.web.desk.gate import signed_in
from countnight.web.desk.page import desk_page, flash, seen
from countnight.web.desk.photos.pages import PHOTOS, photo_assets
from countnight.web.desk.queue.orders import actor_of
from countnight.web.desk.route import DeskRoute
from countnight.web.house import house_of
from countnight.web.photos.address import NO_PHOTO, room_of


@dataclass(frozen=True, slots=True)
class PhotoForm:
    """What somebody has typed of a photo so far. Shape: texts are as typed."""

    description: str = ""
    credit: str = ""
    caption: str = ""
    taken: str = ""
    focus: Focus = CENTRE


async def photo(request: Request) -> Response:
    """The photo with its words; one that nobody has described yet with what its file says."""
    kept, made = await _known(request)
    site = house_of(request).live.site
    if kept is not None and kept.withdrawn is None:
        shown = kept.photo
        stamp = local_stamp(site, shown)
        words = (shown.description, shown.credit, shown.caption or "", stamp)
        return await _page(request, PhotoForm(*words, focus=shown.focus))
    if made is None:
        return await _page(request, PhotoForm())
    offered = made.offered
    stamp = _local(offered.taken, site.election)
    words = (offered.description or "", offered.credit or "", offered.caption or "", stamp)
    return await _page(request, PhotoForm(*words))


async def describe(request: Request) -> Response:
    """The photo is added with these words, or has them from now on."""
    kept, made = await _known(request)
    form, house, by = await form_of(request), house_of(request), actor_of(signed_in(request))
    typed = _typed(form)
    taken_at, faults = _moment(typed.taken, house.live.site.election)
    words = PhotoWords(typed.description, typed.credit, typed.caption, taken_at, typed.focus)
    is_new = kept is None or kept.withdrawn is not None

    def act(newsroom: Newsroom) -> PhotoReceipt:
        if not is_new and kept is not None:
            return revise_photo(newsroom, kept.photo.id, words, by=by, seen=_seen(form))
        if made is None:
            raise HTTPException(404, NO_PHOTO)
        return add_photo(newsroom, made, words, by=by)

    faults = (*faults, *_unconfirmed(kept, form))
    receipt = PhotoReceipt(None, faults) if faults else await house.live.written(act)
    if receipt.findings:
        return await _page(request, typed, faults=receipt.findings)
    await flash(request, "Added: choose it where you write." if is_new else "Saved.")
    return seen(PHOTOS if is_new else f"{PHOTOS}/{_id(request)}")


async def withdraw(request: Request) -> Response:
    """The photo leaves every page at once, and its files are deleted."""
    form, house, by = await form_of(request), house_of(request), actor_of(signed_in(request))
    room, wanted = room_of(house), _id(request)
    if wanted not in house.live.site.night.photos:
        raise HTTPException(404, NO_PHOTO)

    def act(newsroom: Newsroom) -> PhotoReceipt:
        return withdraw_photo(newsroom, room, wanted, by=by, reason=text_in(form, "reason")[:300])

    try:
        await house.live.written(act)
    except ReasonMissingError as error:
        await flash(request, f"Not done: {error}.")
        return seen(f"{PHOTOS}/{wanted}")
    await flash(request, "Withdrawn: it is on no page, and its files are deleted.")
    return seen(f"{PHOTOS}/{wanted}")


def _id(request: Request) -> PhotoId:
    return PhotoId(request.path_params["photo"])


async def _known(request: Request) -> tuple[KeptPhoto | None, MadePhoto | None]:
    """What the night has of the photo, and what the folder has. Raises: HTTPException, 404."""
    house, wanted = house_of(request), _id(request)
    kept = house.live.site.night.photos.get(wanted)
    made = await run_in_threadpool(room_of(house).files.made, wanted)
    if kept is None and made is None:
        raise HTTPException(404, NO_PHOTO)
    return kept, made


async def _page(request: Request, form: PhotoForm, *, faults: tuple[Finding, ...] = ()) -> Response:
    kept, made = await _known(request)
    live = house_of(request).live
    line = None if kept is None else photo_line(live.site, kept)
    is_gone = kept is not None and kept.withdrawn is not None
    view = {
        "id": _id(request),
        "form": form,
        "faults": faults,
        "wrong": {one.column for one in faults},
        "line": line,
        "shown": made if kept is None or is_gone else kept.photo,
        "is_new": made is not None and (kept is None or is_gone),
        "zone": live.site.election.time_zone,
        "may_withdraw": line is not None and not is_gone and may(signed_in(request), Right.RECALL),
        "readers": sum(live.readers.values()),
        **photo_assets(),
    }
    title = "Describe the photo" if view["is_new"] else "Photo"
    status = HTTPStatus.UNPROCESSABLE_ENTITY if faults else HTTPStatus.OK
    return await desk_page(request, "photo", title=title, view=view, status=status)


def _typed(form: FormData) -> PhotoForm:
    return PhotoForm(
        description=text_in(form, "description"),
        credit=text_in(form, "credit"),
        caption=text_in(form, "caption"),
        taken=text_in(form, "taken").strip(),
        focus=Focus(_percent(form, "across"), _percent(form, "down")),
    )


def _percent(form: FormData, name: str) -> int:
    """The field from 0 to 100; the middle where it says nothing."""
    text = text_in(form, name).strip()
    return min(100, int(text)) if text.isascii() and text.isdigit() and len(text) < 5 else 50


def _seen(form: FormData) -> Position:
    text = text_in(form, "changed")
    return Position(int(text) if text.isascii() and text.isdigit() and len(text) < 15 else 0)


def _moment(text: str, election: Election) -> tuple[datetime | None, tuple[Finding, ...]]:
    """The time of the form, which is in the election's zone; nothing typed is no time."""
    if not text:
        return None, ()
    try:
        local = datetime.fromisoformat(text)
    except ValueError:
        told, remedy = "The time is none.", "Write it as 2019-12-13T03:11, or leave it empty."
        return None, (Finding("photo-taken-bad", Severity.HOLD, told, remedy, column="taken"),)
    aware = local if local.tzinfo else local.replace(tzinfo=ZoneInfo(election.time_zone))
    return aware.astimezone(UTC), ()


def _local(taken: str | None, election: Election) -> str:
    """What the camera wrote, in the election's zone; a camera without one is taken to be there."""
    moment, _ = _moment(taken or "", election)
    if moment is None:
        return ""
    return moment.astimezone(ZoneInfo(election.time_zone)).strftime("%Y-%m-%dT%H:%M:%S")


def _unconfirmed(kept: KeptPhoto | None, form: FormData) -> tuple[Finding, ...]:
    """A withdrawn photo comes back only when somebody says that it may."""
    if kept is None or kept.withdrawn is None or text_in(form, "again"):
        return ()
    told = "This photo was withdrawn before."
    remedy = "Tick that it may be used after all, if you know that it may."
    return (Finding("photo-withdrawn-before", Severity.HOLD, told, remedy, column="again"),)


ROUTES: tuple[DeskRoute, ...] = (
    DeskRoute(f"{PHOTOS}/{{photo}}", photo, Right.ADD_PHOTO),
    DeskRoute(f"{PHOTOS}/{{photo}}", describe, Right.ADD_PHOTO, ("POST",)),
    DeskRoute(f"{PHOTOS}/{{photo}}/withdraw", withdraw, Right.RECALL, ("POST",)),
)
