"""A small election to begin one's own with: a by-election that nobody has ever held."""

import re
from collections.abc import Mapping
from datetime import date
from importlib.resources import files
from pathlib import Path
from string import Template

from countnight.elections.commons_library import write_folder
from countnight.elections.errors import FolderTakenError

TEMPLATE_FILES = (
    "election.toml",
    "parties.toml",
    "seats.csv",
    "groups.csv",
    "candidates.csv",
    "previous.csv",
    "previous_seats.csv",
    "pages.toml",
)
"""What is written, in the order in which one fills it in."""

NAMELESS = "my-election"


def write_template(folder: Path, *, day: date) -> tuple[str, ...]:
    """The folder holds the template as a night of that day; the names of its files.

    Raises: FolderTakenError where any of them is there, FolderNotWrittenError.
    """
    taken = [name for name in TEMPLATE_FILES if (folder / name).exists()]
    if taken:
        raise FolderTakenError(folder=folder, file=taken[0])
    write_folder(folder, template_files(election_id_from_folder(folder), day=day))
    return TEMPLATE_FILES


def template_files(election: str, *, day: date) -> Mapping[str, str]:
    """The template's files by name, for an election of that id and day."""
    shelf = files("countnight.elections").joinpath("template")
    texts = {name: shelf.joinpath(name).read_text(encoding="utf-8") for name in TEMPLATE_FILES}
    settings = Template(texts["election.toml"])
    return texts | {"election.toml": settings.substitute(id=election, date=day.isoformat())}


def election_id_from_folder(folder: Path) -> str:
    """The folder's name as an id: lower-case letters, digits and hyphens."""
    plain = re.sub(r"[^a-z0-9]+", "-", folder.resolve().name.lower()).strip("-")
    return plain or NAMELESS
