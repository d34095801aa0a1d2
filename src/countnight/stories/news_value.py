"""How much a seat's result is news, and why: the order of a queue, of the bullets, of a report.

Each reason has its points, and whoever shows a value shows its reasons:
docs/explain/news-value.md.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from countnight.facts.group_view import GroupView
from countnight.facts.seat_view import SeatView
from countnight.model.exact import Value
from countnight.model.fact import Fact, FactBook
from countnight.model.ids import SeatId


class Reason(StrEnum):
    """Why a result is news."""

    GAIN = "seat changes hands"
    OFFICE_BEATEN = "leader or minister beaten"
    MP_BEATEN = "sitting MP beaten"
    FIRST_SINCE = "first win for years"
    PARTY_FIRST = "party's first win in the seat"
    LOSER_THIRD = "losing party third"
    TIE = "tie decided by lot"
    NARROW = "margin under 1%"
    CLOSE_CALL = "majority nearly gone"
    SWING = "largest swing so far"
    TURNOUT = "turnout the highest or lowest so far"


POINTS: Mapping[Reason, int] = MappingProxyType(
    {
        # A change of hands is what a night is counted in: no hold outranks it by one other reason.
        Reason.GAIN: 100,
        # Readers elsewhere know the name, which is not so of most MPs.
        Reason.OFFICE_BEATEN: 70,
        # Somebody has lost a living in public; years of service are added.
        Reason.MP_BEATEN: 60,
        # Decided by a coin or a straw: rare, and told for years.
        Reason.TIE: 50,
        # Never before is more than not for long.
        Reason.PARTY_FIRST: 40,
        # From twenty-one years on; half the years are added.
        Reason.FIRST_SINCE: 30,
        # A recount was likely, and a petition may follow.
        Reason.NARROW: 25,
        # Beaten and overtaken as well.
        Reason.LOSER_THIRD: 20,
        # One seat has it at a time, and it passes on.
        Reason.SWING: 20,
        # A hold that almost was none.
        Reason.CLOSE_CALL: 15,
        # The least telling of the records that pass on.
        Reason.TURNOUT: 10,
    }
)
"""What each reason is worth, the greatest first."""

MP_BEATEN_AS_OTHER = 45
"""An MP who had left the party that won the seat was not expected to win it again."""
MOST_YEARS = 50
"""Years of service beyond these add nothing."""
LONG_AGO = 20
"""A last win no longer ago than this is no record."""
MOST_FOR_RECORD = 25
"""Points at most for how long ago the last win was."""
ENOUGH_DECLARED = 10
"""Fewer declared seats than this have no extremes worth a line."""
OFFICE = "office"
"""The kind of note that gives the office a person holds."""

SEAT_BULLETS = 4
LEAST_NEWS = 100
"""A seat below this value has no bullet: a hold without anything unusual."""


@dataclass(frozen=True, slots=True)
class NewsValue:
    """A score, and the reasons it was given, each with its part of the score."""

    score: int
    reasons: tuple[tuple[str, int], ...]


def news_value(view: SeatView, book: FactBook, *, around: FactBook | None = None) -> NewsValue:
    """The value of the seat's result, from its facts.

    None means: nothing is known of the seats `around` it, whose extremes it may have.
    """
    parts = (
        (Reason.GAIN, POINTS[Reason.GAIN] if _is_gain(book) else 0),
        (Reason.OFFICE_BEATEN, _office(view, book)),
        (Reason.MP_BEATEN, _beaten(view, book)),
        (Reason.FIRST_SINCE, _first_since(view, book)),
        (Reason.PARTY_FIRST, _party_first(view, book)),
        (Reason.LOSER_THIRD, _loser_third(view, book)),
        (Reason.TIE, POINTS[Reason.TIE] if book.first("tie_by_lot") else 0),
        (Reason.NARROW, _narrow(book)),
        (Reason.CLOSE_CALL, _close_call(book)),
        *_extremes(view, around),
    )
    reasons = tuple((reason.value, part) for reason, part in parts if part)
    return NewsValue(sum(part for _, part in reasons), reasons)


def seats_in_the_news(view: GroupView) -> list[SeatId]:
    """The seats with a bullet of their own at the top of a page, most news first."""
    valued = [
        (-news_value(view.views[seat], view.books[seat]).score, place, seat)
        for place, seat in enumerate(view.order)
        if _may_be_news(view.books[seat])
    ]
    return [seat for score, _, seat in sorted(valued) if -score > LEAST_NEWS][:SEAT_BULLETS]


def _may_be_news(book: FactBook) -> bool:
    """Whether the seat can reach a bullet's value at all: it changed hands, or its MP lost."""
    return book.first("gained_from") is not None or book.first("incumbent_lost") is not None


