"""Party names in the forms that Welsh sentences want; a form that is not known is refused."""

from dataclasses import replace

from countnight.model.election import Party, PartyForms
from countnight.model.fact import Fact
from countnight.model.story import SpanType
from countnight.stories.languages.cy.joining import (
    has_article,
    lead_and_name,
    needs_mutation,
    without_article,
)
from countnight.stories.refusals import UnknownFormError
from countnight.stories.wording import Phrase, Piece

LANG = "cy"
TRIGGERS = frozenset({"a", "dros", "gan", "i", "o", "oddi ar"})


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


def party_words(party: Party, fact: Fact, form: str) -> Piece | Phrase:
    """The party as the slot's form asks: '' collective, Cap, mae, Mae, or behind a trigger."""
    name = forms_of(party).collective
    if form in TRIGGERS:
        return behind(form, party, fact)
    if form in {"mae", "Mae"}:
        lead = f"{form}'r " if has_article(name) else f"{form} "
        return (lead, Piece(without_article(name), fact, SpanType.PARTY))
    text = name[:1].upper() + name[1:] if form == "Cap" else name
    return Piece(text, fact, SpanType.PARTY)


def behind(trigger: str, party: Party, fact: Fact) -> Phrase:
    """The party behind a word that may change it: o Lafur, i'r Ceidwadwyr, a Phlaid Cymru.

    Raises: UnknownFormError where the change is not known.
    """
    forms = forms_of(party)
    if forms.mutates is None and needs_mutation(trigger, forms.collective):
        raise UnknownFormError(form=f"mutation after '{trigger}'", of=party.key, lang=LANG)
    lead, name = lead_and_name(trigger, forms.collective, mutates=bool(forms.mutates))
    return (lead, Piece(name, fact, SpanType.PARTY))
