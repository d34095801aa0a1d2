"""The two addresses of the demo's bar; they are routed only where there is a demo."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from countnight.web.demo.bar import SPEEDS, clock_text, speed_text
from countnight.web.house import house_of
from countnight.web.own_path import own_path
from countnight.web.settings import DemoControl

OWN_ORIGIN = ("same-origin", "none")


async def set_speed(request: Request) -> Response:
    """The replay goes at the speed, and the browser is back where it was.

    Raises: HTTPException: 403 for a form on somebody else's page, 400 for another speed.
    """
    if request.headers.get("sec-fetch-site", "none") not in OWN_ORIGIN:
        raise HTTPException(403, "The speed is set from the demo's own pages.")
    async with request.form(max_fields=4, max_files=0) as form:
        wanted, back = form.get("speed"), form.get("back")
    if wanted not in {str(speed) for speed in SPEEDS}:
        raise HTTPException(400, f"The speed is one of {', '.join(map(str, SPEEDS))}.")
    _demo(request).set_speed(float(str(wanted)))
    return RedirectResponse(own_path(str(back)), status_code=303)


async def clock(request: Request) -> Response:
    """What the bar's script shows: the night's time and the speed."""
    demo = _demo(request)
    zone = house_of(request).live.site.election.time_zone
    told = {
        "clock": clock_text(demo, time_zone=zone),
        "speed": speed_text(demo),
        "chosen": 0 if demo.is_paused else demo.speed,
    }
    return JSONResponse(told, headers={"Cache-Control": "no-store"})


def _demo(request: Request) -> DemoControl:
    demo = house_of(request).settings.demo
    if demo is None:
        raise HTTPException(404, "This is no demo.")
    return demo
