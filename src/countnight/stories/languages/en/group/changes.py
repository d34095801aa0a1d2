"""What changed hands in a group, what did not, and who was beaten."""

from countnight.model.fact import Fact
from countnight.model.ids import PartyKey, SeatId
from countnight.model.story import SpanType
from countnight.stories.languages.en.group.words import (
    GroupWords,
    Pieces,
    counties_within,
    given,
    joined,
    whole,
)
from countnight.stories.wording import Phrase, Piece

NAMED_AT_MOST = 12
"""More seats than this are counted, not listed."""

SIDES_NAMED = 6
"""Parties beyond these are left to the table."""

Pair = tuple[str, str]


def pairs_of_gains(words: GroupWords) -> dict[Pair, list[Fact]]:
    """The gains by winner and loser, each in order of declaration."""
    pairs: dict[Pair, list[Fact]] = {}
    for fact in words.book.each("gain"):
        pairs.setdefault((str(fact.value), given(fact, "from")), []).append(fact)
    return pairs


def gains_bullet(words: GroupWords) -> Phrase | None:
    """'Six Conservative gains from Labour: Ashfield, …'; or that nothing changed."""
    pairs = pairs_of_gains(words)
    if not pairs:
        return _nothing_changed(words)
    items = [_pair_counted(words, pair, gains) for pair, gains in pairs.items()]
    if len(items) == 1:
        (gains,) = pairs.values()
        return (*items[0], *_named(words, gains))
    return joined(items[:SIDES_NAMED])


def _nothing_changed(words: GroupWords) -> Phrase | None:
    """That no seat changed hands, where every declared seat has a baseline to say so."""
    if next(words.book.each("previous_seats_by_party"), None) is None:
        return None
    so_far = "" if words.is_final else " so far"
    fact = words.need("declared")
    return (Piece("No seat", fact, SpanType.NUMBER), f" has changed hands{so_far}")


def _pair_counted(words: GroupWords, pair: Pair, gains: list[Fact]) -> Pieces:
    """'Six Conservative gains from Labour', as a bullet begins."""
    winner, loser = PartyKey(pair[0]), PartyKey(pair[1])
    fact = _count_fact(words, winner, gains)
    noun = "gain" if len(gains) == 1 else "gains"
    count = words.count(fact, capital=True)
    if whole(fact) != len(gains):
        count = Piece(str(len(gains)), gains[0], SpanType.NUMBER)
    return (
        count,
        " ",
        Piece(words.forms(winner).adjective, fact, SpanType.PARTY),
        f" {noun} from ",
        Piece(words.forms(loser).collective, gains[0], SpanType.PARTY),
    )


def _count_fact(words: GroupWords, winner: PartyKey, gains: list[Fact]) -> Fact:
    return words.book.get("seats_gained", winner) or gains[0]


def _named(words: GroupWords, gains: list[Fact]) -> Pieces:
    if len(gains) > NAMED_AT_MOST:
        return ()
    names = sorted((words.seat(SeatId(str(gain.about)), gain) for gain in gains), key=_text)
    return (": ", *joined([(name,) for name in names]))


def _text(piece: Piece) -> str:
    return piece.text


def changes_paragraph(words: GroupWords) -> list[Phrase]:
    """The gains by name and county, and where nothing changed."""
    pairs = pairs_of_gains(words)
    if not pairs:
        nothing = _nothing_changed(words)
        return [] if nothing is None else [(*nothing, ".")]
    if len(pairs) > 1 or sum(map(len, pairs.values())) > NAMED_AT_MOST:
        items = [_pair_counted(words, pair, gains) for pair, gains in pairs.items()]
        return [("There were ", *_lowered(joined(items[:SIDES_NAMED])), ".")]
    ((pair, gains),) = pairs.items()
    sentences: list[Phrase] = [_gains_sentence(words, pair, gains)]
    untouched = _untouched(words, gains)
    if untouched:
        sentences.append(untouched)
    return sentences


def _lowered(pieces: Pieces) -> Pieces:
    """The counts in the middle of a sentence, without their capitals."""
    lowered: list[Piece | str] = []
    for piece in pieces:
        if isinstance(piece, Piece) and piece.type is SpanType.NUMBER:
            lowered.append(Piece(piece.text.lower(), piece.fact, piece.type))
        else:
            lowered.append(piece)
    return tuple(lowered)


def _gains_sentence(words: GroupWords, pair: Pair, gains: list[Fact]) -> Phrase:
    """'The six Conservative gains from Labour were A and B in X and C in Y'."""
    winner, loser = PartyKey(pair[0]), PartyKey(pair[1])
    by_county = _by_county(words, gains)
    items = [(*_seats(words, part), *where) for part, where in by_county]
    parties: Pieces = (
        Piece(words.forms(winner).adjective, gains[0], SpanType.PARTY),
        " gain from ",
        Piece(words.forms(loser).collective, gains[0], SpanType.PARTY),
    )
    if len(gains) == 1:
        return ("The one ", *parties, " was ", *joined(items), ".")
    count = words.count(_count_fact(words, winner, gains))
    plural = (parties[0], " gains from ", parties[2])
    return ("The ", count, " ", *plural, " were ", *joined(items), ".")


def _seats(words: GroupWords, gains: list[Fact]) -> Pieces:
    names = sorted((words.seat(SeatId(str(gain.about)), gain) for gain in gains), key=_text)
    return joined([(name,) for name in names])


def _by_county(words: GroupWords, gains: list[Fact]) -> list[tuple[list[Fact], Pieces]]:
    """The gains of each county with ' in {county}'; all together where no counties part them."""
    counties = counties_within(words.view)
    parts: list[tuple[list[Fact], Pieces]] = []
    for county in counties:
        inside = [gain for gain in gains if gain.about in county.seats]
        if inside:
            place = Piece(county.name, inside[0], SpanType.PLACE)
            parts.append((inside, (" in ", place)))
    if sum(len(inside) for inside, _ in parts) != len(gains):
        return [(gains, ())]
    return parts


def _untouched(words: GroupWords, gains: list[Fact]) -> Phrase | None:
    """'Every seat in Leicestershire and Rutland stayed as it was', when all of it is in."""
    declared = frozenset(words.view.order)
    still = [
        county
        for county in counties_within(words.view)
        if frozenset(county.seats) <= declared
        and not any(gain.about in county.seats for gain in gains)
    ]
    if not still or len(still) > 2:
        return None
    fact = words.need("declared")
    names = joined([(Piece(county.name, fact, SpanType.PLACE),) for county in still])
    return ("Every seat in ", *names, " stayed with the party that won it last time.")
