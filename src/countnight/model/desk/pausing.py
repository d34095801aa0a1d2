"""What readers must see although the dial has paused their pages."""

from countnight.model.event import (
    DeclarationAccepted,
    DeclarationRecalled,
    DialTurned,
    Entry,
    PhotoWithdrawn,
    PostPublished,
    PostRemoved,
)


def must_be_seen(entry: Entry) -> bool:
    """Whether something was taken back or corrected, or the dial itself was turned."""
    match entry.event:
        case DialTurned() | DeclarationRecalled() | PostRemoved() | PhotoWithdrawn():
            return True
        case DeclarationAccepted(replaces=replaces):
            return replaces is not None
        case PostPublished(post=post, change=change):
            return bool(post.corrections) or change is not None
        case _:
            return False
