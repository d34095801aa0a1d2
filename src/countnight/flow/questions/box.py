"""Everything that it takes to keep readers' questions, in one value."""

from dataclasses import dataclass, field
from datetime import timedelta

from countnight.flow.ports import Clock
from countnight.flow.questions.limits import AskingLimits
from countnight.flow.questions.ports import PostOffice, Questions
from countnight.model.election import AskingRules

MOST_KEPT = 5_000
"""Questions; beyond it readers are asked to come back, so that nobody can fill the disk."""


@dataclass(frozen=True, slots=True)
class QuestionBox:
    """The questions of a store, a real clock, and what asking needs to remember.

    Shape: `clock` is never a replay's: readers' days are real ones.
    None means: `post_office` the newsroom sends no mail, and asks nobody for an address.
    """

    questions: Questions
    clock: Clock
    rules: AskingRules = field(default_factory=AskingRules)
    limits: AskingLimits = field(default_factory=AskingLimits)
    post_office: PostOffice | None = None

    @property
    def keeps(self) -> timedelta:
        """How long what readers sent is kept."""
        return timedelta(days=self.rules.keep_days)
