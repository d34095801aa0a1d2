"""Who may do what: one table, which every address and button of the newsroom asks."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from countnight.model.person import Person, Role


class Right(StrEnum):
    """Leave to do one kind of thing."""

    SEE_DESK = "see-desk"
    SEE_QUEUE = "see-queue"
    WRITE_POST = "write-post"
    ADD_PHOTO = "add-photo"
    EDIT_DRAFT = "edit-draft"
    APPROVE_DRAFT = "approve-draft"
    PUBLISH_POST = "publish-post"
    PUBLISH_OVER_CONTRADICTION = "publish-over-contradiction"
    EDIT_SUMMARY = "edit-summary"
    CORRECT_POST = "correct-post"
    RECALL = "recall"
    ENTER_COUNT = "enter-count"
    DECIDE_HELD = "decide-held"
    CORRECT_RESULT = "correct-result"
    MODERATE_QUESTIONS = "moderate-questions"
    SEE_NIGHT = "see-night"
    TURN_DIAL = "turn-dial"
    SEND_NOTICES = "send-notices"
    SEE_AUDIT = "see-audit"
    MANAGE_PEOPLE = "manage-people"
    MANAGE_TOKENS = "manage-tokens"
    READ_BY_API = "read-by-api"
    DECLARE_BY_API = "declare-by-api"
    POST_BY_API = "post-by-api"


REPORTER, EDITOR, CHECKER = Role.REPORTER, Role.EDITOR, Role.CHECKER
MODERATOR, ENGINEER = Role.MODERATOR, Role.ENGINEER

RIGHTS: Mapping[Right, frozenset[Role]] = MappingProxyType(
    {
        Right.SEE_DESK: frozenset(Role),
        Right.SEE_QUEUE: frozenset({REPORTER, EDITOR, CHECKER, ENGINEER}),
        Right.WRITE_POST: frozenset({REPORTER, EDITOR}),
        Right.ADD_PHOTO: frozenset({REPORTER, EDITOR}),
        Right.EDIT_DRAFT: frozenset({EDITOR}),
        Right.APPROVE_DRAFT: frozenset({EDITOR, CHECKER}),
        Right.PUBLISH_POST: frozenset({EDITOR}),
        Right.PUBLISH_OVER_CONTRADICTION: frozenset({EDITOR}),
        Right.EDIT_SUMMARY: frozenset({EDITOR}),
        Right.CORRECT_POST: frozenset({EDITOR}),
        Right.RECALL: frozenset({EDITOR}),
        Right.ENTER_COUNT: frozenset({REPORTER, EDITOR, CHECKER}),
        Right.DECIDE_HELD: frozenset({EDITOR, CHECKER}),
        Right.CORRECT_RESULT: frozenset({EDITOR, CHECKER}),
        Right.MODERATE_QUESTIONS: frozenset({EDITOR, MODERATOR}),
        Right.SEE_NIGHT: frozenset({EDITOR, CHECKER, ENGINEER}),
        Right.TURN_DIAL: frozenset({EDITOR, ENGINEER}),
        Right.SEND_NOTICES: frozenset({ENGINEER}),
        Right.SEE_AUDIT: frozenset({EDITOR, ENGINEER}),
        Right.MANAGE_PEOPLE: frozenset({ENGINEER}),
        Right.MANAGE_TOKENS: frozenset({ENGINEER}),
        Right.READ_BY_API: frozenset({ENGINEER}),
        Right.DECLARE_BY_API: frozenset({ENGINEER}),
        Right.POST_BY_API: frozenset({ENGINEER}),
    }
)
"""The table. docs/reference/rights.md has the same, and a test says so."""

API_RIGHTS = frozenset({Right.READ_BY_API, Right.DECLARE_BY_API, Right.POST_BY_API})
"""What a token may be good for; a person gives only what the person may do."""


def may(person: Person, right: Right) -> bool:
    """Whether the person may do it now."""
    return person.is_active and not person.roles.isdisjoint(RIGHTS[right])


def roles_with(right: Right) -> tuple[Role, ...]:
    """The roles that have the right, in the table's order of roles."""
    return tuple(role for role in Role if role in RIGHTS[right])
