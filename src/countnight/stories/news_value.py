"""How much a seat's result is news, and why: the order of a queue and of the bullets."""

from dataclasses import dataclass

from countnight.facts.seat_view import SeatView
from countnight.model.exact import Value
from countnight.model.fact import FactBook

GAIN = 100
MP_BEATEN = 60
MP_BEATEN_AS_OTHER = 45
TIE = 50
LOSER_THIRD = 20
FIRST_SINCE = 30
NARROW = 25
CLOSE_CALL = 15
LONGEST_BONUS = 25
LONGEST_TENURE = 50


@dataclass(frozen=True, slots=True)
class NewsValue:
    """A score, and the reasons it was given, each with its part of the score."""

    score: int
    reasons: tuple[tuple[str, int], ...]


def news_value(view: SeatView, book: FactBook) -> NewsValue:
    """The value of the seat's result, from its facts alone."""
    reasons = tuple(
        (name, part)
        for name, part in (
            ("seat changes hands", _gain(book)),
            ("sitting MP beaten", _beaten(view, book)),
            ("first win for years", _first_since(view, book)),
            ("losing party third", _loser_third(view, book)),
            ("tie decided by lot", TIE if book.first("tie_by_lot") else 0),
            ("margin under 1%", _narrow(book)),
            ("majority nearly gone", _close_call(book)),
        )
        if part
    )
    return NewsValue(sum(part for _, part in reasons), reasons)


def _number(value: Value) -> float:
    return 0.0 if isinstance(value, str) else float(value)


def _gain(book: FactBook) -> int:
    fact = book.first("outcome")
    return GAIN if fact is not None and fact.value == "gain" else 0


def _beaten(view: SeatView, book: FactBook) -> int:
    fact = book.first("incumbent_lost")
    if fact is None:
        return 0
    beaten = next(one for one in view.ranked if one.candidacy.id == fact.about)
    since = book.get("notable", f"mp_for_this_seat_since:{beaten.candidacy.name}")
    years = view.election.date.year - int(_number(since.value)) if since else 0
    last_party = view.past.winner_party.key if view.past else None
    base = MP_BEATEN if beaten.main_party.key == last_party else MP_BEATEN_AS_OTHER
    return base + min(years, LONGEST_TENURE)


def _first_since(view: SeatView, book: FactBook) -> int:
    if view.winner is None or not _gain(book):
        return 0
    party = view.winner.main_party.key
    last = book.get("notable", f"last_general_election_win:{party}")
    ruled_out = book.get("notable", f"no_by_election_win_since:{party}")
    if last is None or ruled_out is None:
        return 0
    years = view.election.date.year - int(_number(last.value))
    return FIRST_SINCE + min(years // 2, LONGEST_BONUS) if years > 20 else 0


def _loser_third(view: SeatView, book: FactBook) -> int:
    gained = book.first("gained_from")
    if gained is None:
        return 0
    places = [one.place for one in view.ranked if one.main_party.key == gained.about]
    return LOSER_THIRD if places and min(places) > 2 else 0


def _narrow(book: FactBook) -> int:
    share = book.first("majority_share")
    return NARROW if share is not None and _number(share.value) < 1 else 0


def _close_call(book: FactBook) -> int:
    share, ratio = book.first("majority_share"), book.first("majority_ratio")
    if share is None or ratio is None:
        return 0
    return CLOSE_CALL if _number(share.value) < 5 and _number(ratio.value) < 0.25 else 0
