"""Who had the seat before, and for how long: from attested notes alone."""

from dataclasses import dataclass

from countnight.facts.seat_view import SeatView
from countnight.model.fact import Fact, FactBook


@dataclass(frozen=True, slots=True)
class Predecessor:
    """The MP who did not stand again. None means: no note says since when."""

    name: str
    stood_down: Fact
    since: Fact | None
    years: Fact | None

    @property
    def surname(self) -> str:
        """The surname of a name of two words; a longer name is repeated whole.

        The baseline gives names in one piece, and where De Piero begins is not for us to guess.
        """
        words = self.name.split()
        return words[1] if len(words) == 2 else self.name


def predecessor_of(view: SeatView, book: FactBook) -> Predecessor | None:
    """The previous winner, if a note says that they did not stand."""
    if view.previous is None or not view.previous.candidates:
        return None
    name = view.previous.candidates[0].name
    stood_down = book.get("notable", f"did_not_stand:{name}")
    if stood_down is None:
        return None
    return Predecessor(name, stood_down, since_of(book, name), years_of(book, name))


def since_of(book: FactBook, name: str) -> Fact | None:
    """The year since when the person was MP for this seat, as a note attests."""
    fact = book.get("notable", f"mp_for_this_seat_since:{name}")
    return fact if fact is not None and isinstance(fact.value, int) else None


def years_of(book: FactBook, name: str) -> Fact | None:
    """The person's whole years as MP for this seat; None where they are not certain."""
    return book.get("years_as_mp", name)
