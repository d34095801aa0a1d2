"""Every page of the desk in one tuple: a module declares its own, and is joined here."""

from collections.abc import Sequence

from starlette.routing import Route

from countnight.web.count import offline, posting, sending
from countnight.web.count import pages as count_pages
from countnight.web.desk.gate import guarded
from countnight.web.desk.night import dial as night_dial
from countnight.web.desk.night import screen as night_screen
from countnight.web.desk.people import (
    account,
    audit,
    invitation,
    listing,
    oidc,
    one_person,
    passkeys,
    sign_in,
    tokens,
)
from countnight.web.desk.photos import files as photo_files
from countnight.web.desk.photos import one_photo
from countnight.web.desk.photos import pages as photo_pages
from countnight.web.desk.posts import correct as post_correct
from countnight.web.desk.posts import history
from countnight.web.desk.posts import pages as post_pages
from countnight.web.desk.posts import withdraw as post_withdraw
from countnight.web.desk.questions import orders as question_orders
from countnight.web.desk.questions import pages as question_pages
from countnight.web.desk.queue import merge as queue_merge
from countnight.web.desk.queue import orders
from countnight.web.desk.queue import pages as queue_pages
from countnight.web.desk.results import declared, entries, held, recall
from countnight.web.desk.route import DeskRoute
from countnight.web.desk.stale import pages as stale_pages
from countnight.web.desk.summary import pages as summary_pages
from countnight.web.desk.write import inserts, proofread, sketches
from countnight.web.desk.write import pages as write_pages

DESK: tuple[DeskRoute, ...] = (
    *sign_in.ROUTES,
    *invitation.ROUTES,
    *account.ROUTES,
    *passkeys.ROUTES,
    *oidc.ROUTES,
    *listing.ROUTES,
    *one_person.ROUTES,
    *tokens.ROUTES,
    *audit.ROUTES,
    *queue_pages.ROUTES,
    *orders.ROUTES,
    *queue_merge.ROUTES,
    *post_pages.ROUTES,
    *post_correct.ROUTES,
    *post_withdraw.ROUTES,
    *history.ROUTES,
    *held.ROUTES,
    *entries.ROUTES,
    *write_pages.ROUTES,
    *proofread.ROUTES,
    *photo_pages.ROUTES,
    *one_photo.ROUTES,
    *photo_files.ROUTES,
    *inserts.ROUTES,
    *sketches.ROUTES,
    *stale_pages.ROUTES,
    *summary_pages.ROUTES,
    *declared.ROUTES,
    *recall.ROUTES,
    *question_orders.ROUTES,
    *question_pages.ROUTES,
    *night_screen.ROUTES,
    *night_dial.ROUTES,
    *sending.ROUTES,
    *posting.ROUTES,
    *offline.ROUTES,
    *count_pages.ROUTES,
)
DESK_ROUTES: Sequence[Route] = tuple(
    Route(one.path, guarded(one), methods=[*one.methods], name=one.path) for one in DESK
)
QUESTION_ROUTES: Sequence[Route] = tuple(
    one for one in DESK_ROUTES if one.path.startswith(question_pages.QUESTIONS)
)
"""What is absent where nobody keeps readers' questions."""
