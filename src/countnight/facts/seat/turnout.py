"""Turnout: valid votes over registered electors, both times on the same base.

The ballot-box base of the count hall, with rejected papers in it, is another figure and is never
subtracted from this one (docs/explain/turnout.md).
"""

from collections.abc import Iterator
from fractions import Fraction

from countnight.facts.evidence import DECLARATION, valid_votes_now
from countnight.facts.known_seat import KnownSeat
from countnight.facts.past import is_notional
from countnight.facts.seat_view import SeatView
from countnight.model.exact import percent_from_ratio
from countnight.model.fact import Fact, Input, Unit

FRACTIONS = (
    ("half", Fraction(50)),
    ("three-fifths", Fraction(60)),
    ("two-thirds", Fraction(200, 3)),
    ("three-quarters", Fraction(75)),
    ("four-fifths", Fraction(80)),
)
"""The fractions that a turnout may be worded as, in per cent."""

NEAR_ENOUGH = Fraction(3, 2)
"""Points by which a turnout may differ from the fraction it is worded as."""


def turnout(view: SeatView) -> Iterator[Fact]:
    """Valid votes as a percentage of registered electors. Holds: a poll was taken, E declared.

    Source: House of Commons Library, briefing CBP-8749; the broadcasters' tables.
    """
    percent = turnout_of(view)
    if percent is None:
        return
    yield Fact(
        id="turnout",
        value=percent,
        unit=Unit.PERCENT,
        inputs=_inputs_now(view),
        formula="100 × valid votes ÷ registered electors",
        source=DECLARATION,
        seat=view.seat.id,
    )


def previous_turnout(view: KnownSeat) -> Iterator[Fact]:
    """Last time's turnout. Holds: the baseline gives electorate and valid votes."""
    percent = previous_turnout_of(view)
    if percent is None or view.past is None:
        return
    yield Fact(
        id="previous_turnout",
        value=percent,
        unit=Unit.PERCENT,
        inputs=_inputs_then(view),
        formula="100 × valid votes then ÷ registered electors then",
        source=view.past.name,
        baseline=view.past.name,
        seat=view.seat.id,
    )


def turnout_change(view: SeatView) -> Iterator[Fact]:
    """Turnout now minus turnout then, exactly. Units: points.

    Holds: both are known, on the same boundaries (no notional baseline), and the Speaker
    neither stands nor won last time.
    """
    now, then = turnout_of(view), previous_turnout_of(view)
    if now is None or then is None or view.past is None:
        return
    if view.is_speakers or is_notional(view.election, results=(view.past.result,)):
        return
    yield Fact(
        id="turnout_change",
        value=now - then,
        unit=Unit.POINTS,
        inputs=(*_inputs_now(view), *_inputs_then(view)),
        formula="turnout now − turnout then, both of valid votes",
        source=DECLARATION,
        baseline=view.past.name,
        seat=view.seat.id,
    )


def voters_rounded(view: SeatView) -> Iterator[Fact]:
    """Valid votes to the nearest thousand, half up. Holds: polled, and that is not nothing."""
    thousands = (view.valid_votes + 500) // 1000
    if thousands == 0 or not view.is_contested:
        return
    yield Fact(
        id="voters_rounded",
        value=1000 * thousands,
        unit=Unit.COUNT,
        inputs=(valid_votes_now(view),),
        formula="valid votes to the nearest 1,000, half up",
        source=DECLARATION,
        seat=view.seat.id,
    )


def turnout_phrase(view: SeatView) -> Iterator[Fact]:
    """The plain fraction that the turnout is close to. Holds: within 1.5 points of it."""
    percent = turnout_of(view)
    if percent is None:
        return
    words, exactly = min(FRACTIONS, key=lambda named: abs(named[1] - percent))
    if abs(exactly - percent) > NEAR_ENOUGH:
        return
    yield Fact(
        id="turnout_phrase",
        value=words,
        unit=Unit.TEXT,
        inputs=(Input("turnout", percent, DECLARATION), Input("fraction", exactly, "arithmetic")),
        formula="nearest plain fraction, within 1.5 points",
        source=DECLARATION,
        seat=view.seat.id,
    )


def ballot_box_turnout(view: SeatView) -> Iterator[Fact]:
    """Valid and rejected papers as a percentage of registered electors: the count hall's figure.

    Holds: a poll was taken; electorate and rejected papers were declared. It is never compared
    with last time's, which is of valid votes.
    Source: Electoral Commission, guidance on the verification and count.
    """
    electors, rejected = view.declaration.electorate, view.declaration.rejected
    if not electors or rejected is None or not view.is_contested:
        return
    yield Fact(
        id="ballot_box_turnout",
        value=percent_from_ratio(view.valid_votes + rejected, electors),
        unit=Unit.PERCENT,
        inputs=(*_inputs_now(view), Input("rejected", rejected, DECLARATION)),
        formula="100 × (valid votes + rejected papers) ÷ registered electors",
        source=DECLARATION,
        seat=view.seat.id,
    )


def turnout_of(view: SeatView) -> Fraction | None:
    """Turnout in per cent; None when the electorate is not known, or no poll was taken."""
    electors = view.declaration.electorate
    if not electors or not view.is_contested:
        return None
    return percent_from_ratio(view.valid_votes, electors)


def previous_turnout_of(view: KnownSeat) -> Fraction | None:
    """Last time's turnout in per cent; None without a baseline or its electorate."""
    if view.past is None or not view.past.result.electorate:
        return None
    return percent_from_ratio(view.past.result.valid_votes, view.past.result.electorate)


def _inputs_now(view: SeatView) -> tuple[Input, ...]:
    electors = view.declaration.electorate
    if electors is None:
        return ()
    return valid_votes_now(view), Input("electorate", electors, DECLARATION)


def _inputs_then(view: KnownSeat) -> tuple[Input, ...]:
    past = view.past
    if past is None or past.result.electorate is None:
        return ()
    return (
        Input("valid_votes_then", past.result.valid_votes, past.name),
        Input("electorate_then", past.result.electorate, past.name),
    )
