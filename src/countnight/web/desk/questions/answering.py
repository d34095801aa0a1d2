"""A question on its way into a post: the write page opens with it, in the chosen wording."""

from dataclasses import replace

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from countnight.desk.composing import Piece, PieceKind
from countnight.desk.rights import Right, may
from countnight.model.block import QuestionId
from countnight.model.desk.question import QuestionGroup
from countnight.web.desk.gate import signed_in
from countnight.web.desk.write.form import Composition
from countnight.web.house import house_of

ASKED_FOR = "question"
"""In the write page's address: the question that the post answers."""


async def quoting(request: Request, composition: Composition) -> Composition:
    """The form with the question that the address names, on the pages where it was asked.

    Shape: as it was for an address that names none, and for people who do not read questions.
    """
    box, named = house_of(request).box, request.query_params.get(ASKED_FOR, "")
    if box is None or not named or not may(signed_in(request), Right.MODERATE_QUESTIONS):
        return composition
    group = await run_in_threadpool(box.questions.group_of, QuestionId(named))
    if group is None:
        return composition
    known = house_of(request).live.site.election.pages
    pages = dict.fromkeys(one.page for one in group.questions if one.page in known)
    return replace(composition, pieces=(piece_from_group(group),), pages=tuple(pages))


def piece_from_group(group: QuestionGroup) -> Piece:
    """The block as it is typed so far: the wording, and the first name that was given."""
    name = next((one.name for one in group.questions if one.name), None)
    fields = {
        "text": group.wording or group.first.text,
        "asker": name or "",
        "question": group.first.id,
    }
    return Piece(PieceKind.QUESTION, fields)
