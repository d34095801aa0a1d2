"""What readers are told in Welsh when the figures of a published result were wrong."""

from countnight.facts.seat_view import SeatView
from countnight.stories.languages.cy.joining import joined
from countnight.stories.languages.cy.numbers import digits
from countnight.stories.wording import text_of


def correction_text(was: SeatView, now: SeatView) -> str | None:
    """The figures that differ, as they are now and as they were first given."""
    before = {one.candidacy.id: one.votes for one in was.ranked}
    changed = [
        (f"{one.candidacy.name} {digits(one.votes)} ({digits(before[one.candidacy.id])} gynt)",)
        for one in now.ranked
        if one.candidacy.id in before and before[one.candidacy.id] != one.votes
    ]
    if not changed:
        return None
    what = "Roedd nifer pleidleisiau un ymgeisydd" if len(changed) == 1 else "Roedd pleidleisiau"
    return f"{what} yn anghywir mewn fersiwn gynharach. Wedi'u cywiro: {text_of(joined(changed))}."
