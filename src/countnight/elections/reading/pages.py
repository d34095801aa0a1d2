"""pages.toml: the live pages."""

import re
from collections.abc import Mapping

from countnight.elections.reading.sheet import Folder, Found
from countnight.elections.reading.table import Table, table_of_file
from countnight.model.election import Group, PageSpec
from countnight.model.ids import GroupId, PageId

FILE = "pages.toml"
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def pages_of(
    folder: Folder, *, groups: Mapping[GroupId, Group], found: Found
) -> Mapping[PageId, PageSpec]:
    """Every page of pages.toml; those with faults are left out."""
    table = table_of_file(folder, FILE, found=found, is_required=False)
    if table is None:
        return {}
    table.note_unknown(("page",))
    pages: dict[PageId, PageSpec] = {}
    for part in table.tables("page"):
        page = _page(part, groups=groups)
        if page is not None and page.id in pages:
            part.fault("page-repeated", "id", f"Two pages are '{page.id}'.", "Rename one.")
        elif page is not None:
            pages[page.id] = page
    return pages


def _page(part: Table, *, groups: Mapping[GroupId, Group]) -> PageSpec | None:
    part.note_unknown(("id", "group", "title", "editors", "questions"))
    page, group, titles = part.required("id"), part.required("group"), part.words("title")
    if page is None or group is None:
        return None
    if not _ID.fullmatch(page):
        remedy = "Use lower-case letters a to z, digits and hyphens."
        part.fault("not-an-id", "id", f"'{page}' cannot be a page's id.", remedy)
        return None
    if group not in groups:
        message = f"The page '{page}' follows the group '{group}', which groups.csv has not."
        part.fault("unknown-group", "group", message, "Name a group of groups.csv.")
        return None
    if not titles:
        part.fault("key-missing", "title", f"The page '{page}' has no title.", 'Add title.en = "".')
    return PageSpec(
        PageId(page),
        titles,
        GroupId(group),
        part.texts("editors"),
        takes_questions=part.truth("questions"),
    )
