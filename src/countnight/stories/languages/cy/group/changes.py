"""What changed in a group, in Welsh: seats gained by pair, and MPs who lost."""

from countnight.facts.sizes import whole
from countnight.model.fact import Fact
from countnight.model.story import SpanType
from countnight.stories.languages.cy.group.sentences import Answers, one, tell
from countnight.stories.languages.cy.group.words import (
    NAMED_AT_MOST,
    GroupWords,
    given,
    pairs,
)
from countnight.stories.languages.cy.joining import Pieces, joined, joined_places
from countnight.stories.languages.cy.numbers import MP, behind
from countnight.stories.languages.cy.parties import bracket_of
from countnight.stories.wording import Phrase, Piece

PAIRS_TOLD = 3
PEOPLE_A_SENTENCE = 3


GAINED = one(
    "{W.Mae} wedi cipio {seats} {L.oddi ar}{so far}{names}.",
    "Cipiodd {W} {seats.object} {L.oddi ar}{so far}{names}.",
    "Aeth {seats} {L.o} {W.i}{so far}{names}.",
)


def nothing_changed(words: GroupWords) -> Phrase | None:
    """That no seat changed hands, where every declared seat has a baseline to say so."""
    if next(words.book.each("previous_seats_by_party"), None) is None:
        return None
    fact = words.need("declared")
    return ("Ni newidiodd ", Piece("yr un sedd", fact, SpanType.NUMBER), f" ddwylo{words.so_far}")


def changes_paragraph(words: GroupWords) -> list[Phrase]:
    """The gains by pair, and the seats by name while they are few."""
    found = list(pairs(words.book))
    if not found:
        nothing = nothing_changed(words)
        return [] if nothing is None else [(*nothing, ".")]
    return [_gained(words, *pair) for pair in found[:PAIRS_TOLD]]


def _gained(words: GroupWords, fact: Fact, winner: str, loser: str) -> Phrase:
    answers: Answers = {
        "W.Mae": lambda: words.behind("Mae", winner, fact),
        "W.i": lambda: words.behind("i", winner, fact),
        "W": lambda: words.named(winner, fact),
        "L.oddi ar": lambda: words.behind("oddi ar", loser, fact),
        "L.o": lambda: words.behind("o", loser, fact),
        "seats": lambda: words.counted(fact),
        "seats.object": lambda: words.counted(fact, is_softened=True),
        "names": lambda: _named(words, fact, winner=winner, loser=loser),
        "so far": lambda: words.so_far,
    }
    return tell("gained", GAINED, words, answers)


def _named(words: GroupWords, pair: Fact, *, winner: str, loser: str) -> Pieces:
    """': Ashfield, Bassetlaw a Gedling', while the seats are few enough to name."""
    gains = [
        fact
        for fact in words.book.each("gain")
        if (fact.value, given(fact, "from")) == (winner, loser)
    ]
    if len(gains) > NAMED_AT_MOST or len(gains) != whole(pair):
        return ()
    names = sorted((words.seat(gain.about, gain) for gain in gains), key=_text)
    return (": ", *joined_places([(name,) for name in names]))


def _text(piece: Piece) -> str:
    return piece.text


def gains_bullet(words: GroupWords) -> Phrase | None:
    """'Y Ceidwadwyr yn cipio chwe sedd oddi ar Lafur: …'; or that nothing changed."""
    found = list(pairs(words.book))
    if not found:
        return nothing_changed(words)
    items: list[Pieces] = []
    for place, (fact, winner, loser) in enumerate(found[:PAIRS_TOLD]):
        name = words.named(winner, fact, "" if place else "Cap")
        counted = words.counted(fact)
        items.append((*name, " yn cipio ", *counted, " ", *words.behind("oddi ar", loser, fact)))
    if len(found) == 1:
        fact, winner, loser = found[0]
        return (*items[0], *_named(words, fact, winner=winner, loser=loser))
    return tuple(part for place, item in enumerate(items) for part in _parted(item, place))


def _parted(item: Pieces, place: int) -> Pieces:
    return ("; ", *item) if place else item


def beaten_paragraph(words: GroupWords) -> list[Phrase]:
    """Sitting MPs who stood and lost, with party, seat and since when, a few to a sentence."""
    beaten = list(words.book.each("incumbent_beaten"))
    if not beaten or len(beaten) > NAMED_AT_MOST:
        return []
    sentences: list[Phrase] = [(*_beaten_lead(words, beaten), ".")]
    for start in range(PEOPLE_A_SENTENCE, len(beaten), PEOPLE_A_SENTENCE):
        others = beaten[start : start + PEOPLE_A_SENTENCE]
        named = joined([_beaten(words, fact) for fact in others])
        sentences.append(("Trechwyd hefyd ", *named, "."))
    return sentences


def beaten_bullet(words: GroupWords, *, apart_from: tuple[str, ...]) -> Phrase | None:
    """The same as one line, without the seats in `apart_from`; None when there are none."""
    every = list(words.book.each("incumbent_beaten"))
    beaten = [fact for fact in every if given(fact, "seat_id") not in apart_from]
    if not 0 < len(beaten) <= NAMED_AT_MOST:
        return None
    return _beaten_lead(words, beaten, is_rest=len(beaten) < len(every))


def _beaten_lead(words: GroupWords, beaten: list[Fact], *, is_rest: bool = False) -> Pieces:
    """'Trechwyd pedwar Aelod Seneddol, gan gynnwys A, B ac C'; 'arall' where others are told."""
    if len(beaten) == 1:
        also = "hefyd " if is_rest else ""
        return (f"Trechwyd {also}", *_beaten(words, beaten[0], title="Aelod Seneddol "))
    count = Piece(words.numbers.spelled(len(beaten), MP), beaten[0], SpanType.NUMBER)
    named = joined([_beaten(words, fact) for fact in beaten[:PEOPLE_A_SENTENCE]])
    link = ": " if len(beaten) <= PEOPLE_A_SENTENCE else ", gan gynnwys "
    other = " arall" if is_rest else ""
    return ("Trechwyd ", count, f" {behind(len(beaten), MP)}{other}", link, *named)


def _beaten(words: GroupWords, fact: Fact, *, title: str = "") -> Pieces:
    """'Vernon Coaker (Llafur, Gedling, ers 1997)'."""
    party = words.party(words.view.election.main_party(words.party(given(fact, "party")).key))
    since = [one.value for one in fact.inputs if one.name == "mp_for_this_seat_since"]
    tenure: Pieces = (", ers ", Piece(str(since[0]), fact, SpanType.NUMBER)) if since else ()
    return (
        Piece(str(fact.value), fact, SpanType.NAME),
        " (",
        Piece(bracket_of(party), fact, SpanType.PARTY),
        f", {title}",
        words.seat(given(fact, "seat_id"), fact),
        *tenure,
        ")",
    )
