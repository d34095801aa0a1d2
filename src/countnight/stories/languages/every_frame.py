"""Every frame of every language, for whoever has to know what the writer could say.

A module that holds frames is named here; a test sees to it that none is forgotten.
"""

from collections.abc import Iterator, Mapping
from types import ModuleType
from typing import Any

from countnight.stories.fitting import Limit
from countnight.stories.frames import Frame
from countnight.stories.languages.cy.group import changes as cy_changes
from countnight.stories.languages.cy.group import margins as cy_margins
from countnight.stories.languages.cy.preview import sentences as cy_ahead
from countnight.stories.languages.cy.seat import background as cy_background
from countnight.stories.languages.cy.seat import briefs as cy_briefs
from countnight.stories.languages.cy.seat import closing as cy_closing
from countnight.stories.languages.cy.seat import detail as cy_detail
from countnight.stories.languages.cy.seat import headlines as cy_headlines
from countnight.stories.languages.cy.seat import leads as cy_leads
from countnight.stories.languages.cy.seat import since as cy_since
from countnight.stories.languages.cy.seat import surroundings as cy_surroundings
from countnight.stories.languages.cy.seat import votes as cy_votes
from countnight.stories.languages.en.preview import headlines as ahead_headlines
from countnight.stories.languages.en.preview import leads as ahead_leads
from countnight.stories.languages.en.preview import moments as ahead_moments
from countnight.stories.languages.en.preview import needed as ahead_needed
from countnight.stories.languages.en.preview import standing as ahead_standing
from countnight.stories.languages.en.seat import (
    background,
    briefs,
    closing,
    detail,
    headlines,
    leads,
    since,
    votes,
)
from countnight.stories.languages.nl import story as nl_story

MODULES: Mapping[str, tuple[ModuleType, ...]] = {
    "en": (
        *(headlines, briefs, leads, votes, background, since, detail, closing),
        *(ahead_headlines, ahead_leads, ahead_needed, ahead_standing, ahead_moments),
    ),
    "cy": (
        cy_ahead,
        *(cy_headlines, cy_briefs, cy_leads, cy_votes),
        *(cy_background, cy_since, cy_detail, cy_closing),
        *(cy_surroundings, cy_changes, cy_margins),
    ),
    "nl": (nl_story,),
}


def frames_of(lang: str) -> Iterator[tuple[str, Frame[Any]]]:
    """Each frame of the language with the name of the slot that it fills."""
    for module in MODULES.get(lang, ()):
        for name, value in vars(module).items():
            for frame in frames_in(value):
                yield name.lower(), frame


def frames_in(value: object) -> tuple[Frame[Any], ...]:
    """The frames of a table of frames, or of what is said where none fits; else none."""
    if isinstance(value, Limit):
        value = value.otherwise
    if isinstance(value, tuple) and all(isinstance(one, Frame) for one in value):
        return value
    return ()
