"""Which table of words a language has; a language without one is shown the English pages."""

from countnight.model.election import Election, Party, PartyForms
from countnight.model.ids import PartyKey
from countnight.render.wording.words import Words
from countnight.render.wording.words_en import ENGLISH

_TABLES = {"en": ENGLISH}


def words_of(lang: str) -> Words:
    """The words of the language, or English where nobody has written them yet."""
    return _TABLES.get(lang, ENGLISH)


def forms_of(party: Party, *, lang: str) -> PartyForms:
    """How the language speaks of the party; its first language where this one is missing."""
    if lang in party.forms:
        return party.forms[lang]
    return next(iter(party.forms.values()))


def party_label(election: Election, *, key: PartyKey, lang: str) -> str:
    """The party's name for a table, with a capital: 'Liberal Democrat', 'Independent'."""
    if key not in election.parties:
        return key
    return _capital(forms_of(election.parties[key], lang=lang).name)


def party_adjective(election: Election, *, key: PartyKey, lang: str) -> str:
    """The party before 'hold' or 'gain', with a capital: 'Ashfield Independent'."""
    if key not in election.parties:
        return key
    return _capital(forms_of(election.parties[key], lang=lang).adjective)


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]
