"""What a text or page would have to say and cannot: forms, titles, addresses."""

from collections.abc import Iterator

from countnight.model.election import Election
from countnight.model.finding import Finding, Severity


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
