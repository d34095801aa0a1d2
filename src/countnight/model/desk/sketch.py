"""What somebody is writing and has not submitted: private words, kept beside the log."""

from dataclasses import dataclass
from datetime import datetime

from countnight.model.person import PersonId


@dataclass(frozen=True, slots=True)
class Sketch:
    """A post as its writer's form holds it; nobody else sees it.

    Shape: `key` is the form's own; `revision` counts from 1; `form` is the fields as they are
    sent, in order, names and texts.
    """

    person: PersonId
    key: str
    revision: int
    changed_at: datetime
    form: tuple[tuple[str, str], ...]

    def said(self, name: str) -> str:
        """The first text of the field, empty when there is none."""
        return next((text for field, text in self.form if field == name), "")
