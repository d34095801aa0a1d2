"""Alerts of at most 120 characters, and a seat's bullet for the top of a page."""

from countnight.stories import cast as it
from countnight.stories.frames import ByOutcome, Frame, by_outcome, fill, on_gain, on_hold
from countnight.stories.languages.en.seat import situations as ask
from countnight.stories.languages.en.seat.headlines import brief
from countnight.stories.languages.en.seat.words import SeatWords
from countnight.stories.wording import Phrase, text_of

LONGEST_ALERT = 120
LONGEST_BULLET = 160
LONGEST_SOCIAL = 300

SOCIAL_VOTES = "{w.last} {w.votes} ({w.share}), {r.last} {r.votes} ({r.share})."

ALERTS: ByOutcome[SeatWords] = by_outcome(
    Frame(it.is_unopposed, ("{seat}: {w} returned unopposed.",)),
    Frame(it.is_tie, ("{seat}: {w} wins {w.for} by lot after a tie on {tied} votes.",)),
    on_gain(
        lambda s: it.losers_mp_beaten(s) and ask.mp_has_years(s),
        (
            "{L.head} {lose|loses@L} {seat}: {m} beaten by {majority} votes after {m.years}. {W.Adj} gain.",
            "{W.Adj} gain in {seat}: {m.last} beaten by {majority} votes.",
        ),
    ),
    on_gain(
        it.loser_is_runner_up,
        (
            "{seat}: {W.head} gain by {majority} votes from {L}, {who|which@L} had {a majority0} majority in {then}.",
            "{W.Adj} gain: {w} wins {seat} from {L} by {majority} votes.",
            "{seat}: {W.adj} gain from {L}, by {majority} votes.",
        ),
    ),
    on_gain(
        it.always,
        (
            "{W.Adj} gain: {w} wins {seat} by {majority} votes; {L} had held it.",
            "{seat}: {W.adj} gain from {L}, by {majority} votes.",
        ),
    ),
    on_hold(
        it.always,
        (
            "{W.Adj} hold: {w} wins {seat} with a majority of {majority}.",
            "{seat}: {W.head} {hold|holds@W} with a majority of {majority}.",
        ),
    ),
    Frame(
        it.always,
        (
            "{seat}: {w} wins {w.for} with a majority of {majority}.",
            "{seat}: {W.head} {win|wins@W} by {majority} votes.",
        ),
    ),
)

BULLETS: ByOutcome[SeatWords] = by_outcome(
    Frame(it.is_unopposed, ("{w} returned unopposed in {seat}",)),
    Frame(it.is_tie, ("{seat} decided by drawing lots after a tie on {tied} votes: {w} wins",)),
    on_gain(
        lambda s: it.losers_mp_beaten(s) and ask.mp_is_dated(s),
        (
            "{m}, MP for {seat} since {m.since}, loses to {W} by {majority} votes",
            "{m} loses {seat}, {m.his} seat since {m.since}, to {W} by {majority} votes",
            "{W.The} {win|wins@W} {seat} by {majority} votes from {m}, MP since {m.since}",
        ),
    ),
    on_gain(
        it.losers_mp_beaten,
        (
            "{m}, the sitting MP, loses {seat} to {W} by {majority} votes",
            "{W.The} {gain|gains@W} {seat}, beating the sitting MP, {m}, by {majority} votes",
        ),
    ),
    on_gain(
        it.first_since_any_election,
        (
            "{seat} goes to {W} by {majority} votes: first {W.adj} win since {W last won}",
            "{W.The} {win|wins@W} {seat} by {majority} votes, the first {W.adj} win since {W last won}",
        ),
    ),
    on_gain(
        it.loser_is_third,
        ("{L.The} {come|comes@L} third in {seat}, won by {W}, having held it in {then}",),
    ),
    Frame(
        lambda s: ask.sitting_mp_beaten(s) and it.is_gain(s),
        (
            "{W.The} {gain|gains@W} {seat} from {L} by {majority} votes; {m}, the sitting MP, comes {m.place} {m.for}",
        ),
    ),
    Frame(
        lambda s: ask.sitting_mp_beaten(s) and it.is_hold(s),
        (
            "{W.The} {hold|holds@W} {seat}; {m}, the sitting MP, comes {m.place} {m.for}",
            "{m}, the sitting MP, comes {m.place} {m.for} in {seat}, held by {W}",
        ),
    ),
    Frame(
        ask.sitting_mp_beaten,
        (
            "{W.The} {win|wins@W} {seat}; {m}, the sitting MP, comes {m.place} {m.for}",
            "{m}, the sitting MP, comes {m.place} {m.for} in {seat}, won by {W}",
        ),
    ),
    on_gain(
        it.always,
        ("{W.The} {gain|gains@W} {seat} from {L} by {majority} votes",),
    ),
    Frame(
        it.is_close_call,
        ("{W.The} {hold|holds@W} {seat} by {majority} votes, down from {majority0} in {then}",),
    ),
    on_hold(it.always, ("{W.The} {hold|holds@W} {seat} by {majority} votes",)),
    Frame(it.always, ("{W.The} {win|wins@W} {seat} by {majority} votes",)),
)


def alert(words: SeatWords) -> Phrase:
    """The alert, within its length."""
    return brief("alert", ALERTS, words, longest=LONGEST_ALERT)


def bullet(words: SeatWords) -> Phrase:
    """The seat's summary bullet."""
    return brief("bullet", BULLETS, words, longest=LONGEST_BULLET)


def social(words: SeatWords) -> Phrase:
    """The alert, the leading votes, and the address of the full result: at most 300 characters."""
    said = alert(words)
    votes = fill(SOCIAL_VOTES, words.fresh()) if "r" in words.people else ()
    link = f"{words.view.election.site}/results/{words.view.seat.slug}"
    whole = (*said, " ", *votes, " ", link) if votes else (*said, " ", link)
    if len(text_of(whole)) <= LONGEST_SOCIAL:
        return whole
    return (*said, " ", link)
