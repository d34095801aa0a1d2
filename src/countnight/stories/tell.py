"""The door of the room: a text of any kind, with its spans, or a refusal that says why."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from countnight.facts.group_view import GroupView
from countnight.facts.seat_view import SeatView
from countnight.model.election import Election
from countnight.model.fact import FactBook
from countnight.model.story import Refusal, Story, StoryKind
from countnight.stories.languages import cy, nl
from countnight.stories.languages.cy import correction as cy_correction
from countnight.stories.languages.cy.group import story as cy_group
from countnight.stories.languages.cy.seat import story as cy_seat
from countnight.stories.languages.en import correction
from countnight.stories.languages.en.group import story as group_story
from countnight.stories.languages.en.seat import story as seat_story
from countnight.stories.languages.nl import story as nl_seat
from countnight.stories.refusals import UnknownFormError
from countnight.stories.setting import Setting
from countnight.stories.wording import Phrase, compose

Told = tuple[Phrase | None, list[list[Phrase]]]

SHORT_KINDS = (StoryKind.ALERT, StoryKind.HEADLINE, StoryKind.POST, StoryKind.SUMMARY)
SEAT_KINDS = (*SHORT_KINDS, StoryKind.STORY, StoryKind.SOCIAL)
GROUP_KINDS = (StoryKind.HEADLINE, StoryKind.ROUNDUP, StoryKind.SUMMARY)


@dataclass(frozen=True, slots=True)
class Language:
    """What one language can tell.

    None means: the language has no texts about groups, none that correct, no label of its own
    for elections that give it none, no long story.
    """

    seat: Callable[..., Told]
    group: Callable[..., Told] | None = None
    bullets: Callable[[GroupView, FactBook], list[Phrase]] | None = None
    correction: Callable[[SeatView, SeatView], str | None] | None = None
    label: str | None = None
    seat_kinds: tuple[StoryKind, ...] = SHORT_KINDS
    long: Callable[[SeatView, FactBook, Setting | None], Told] | None = None


_LANGUAGES: Mapping[str, Language] = {
    "en": Language(
        seat_story.tell,
        group_story.tell,
        group_story.bullets,
        correction.correction_text,
        seat_kinds=SEAT_KINDS,
        long=seat_story.tell_long,
    ),
    "cy": Language(
        cy_seat.tell,
        cy_group.tell,
        cy_group.bullets,
        cy_correction.correction_text,
        cy.LABEL,
        seat_kinds=SEAT_KINDS,
        long=cy_seat.tell_long,
    ),
    "nl": Language(nl_seat.tell, label=nl.LABEL, seat_kinds=nl_seat.KINDS),
}
LANGUAGES = tuple(_LANGUAGES)


def kinds_in(lang: str, *, is_group: bool) -> tuple[StoryKind, ...]:
    """The kinds of text that the language has for a group, or for a seat."""
    language = _LANGUAGES.get(lang)
    if language is None or (is_group and language.group is None):
        return ()
    return GROUP_KINDS if is_group else language.seat_kinds


def tell_seat(
    view: SeatView,
    book: FactBook,
    *,
    kind: StoryKind,
    lang: str,
    setting: Setting | None = None,
) -> Story:
    """The seat's text. Shape: refused where the language or the seat does not give one.

    None means: a long story says nothing of the seat's surroundings.
    """
    election = view.election
    refusal = _refusal(kind, lang, is_group=False)
    if refusal is None and view.winner is None:
        refusal = Refusal(
            "tie-without-lot", f"{view.seat.name} is tied: record the lot that decides it."
        )
    if refusal is None and kind is StoryKind.SOCIAL and not election.site:
        refusal = Refusal(
            "site-missing", "A social post needs a link: set `site` in election.toml."
        )
    story = Story(election.id, kind, lang, None, label_of(election, lang), seat=view.seat.id)
    if refusal is not None:
        return replace(story, refused=refusal)
    language = _LANGUAGES[lang]
    long = language.long
    if kind is StoryKind.STORY and long is not None:
        return _unless_refused(story, lambda: long(view, book, setting))
    return _unless_refused(story, lambda: language.seat(view, book, kind=kind))


def tell_group(view: GroupView, book: FactBook, *, kind: StoryKind, lang: str) -> Story:
    """The group's text at this moment of the night."""
    election = view.election
    refusal = _refusal(kind, lang, is_group=True)
    if refusal is None and not view.order:
        refusal = Refusal("nothing-declared", f"No seat of {view.group.name} is declared yet.")
    story = Story(election.id, kind, lang, None, label_of(election, lang), group=view.group.id)
    tell = _LANGUAGES[lang].group if lang in LANGUAGES else None
    if refusal is not None or tell is None:
        return replace(story, refused=refusal)
    return _unless_refused(story, lambda: tell(view, book, kind=kind))


def summary_of_group(view: GroupView, book: FactBook, *, lang: str) -> tuple[Story, ...]:
    """The bullets for the top of the group's page, the most important first."""
    kind, label = StoryKind.SUMMARY, label_of(view.election, lang)
    bullets = _LANGUAGES[lang].bullets if lang in LANGUAGES else None
    if bullets is None or not view.order:
        return ()
    story = Story(view.election.id, kind, lang, None, label, group=view.group.id)
    try:
        return tuple(_told(story, (None, [[phrase]])) for phrase in bullets(view, book))
    except UnknownFormError:
        return ()


def correction_text(was: SeatView, now: SeatView, *, lang: str) -> str | None:
    """What readers are told when a published result was wrong; None when nothing differs."""
    corrects = _LANGUAGES[lang].correction if lang in LANGUAGES else None
    return None if corrects is None else corrects(was, now)


def label_of(election: Election, lang: str) -> str:
    """The sentence that every automated story carries."""
    own = election.labels.get(lang) or (_LANGUAGES[lang].label if lang in LANGUAGES else None)
    return own or election.labels[election.languages[0]]


def _refusal(kind: StoryKind, lang: str, *, is_group: bool) -> Refusal | None:
    if lang not in LANGUAGES:
        return Refusal("language-unknown", f"Texts are written in {', '.join(LANGUAGES)} only.")
    kinds = kinds_in(lang, is_group=is_group)
    if kind in kinds:
        return None
    names = ", ".join(kinds) or "none"
    return Refusal("kind-unknown", f"There is no {kind} in '{lang}' here; there are: {names}.")


def _unless_refused(story: Story, tell: Callable[[], Told]) -> Story:
    """The story as told; without a text where the language would have to guess a form."""
    try:
        return _told(story, tell())
    except UnknownFormError as error:
        return replace(story, refused=Refusal("form-unknown", str(error)))


def _told(story: Story, told: Told) -> Story:
    headline, paragraphs = told
    text, spans = compose("text", paragraphs)
    if headline is None:
        return replace(story, text=text, spans=spans)
    head, head_spans = compose("headline", [[headline]])
    return replace(story, text=text, headline=head, spans=(*head_spans, *spans))
