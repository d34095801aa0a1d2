"""Templates, compiled once: every value is escaped unless a room here has made it HTML itself."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup


def html_of(template: str, *, values: Mapping[str, object]) -> Markup:
    """The template filled with the values.

    Shape: `template` is a name without `.html`, with its folder if it is in one: 'desk/frame'.
    """
    return Markup(_environment().get_template(f"{template}.html").render(values))  # noqa: S704


@cache
def _environment() -> Environment:
    folder = files("countnight.render") / "templates"
    return Environment(
        loader=DictLoader(_sources(folder)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _sources(folder: Traversable, *, before: str = "") -> dict[str, str]:
    """Every template in the folder and those in it, by its name from the top."""
    found: dict[str, str] = {}
    for each in folder.iterdir():
        name = f"{before}{each.name}"
        if each.is_dir():
            found |= _sources(each, before=f"{name}/")
        else:
            found[name] = each.read_text("utf-8")
    return found
