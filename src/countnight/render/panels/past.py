"""What stands above a page of the past, so that nobody takes it for the present one."""

from dataclasses import dataclass

from markupsafe import Markup

from countnight.render.templating import html_of


@dataclass(frozen=True, slots=True)
class PastBanner:
    """The banner's words and ways.

    Shape: `older` are the pages of older posts of that moment, by number.
    None means: `since` the page had nothing yet; `until` it stands so now; there is no change
    before, or after.
    """

    title: str
    address: str
    position: int
    since: str | None
    until: str | None
    before: int | None
    after: int | None
    number: int = 1
    older: int = 1


def past_html(banner: PastBanner) -> Markup:
    """The banner. The desk's words stand in English on a page in any language."""
    return html_of("_past", values={"past": banner})
