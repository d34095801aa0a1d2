"""Party names in the forms that Welsh sentences want; a form that is not known is refused.

A party that nobody has given a Welsh name keeps its own name in brackets and in tables, where
nothing changes a word, and behind 'plaid o'r enw', which takes any name as it is.
"""

from dataclasses import replace

from countnight.model.election import Party, PartyForms
from countnight.model.fact import Fact
from countnight.model.story import SpanType
from countnight.stories.languages.cy.joining import (
    lead_and_name,
    needs_mutation,
)
from countnight.stories.refusals import UnknownFormError
from countnight.stories.wording import Phrase, Piece

LANG = "cy"
TRIGGERS = frozenset({"a", "dros", "gan", "i", "o", "oddi ar", "yn nwylo"})


def forms_of(party: Party) -> PartyForms:
    """How Welsh speaks of the party; of independents as of one person. Raises: UnknownFormError."""
    forms = party.forms.get(LANG)
    if forms is None:
        raise UnknownFormError(form="Welsh name", of=party.key, lang=LANG)
    if party.is_independent:
        return replace(
            forms,
            collective="ymgeisydd annibynnol",
            possessive="yr ymgeisydd annibynnol",
            mutates=False,
        )
    return forms


def bracket_of(party: Party) -> str:
    """The party in brackets: its Welsh form, or its own name. Raises: UnknownFormError.

    Shape: someone who stands for no party has no name that could stand unchanged.
    """
    return forms_of(party).bracket if LANG in party.forms else own_name(party)


def own_name(party: Party) -> str:
    """The name that the party goes by, in its own spelling. Raises: UnknownFormError."""
    forms = next(iter(party.forms.values()), None)
    if forms is None or party.is_independent or party.is_speaker:
        raise UnknownFormError(form="Welsh name", of=party.key, lang=LANG)
    return forms.name


def on_behalf_of(party: Party, fact: Fact) -> Phrase:
    """'dros Lafur'; 'dros blaid o'r enw Yorkshire Party' where Welsh has no form of it."""
    if LANG in party.forms:
        return behind("dros", party, fact)
    return ("dros blaid o'r enw ", Piece(own_name(party), fact, SpanType.PARTY))


def named(party: Party, fact: Fact, form: str = "") -> Piece:
    """The party as a subject; with a capital in the form 'Cap'. Raises: UnknownFormError."""
    name = forms_of(party).collective
    return Piece(name[:1].upper() + name[1:] if form == "Cap" else name, fact, SpanType.PARTY)


def behind(trigger: str, party: Party, fact: Fact) -> Phrase:
    """The party behind a word that may change it: o Lafur, i'r Ceidwadwyr, a Phlaid Cymru.

    Shape: 'mae' and 'Mae' change nothing but the article. Raises: UnknownFormError where the
    change is not known.
    """
    forms = forms_of(party)
    if forms.mutates is None and needs_mutation(trigger, forms.collective):
        raise UnknownFormError(form=f"mutation after '{trigger}'", of=party.key, lang=LANG)
    lead, name = lead_and_name(trigger, forms.collective, mutates=bool(forms.mutates))
    return (lead, Piece(name, fact, SpanType.PARTY))
