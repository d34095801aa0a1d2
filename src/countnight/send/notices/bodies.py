"""What Slack and Teams take: notices as the bodies of their incoming webhooks.

Source: Slack's "Sending messages using incoming webhooks" and "Formatting text for app
surfaces"; Microsoft's "Create incoming webhooks with Workflows for Microsoft Teams" and the
Adaptive Cards schema 1.4.
"""

from collections.abc import Sequence
from types import MappingProxyType

from countnight.model.desk.notice import Notice, NoticeKind

TITLES = MappingProxyType(
    {
        NoticeKind.RESULT: "Result",
        NoticeKind.DRAFT: "Draft",
        NoticeKind.HELD: "Held",
        NoticeKind.CORRECTION: "Correction",
    }
)


def slack_body(notices: Sequence[Notice], *, base_url: str) -> dict[str, object]:
    """One message with a line a notice; what people typed is text and never a command."""
    lines = []
    for one in notices:
        words = _slack_text(one.words)
        told = f"<{base_url}{one.path}|{words.replace('|', '/')}>" if base_url else words
        lines.append(f"*{TITLES[one.kind]}* {told}")
    return {"text": "\n".join(lines), "unfurl_links": False, "unfurl_media": False}


def teams_body(notices: Sequence[Notice], *, base_url: str) -> dict[str, object]:
    """One card with a line a notice, each with its link; text runs take no Markdown."""
    content = {
        "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
        "type": "AdaptiveCard",
        "version": "1.4",
        "body": [_teams_line(one, base_url=base_url) for one in notices],
    }
    card = {"contentType": "application/vnd.microsoft.card.adaptive", "content": content}
    return {"type": "message", "attachments": [card]}


def _teams_line(notice: Notice, *, base_url: str) -> dict[str, object]:
    words: dict[str, object] = {"type": "TextRun", "text": notice.words}
    if base_url:
        words["selectAction"] = {"type": "Action.OpenUrl", "url": f"{base_url}{notice.path}"}
    title = {"type": "TextRun", "text": f"{TITLES[notice.kind]} ", "weight": "Bolder"}
    return {"type": "RichTextBlock", "inlines": [title, words]}


def _slack_text(text: str) -> str:
    """The text with the three signs escaped that mean something to Slack."""
    line = " ".join(text.split())
    return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
