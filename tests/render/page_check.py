"""A strict reading of our own pages: balanced tags, single ids, nothing that a CSP would stop."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset({"meta", "link", "br", "input", "img", "hr", "rect", "path"})


@dataclass
class PageReading:
    """What was read: faults, ids, tags with their attributes, and the text."""

    faults: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    tags: list[tuple[str, dict[str, str | None]]] = field(default_factory=list)
    text: str = ""

    def attributes(self, name: str) -> list[str]:
        """Every value of the attribute, in order."""
        return [value for _, known in self.tags if (value := known.get(name)) is not None]

    def count(self, tag: str) -> int:
        """How many elements of that tag there are."""
        return sum(name == tag for name, _ in self.tags)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.reading = PageReading()
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """One more element is open, and its attributes are checked."""
        known = dict(attrs)
        if len(known) != len(attrs):
            self.reading.faults.append(f"<{tag}> has an attribute twice")
        self.reading.tags.append((tag, known))
        self._check(tag, known)
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element opened and closed at once."""
        self.reading.tags.append((tag, dict(attrs)))
        self._check(tag, dict(attrs))

    def handle_endtag(self, tag: str) -> None:
        """The innermost element is closed, and must be this one."""
        if not self._open or self._open.pop() != tag:
            self.reading.faults.append(f"</{tag}> closes something else")

    def handle_data(self, data: str) -> None:
        """The text is kept; a script with text is inline."""
        self.reading.text += data
        if self._open and self._open[-1] in ("script", "style") and data.strip():
            self.reading.faults.append(f"inline <{self._open[-1]}>")

    def close(self) -> None:
        """Everything that was opened must be closed."""
        super().close()
        if self._open:
            self.reading.faults.append(f"left open: {self._open}")

    def _check(self, tag: str, known: dict[str, str | None]) -> None:
        for name, value in known.items():
            if name == "style" or name.startswith("on"):
                self.reading.faults.append(f"<{tag} {name}>")
            if name in ("href", "src") and (value or "").lower().startswith("javascript:"):
                self.reading.faults.append(f"<{tag} {name}={value}>")
        if (name_of := known.get("id")) is not None:
            if name_of in self.reading.ids:
                self.reading.faults.append(f"id {name_of} twice")
            self.reading.ids.append(name_of)


def read_page(html: str) -> PageReading:
    """The page, read to its end."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.reading
