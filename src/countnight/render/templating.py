"""Templates, compiled once: every value is escaped unless a room here has made it HTML itself."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup


def html_of(template: str, *, values: Mapping[str, object]) -> Markup:
    """The template filled with the values. Shape: `template` is a name without `.html`."""
    return Markup(_environment().get_template(f"{template}.html").render(values))  # noqa: S704


@cache
def _environment() -> Environment:
    folder = files("countnight.render") / "templates"
    sources = {file.name: file.read_text("utf-8") for file in folder.iterdir()}
    return Environment(
        loader=DictLoader(sources),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
