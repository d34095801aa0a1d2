"""Sitting MPs who lost in a group of seats: for their own party, or for another."""

from collections.abc import Sequence

from countnight.model.fact import Fact
from countnight.model.ids import PartyKey, SeatId
from countnight.model.story import SpanType
from countnight.stories.languages.en.group.words import GroupWords, Pieces, given, joined
from countnight.stories.languages.en.numbers import at_the_start, ordinal
from countnight.stories.wording import Phrase, Piece, text_of

NAMED_AT_MOST = 4
"""More beaten MPs than this are counted, with a few of them named."""

AMONG_THEM = 2


def losers_paragraph(words: GroupWords) -> list[Phrase]:
    """MPs beaten for the party that had the seat, in order of service; then the others."""
    beaten = [fact for fact in words.book.each("incumbent_beaten") if _stood_for_own(words, fact)]
    sentences: list[Phrase] = []
    if len(beaten) == 1:
        sentences.append(_one_beaten(words, beaten[0]))
    elif beaten:
        sentences.append(_several_beaten(words, beaten))
    others = beaten_elsewhere(words)
    if others:
        sentences.append((*others, "."))
    return sentences


def _stood_for_own(words: GroupWords, fact: Fact) -> bool:
    """Whether the beaten MP stood for the party that won the seat last time."""
    view = words.view.views[SeatId(given(fact, "seat_id"))]
    return view.past is not None and view.past.winner_party.key == _party(words, fact)


def _party(words: GroupWords, fact: Fact) -> PartyKey:
    return words.view.election.main_party(PartyKey(given(fact, "party")))


def _since(words: GroupWords, fact: Fact) -> Piece | None:
    """The year since when the MP had the seat, if a note gives it."""
    book = words.view.books[SeatId(given(fact, "seat_id"))]
    since = book.get("notable", f"mp_for_this_seat_since:{fact.value}")
    if since is None or not isinstance(since.value, int):
        return None
    return Piece(str(since.value), since, SpanType.NUMBER)


def _name(fact: Fact) -> Piece:
    return Piece(str(fact.value), fact, SpanType.NAME)


def _seat(fact: Fact) -> Piece:
    return Piece(given(fact, "seat"), fact, SpanType.PLACE)


def _adjective(words: GroupWords, fact: Fact) -> Piece:
    return Piece(words.forms(_party(words, fact)).adjective, fact, SpanType.PARTY)


def _one_beaten(words: GroupWords, fact: Fact) -> Phrase:
    """'Vernon Coaker, Labour MP for Gedling since 1997, was beaten'."""
    since = _since(words, fact)
    tenure: Pieces = () if since is None else (" since ", since)
    return (
        _name(fact),
        ", ",
        _adjective(words, fact),
        " MP for ",
        _seat(fact),
        *tenure,
        ", was beaten.",
    )


def _several_beaten(words: GroupWords, beaten: list[Fact]) -> Phrase:
    """'Three sitting Labour MPs were beaten: A, who had been MP for X since 1970, and B (Y, …)'."""
    parties = {_party(words, fact) for fact in beaten}
    items: list[Phrase] = [
        _beaten_item(words, fact, is_first=place == 0, names_party=len(parties) > 1)
        for place, fact in enumerate(_named(beaten))
    ]
    if len(items) == 2 and "(" not in text_of(items[0]):
        items[0] = (*items[0], ",")
    count = Piece(at_the_start(len(beaten)), beaten[0], SpanType.NUMBER)
    party: Pieces = (" ", _adjective(words, beaten[0])) if len(parties) == 1 else ()
    among = ", among them " if len(items) < len(beaten) else ": "
    return (count, " sitting", *party, f" MPs were beaten{among}", *joined(items), ".")


def _beaten_item(words: GroupWords, fact: Fact, *, is_first: bool, names_party: bool) -> Pieces:
    since = _since(words, fact)
    if is_first and since is not None and not names_party:
        return (_name(fact), ", who had been MP for ", _seat(fact), " since ", since)
    party: Pieces = (_adjective(words, fact), ", ") if names_party else ()
    tenure: Pieces = () if since is None else (", since ", since)
    return (_name(fact), " (", *party, _seat(fact), *tenure, ")")


def beaten_elsewhere(words: GroupWords, *, apart_from: Sequence[SeatId] = ()) -> Phrase | None:
    """Sitting MPs who stood for another party than the one that won their seat last time."""
    lost = [fact for fact in words.book.each("incumbent_beaten") if not _stood_for_own(words, fact)]
    beaten = [fact for fact in lost if given(fact, "seat_id") not in apart_from]
    if not beaten:
        return None
    if len(beaten) == 1:
        return _one_elsewhere(words, beaten[0])
    items: list[Phrase] = [_by_outcome(words, fact) for fact in _named(beaten)]
    have_left = all(_left_a_party(words, fact) for fact in beaten)
    among = ", among them " if len(items) < len(beaten) else ": "
    count = Piece(at_the_start(len(beaten)), beaten[0], SpanType.NUMBER)
    more = " more" if len(beaten) < len(lost) else ""
    if have_left:
        who = f"{more} MPs who had left the parties they were elected for lost"
    else:
        who = f"{more} sitting MPs lost who stood for other parties than won their seats last time"
    return (count, who, among, *joined(items))


def _named(beaten: Sequence[Fact]) -> Sequence[Fact]:
    """Those to name: all of a few, the longest-serving of many."""
    return beaten if len(beaten) <= NAMED_AT_MOST else beaten[:AMONG_THEM]


def _one_elsewhere(words: GroupWords, fact: Fact) -> Phrase:
    """'Chris Leslie, MP for Nottingham East, stood for another party and came fourth'."""
    place = Piece(ordinal(int(given(fact, "place"))), fact, SpanType.COMPARISON)
    party = words.view.election.parties[_party(words, fact)]
    stood: Pieces
    if party.is_independent:
        stood = ("as an ", Piece("independent", fact, SpanType.PARTY))
    else:
        stood = ("for ", Piece(words.forms(party.key).collective, fact, SpanType.PARTY))
    return (
        _name(fact), ", the sitting MP for ", _seat(fact), ", stood ", *stood, " and came ", place,
        " there (", *_outcome(words, fact), ")",
    )  # fmt: skip


def _left_a_party(words: GroupWords, fact: Fact) -> bool:
    """Whether a note says that the MP was elected last time for another party than now."""
    book = words.view.books[SeatId(given(fact, "seat_id"))]
    elected_as = book.get("notable", f"elected_last_time_as:{fact.value}")
    return elected_as is not None and elected_as.value != _party(words, fact)


def _by_outcome(words: GroupWords, fact: Fact) -> Pieces:
    """'Chris Leslie in Nottingham East (Labour hold)'."""
    return (_name(fact), " in ", _seat(fact), " (", *_outcome(words, fact), ")")


def _outcome(words: GroupWords, fact: Fact) -> Pieces:
    """'Labour hold', of the seat where the MP lost."""
    outcome = next(words.view.books[SeatId(given(fact, "seat_id"))].each("outcome"))
    party = words.forms(PartyKey(str(outcome.about))).adjective
    return (
        Piece(party, outcome, SpanType.PARTY),
        " ",
        Piece(str(outcome.value), outcome, SpanType.COMPARISON),
    )
