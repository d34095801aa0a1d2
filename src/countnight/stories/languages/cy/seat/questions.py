"""Questions that Welsh frames ask beside those of `cast`."""

from countnight.stories.cast import is_gain, noted, predecessor
from countnight.stories.languages.cy.seat.words import SeatWords


def has_predecessor(words: SeatWords) -> bool:
    """The previous winner did not stand, and a note says since when they had the seat."""
    return predecessor(words) is not None


def last_win_noted(words: SeatWords) -> bool:
    """The winner's party's last win here at a general election is known."""
    return noted(words, f"last_general_election_win:{words.parties['W']}")


def loser_had_run(words: SeatWords) -> bool:
    """The losing party had won every general election here between two years."""
    if "L" not in words.parties:
        return False
    run = words.book.get("notable", f"won_every_general_election:{words.parties['L']}")
    return run is not None and any(one.name == "until" for one in run.inputs)


def loser_had_it_since_created(words: SeatWords) -> bool:
    """The losing party had won every general election since the seat was created."""
    created = words.book.get("notable", f"seat_created:{words.view.seat.id}")
    if created is None or "L" not in words.parties:
        return False
    run = words.book.get("notable", f"won_every_general_election:{words.parties['L']}")
    return run is not None and run.value == created.value


def loser_is_told_apart(words: SeatWords) -> bool:
    """A gain in which the losing party's candidate is neither of the leading two."""
    loser = words.people.get("l")
    return is_gain(words) and loser is not None and loser is not words.people.get("r")


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
