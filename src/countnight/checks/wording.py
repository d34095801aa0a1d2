"""How findings name seats, people and figures: as an editor would say them."""

from fractions import Fraction

from countnight.model.declaration import ResultsMessage
from countnight.model.exact import tenths_half_up
from countnight.model.finding import Finding, Severity
from countnight.model.ids import CandidacyId
from countnight.model.night import Night


def seat_name(message: ResultsMessage, *, night: Night) -> str:
    """The seat by name; by id when the election does not know it."""
    seat = message.declaration.seat
    known = night.election.seats.get(seat)
    return known.name if known else str(seat)


def person_name(candidacy: CandidacyId, *, message: ResultsMessage, night: Night) -> str:
    """The person by name; by id when nobody of that id is nominated in the seat."""
    nominated = night.election.candidacies.get(message.declaration.seat, ())
    names = {one.id: one.name for one in nominated}
    return names.get(candidacy) or str(candidacy)


def figure(number: int) -> str:
    """The number with commas between thousands."""
    return f"{number:,}"


def tenths(quantity: Fraction) -> str:
    """The size of the quantity with one decimal, rounded half up, without a sign."""
    whole, rest = divmod(abs(tenths_half_up(quantity)), 10)
    return f"{whole}.{rest}"


def moved(quantity: Fraction) -> str:
    """Which way a quantity went."""
    return "up" if quantity > 0 else "down"


def hold(message: ResultsMessage, *, code: str, text: str, remedy: str) -> Finding:
    """A finding that stops publication until a person decides."""
    return Finding(code, Severity.HOLD, text, remedy, seat=message.declaration.seat)


def warn(message: ResultsMessage, *, code: str, text: str, remedy: str) -> Finding:
    """A finding that an editor is shown."""
    return Finding(code, Severity.WARN, text, remedy, seat=message.declaration.seat)


def note(message: ResultsMessage, *, code: str, text: str, remedy: str) -> Finding:
    """A finding that is kept."""
    return Finding(code, Severity.NOTE, text, remedy, seat=message.declaration.seat)
