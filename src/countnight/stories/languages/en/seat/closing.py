"""Last paragraphs: turnout, and whose deposits went."""

from countnight.facts.seat_view import Standing
from countnight.facts.sizes import exact, is_below, is_visible, whole
from countnight.model.exact import tenths_half_up
from countnight.model.ids import CandidacyId
from countnight.stories.frames import Frame, say
from countnight.stories.languages.en.seat import situations as ask
from countnight.stories.languages.en.seat.people import bracketed, his_deposit
from countnight.stories.languages.en.seat.words import SeatWords, stood
from countnight.stories.wording import NUMBER, Phrase, Piece

NAMED_AT_MOST = 6
"""More lost deposits than this are counted, not listed."""

AGAINST = "stated against 5%"
"""What was done to a share that would be printed as 5%, and is lost or kept by a few votes."""


def _turnout_moved(words: SeatWords) -> bool:
    return words.first("turnout") is not None and is_visible(words.first("turnout_change"))


def _turnout_stood_still(words: SeatWords) -> bool:
    return words.first("turnout") is not None and words.first("turnout_change") is not None


TURNOUT: tuple[Frame[SeatWords], ...] = (
    Frame(
        ask.is_speaker_seat_with_turnout,
        ("Turnout was {turnout} of registered voters.", "Turnout was {turnout}."),
    ),
    Frame(
        _turnout_moved,
        (
            "Turnout was {turnout} of registered voters, {turnout.dir} {turnout.change}.",
            "Turnout, at {turnout}, was {turnout.dir} {turnout.change} on {then}.",
            (
                "{voters} valid votes were cast, a turnout of {turnout}, {turnout.dir}"
                " {turnout.change}."
            ),
            "Turnout {turnout.fell} {turnout.change} to {turnout}.",
            "At {turnout}, turnout was {turnout.dir} {turnout.change} from {turnout0} in {then}.",
            "Turnout came to {turnout} of registered voters, {turnout.dir} {turnout.change}.",
            "In all {turnout} of registered voters cast a valid vote, {turnout.dir} {turnout.change}.",
            "Turnout went {turnout.dir} {turnout.change}, from {turnout0} in {then} to {turnout}.",
            "The turnout of {turnout} is {turnout.dir} {turnout.change} on {then}.",
            "{turnout.Dir} {turnout.change} on {then}, turnout was {turnout}.",
            "With {voters lower} valid votes cast, turnout was {turnout}, {turnout.dir} {turnout.change} on {then}.",
        ),
    ),
    Frame(
        _turnout_stood_still,
        (
            "Turnout was {turnout} of registered voters, almost exactly as in {then}.",
            "Turnout, at {turnout}, hardly moved.",
        ),
    ),
    Frame(
        lambda s: s.first("turnout") is not None,
        (
            "Turnout was {turnout} of registered voters.",
            "{voters} valid votes were cast, a turnout of {turnout}.",
            "Turnout was {turnout}.",
        ),
    ),
)


def turnout(words: SeatWords) -> Phrase | None:
    """The turnout and its change; None when the electorate was not read out."""
    return say("turnout", TURNOUT, words, stride=5)


KEPT: tuple[Frame[SeatWords], ...] = (
    Frame(
        lambda s: s.first("deposits_kept") is not None,
        (
            "All {candidates} candidates kept their deposits.",
            "None of the {candidates} candidates lost a deposit.",
            "No deposits were lost among the {candidates} candidates.",
        ),
    ),
)


def deposits(words: SeatWords) -> Phrase | None:
    """Who lost a deposit, or that nobody did; None when it was all told before."""
    ids = {fact.about for fact in words.book.by_id.get("deposits_lost", ())}
    lost = [one for one in words.view.ranked if one.candidacy.id in ids]
    if not lost:
        return say("deposits", KEPT, words)
    untold = [one for one in lost if one.candidacy.id not in words.deposits_told]
    if not untold:
        return None
    if len(untold) > NAMED_AT_MOST:
        return (*_lost_count(words, capital=True), " lost their deposits.")
    if len(untold) < len(lost):
        return _also_lost(words, untold)
    return _lost(words, untold)


