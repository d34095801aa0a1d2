"""Headlines of seats: at most 70 characters, the news first."""

from operator import itemgetter

from countnight.stories import cast as it
from countnight.stories.frames import ByOutcome, Frame, by_outcome, fill, in_turn, on_gain, on_hold
from countnight.stories.languages.en.seat import situations as ask
from countnight.stories.languages.en.seat.words import SeatWords
from countnight.stories.wording import Phrase, text_of

LONGEST = 70

HEADLINES: ByOutcome[SeatWords] = by_outcome(
    Frame(it.is_unopposed, ("{w} returned unopposed in {seat}",)),
    Frame(it.is_unopposed, ("{w.last} unopposed in {seat}", "{seat}: no contest")),
    Frame(
        it.is_tie,
        ("{W.head} {win|wins@W} {seat} by lot after a tie", "{w} wins {seat} by lot"),
    ),
    Frame(
        lambda s: s.is_speakers and it.is_speaker(s, "W"),
        ("The Speaker, {w}, wins {seat}", "Speaker wins {seat}"),
    ),
    on_gain(
        it.losers_mp_beaten,
        (
            "{m.last} loses {seat} as {W.head} {gain|gains@W} seat by {majority}",
            "{W.head} {gain|gains@W} {seat} from {L.head}, beating {m.last} by {majority}",
            "{m.last} beaten in {seat} as {W.head} {take|takes@W} seat from {L.head}",
            "{W.head} {take|takes@W} {seat} from {L.head}",
        ),
    ),
    on_gain(
        it.loser_is_third,
        (
            "{L.head} {fall|falls@L} to third as {W.head} {gain|gains@W} {seat}",
            "{W.head} {gain|gains@W} {seat}",
        ),
    ),
    on_gain(
        it.is_returning,
        (
            "{w.last} wins back {seat} for {W.head} by {majority}",
            "{W.head} {win|wins@W} back {seat} from {L.head}",
        ),
    ),
    on_gain(
        it.always,
        (
            "{W.head} {take|takes@W} {seat} from {L.head} by {majority}",
            "{W.head} {gain|gains@W} {seat} from {L.head} with majority of {majority}",
            "{seat}: {W.head} {gain|gains@W} from {L.head} by {majority}",
        ),
    ),
    Frame(
        it.is_close_call,
        (
            "{W.head} {cling|clings@W} on in {seat} as majority falls to {majority}",
            "{W.head} {cling|clings@W} on in {seat} by {majority}",
        ),
    ),
    on_hold(
        lambda s: ask.sitting_mp_beaten(s) and it.changed_party(s),
        (
            "{W.head} {hold|holds@W} {seat}; sitting MP comes {m.place}",
            "Sitting MP {m.place} as {W.head} {hold|holds@W} {seat}",
        ),
    ),
    on_hold(
        ask.predecessor_has_years,
        (
            "{W.head} {hold|holds@W} {seat} after {p.last}'s {p.years}",
            "{w.last} keeps {seat} for {W.head} after {p.last}'s {p.years}",
            "{w.last} succeeds {p.last} as {W.head} {hold|holds@W} {seat}",
        ),
    ),
    on_hold(
        it.more_than_doubled,
        (
            "{w.last} more than doubles majority in {seat} to {majority}",
            "{W.head} {hold|holds@W} {seat} with more than twice the majority",
            "{W.head} {hold|holds@W} {seat}, majority up to {majority}",
        ),
    ),
    on_hold(
        lambda s: it.majority_grew(s) and not it.is_re_elected(s),
        (
            "{W.head} {hold|holds@W} {seat} with bigger majority of {majority}",
            "{w.last} holds {seat} for {W.head} by {majority}",
            "{seat}: {W.head} {hold|holds@W}, majority up to {majority}",
            "{W.head} {keep|keeps@W} {seat} by {majority}",
        ),
    ),
    on_hold(
        it.majority_grew,
        (
            "{W.head} {hold|holds@W} {seat} with bigger majority of {majority}",
            "{w.last} holds {seat} for {W.head} by {majority}",
            "{seat}: {W.head} {hold|holds@W}, majority up to {majority}",
            "{w.last} re-elected in {seat}, majority up by {majority.diff}",
            "{W.head} {keep|keeps@W} {seat} by {majority}",
        ),
    ),
    on_hold(
        it.majority_shrank,
        (
            "{W.head} {hold|holds@W} {seat} with majority down to {majority}",
            "{w.last} holds {seat} for {W.head}, majority down by {majority.diff}",
            "{seat}: {W.head} {hold|holds@W}, majority cut to {majority}",
            "{W.head} {keep|keeps@W} {seat} by {majority}, down from {majority0}",
        ),
    ),
    on_hold(
        it.always,
        ("{W.head} {hold|holds@W} {seat} by {majority}", "{seat}: {W.head} {hold|holds@W}"),
    ),
    Frame(
        it.always,
        (
            "{W.head} {win|wins@W} {seat} by {majority}",
            "{w.last} wins {seat} for {W.head}",
            "{seat}: {W.head} {win|wins@W}",
        ),
    ),
)


def headline(words: SeatWords) -> Phrase:
    """The headline in its seeded way, or the next that fits; a plainer one where none does."""
    return brief("headline", HEADLINES, words, longest=LONGEST)


def brief(slot: str, frames: ByOutcome[SeatWords], words: SeatWords, *, longest: int) -> Phrase:
    """The first frame that holds and has a way that fits; the last frame's shortest at the end.

    Shape: the last frame always holds.
    """
    left = frames.left_for(words)
    for frame in left:
        if frame.when(words):
            phrase, length = _fitting(slot, frame.ways, words, longest=longest)
            if length <= longest or frame is left[-1]:
                return phrase
    raise AssertionError  # the last frame always holds


def _fitting(
    slot: str, ways: tuple[str, ...], words: SeatWords, *, longest: int
) -> tuple[Phrase, int]:
    """The first way in turn that fits the length, or the shortest of all, and how long it is."""
    phrases: list[tuple[Phrase, int]] = []
    for way in in_turn(slot, ways, words):
        phrase = fill(way, words.fresh())
        phrases.append((phrase, len(text_of(phrase))))
        if phrases[-1][1] <= longest:
            return phrases[-1]
    return min(phrases, key=itemgetter(1))
