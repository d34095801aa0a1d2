"""Party names in the forms that English sentences want."""

from countnight.model.election import PartyForms
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
        "bare": forms.collective.removeprefix("the "),
        "adj": forms.adjective,
        "Adj": capitalised(forms.adjective),
        "head": headline_name(forms),
    }[form]
    return Piece(text, fact, SpanType.PARTY)


def capitalised(text: str) -> str:
    """The text with a capital first letter, the rest as it is."""
    return text[:1].upper() + text[1:]


def headline_name(forms: PartyForms) -> str:
    """The party as a headline names it: without its article."""
    return capitalised(forms.collective.removeprefix("the "))
