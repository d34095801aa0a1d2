"""TOML files as typed tables, so that a wrong key is a finding and never a traceback."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from countnight.elections.reading.sheet import Folder, Found, has_file, text_of_file
from countnight.model.finding import Finding, Severity

T = TypeVar("T")
_LINE = re.compile(r"at line (\d+)")
_WORDS = {str: "text in quotation marks", bool: "true or false", int: "a whole number"}


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a TOML file; `path` is where it stands in the file, as in 'baseline.'."""

    file: str
    values: Mapping[str, object]
    found: Found
    path: str = ""

    def text(self, key: str) -> str | None:
        """The words under the key; None when absent or blank, or with a finding."""
        value = self._typed(key, str)
        return value.strip() or None if value is not None else None

    def required(self, key: str) -> str | None:
        """The words under the key; None with a finding when there are none."""
        value = self.text(key)
        if value is None and not self._is_wrong(key, str):
            self.fault("key-missing", key, f"'{self.path}{key}' is missing.", "Fill it in.")
        return value

    def number(self, key: str) -> int | None:
        """The whole number under the key; None when absent, or with a finding."""
        if isinstance(self.values.get(key), bool):
            self.fault("wrong-type", key, f"'{self.path}{key}' is no number.", "Write digits.")
            return None
        return self._typed(key, int)

    def truth(self, key: str) -> bool:
        """Whether the key says true; absent says false."""
        return self._typed(key, bool) or False

    def texts(self, key: str) -> tuple[str, ...]:
        """The list of words under the key; empty when absent, or with a finding."""
        value = self.values.get(key)
        if value is None:
            return ()
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return tuple(str(item) for item in value)
        self.fault(
            "wrong-type", key, f"'{self.path}{key}' is no list.", 'Write it as ["one", "two"].'
        )
        return ()

    def words(self, key: str) -> Mapping[str, str]:
        """A table of words by language; empty when absent, or with a finding."""
        table = self.table(key)
        if table is None:
            return {}
        pairs = {lang: table.text(lang) for lang in table.values}
        return {lang: text for lang, text in pairs.items() if text is not None}

    def table(self, key: str) -> "Table | None":
        """The table under the key; None when absent, or with a finding."""
        value = self.values.get(key)
        if value is None:
            return None
        if isinstance(value, Mapping):
            return Table(self.file, value, self.found, f"{self.path}{key}.")
        message = f"'{self.path}{key}' is no table."
        self.fault("wrong-type", key, message, f"Begin it with [{self.path}{key}].")
        return None

    def tables(self, key: str) -> tuple["Table", ...]:
        """The list of tables under the key; empty when absent, or with a finding."""
        value = self.values.get(key)
        if value is None:
            return ()
        if isinstance(value, list) and all(isinstance(item, Mapping) for item in value):
            return tuple(
                Table(self.file, item, self.found, f"{self.path}{key} {number}.")
                for number, item in enumerate(value, start=1)
            )
        message = f"'{self.path}{key}' is no list of tables."
        self.fault("wrong-type", key, message, f"Begin each with [[{self.path}{key}]].")
        return ()

    def note_unknown(self, known: Sequence[str]) -> None:
        """Every key that nobody reads is a note."""
        for key in self.values:
            if key not in known:
                message = f"{self.file} has a key '{self.path}{key}' that is not used."
                remedy = "Nothing need be done; or correct its spelling, or remove it."
                self.found.append(
                    Finding(
                        "key-unknown",
                        Severity.NOTE,
                        message,
                        remedy,
                        file=self.file,
                        column=f"{self.path}{key}",
                    )
                )

    def fault(self, code: str, key: str, message: str, remedy: str) -> None:
        """A finding of severity `hold` at the key."""
        self.found.append(
            Finding(
                code, Severity.HOLD, message, remedy, file=self.file, column=f"{self.path}{key}"
            )
        )

    def _is_wrong(self, key: str, kind: type) -> bool:
        value = self.values.get(key)
        return value is not None and not isinstance(value, kind)

    def _typed(self, key: str, kind: type[T]) -> T | None:
        value = self.values.get(key)
        if value is None or isinstance(value, kind):
            return value
        message = f"'{self.path}{key}' is not {_WORDS.get(kind, kind.__name__)}."
        self.fault("wrong-type", key, message, f"Write {_WORDS.get(kind, kind.__name__)}.")
        return None


def table_of_file(
    folder: Folder, name: str, *, found: Found, is_required: bool = True
) -> Table | None:
    """The file as one table; None when an optional file is absent, or with a finding."""
    if not has_file(folder, name):
        if is_required:
            message = f"The folder has no {name}."
            remedy = f"Add {name}; docs/reference/election-folder.md shows one."
            found.append(Finding("file-missing", Severity.HOLD, message, remedy, file=name))
        return None
    text = text_of_file(folder, name, found=found)
    if text is None:
        return None
    try:
        return Table(name, tomllib.loads(text), found)
    except (tomllib.TOMLDecodeError, RecursionError) as fault:
        line = _LINE.search(str(fault))
        message = f"{name} is not well-formed TOML: {fault}."
        remedy = "Look at that line: text needs quotation marks, and tables square brackets."
        row = int(line[1]) if line else None
        found.append(Finding("not-toml", Severity.HOLD, message, remedy, file=name, row=row))
        return None
