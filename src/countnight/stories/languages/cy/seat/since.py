"""What happened to the seat since last time, in Welsh: a by-election, an MP who changed party."""

from datetime import date

from countnight.model.ids import PartyKey
from countnight.model.story import SpanType
from countnight.stories import cast as it
from countnight.stories.frames import Frame
from countnight.stories.languages.cy.dates import in_month
from countnight.stories.languages.cy.parties import named
from countnight.stories.languages.cy.saying import say
from countnight.stories.languages.cy.seat.words import SeatWords
from countnight.stories.wording import Phrase, Piece

SINCE: tuple[Frame[SeatWords], ...] = (
    Frame(
        lambda s: "m" in s.people and it.changed_party(s) and not s.has_said("elected for"),
        ("Roedd {m} wedi ennill y sedd {elected for} yn {then}.",),
    ),
)


def since_last_time(words: SeatWords) -> list[Phrase]:
    """The by-election in between, and the party for which the beaten MP had won."""
    said = (by_election(words), say("since", SINCE, words))
    return [phrase for phrase in said if phrase is not None]


def by_election(words: SeatWords) -> Phrase | None:
    """As in 'Enillodd y Democratiaid Rhyddfrydol isetholiad yma ym mis Awst 2019'."""
    parties = words.view.election.parties
    for fact in words.book.each("by_election_between"):
        if fact.about in parties:
            party = named(parties[PartyKey(str(fact.about))], fact)
            when = date.fromisoformat(str(fact.value))
            text = f"{in_month(when)} {when.year}"
            month = Piece(text, fact, SpanType.NUMBER, "month and year")
            return (
                "Enillodd ",
                party,
                " isetholiad yma ",
                month,
                ".",
            )
    return None
