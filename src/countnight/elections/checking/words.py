"""What a text or page would have to say and cannot: forms, titles, addresses."""

from collections.abc import Iterator
from dataclasses import fields

from countnight.model.election import Election
from countnight.model.finding import Finding, Severity
from countnight.model.house_style import banned_places


def party_forms_missing(election: Election) -> Iterator[Finding]:
    """Every party needs its noun forms in every language of the election."""
    for party in election.parties.values():
        for lang in election.languages:
            if lang not in party.forms:
                yield Finding(
                    "party-forms-missing",
                    Severity.HOLD,
                    f"The party '{party.key}' has no noun forms in '{lang}'.",
                    f"Add a table [{party.key}.{lang}] to parties.toml.",
                    file="parties.toml",
                    column=f"{party.key}.{lang}",
                )


def nothing_to_publish_on(election: Election) -> Iterator[Finding]:
    """Without a page nothing can be read; without a title in its language it is nameless."""
    if not election.pages:
        message = "The election has no live page."
        remedy = "Add a [[page]] with id, group and title to pages.toml."
        yield Finding("no-page", Severity.WARN, message, remedy, file="pages.toml")
    for page in election.pages.values():
        for lang in election.languages:
            if lang not in page.titles:
                message = f"The page '{page.id}' has no title in '{lang}'."
                remedy = f"Add {lang} under its title."
                yield Finding("no-title", Severity.WARN, message, remedy, file="pages.toml")


def settings_missing(election: Election) -> Iterator[Finding]:
    """Readers must be able to complain."""
    if not election.complaints:
        message = "The election has no address for complaints."
        remedy = "Fill in 'complaints' in election.toml."
        yield Finding("no-complaints-address", Severity.WARN, message, remedy, file="election.toml")


def banned_words_of_its_own(election: Election) -> Iterator[Finding]:
    """A house that bans a word may not write it itself: in a party's name, a label, a number."""
    for lang in election.languages:
        banned = election.style.banned_in(lang)
        for place, text in _own_words(election, lang):
            for _, _, words in banned_places(text, banned):
                message = f"The house bans '{words.words}' and writes it in {place}: '{text}'."
                remedy = "Give other words there, or take the word out of [banned]."
                column = f"banned.{lang}.{words.words}"
                yield Finding("banned-word-own", Severity.WARN, message, remedy, column=column)


def _own_words(election: Election, lang: str) -> Iterator[tuple[str, str]]:
    """Every text that the house itself gives in the language, and where it stands."""
    for key, party in election.parties.items():
        forms = party.forms.get(lang)
        for form in () if forms is None else fields(forms):
            text = getattr(forms, form.name)
            if isinstance(text, str):
                yield f"{key}.{lang}.{form.name}", text
    style = election.style
    yield f"the label in '{lang}'", election.labels.get(lang, "")
    yield f"complaints.{lang}", style.complaints.get(lang, "")
    yield f"numbers.{lang}.percent", style.numbers_in(lang).percent
    for attested, honorific in style.honorifics.forms.get(lang, {}).items():
        yield f"honorifics.forms.{lang}.{attested}", honorific
    for banned in style.banned_in(lang):
        yield f"banned.{lang}.{banned.words}", banned.instead or ""
