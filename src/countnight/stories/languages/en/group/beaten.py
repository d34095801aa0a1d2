"""Sitting MPs who lost in a group of seats: for their own party, or for another."""

from collections.abc import Sequence

from countnight.model.fact import Fact
from countnight.model.ids import PartyKey, SeatId
from countnight.model.story import SpanType
from countnight.stories.languages.en.group.words import GroupWords, Pieces, given, is_short, joined
from countnight.stories.languages.en.numbers import ordinal
from countnight.stories.wording import Phrase, Piece, text_of

NAMED_AT_MOST = 4
"""More beaten MPs than this are counted, with a few of them named."""

AMONG_THEM = 2


def losers_paragraph(words: GroupWords) -> list[Phrase]:
    """MPs beaten for the party that had the seat, in order of service; then the others."""
    beaten = [fact for fact in words.book.each("incumbent_beaten") if _stood_for_own(words, fact)]
    sentences: list[Phrase] = []
    if len(beaten) == 1 and not _is_known(words, beaten[0]):
        sentences.append((*_one_elsewhere(words, beaten[0]), "."))
    elif len(beaten) == 1:
        sentences.append(_one_beaten(words, beaten[0]))
    elif beaten:
        sentences.append(_several_beaten(words, beaten))
    others = beaten_elsewhere(words)
    if others:
        sentences.append((*others, "."))
    return sentences


def _stood_for_own(words: GroupWords, fact: Fact) -> bool:
    """Whether the beaten MP stood for the party that won the seat last time, so far as is known."""
    past = words.view.views[SeatId(given(fact, "seat_id"))].past
    return past is None or past.winner_party.key == _party(words, fact)


def _is_known(words: GroupWords, fact: Fact) -> bool:
    """Whether there is a baseline that says who won the seat last time."""
    return words.view.views[SeatId(given(fact, "seat_id"))].past is not None


def _party(words: GroupWords, fact: Fact) -> PartyKey:
    return words.view.election.main_party(PartyKey(given(fact, "party")))


def _since(words: GroupWords, fact: Fact) -> Piece | None:
    """The year since when the MP had the seat, if a note gives it."""
    book = words.view.books[SeatId(given(fact, "seat_id"))]
    since = book.get("notable", f"mp_for_this_seat_since:{fact.value}")
    if since is None or not isinstance(since.value, int):
        return None
    return Piece(str(since.value), since, SpanType.NUMBER)


def _seat(fact: Fact) -> Piece:
    return Piece(given(fact, "seat"), fact, SpanType.PLACE)


def _adjective(words: GroupWords, fact: Fact) -> Piece:
    return Piece(words.forms(_party(words, fact)).adjective, fact, SpanType.PARTY)


def _one_beaten(words: GroupWords, fact: Fact) -> Phrase:
    """'Vernon Coaker, Labour MP for Gedling since 1997, was beaten'."""
    since = _since(words, fact)
    tenure: Pieces = () if since is None else (" since ", since)
    return (
        words.person(fact),
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
    is_one_party = len(parties) == 1 and all(_is_known(words, fact) for fact in beaten)
    items: list[Phrase] = [
        _beaten_item(words, fact, is_first=place == 0, names_party=not is_one_party)
        for place, fact in enumerate(beaten)
    ]
    party: Pieces = (" ", _adjective(words, beaten[0])) if is_one_party else ()
    lead: Pieces = (_counted(words, beaten), " sitting", *party, " MPs were beaten")
    return (*_with_names(lead, items), ".")


def _with_names(lead: Pieces, items: Sequence[Phrase]) -> Pieces:
    """The count with the names of all of a few, or of the longest-serving of many."""
    if len(items) <= NAMED_AT_MOST:
        whole = (*lead, ": ", *joined(_with_comma(items)))
        if is_short(whole):
            return whole
    return (*lead, ", among them ", *joined(_with_comma(items[:AMONG_THEM])))


def _with_comma(items: Sequence[Phrase]) -> Sequence[Phrase]:
    """The two names parted by a comma as well where the first has a clause of its own."""
    if len(items) == 2 and "(" not in text_of(items[0]):
        return ((*items[0], ","), items[1])
    return items


def _beaten_item(words: GroupWords, fact: Fact, *, is_first: bool, names_party: bool) -> Pieces:
    since = _since(words, fact)
    if is_first and since is not None and not names_party:
        return (words.person(fact), ", who had been MP for ", _seat(fact), " since ", since)
    party: Pieces = (_adjective(words, fact), ", ") if names_party else ()
    tenure: Pieces = () if since is None else (", since ", since)
    return (words.person(fact), " (", *party, _seat(fact), *tenure, ")")


def beaten_elsewhere(words: GroupWords, *, apart_from: Sequence[SeatId] = ()) -> Phrase | None:
    """Sitting MPs who stood for another party than the one that won their seat last time."""
    lost = [fact for fact in words.book.each("incumbent_beaten") if not _stood_for_own(words, fact)]
    beaten = [fact for fact in lost if given(fact, "seat_id") not in apart_from]
    if not beaten:
        return None
    if len(beaten) == 1:
        return _one_elsewhere(words, beaten[0])
    items: list[Phrase] = [_by_outcome(words, fact) for fact in beaten]
    have_left = all(_left_a_party(words, fact) for fact in beaten)
    more = " more" if len(beaten) < len(lost) else ""
    if have_left:
        who = f"{more} MPs who had left the parties they were elected for lost"
    else:
        who = f"{more} sitting MPs lost who stood for other parties than won their seats last time"
    return _with_names((_counted(words, beaten), who), items)


def _counted(words: GroupWords, beaten: Sequence[Fact]) -> Piece:
    """How many were beaten, at the start of a sentence."""
    return Piece(words.numbers.at_the_start(len(beaten)), beaten[0], SpanType.NUMBER)


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
        words.person(fact), ", the sitting MP for ", _seat(fact), ", stood ", *stood, " and came ", place,
        " there (", *_outcome(words, fact), ")",
    )  # fmt: skip


def _left_a_party(words: GroupWords, fact: Fact) -> bool:
    """Whether a note says that the MP was elected last time for another party than now."""
    book = words.view.books[SeatId(given(fact, "seat_id"))]
    elected_as = book.get("notable", f"elected_last_time_as:{fact.value}")
    return elected_as is not None and elected_as.value != _party(words, fact)


def _by_outcome(words: GroupWords, fact: Fact) -> Pieces:
    """'Chris Leslie in Nottingham East (Labour hold)'."""
    return (words.person(fact), " in ", _seat(fact), " (", *_outcome(words, fact), ")")


def _outcome(words: GroupWords, fact: Fact) -> Pieces:
    """'Labour hold', of the seat where the MP lost."""
    outcome = next(words.view.books[SeatId(given(fact, "seat_id"))].each("outcome"))
    party = words.forms(PartyKey(str(outcome.about))).adjective
    return (
        Piece(party, outcome, SpanType.PARTY),
        " ",
        Piece(str(outcome.value), outcome, SpanType.COMPARISON),
    )
