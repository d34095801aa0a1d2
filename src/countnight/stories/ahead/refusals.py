"""Why there is no preview: the seat or the group has declared, or nobody is known to stand."""

from zoneinfo import ZoneInfo

from countnight.facts.preview.view import GroupAhead, SeatAhead
from countnight.model.story import Refusal


def refusal_of_seat(ahead: SeatAhead) -> Refusal | None:
    """Why there can be no preview of the seat: it has declared, or nobody is known to stand."""
    name, outlook = ahead.seat.name, ahead.outlook
    if outlook.is_declared and outlook.declared_at is None:
        return Refusal("already-declared", f"{name} has declared: there is nothing to preview.")
    if outlook.declared_at is not None:
        at = outlook.declared_at.astimezone(ZoneInfo(ahead.election.time_zone))
        return Refusal(
            "already-declared",
            f"{name} was declared at {at:%H:%M} on {at:%Y-%m-%d}: there is nothing to preview.",
        )
    if not ahead.standing:
        return Refusal(
            "no-candidates", f"No candidate in {name} is known: add them to candidates.csv."
        )
    return None


def refusal_of_group(ahead: GroupAhead) -> Refusal | None:
    """Why there can be no preview of the group: all of it has declared."""
    if ahead.ahead:
        return None
    return Refusal(
        "already-declared",
        f"Every seat of {ahead.group.name} has declared: there is nothing to preview.",
    )
