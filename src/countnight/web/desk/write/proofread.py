"""Reading what somebody is typing: fields in, findings with their places out, as JSON."""

from http import HTTPStatus

from pydantic import Field, ValidationError
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from countnight.desk.rights import Right
from countnight.flow.figures import Figures
from countnight.flow.living.typed import findings_in_typed
from countnight.model.ids import GroupId, SeatId
from countnight.proofread.speaking import About
from countnight.render.records import Record, record_from_finding
from countnight.web.api.bodies import Body
from countnight.web.desk.route import DeskRoute, FormLimit
from countnight.web.house import house_of

LIMIT = FormLimit(size_bytes=131_072)


class Typed(Body):
    """Fields of a form as they stand, and what they are about as far as that is known."""

    fields: dict[str, str] = Field(max_length=200)
    lang: str | None = None
    seat: str | None = None
    group: str | None = None


async def proofread(request: Request) -> Response:
    """What the facts of now say to each field.

    Shape: places are Unicode code points of the field's own text, the end exclusive.
    """
    try:
        typed = Typed.model_validate_json(await request.body())
    except ValidationError:
        told = {"code": "body-invalid", "message": "Send the form's fields as JSON."}
        return JSONResponse({"error": told}, HTTPStatus.UNPROCESSABLE_ENTITY)
    # The figures are exchanged whole at every commit, so reading them waits for no writer.
    figures = house_of(request).live.newsroom.figures
    return JSONResponse(await run_in_threadpool(_told, figures, typed))


def _told(figures: Figures, typed: Typed) -> Record:
    election = figures.night.election
    lang = typed.lang if typed.lang is not None else election.languages[0]
    seat, group = SeatId(typed.seat or ""), GroupId(typed.group or "")
    about = About(
        seat if seat in election.seats else None, group if group in election.groups else None
    )
    return {
        "position": figures.night.position,
        "fields": {
            name: [
                record_from_finding(one)
                for one in findings_in_typed(figures, words, about=about, lang=lang)
            ]
            for name, words in typed.fields.items()
        },
    }


ROUTES: tuple[DeskRoute, ...] = (
    DeskRoute("/desk/proofread", proofread, Right.WRITE_POST, ("POST",), LIMIT),
)