def _lost(words: SeatWords, lost: list[Standing]) -> Phrase:
    names = _names(words, lost)
    if len(lost) == 1:
        return _one_lost(words, lost[0], names)
    ways = ("names first", "names last", "count first")
    way = ways[words.turn % len(ways)] if len(lost) > 2 else ways[0]
    if way == "names last":
        return (*_lost_count(words, capital=True), " lost their deposits: ", *names, ".")
    if way == "count first":
        count = _lost_count(words, capital=False)
        return ("Deposits were lost by ", *count, ": ", *names, ".")
    return (*names, " lost their deposits.")


def _one_lost(words: SeatWords, lost: Standing, names: Phrase) -> Phrase:
    whose = his_deposit(words, lost)
    fact = words.need("deposits_lost")
    ways: tuple[Phrase, ...] = (
        (*names, f" lost {whose} deposit."),
        (Piece("One", fact, NUMBER), " deposit was lost, that of ", *names, "."),
        ("Of the candidates only ", *names, f" lost {whose} deposit."),
    )
    return ways[words.turn % len(ways)]


def _also_lost(words: SeatWords, lost: list[Standing]) -> Phrase:
    noun = "a deposit" if len(lost) == 1 else "their deposits"
    verb = f" also lost {noun}, making "
    return (*_names(words, lost), verb, *_lost_count(words, capital=False), " in all.")


def _lost_count(words: SeatWords, *, capital: bool) -> Phrase:
    fact = words.need("deposits_lost")
    say = words.numbers.at_the_start if capital else words.numbers.counted
    count = Piece(say(whole(fact)), fact, NUMBER)
    return (count, " of the ", stood(words), " candidates")


def _names(words: SeatWords, lost: list[Standing]) -> Phrase:
    names: list[Piece | str] = []
    for number, one in enumerate(lost):
        if number:
            names.append(" and " if number == len(lost) - 1 else ", ")
        names.extend(_with_edge(words, one))
    return tuple(names)


def _with_edge(words: SeatWords, one: Standing) -> Phrase:
    """The name, with 'just under 5%' in brackets where the printed share would look like enough."""
    name = bracketed(words, one)
    share = words.need("share", one.candidacy.id)
    if tenths_half_up(exact(share)) != 50:
        return name
    limit = words.style.numbers_in("en").in_percent("5")
    text = f"just under {limit}" if is_below(share, 5) else f"exactly {limit}"
    edge = Piece(text, share, NUMBER, AGAINST)
    if name[-1] == ")":
        return (*name[:-1], ", ", edge, ")")
    return (*name, " (", edge, ")")


def barely_kept(words: SeatWords) -> list[Phrase]:
    """As in 'With just over 5% of the vote, Joe Bourke kept his deposit'."""
    edges = [fact for fact in words.book.each("deposit_edge") if fact.value == "just_over"]
    if not edges:
        return []
    people = {one.candidacy.id: one for one in words.view.ranked}
    return [_kept(words, people[CandidacyId(str(fact.about))]) for fact in edges]


def _kept(words: SeatWords, one: Standing) -> Phrase:
    share = words.need("share", one.candidacy.id)
    piece = Piece("just over 5%", share, NUMBER, AGAINST)
    whose = his_deposit(words, one)
    named = bracketed(words, one)
    if words.turn % 2 and not _starts_small(named[0]):
        return (*named, f" kept {whose} deposit with ", piece, " of the vote.")
    return ("With ", piece, " of the vote, ", *named, f" kept {whose} deposit.")


def _starts_small(piece: Piece | str) -> bool:
    """Whether the name would open a sentence with a small letter: 'van Mierlo'."""
    return (piece if isinstance(piece, str) else piece.text)[:1].islower()
