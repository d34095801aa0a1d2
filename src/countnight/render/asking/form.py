"""The form on which readers ask, and the page behind it: one for all, with scripts or without."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from countnight.model.desk.question import LONGEST
from countnight.model.election import nothing
from countnight.model.ids import PageId
from countnight.render.assets import asset_path
from countnight.render.panels.frame import frame_values, page_lang, title_of
from countnight.render.site import Site
from countnight.render.templating import html_of
from countnight.render.wording.tables import words_of

BLANK: Mapping[str, str] = MappingProxyType(
    dict.fromkeys(("text", "name", "contact", "website"), "")
)
"""The fields of the form, with nothing in them; `website` is the one that nobody sees."""


@dataclass(frozen=True, slots=True)
class AskForm:
    """The form with what somebody has typed so far.

    Shape: `faults` names the words of what is wrong, by field; `notice` stands above them all.
    """

    asks_contact: bool
    typed: Mapping[str, str] = field(default_factory=lambda: BLANK)
    faults: Mapping[str, str] = field(default_factory=nothing)
    notice: str = ""


def takes_questions(site: Site, *, page: PageId) -> bool:
    """Whether readers may ask on the page."""
    spec = site.election.pages.get(page)
    return spec is not None and spec.takes_questions and site.takes_questions and not site.is_closed


def invitation_of(site: Site, *, page: PageId) -> str:
    """The words that lead to the form; empty where there is none."""
    if not takes_questions(site, page=page):
        return ""
    lang = page_lang(site)
    return site.election.asking.invitations.get(lang) or words_of(lang).asking.invitation


def ask_html(site: Site, *, page: PageId, form: AskForm) -> str | None:
    """The form. None means: the page takes no questions."""
    if not takes_questions(site, page=page):
        return None
    lang = page_lang(site)
    words = words_of(lang).asking
    title = title_of(site.election.pages[page].titles, lang=lang)
    heading = invitation_of(site, page=page)
    return str(
        html_of(
            "ask",
            values={
                **_values(site, page=page, heading=heading),
                "form": form,
                "intro": words.intro.format(title=title),
                "consent": consent_lines(site, asks_contact=form.asks_contact),
                "faults": {name: _fault(site, name, key) for name, key in form.faults.items()},
                "longest": LONGEST,
                "asks_name": site.election.asking.asks_name,
                "privacy": site.election.asking.privacy,
            },
        )
    )


def asked_html(site: Site, *, page: PageId, asks_contact: bool) -> str | None:
    """What comes next. None means: the page takes no questions."""
    if not takes_questions(site, page=page):
        return None
    heading = words_of(page_lang(site)).asking.sent_title
    values = {**_values(site, page=page, heading=heading), "asks_contact": asks_contact}
    return str(html_of("asked", values=values))


def consent_lines(site: Site, *, asks_contact: bool) -> tuple[str, ...]:
    """What happens to what a reader sends, and when it is deleted."""
    lang, rules = page_lang(site), site.election.asking
    words = words_of(lang).asking
    one = rules.keep_days == 1
    deleted = words.deleted_one if one else words.deleted_other.format(days=rules.keep_days)
    own = rules.consents.get(lang)
    if own is not None:
        return own, deleted
    lines = [words.kept]
    if rules.asks_name:
        lines.append(words.kept_name)
    if asks_contact:
        lines.append(words.kept_contact)
    return (*lines, deleted)


def _values(site: Site, *, page: PageId, heading: str) -> Mapping[str, object]:
    lang = page_lang(site)
    frame = frame_values(site, title=heading, lang=lang)
    css = frame["css"]
    return {
        **frame,
        "css": (*(css if isinstance(css, tuple) else ()), asset_path("ask.css")),
        "asking": words_of(lang).asking,
        "page": page,
        "page_title": title_of(site.election.pages[page].titles, lang=lang),
    }


def _fault(site: Site, name: str, key: str) -> str:
    words: str = getattr(words_of(page_lang(site)).asking, key)
    return words.format(most=LONGEST[name])
