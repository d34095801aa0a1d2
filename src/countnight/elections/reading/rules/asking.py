"""[questions] of election.toml: how readers ask, and how long what they send is kept."""

from urllib.parse import urlsplit

from countnight.elections.reading.table import Table
from countnight.model.election import AskingRules

LONGEST_KEPT = 365
"""Days; whoever wants to keep what readers sent for longer needs another reason than the night."""

LONGEST_CLAIM = 24 * 60

_DEFAULT = AskingRules()
_KEYS = ("keep_days", "claim_minutes", "names", "privacy", "invitation", "consent")


def asking_of(table: Table) -> AskingRules:
    """The rules for questions; the usual ones where the folder has none of its own."""
    part = table.table("questions")
    if part is None:
        return _DEFAULT
    part.note_unknown(_KEYS)
    return AskingRules(
        keep_days=_between(part, "keep_days", _DEFAULT.keep_days, most=LONGEST_KEPT),
        claim_minutes=_between(part, "claim_minutes", _DEFAULT.claim_minutes, most=LONGEST_CLAIM),
        asks_name=part.truth("names") if "names" in part.values else _DEFAULT.asks_name,
        privacy=_address(part, "privacy"),
        invitations=part.words("invitation"),
        consents=part.words("consent"),
    )


def _between(part: Table, key: str, default: int, *, most: int) -> int:
    number = part.number(key)
    if number is None or 1 <= number <= most:
        return default if number is None else number
    message = f"'{part.path}{key}' is {number}."
    part.fault("number-out-of-range", key, message, f"Write a whole number, 1 to {most}.")
    return default


def _address(part: Table, key: str) -> str:
    text = part.text(key)
    if text is None or _is_web_address(text):
        return text or ""
    remedy = "Copy it from the browser: it begins with https:// or http://."
    part.fault("not-an-address", key, f"'{part.path}{key}' is no web address.", remedy)
    return ""


def _is_web_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return (
        text.isprintable()
        and " " not in text
        and parts.scheme in {"http", "https"}
        and bool(parts.hostname)
    )
