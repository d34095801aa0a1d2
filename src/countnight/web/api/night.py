"""GET /api/v1/night: what is declared, and what waits for a person's decision."""

from starlette.requests import Request
from starlette.responses import Response

from countnight.desk.rights import Right
from countnight.model.night import Night, Received
from countnight.web.api.answers import finding_bodies
from countnight.web.api.asking import asker
from countnight.web.api.bodies import HeldBody, NightBody
from countnight.web.house import house_of


async def night(request: Request) -> Response:
    """Where the night stands; held results are not for the public, so a token is asked."""
    await asker(request, right=Right.READ_BY_API)
    now = house_of(request).live.site.night
    told = NightBody(
        election=now.election.id,
        is_test=now.is_test,
        position=now.position,
        declared=tuple(now.declared),
        held=tuple(_held(now, received) for received in now.held.values()),
    )
    return Response(
        told.model_dump_json(),
        media_type="application/json",
        headers={"Cache-Control": "no-store"},
    )


def _held(now: Night, received: Received) -> HeldBody:
    seat = received.message.declaration.seat
    return HeldBody(
        seat=seat,
        name=now.election.seats[seat].name,
        position=received.position,
        source=received.message.source,
        revision=received.message.revision,
        findings=tuple(finding_bodies(received.findings)),
    )
