"""Questions that English frames ask beside those of `cast`."""

from fractions import Fraction

from countnight.facts.sizes import exact
from countnight.stories.cast import noted
from countnight.stories.languages.en.seat.people import multiple_in_words
from countnight.stories.languages.en.seat.tenure import since_of, years_of
from countnight.stories.languages.en.seat.words import SeatWords

TWICE = Fraction(2)


def is_independent_winner(words: SeatWords) -> bool:
    """The winner stood for no party."""
    return words.view.election.parties[words.parties["W"]].is_independent


def is_speaker_seat(words: SeatWords) -> bool:
    """The Speaker won it now or last time."""
    return words.is_speakers


def sitting_mp_beaten(words: SeatWords) -> bool:
    """The MP for this seat stood here and lost."""
    return "m" in words.people


def mp_is_dated(words: SeatWords) -> bool:
    """A note says since when the beaten MP had the seat."""
    return "m" in words.people and has_since(words, "m")


def mp_has_years(words: SeatWords) -> bool:
    """The beaten MP's whole years in the seat are certain, and more than one."""
    if not mp_is_dated(words):
        return False
    years = years_of(words.book, words.people["m"].candidacy.name)
    return years is not None and exact(years) > 1


def has_since(words: SeatWords, person: str) -> bool:
    """A note says since when this person was MP for this seat."""
    return since_of(words.book, words.people[person].candidacy.name) is not None


def loser_had_run(words: SeatWords) -> bool:
    """A note says that the losing party had won every general election here from a year on."""
    return "L" in words.parties and noted(words, f"won_every_general_election:{words.parties['L']}")


def winner_has_run(words: SeatWords) -> bool:
    """A note says that the winning party has won every general election here from a year on."""
    return noted(words, f"won_every_general_election:{words.parties['W']}")


def predecessor_is_dated(words: SeatWords) -> bool:
    """The previous winner did not stand, and a note says since when they had the seat."""
    return words.predecessor is not None and words.predecessor.since is not None


def predecessor_has_years(words: SeatWords) -> bool:
    """The predecessor's whole years in the seat are certain."""
    return words.predecessor is not None and words.predecessor.years is not None


def change(words: SeatWords, person: str) -> Fraction:
    """The change of the person's share. Units: points."""
    return exact(words.need("share_change", words.people[person].candidacy.id))


def is_multiple(ratio: Fraction) -> bool:
    """The ratio has words of its own: almost doubled, more than trebled."""
    return multiple_in_words(ratio) is not None


def is_speaker_seat_with_turnout(words: SeatWords) -> bool:
    """A seat of the Speaker's, where turnout is told and not compared."""
    return is_speaker_seat(words) and words.first("turnout") is not None
