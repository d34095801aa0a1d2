"""What stands behind a result: the MP who lost, who had the seat before, what is rare."""

from countnight.stories import cast as it
from countnight.stories.frames import ByOutcome, Frame, by_outcome, on_gain, on_hold, say
from countnight.stories.languages.en.seat import situations as ask
from countnight.stories.languages.en.seat.since import since_last_time
from countnight.stories.languages.en.seat.words import SeatWords
from countnight.stories.wording import Phrase


def _beaten_is_untold(words: SeatWords) -> bool:
    return ask.sitting_mp_beaten(words) and words.people["m"].candidacy.id not in words.named


def _lost_deposit(words: SeatWords) -> bool:
    about = words.people["m"].candidacy.id
    return words.book.get("deposits_lost", about) is not None


BEATEN: tuple[Frame[SeatWords], ...] = (
    Frame(
        lambda s: _beaten_is_untold(s) and it.changed_party(s) and _lost_deposit(s),
        (
            "{m}, elected here {elected for} in {then}, stood {m.for}. {m.He} came {m.place} with {m.votes} votes and lost {m.his deposit} deposit.",
            "The sitting MP, {m}, who won in {then} {elected for}, stood this time {m.for}, came {m.place} with {m.votes} votes and lost {m.his deposit} deposit.",
            "{m}, the seat's MP, was elected {elected for} in {then} but stood {m.for}: {m.votes} votes left {him} {m.place}, with {m.his deposit} deposit lost.",
        ),
    ),
    Frame(
        lambda s: _beaten_is_untold(s) and it.changed_party(s),
        (
            "{m}, elected here {elected for} in {then}, stood {m.for} and came {m.place} with {m.votes} votes.",
            "The sitting MP, {m}, who won in {then} {elected for}, came {m.place} with {m.votes} votes {m.for}.",
        ),
    ),
    Frame(
        _beaten_is_untold,
        (
            "{m}, the sitting MP, came {m.place} {m.for} with {m.votes} votes.",
            "The sitting MP, {m}, was {m.place} with {m.votes} votes {m.for}.",
        ),
    ),
)


def tells_deposit(words: SeatWords) -> bool:
    """Whether the sentence about the beaten MP says that the deposit went too."""
    return it.changed_party(words) and _lost_deposit(words)


def _has_told_run(words: SeatWords) -> bool:
    return words.has_said("L from", "W from", "created", "W last won")


RECORD: ByOutcome[SeatWords] = by_outcome(
    on_gain(
        lambda s: not s.has_said("created") and it.loser_had_it_since_created(s),
        (
            "{L.The} had won every general election here since the seat was created in {created}.",
            "The seat was created in {created}, and until now {L} had won it at every general election.",
        ),
    ),
    on_gain(
        lambda s: not s.has_said("L from", "created") and ask.loser_had_run(s),
        (
            "{L.The} had won the seat at every general election from {L from} to {L until}.",
            "From {L from} to {L until} {L} won the seat at every general election.",
        ),
    ),
    on_gain(
        lambda s: not _has_told_run(s) and it.last_win_noted(s) and not it.is_returning(s),
        (
            "{W.The} had last won the seat at a general election in {W last won}.",
            "The last general election that {W} won here was in {W last won}.",
        ),
    ),
    on_hold(
        lambda s: (
            it.is_close_call(s)
            and not it.table_has_none_smaller(s)
            and it.noted(s, f"narrowest_majority_since:{s.view.seat.id}")
        ),
        (
            "It is the narrowest margin in the seat since {narrowest}.",
            "The margin is the smallest in the seat since {narrowest}.",
        ),
    ),
)


def _old_majority_is_untold(words: SeatWords) -> bool:
    return words.first("overturned") is not None and not words.has_said("majority0")


BEFORE: ByOutcome[SeatWords] = by_outcome(
    on_gain(
        lambda s: _old_majority_is_untold(s) and it.is_notional(s),
        (
            "{L.S} notional majority in {then} was {majority0}.",
            "On the notional figures {L} had a majority of {majority0} in {then}.",
        ),
    ),
    on_gain(
        lambda s: _old_majority_is_untold(s) and ask.predecessor_is_dated(s),
        (
            "{L.S} majority in {then} was {majority0}. {p}, MP from {p.since}, did not stand.",
            "{p}, the seat's MP from {p.since}, did not stand; the majority in {then} was {majority0}.",
        ),
    ),
    on_gain(
        _old_majority_is_untold,
        (
            "{L.S} majority in {then} was {majority0}.",
            "In {then} {L} had a majority of {majority0}.",
        ),
    ),
    Frame(
        lambda s: ask.predecessor_is_dated(s) and not s.has_said("p.since"),
        (
            "{p}, MP for the seat from {p.since}, did not stand.",
            "The seat's MP from {p.since}, {p}, did not stand.",
            "{p} had been the MP from {p.since} and did not stand again.",
        ),
    ),
)

RECOUNTS: tuple[Frame[SeatWords], ...] = (
    Frame(
        lambda s: s.first("recount") is not None and s.need("recount").value == 1,
        ("The result came after a recount.",),
    ),
    Frame(
        lambda s: s.first("recount") is not None,
        ("The result came after {recounts} recounts.",),
    ),
)


def background(words: SeatWords) -> list[Phrase]:
    """The paragraph's sentences, as many as there is something to say."""
    slots = (("recounts", RECOUNTS), ("record", RECORD), ("before", BEFORE))
    said = [say(name, frames, words) for name, frames in slots]
    return [*since_last_time(words), *(sentence for sentence in said if sentence is not None)]
