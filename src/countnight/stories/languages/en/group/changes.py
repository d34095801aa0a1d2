"""What changed hands in a group, what did not, and who was beaten."""

from countnight.model.fact import Fact
from countnight.model.ids import PartyKey, SeatId
from countnight.model.story import SpanType
from countnight.stories.languages.en.group.words import (
    GroupWords,
    Pieces,
    counties_within,
    given,
    is_short,
    joined,
)
from countnight.stories.wording import Phrase, Piece

NAMED_AT_MOST = 12
"""More seats than this are counted, not listed."""

SIDES_NAMED = 6
"""Parties beyond these are left to the table."""

PAIRS_NAMED = 3
"""Pairs of winner and loser beyond these are left to the table."""

Pair = tuple[str, str]


def pairs_of_gains(words: GroupWords) -> dict[Pair, list[Fact]]:
    """The gains by winner and loser, most first, each in order of declaration."""
    pairs: dict[Pair, list[Fact]] = {}
    for fact in words.book.each("gain"):
        pairs.setdefault((str(fact.value), given(fact, "from")), []).append(fact)
    return dict(sorted(pairs.items(), key=lambda pair: -len(pair[1])))


def gains_bullet(words: GroupWords) -> Phrase | None:
    """'Six Conservative gains from Labour: Ashfield, …'; or that nothing changed."""
    pairs = pairs_of_gains(words)
    if not pairs:
        return _nothing_changed(words)
    counted = _pairs_counted(words, pairs, capital=True)
    if len(pairs) == 1:
        (gains,) = pairs.values()
        return (*counted, *_named(words, gains))
    if len(pairs) > PAIRS_NAMED:
        return ("Gains include ", *_pairs_counted(words, pairs, capital=False))
    return counted


def _nothing_changed(words: GroupWords) -> Phrase | None:
    """That no seat changed hands, where every declared seat has a baseline to say so."""
    if next(words.book.each("previous_seats_by_party"), None) is None:
        return None
    so_far = "" if words.is_final else " so far"
    fact = words.need("declared")
    return (Piece("No seat", fact, SpanType.NUMBER), f" has changed hands{so_far}")


def _pair_counted(words: GroupWords, pair: Pair, gains: list[Fact], *, is_first: bool) -> Pieces:
    """The words 'six Conservative gains from Labour', with a capital at the start."""
    noun = "gain" if len(gains) == 1 else "gains"
    fact = between(words, pair)
    return (
        words.count(fact, capital=is_first),
        " ",
        Piece(words.forms(PartyKey(pair[0])).adjective, fact, SpanType.PARTY),
        f" {noun} from ",
        Piece(words.forms(PartyKey(pair[1])).collective, fact, SpanType.PARTY),
    )


def between(words: GroupWords, pair: Pair) -> Fact:
    """How many seats the first party gained from the second."""
    return words.need("gains_between", f"{pair[0]}>{pair[1]}")


def _pairs_counted(words: GroupWords, pairs: dict[Pair, list[Fact]], *, capital: bool) -> Pieces:
    shown = list(pairs.items())[:PAIRS_NAMED]
    return joined(
        [
            _pair_counted(words, pair, gains, is_first=capital and place == 0)
            for place, (pair, gains) in enumerate(shown)
        ]
    )


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
        verb = "was" if len(next(iter(pairs.values()))) == 1 else "were"
        lead = "The gains include " if len(pairs) > PAIRS_NAMED else f"There {verb} "
        return [(lead, *_pairs_counted(words, pairs, capital=False), ".")]
    ((pair, gains),) = pairs.items()
    sentences: list[Phrase] = [_gains_sentence(words, pair, gains)]
    untouched = _untouched(words, gains)
    if untouched:
        sentences.append(untouched)
    return sentences


def _gains_sentence(words: GroupWords, pair: Pair, gains: list[Fact]) -> Phrase:
    """'The six Conservative gains from Labour were A and B in X and C in Y'."""
    for by_county in (_by_county(words, gains), [(gains, ())]):
        items = [(*_seats(words, part), *where) for part, where in by_county]
        found = _gains_named(words, pair, gains, joined(items))
        if is_short(found):
            return found
    return ("There were ", *_pair_counted(words, pair, gains, is_first=False), ".")


def _gains_named(words: GroupWords, pair: Pair, gains: list[Fact], names: Pieces) -> Phrase:
    winner, loser = PartyKey(pair[0]), PartyKey(pair[1])
    parties: Pieces = (
        Piece(words.forms(winner).adjective, gains[0], SpanType.PARTY),
        " gain from ",
        Piece(words.forms(loser).collective, gains[0], SpanType.PARTY),
    )
    if len(gains) == 1:
        return ("The one ", *parties, " was ", *names, ".")
    count = words.count(between(words, pair))
    plural = (parties[0], " gains from ", parties[2])
    return ("The ", count, " ", *plural, " were ", *names, ".")


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
