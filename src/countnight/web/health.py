"""Whether the process lives, and whether it may be sent readers."""

from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from countnight.web.house import house_of

_NEVER = {"Cache-Control": "no-store"}


async def healthz(_request: Request) -> Response:
    """The process answers; nothing more is claimed."""
    return PlainTextResponse("ok\n", headers=_NEVER)


async def readyz(request: Request) -> Response:
    """Whether the night is open and level with its log, and if not, why."""
    live = house_of(request).live
    night = live.site.night
    is_ready = night.is_open and live.problem is None
    told = {
        "ready": is_ready,
        "position": night.position,
        "declared": len(night.declared),
        "held": len(night.held),
        "problem": live.problem,
        "build": live.site.build,
    }
    status = HTTPStatus.OK if is_ready else HTTPStatus.SERVICE_UNAVAILABLE
    return JSONResponse(told, status_code=status, headers=_NEVER)
