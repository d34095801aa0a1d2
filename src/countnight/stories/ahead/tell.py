"""The door to the previews: what is ahead in a seat or a group, or why there is nothing to say."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from countnight.facts.preview.view import GroupAhead, SeatAhead
from countnight.model.fact import FactBook
from countnight.model.story import Refusal, Story, StoryKind
from countnight.stories.ahead.refusals import refusal_of_group, refusal_of_seat
from countnight.stories.languages.cy.preview import group as cy_group
from countnight.stories.languages.cy.preview import story as cy_seat
from countnight.stories.languages.en.preview import group as en_group
from countnight.stories.languages.en.preview import story as en_seat
from countnight.stories.tell import label_of, unless_refused
from countnight.stories.wording import Told


@dataclass(frozen=True, slots=True)
class Previews:
    """How one language tells what is ahead."""

    seat: Callable[[SeatAhead, FactBook], Told]
    group: Callable[[GroupAhead, FactBook], Told]


_LANGUAGES: Mapping[str, Previews] = {
    "en": Previews(en_seat.tell, en_group.tell),
    "cy": Previews(cy_seat.tell, cy_group.tell),
}


def has_previews(lang: str) -> bool:
    """Whether the language tells what is ahead."""
    return lang in _LANGUAGES


def tell_seat_ahead(ahead: SeatAhead, book: FactBook, *, lang: str) -> Story:
    """The seat's preview; refused once it has declared, or where nobody is known to stand."""
    election = ahead.election
    label = label_of(election, lang)
    story = partial(Story, election.id, StoryKind.PREVIEW, lang, label=label, seat=ahead.seat.id)
    refusal = _refusal(lang) or refusal_of_seat(ahead)
    if refusal is not None:
        return story(None, refused=refusal)
    tell, banned = _LANGUAGES[lang].seat, election.style.banned_in(lang)
    return unless_refused(story, lambda: tell(ahead, book), banned)


def tell_group_ahead(ahead: GroupAhead, book: FactBook, *, lang: str) -> Story:
    """The group's preview; refused once all of it has declared."""
    election = ahead.election
    label = label_of(election, lang)
    story = partial(Story, election.id, StoryKind.PREVIEW, lang, label=label, group=ahead.group.id)
    refusal = _refusal(lang) or refusal_of_group(ahead)
    if refusal is not None:
        return story(None, refused=refusal)
    tell, banned = _LANGUAGES[lang].group, election.style.banned_in(lang)
    return unless_refused(story, lambda: tell(ahead, book), banned)


def _refusal(lang: str) -> Refusal | None:
    if has_previews(lang):
        return None
    return Refusal("kind-unknown", f"Previews are written in {', '.join(_LANGUAGES)} only.")
