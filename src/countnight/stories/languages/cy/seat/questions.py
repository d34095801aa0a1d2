"""Questions that Welsh frames ask beside those of `cast`."""

from countnight.stories.cast import majority_grew, majority_shrank, predecessor
from countnight.stories.languages.cy.seat.words import SeatWords


def has_predecessor(words: SeatWords) -> bool:
    """The previous winner did not stand, and a note says since when they had the seat."""
    return predecessor(words) is not None


def majority_moved(words: SeatWords) -> bool:
    """The majority is larger or smaller than last time's, on a hold."""
    return majority_grew(words) or majority_shrank(words)


def loser_had_run(words: SeatWords) -> bool:
    """The losing party had won every general election here between two years."""
    if "L" not in words.parties:
        return False
    run = words.book.get("notable", f"won_every_general_election:{words.parties['L']}")
    return run is not None and any(one.name == "until" for one in run.inputs)


def beaten_is_untold(words: SeatWords) -> bool:
    """The MP for this seat stood and lost, and has not been named."""
    return "m" in words.people and words.people["m"].candidacy.id not in words.named


def beaten_lost_deposit(words: SeatWords) -> bool:
    """The beaten MP lost a deposit."""
    return words.book.get("deposits_lost", words.people["m"].candidacy.id) is not None


def are_parties(words: SeatWords) -> bool:
    """Winner and runner-up both stood for parties."""
    parties = words.view.election.parties
    return not any(
        parties[words.parties[part]].is_independent for part in "WR" if part in words.parties
    )
