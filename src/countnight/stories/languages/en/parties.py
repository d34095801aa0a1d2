"""Party names in the forms that English sentences want."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import lru_cache

from countnight.model.election import Party, PartyForms
from countnight.model.fact import Fact
from countnight.model.story import SpanType
from countnight.stories.wording import Piece


def party_words(forms: PartyForms, fact: Fact, form: str) -> Piece:
    """The party as the slot's form asks: '' the Conservatives, The, s, S, adj, head."""
    return Piece(FORMS[form](forms), fact, SpanType.PARTY)


def forms_of(party: Party) -> PartyForms:
    """How English speaks of the party; of independents as of one person, never as of a party."""
    forms = party.forms["en"]
    if not party.is_independent:
        return forms
    return _of_one_person(forms)


@lru_cache(maxsize=64)
def _of_one_person(forms: PartyForms) -> PartyForms:
    return replace(
        forms,
        collective="an independent",
        possessive="the independent's",
        adjective="independent",
        is_plural=False,
    )


def capitalised(text: str) -> str:
    """The text with a capital first letter, the rest as it is."""
    return text[:1].upper() + text[1:]


def headline_name(forms: PartyForms) -> str:
    """The party as a headline names it: without its article."""
    return capitalised(bare_name(forms))


def bare_name(forms: PartyForms) -> str:
    """The party's name without its article."""
    return forms.collective.removeprefix("the ").removeprefix("an ")


FORMS: Mapping[str, Callable[[PartyForms], str]] = {
    "": lambda forms: forms.collective,
    "The": lambda forms: capitalised(forms.collective),
    "s": lambda forms: forms.possessive,
    "S": lambda forms: capitalised(forms.possessive),
    "bare": bare_name,
    "adj": lambda forms: forms.adjective,
    "Adj": lambda forms: capitalised(forms.adjective),
    "head": headline_name,
}
"""The forms that a party's slot may ask for."""


@lru_cache(maxsize=512)
def texts_of(forms: PartyForms) -> Mapping[str, str]:
    """The party in every form, ready to be said."""
    return {form: text_of(forms) for form, text_of in FORMS.items()}
