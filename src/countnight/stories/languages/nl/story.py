"""The Dutch texts about one seat: headlines of at most 70 characters, alerts of at most 120."""

from countnight.facts.seat_view import SeatView
from countnight.model.fact import FactBook
from countnight.model.story import StoryKind
from countnight.stories import cast as it
from countnight.stories.fitting import Limit, brief
from countnight.stories.frames import Frame
from countnight.stories.languages.nl.words import SeatWords
from countnight.stories.wording import Told

KINDS = (StoryKind.ALERT, StoryKind.HEADLINE)
HEADLINE: Limit[SeatWords] = Limit(70, (Frame(it.always, ("{seat}: {w.last} wint",)),))
ALERT: Limit[SeatWords] = Limit(120, (Frame(it.always, ("{seat}: {w.last} wint.",)),))

HEADLINES: tuple[Frame[SeatWords], ...] = (
    Frame(it.is_unopposed, ("{seat}: {w} zonder tegenkandidaat gekozen",)),
    Frame(it.is_tie, ("{w} wint {seat} door loting", "{seat}: loting wijst {w} aan")),
    Frame(lambda s: it.is_speaker(s, "W"), ("{w} wint {seat} {w.voor}",)),
    Frame(
        lambda s: it.is_gain(s) and it.losers_mp_beaten(s),
        (
            "{W.kop} {veroveren|verovert@W} {seat}; {m.last} verslagen",
            "{m.last} verliest {seat} aan {W}",
            "{seat}: {W} {verslaan|verslaat@W} {m.last}",
        ),
    ),
    Frame(
        it.is_gain,
        (
            "{W.kop} {veroveren|verovert@W} {seat} op {L}",
            "{seat}: {W} {winnen|wint@W} van {L} met {majority} verschil",
            "{W.kop} {nemen|neemt@W} {seat} over van {L}",
        ),
    ),
    Frame(
        lambda s: it.is_hold(s) and (it.majority_grew(s) or it.majority_shrank(s)),
        (
            "{W.kop} {behouden|behoudt@W} {seat} met {grotere} voorsprong",
            "{w.last} behoudt {seat} {w.voor}",
            "{seat}: {W} {behouden|behoudt@W} zetel met {majority} verschil",
        ),
    ),
    Frame(it.is_hold, ("{W.kop} {behouden|behoudt@W} {seat}",)),
    Frame(
        it.always,
        (
            "{W.kop} {winnen|wint@W} {seat} met {majority} verschil",
            "{w.last} wint {seat} {w.voor}",
        ),
    ),
)

ALERTS: tuple[Frame[SeatWords], ...] = (
    Frame(it.is_unopposed, ("{seat}: {w} is zonder tegenkandidaat gekozen.",)),
    Frame(it.is_tie, ("{seat}: {w} wint {w.voor} door loting, na een gelijke stand van {tied}.",)),
    Frame(
        it.is_gain,
        (
            "{W.Cap} {veroveren|verovert@W} {seat} op {L}: {w} wint met {majority} verschil.",
            "{seat}: {W} {winnen|wint@W} de zetel van {L}, met {majority} verschil.",
        ),
    ),
    Frame(
        it.is_hold,
        (
            "{W.Cap} {behouden|behoudt@W} {seat}: {w} wint met {majority} verschil.",
            "{seat}: {w} behoudt de zetel {w.voor}, met {majority} verschil.",
        ),
    ),
    Frame(
        it.always,
        (
            "{seat}: {w} wint {w.voor}, met {majority} verschil.",
            "{W.Cap} {winnen|wint@W} {seat}: {w} heeft {majority} voorsprong.",
        ),
    ),
)


def tell(view: SeatView, book: FactBook, *, kind: StoryKind) -> Told:
    """The headline or the alert. Raises: UnknownFormError for a party without Dutch forms."""

    def fresh() -> SeatWords:
        return SeatWords(view, book)

    if kind is StoryKind.HEADLINE:
        return None, [[brief("headline", HEADLINES, fresh, limit=HEADLINE)]]
    return None, [[brief("alert", ALERTS, fresh, limit=ALERT)]]