def _number(value: Value) -> float:
    return 0.0 if isinstance(value, str) else float(value)


def _is_gain(book: FactBook) -> bool:
    fact = book.first("outcome")
    return fact is not None and fact.value == "gain"


def _beaten_name(view: SeatView, book: FactBook) -> str | None:
    fact = book.first("incumbent_lost")
    if fact is None:
        return None
    return next(one.candidacy.name for one in view.ranked if one.candidacy.id == fact.about)


def _office(view: SeatView, book: FactBook) -> int:
    name = _beaten_name(view, book)
    held = None if name is None else book.get("notable", f"{OFFICE}:{name}")
    return 0 if held is None else POINTS[Reason.OFFICE_BEATEN]


def _beaten(view: SeatView, book: FactBook) -> int:
    fact = book.first("incumbent_lost")
    if fact is None:
        return 0
    beaten = next(one for one in view.ranked if one.candidacy.id == fact.about)
    since = book.get("notable", f"mp_for_this_seat_since:{beaten.candidacy.name}")
    years = view.election.date.year - int(_number(since.value)) if since else 0
    last_party = view.past.winner_party.key if view.past else None
    is_theirs = beaten.main_party.key == last_party
    base = POINTS[Reason.MP_BEATEN] if is_theirs else MP_BEATEN_AS_OTHER
    return base + min(years, MOST_YEARS)


def _first_since(view: SeatView, book: FactBook) -> int:
    if view.winner is None or not _is_gain(book):
        return 0
    party = view.winner.main_party.key
    last = book.get("notable", f"last_general_election_win:{party}")
    ruled_out = book.get("notable", f"no_by_election_win_since:{party}")
    if last is None or ruled_out is None:
        return 0
    years = view.election.date.year - int(_number(last.value))
    if years <= LONG_AGO:
        return 0
    return POINTS[Reason.FIRST_SINCE] + min(years // 2, MOST_FOR_RECORD)


def _party_first(view: SeatView, book: FactBook) -> int:
    """The party has never won the seat, at a by-election either, as its table and a note say."""
    party = None if view.winner is None else view.winner.main_party.key
    fact = book.get("first_win_since_created", party)
    return POINTS[Reason.PARTY_FIRST] if fact is not None and _has_by_elections(fact) else 0


def _has_by_elections(fact: Fact) -> bool:
    return any(one.name == "includes_by_elections" and one.value == "yes" for one in fact.inputs)


def _loser_third(view: SeatView, book: FactBook) -> int:
    gained = book.first("gained_from")
    if gained is None:
        return 0
    places = [one.place for one in view.ranked if one.main_party.key == gained.about]
    return POINTS[Reason.LOSER_THIRD] if places and min(places) > 2 else 0


def _narrow(book: FactBook) -> int:
    share = book.first("majority_share")
    is_narrow = share is not None and _number(share.value) < 1
    return POINTS[Reason.NARROW] if is_narrow else 0


def _close_call(book: FactBook) -> int:
    share, ratio = book.first("majority_share"), book.first("majority_ratio")
    if share is None or ratio is None:
        return 0
    is_close = _number(share.value) < 5 and _number(ratio.value) < 0.25
    return POINTS[Reason.CLOSE_CALL] if is_close else 0


def _extremes(view: SeatView, around: FactBook | None) -> Iterator[tuple[Reason, int]]:
    """The largest swing, and the highest or lowest turnout, of the seats declared around."""
    declared = None if around is None else around.first("declared")
    if around is None or declared is None or _number(declared.value) < ENOUGH_DECLARED:
        return
    largest = around.first("largest_swing")
    if largest is not None and largest.about == view.seat.id:
        yield Reason.SWING, POINTS[Reason.SWING]
    turnouts = {f"{word}:{view.seat.id}" for word in ("turnout_highest", "turnout_lowest")}
    if any(fact.about in turnouts for fact in around.each("extremes_so_far")):
        yield Reason.TURNOUT, POINTS[Reason.TURNOUT]
