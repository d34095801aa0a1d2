"""What happened to the seat since last time: a by-election, or an MP who changed party.

Neither resets hold or gain, and both are told (docs/explain/hold-and-gain.md).
"""

from countnight.model.ids import PartyKey
from countnight.model.story import SpanType
from countnight.stories import cast as it
from countnight.stories.frames import Frame, say
from countnight.stories.languages.en.dates import month_of
from countnight.stories.languages.en.parties import party_words
from countnight.stories.languages.en.seat.words import SeatWords
from countnight.stories.wording import Phrase, Piece

SINCE: tuple[Frame[SeatWords], ...] = (
    Frame(
        lambda s: "m" in s.people and it.changed_party(s) and not s.has_said("elected for"),
        ("{m} had won the seat {elected for} in {then}.",),
    ),
)


def since_last_time(words: SeatWords) -> list[Phrase]:
    """The by-election in between, and the party for which the beaten MP had won."""
    said = (by_election(words), say("since", SINCE, words))
    return [phrase for phrase in said if phrase is not None]


def by_election(words: SeatWords) -> Phrase | None:
    """As in 'The Liberal Democrats won a by-election here in August 2019'."""
    for fact in words.book.each("by_election_between"):
        if fact.about in words.view.election.parties:
            forms = words.forms(PartyKey(str(fact.about)))
            month = Piece(month_of(str(fact.value)), fact, SpanType.NUMBER, "month and year")
            return (party_words(forms, fact, "The"), " won a by-election here in ", month, ".")
    return None
