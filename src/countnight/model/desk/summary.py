"""The bullets that an editor has put at the top of a page, in place of the automatic ones."""

from dataclasses import dataclass

from countnight.model.story import Span


@dataclass(frozen=True, slots=True)
class Bullet:
    """One bullet in an editor's words.

    Shape: `text` is plain; `written` and `spans` are as those of a post's body.
    None means: `written` the text has no live facts.
    """

    text: str
    lang: str
    written: str | None = None
    spans: tuple[Span, ...] = ()

    @property
    def as_written(self) -> str:
        """What an editor is given to change."""
        return self.text if self.written is None else self.written
