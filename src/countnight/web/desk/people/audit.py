"""/desk/audit: who did what, when and why."""

from datetime import datetime
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from countnight.desk.rights import Right, may
from countnight.flow.people.audit import AuditLine, AuditQuestion, lines_of
from countnight.model.ids import START
from countnight.web.desk.gate import door_of, signed_in
from countnight.web.desk.page import desk_page
from countnight.web.desk.people.sessions import moment_text
from countnight.web.desk.route import DeskRoute
from countnight.web.house import house_of

SHOWN = 100
MOST_DEEDS = 5_000
"""Deeds of people that are looked through; the log of the night is looked through whole."""


async def audit(request: Request) -> Response:
    """The lines that were asked for, the newest first, a hundred at a time."""
    asked = _asked(request)
    lines = await run_in_threadpool(_lines, request, asked)
    shown = lines[:SHOWN]
    view = {
        "lines": [(moment_text(request, line.at), line) for line in shown],
        "number": len(lines),
        "by": asked.by or "",
        "words": asked.words or "",
        "may_see_past": may(signed_in(request), Right.SEE_NIGHT),
        "older": _older(asked, shown) if len(lines) > SHOWN else None,
    }
    return await desk_page(request, "audit", title="Who did what", view=view)


def _lines(request: Request, asked: AuditQuestion) -> list[AuditLine]:
    newsroom = house_of(request).live.newsroom
    batches = newsroom.log.read(after=START)
    deeds = door_of(request).people.journal(most=MOST_DEEDS)
    return lines_of(newsroom.election, batches=batches, deeds=deeds, asked=asked)


def _asked(request: Request) -> AuditQuestion:
    given = request.query_params
    by, words = (given.get(name, "").strip()[:80] or None for name in ("by", "words"))
    return AuditQuestion(by, words, _moment(given.get("before", "")))


def _moment(text: str) -> datetime | None:
    """The moment, or None when there is none or it is not one."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else None


def _older(asked: AuditQuestion, shown: list[AuditLine]) -> str:
    told = {"by": asked.by or "", "words": asked.words or "", "before": shown[-1].at.isoformat()}
    return f"/desk/audit?{urlencode(told)}"


ROUTES: tuple[DeskRoute, ...] = (DeskRoute("/desk/audit", audit, Right.SEE_AUDIT),)
