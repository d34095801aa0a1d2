"""What each right and role is called on the desk's pages and in refusals."""

from collections.abc import Mapping
from types import MappingProxyType

from countnight.desk.rights import Right

RIGHT_WORDS: Mapping[Right, str] = MappingProxyType(
    {
        Right.SEE_DESK: "see the desk",
        Right.SEE_QUEUE: "see the queue of drafts",
        Right.WRITE_POST: "write posts and submit them",
        Right.ADD_PHOTO: "add photos",
        Right.EDIT_DRAFT: "edit drafts",
        Right.APPROVE_DRAFT: "approve, hold or reject drafts",
        Right.PUBLISH_POST: "publish posts",
        Right.PUBLISH_OVER_CONTRADICTION: "publish past a contradiction, with a reason",
        Right.EDIT_SUMMARY: "edit the summaries of pages",
        Right.CORRECT_POST: "correct published posts",
        Right.RECALL: "recall what is published",
        Right.ENTER_COUNT: "enter a result from the count",
        Right.DECIDE_HELD: "decide on held results",
        Right.CORRECT_RESULT: "correct results",
        Right.MODERATE_QUESTIONS: "moderate readers’ questions",
        Right.SEE_NIGHT: "see how the night runs",
        Right.TURN_DIAL: "turn the dial that spares the server",
        Right.SEND_NOTICES: "set up notices to other tools",
        Right.SEE_AUDIT: "see who did what",
        Right.MANAGE_PEOPLE: "let people in and give them roles",
        Right.MANAGE_TOKENS: "make tokens for programs",
        Right.READ_BY_API: "read held results by the API",
        Right.DECLARE_BY_API: "declare results by the API",
        Right.POST_BY_API: "publish posts by the API",
    }
)
"""Each fits behind 'may' and behind 'to'."""
