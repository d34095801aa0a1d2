import re
from importlib.resources import files
from importlib.resources.abc import Traversable

import pytest

WRITTEN_AS_TEXT = re.compile(r"""\{\{[^}]*=["'][^}]*\}\}""")
"""An attribute inside `{{ }}`: its quotation marks would be escaped, and mean nothing."""

TEMPLATES = sorted((files("countnight.render") / "templates" / "desk").iterdir(), key=str)


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda one: one.name)
def test_no_attribute_is_written_as_text(template: Traversable) -> None:
    """What marks the page one is on, or a field that is wrong, reaches the browser whole."""
    assert WRITTEN_AS_TEXT.findall(template.read_text("utf-8")) == []


def test_the_check_sees_what_it_looks_for() -> None:
    """The pattern finds the mistake that it is for, and not its remedy."""
    assert WRITTEN_AS_TEXT.search("""<a{{ ' aria-current="page"' if here }}>""")
    assert not WRITTEN_AS_TEXT.search("""<a{% if here %} aria-current="page"{% endif %}>""")
