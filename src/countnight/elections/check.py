"""What an election still lacks before its night: a row, a figure, a form, a page.

Reading says what is wrong with the files; checking says what is missing between them.
"""

from collections.abc import Callable, Iterator

from countnight.elections.checking import people, seats, words
from countnight.elections.folder import ElectionReading
from countnight.model.election import Election
from countnight.model.finding import Finding

_CHECKS: tuple[Callable[[Election], Iterator[Finding]], ...] = (
    seats.seats_without_candidates,
    seats.seats_without_baseline,
    seats.baselines_without_electorate,
    seats.seats_without_history,
    people.previous_candidates_unknown,
    people.several_sitting_members,
    seats.hexes_that_clash,
    seats.seats_off_the_map,
    words.party_forms_missing,
    words.nothing_to_publish_on,
    words.settings_missing,
    words.banned_words_of_its_own,
    people.notes_about_nobody,
)


def check_election(reading: ElectionReading) -> tuple[Finding, ...]:
    """Everything found in reading, then everything that is missing between the files."""
    if reading.election is None:
        return reading.findings
    election = reading.election
    missing = [finding for check in _CHECKS for finding in check(election)]
    return (*reading.findings, *missing)
