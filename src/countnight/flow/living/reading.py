"""The night as readers are shown it: live facts as they stand, and no stale bullet."""

from countnight.flow.figures import Figures
from countnight.flow.living.bullets import with_true_bullets
from countnight.flow.living.filling import with_live_facts
from countnight.model.night import Night


def readers_night(figures: Figures) -> Night:
    """The night with people's words as they are true now."""
    return with_true_bullets(figures, with_live_facts(figures))
