"""What a long story adds to a post: the rest of the field, last time, the margin, the ballots."""

from collections.abc import Sequence

from countnight.facts.seat_view import Standing
from countnight.facts.sizes import exact
from countnight.model.fact import Fact
from countnight.model.ids import PartyKey
from countnight.model.story import SpanType
from countnight.stories import cast as it
from countnight.stories.frames import Frame, say
from countnight.stories.languages.en.group.words import is_short
from countnight.stories.languages.en.parties import capitalised
from countnight.stories.languages.en.seat import situations as ask
from countnight.stories.languages.en.seat.people import bracketed
from countnight.stories.languages.en.seat.words import SeatWords, percentage
from countnight.stories.wording import Phrase, Piece

PARTIES_OF_LAST_TIME = 4


def rest_of_the_field(words: SeatWords) -> list[Phrase]:
    """As in 'Also standing were A (Green), with 1,046 votes, and B (independent), with 635'.

    Shape: another sentence, 'So were ...', begins where one would grow too long.
    """
    rest = [one for one in words.view.ranked if one.candidacy.id not in words.named]
    items = [
        ((*bracketed(words, one), ", with ", _votes(words, one)), one.votes == 1) for one in rest
    ]
    sentences: list[Phrase] = []
    start = 0
    while start < len(items):
        lead = "So" if sentences else "Also standing"
        end = start + 1
        while end < len(items) and is_short(_standing(lead, items[start : end + 1])):
            end += 1
        sentences.append(_standing(lead, items[start:end]))
        start = end
    return sentences


def _standing(lead: str, items: Sequence[tuple[Phrase, bool]]) -> Phrase:
    """The candidates with their votes; the first number alone has its noun, single or not."""
    pieces: list[Piece | str] = [f"{lead} {'was' if len(items) == 1 else 'were'} "]
    for place, (item, is_one_vote) in enumerate(items):
        if place:
            pieces.append(", and " if place == len(items) - 1 else "; ")
        pieces.extend(item)
        if place == 0:
            pieces.append(" vote" if is_one_vote else " votes")
    return (*pieces, ".")


def _votes(words: SeatWords, one: Standing) -> Piece:
    fact = words.need("votes", one.candidacy.id)
    return Piece(words.numbers.digits(one.votes), fact, SpanType.NUMBER)


def last_time(words: SeatWords) -> Phrase | None:
    """'In 2017 the votes of the leading parties were Labour 27,467 and Conservative 22,615'."""
    facts = sorted(words.book.each("previous_party_votes"), key=lambda fact: -int(exact(fact)))
    year = words.book.get("baseline")
    if not facts or year is None:
        return None
    items = [_party_then(words, fact) for fact in facts[:PARTIES_OF_LAST_TIME]]
    pieces: list[Piece | str] = []
    for place, item in enumerate(items):
        if place:
            pieces.append(" and " if place == len(items) - 1 else ", ")
        pieces.extend(item)
    notional = "on notional figures " if it.is_notional(words) else ""
    then = Piece(str(year.value), year, SpanType.NUMBER)
    return ("In ", then, f" {notional}the votes of the leading parties were ", *pieces, ".")


def _party_then(words: SeatWords, fact: Fact) -> Phrase:
    name = words.forms(PartyKey(str(fact.about))).bracket
    votes = Piece(words.numbers.digits(int(exact(fact))), fact, SpanType.NUMBER)
    return (Piece(name, fact, SpanType.PARTY), " ", votes)


def _has_margin(words: SeatWords) -> bool:
    """After a tie there is no majority to be a share of anything."""
    return words.first("majority_share") is not None and not it.is_tie(words)


MARGIN: tuple[Frame[SeatWords], ...] = (
    Frame(
        lambda s: _has_margin(s) and s.first("electorate_share") is not None,
        (
            "The majority amounts to {majority share} of the valid votes; {w.last} has the votes of {electorate share} of registered electors.",
            "As a share of the valid votes the majority is {majority share}. Of all registered electors {electorate share} voted for {w.last}.",
            "{w.last} won with the votes of {electorate share} of registered electors, and a majority of {majority share} of the valid votes.",
        ),
    ),
    Frame(
        _has_margin,
        ("The majority amounts to {majority share} of the valid votes.",),
    ),
)


def margin(words: SeatWords) -> Phrase | None:
    """The majority as a share of the votes, and the winner's votes as one of the electors."""
    return say("margin", MARGIN, words)


THEN: tuple[Frame[SeatWords], ...] = (
    Frame(
        lambda s: s.first("previous_majority_share") is not None and not it.is_notional(s),
        (
            "In {then} the winner led by {majority0}, or {majority share then} of the valid votes.",
            "The margin in {then} was {majority0} votes, {majority share then} of those cast.",
        ),
    ),
)

TENURE: tuple[Frame[SeatWords], ...] = (
    Frame(
        lambda s: it.is_re_elected(s) and ask.has_since(s, "w"),
        (
            "{w.last} has been the seat's MP since {w.since}.",
            "{w.last} has represented the seat since {w.since}.",
        ),
    ),
)


def margin_then(words: SeatWords) -> Phrase | None:
    """Last time's majority, as votes and as a share."""
    return say("then", THEN, words)


def tenure(words: SeatWords) -> Phrase | None:
    """Since when a re-elected MP has had the seat, if a note says so and nothing else has."""
    return None if words.has_said("w.since") else say("tenure", TENURE, words)


BALLOTS: tuple[Frame[SeatWords], ...] = (
    Frame(
        lambda s: s.first("rejected") is not None and s.first("electorate") is not None,
        (
            "There were {electorate} registered electors and {valid} valid votes; {rejected} ballot papers were rejected.",
            "Of {electorate} registered electors {valid} cast a valid vote, and {rejected} ballot papers were rejected.",
        ),
    ),
    Frame(
        lambda s: s.first("electorate") is not None,
        ("There were {electorate} registered electors and {valid} valid votes.",),
    ),
)


def ballots(words: SeatWords) -> Phrase | None:
    """Registered electors, valid votes and rejected papers, as they were read out."""
    return say("ballots", BALLOTS, words)


def newcomers(words: SeatWords) -> Phrase | None:
    """As in 'The Brexit Party, which did not stand here in 2017, took 10.6% of the vote'."""
    facts = list(words.book.each("did_not_stand_before"))
    year = words.book.get("baseline")
    if not facts or year is None:
        return None
    fact = facts[0]
    share = words.book.get("share", fact.about)
    if share is None or exact(share) < 1:
        return None
    forms = words.forms(words.view.election.main_party(PartyKey(str(fact.value))))
    which = "who" if forms.is_plural else "which"
    return (
        Piece(capitalised(forms.collective), fact, SpanType.PARTY),
        f", {which} did not stand here in ",
        Piece(str(year.value), year, SpanType.NUMBER),
        ", took ",
        percentage(words, share),
        " of the vote.",
    )
