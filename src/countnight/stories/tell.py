"""The door of the room: a text of any kind, with its spans, or a refusal that says why."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from countnight.facts.group_view import GroupView
from countnight.facts.seat_view import SeatView
from countnight.model.election import Election
from countnight.model.fact import FactBook
from countnight.model.story import Refusal, Story, StoryKind
from countnight.stories.house_words import Banned, BannedWordsError, in_house_words
from countnight.stories.languages import cy, nl
from countnight.stories.languages.cy.group import story as cy_group
from countnight.stories.languages.cy.seat import story as cy_seat
from countnight.stories.languages.en.group import story as group_story
from countnight.stories.languages.en.seat import story as seat_story
from countnight.stories.languages.nl import story as nl_seat
from countnight.stories.refusals import UnknownFormError
from countnight.stories.setting import Setting
from countnight.stories.wording import Phrase, Told, compose

Bullet = Callable[[], Phrase | None]
"""A bullet that is said when it is asked for, so that one that is refused leaves the others."""

SHORT_KINDS = (StoryKind.ALERT, StoryKind.HEADLINE, StoryKind.POST, StoryKind.SUMMARY)
SEAT_KINDS = (*SHORT_KINDS, StoryKind.STORY, StoryKind.SOCIAL)
GROUP_KINDS = (StoryKind.HEADLINE, StoryKind.ROUNDUP, StoryKind.SUMMARY)
ONLY_OF_GROUPS = tuple(kind for kind in GROUP_KINDS if kind not in SEAT_KINDS)


@dataclass(frozen=True, slots=True)
class Language:
    """What one language can tell.

    None means: the language has no texts about groups, no label of its own for elections that
    give it none, no long story.
    """

    seat: Callable[..., Told]
    group: Callable[..., Told] | None = None
    bullets: Callable[[GroupView, FactBook], Sequence[Bullet]] | None = None
    label: str | None = None
    seat_kinds: tuple[StoryKind, ...] = SHORT_KINDS
    long: Callable[[SeatView, FactBook, Setting | None], Told] | None = None


_LANGUAGES: Mapping[str, Language] = {
    "en": Language(
        seat_story.tell,
        group_story.tell,
        group_story.bullets,
        seat_kinds=SEAT_KINDS,
        long=seat_story.tell_long,
    ),
    "cy": Language(
        cy_seat.tell,
        cy_group.tell,
        cy_group.bullets,
        label=cy.LABEL,
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
    label = label_of(election, lang)
    story = partial(Story, election.id, kind, lang, label=label, seat=view.seat.id)
    refusal = _refusal(kind, lang, is_group=False) or _refusal_of_seat(view, kind)
    if refusal is not None:
        return story(None, refused=refusal)
    language, banned = _LANGUAGES[lang], election.style.banned_in(lang)
    long = language.long
    if kind is StoryKind.STORY and long is not None:
        return unless_refused(story, lambda: long(view, book, setting), banned)
    return unless_refused(story, lambda: language.seat(view, book, kind=kind), banned)


def _refusal_of_seat(view: SeatView, kind: StoryKind) -> Refusal | None:
    if view.winner is None:
        return Refusal(
            "tie-without-lot", f"{view.seat.name} is tied: record the lot that decides it."
        )
    if kind is StoryKind.SOCIAL and not view.election.site:
        return Refusal("site-missing", "A social post needs a link: set `site` in election.toml.")
    return None


def tell_group(view: GroupView, book: FactBook, *, kind: StoryKind, lang: str) -> Story:
    """The group's text at this moment of the night."""
    election = view.election
    refusal = _refusal(kind, lang, is_group=True)
    if refusal is None and not view.order:
        refusal = Refusal("nothing-declared", f"No seat of {view.group.name} is declared yet.")
    label = label_of(election, lang)
    story = partial(Story, election.id, kind, lang, label=label, group=view.group.id)
    tell = _LANGUAGES[lang].group if lang in LANGUAGES else None
    if refusal is not None or tell is None:
        return story(None, refused=refusal)
    banned = election.style.banned_in(lang)
    return unless_refused(story, lambda: tell(view, book, kind=kind), banned)


def summary_of_group(view: GroupView, book: FactBook, *, lang: str) -> tuple[Story, ...]:
    """The bullets for the top of the group's page, the most important first.

    Shape: a bullet that is refused stands in its place without a text, and says why.
    """
    kind, label = StoryKind.SUMMARY, label_of(view.election, lang)
    bullets = _LANGUAGES[lang].bullets if lang in LANGUAGES else None
    if bullets is None or not view.order:
        return ()
    story = partial(Story, view.election.id, kind, lang, label=label, group=view.group.id)
    banned = view.election.style.banned_in(lang)
    said = (unless_refused(story, partial(_bullet, one), banned) for one in bullets(view, book))
    return tuple(one for one in said if one.text != "")


def _bullet(bullet: Bullet) -> Told:
    """The bullet as a text of one sentence, or of none where there is nothing to say."""
    phrase = bullet()
    return None, [[phrase]] if phrase else []


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


def unless_refused(story: Callable[..., Story], tell: Callable[[], Told], banned: Banned) -> Story:
    """The story as told; without a text where a form is not known or the house bans the words."""
    try:
        return told_in(story, tell(), banned)
    except UnknownFormError as error:
        return story(None, refused=Refusal("form-unknown", str(error)))
    except BannedWordsError as error:
        return story(None, refused=Refusal("banned-word", str(error)))


def told_in(story: Callable[..., Story], told: Told, banned: Banned) -> Story:
    """The story with the text, in the house's words, and the spans of its pieces."""
    headline, paragraphs = _in_house_words(told, banned) if banned else told
    text, spans = compose("text", paragraphs)
    if headline is None:
        return story(text, spans=spans)
    head, head_spans = compose("headline", [[headline]])
    return story(text, headline=head, spans=(*head_spans, *spans))


def _in_house_words(told: Told, banned: Banned) -> Told:
    headline, paragraphs = told
    said = [[in_house_words(one, banned) for one in paragraph] for paragraph in paragraphs]
    return None if headline is None else in_house_words(headline, banned), said
