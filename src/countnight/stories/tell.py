"""The door of the room: a text of any kind, with its spans, or a refusal that says why."""

from collections.abc import Callable
from dataclasses import replace

from countnight.facts.group_view import GroupView
from countnight.facts.seat_view import SeatView
from countnight.model.election import Election
from countnight.model.fact import FactBook
from countnight.model.story import Refusal, Story, StoryKind
from countnight.stories.languages.en import correction
from countnight.stories.languages.en.group import story as group_story
from countnight.stories.languages.en.seat import story as seat_story
from countnight.stories.wording import Phrase, compose

Told = tuple[Phrase | None, list[list[Phrase]]]

SEAT_KINDS = (StoryKind.ALERT, StoryKind.HEADLINE, StoryKind.POST, StoryKind.SUMMARY)
GROUP_KINDS = (StoryKind.HEADLINE, StoryKind.ROUNDUP, StoryKind.SUMMARY)
LANGUAGES = ("en",)

_SEAT_TELLERS: dict[str, Callable[..., Told]] = {"en": seat_story.tell}
_GROUP_TELLERS: dict[str, Callable[..., Told]] = {"en": group_story.tell}


def tell_seat(view: SeatView, book: FactBook, *, kind: StoryKind, lang: str) -> Story:
    """The seat's text. Shape: refused where the language or the seat does not give one."""
    election = view.election
    refusal = _refusal(kind, SEAT_KINDS, lang)
    if refusal is None and view.winner is None:
        refusal = Refusal(
            "tie-without-lot", f"{view.seat.name} is tied: record the lot that decides it."
        )
    story = Story(election.id, kind, lang, None, label_of(election, lang), seat=view.seat.id)
    if refusal is not None:
        return replace(story, refused=refusal)
    return _told(story, _SEAT_TELLERS[lang](view, book, kind=kind))


def tell_group(view: GroupView, book: FactBook, *, kind: StoryKind, lang: str) -> Story:
    """The group's text at this moment of the night."""
    election = view.election
    refusal = _refusal(kind, GROUP_KINDS, lang)
    if refusal is None and not view.order:
        refusal = Refusal("nothing-declared", f"No seat of {view.group.name} is declared yet.")
    story = Story(election.id, kind, lang, None, label_of(election, lang), group=view.group.id)
    if refusal is not None:
        return replace(story, refused=refusal)
    return _told(story, _GROUP_TELLERS[lang](view, book, kind=kind))


def summary_of_group(view: GroupView, book: FactBook, *, lang: str) -> tuple[Story, ...]:
    """The bullets for the top of the group's page, the most important first."""
    kind, label = StoryKind.SUMMARY, label_of(view.election, lang)
    if lang not in LANGUAGES or not view.order:
        return ()
    story = Story(view.election.id, kind, lang, None, label, group=view.group.id)
    bullets = group_story.bullets(view, book)
    return tuple(_told(story, (None, [[phrase]])) for phrase in bullets)


def correction_text(was: SeatView, now: SeatView, *, lang: str) -> str | None:
    """What readers are told when a published result was wrong; None when nothing differs."""
    del lang  # English is the only language that corrects so far
    return correction.correction_text(was, now)


def label_of(election: Election, lang: str) -> str:
    """The sentence that every automated story carries."""
    return election.labels.get(lang) or election.labels[election.languages[0]]


def _refusal(kind: StoryKind, kinds: tuple[StoryKind, ...], lang: str) -> Refusal | None:
    if lang not in LANGUAGES:
        return Refusal("language-unknown", f"Texts are written in {', '.join(LANGUAGES)} only.")
    if kind not in kinds:
        names = ", ".join(kinds)
        return Refusal("kind-unknown", f"There is no {kind} here; there are: {names}.")
    return None


def _told(story: Story, told: Told) -> Story:
    headline, paragraphs = told
    text, spans = compose("text", paragraphs)
    if headline is None:
        return replace(story, text=text, spans=spans)
    head, head_spans = compose("headline", [[headline]])
    return replace(story, text=text, headline=head, spans=(*head_spans, *spans))
