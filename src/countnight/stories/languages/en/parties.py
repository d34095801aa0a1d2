"""Party names in the forms that English sentences want."""

from dataclasses import replace

from countnight.model.election import Party, PartyForms
from countnight.model.fact import Fact
from countnight.model.story import SpanType
from countnight.stories.wording import Piece


def party_words(forms: PartyForms, fact: Fact, form: str) -> Piece:
    """The party as the slot's form asks: '' the Conservatives, The, s, S, adj, head."""
    text = {
        "": forms.collective,
        "The": capitalised(forms.collective),
        "s": forms.possessive,
        "S": capitalised(forms.possessive),
        "bare": forms.collective.removeprefix("the ").removeprefix("an "),
        "adj": forms.adjective,
        "Adj": capitalised(forms.adjective),
        "head": headline_name(forms),
    }[form]
    return Piece(text, fact, SpanType.PARTY)


def forms_of(party: Party) -> PartyForms:
    """How English speaks of the party; of independents as of one person, never as of a party."""
    forms = party.forms["en"]
    if not party.is_independent:
        return forms
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
    return capitalised(forms.collective.removeprefix("the ").removeprefix("an "))
