"""Questions that frames ask of a seat before they speak."""

from fractions import Fraction

from countnight.model.election import BaselineKind
from countnight.stories.languages.en.seat.people import multiple_in_words
from countnight.stories.languages.en.seat.tenure import since_of, years_of
from countnight.stories.languages.en.seat.words import SeatWords, exact, is_visible

TWICE = Fraction(2)


def always(words: SeatWords) -> bool:
    """Nothing more need be true."""
    del words
    return True


def outcome(words: SeatWords) -> str:
    """hold, gain or win."""
    fact = words.first("outcome")
    return str(fact.value) if fact else "win"


def is_gain(words: SeatWords) -> bool:
    """The seat changes hands."""
    return outcome(words) == "gain"


def is_hold(words: SeatWords) -> bool:
    """The party that won last time won again."""
    return outcome(words) == "hold"


def is_re_elected(words: SeatWords) -> bool:
    """The winner was this seat's MP at dissolution."""
    return words.people["w"].candidacy.is_sitting


def is_tie(words: SeatWords) -> bool:
    """The first place was drawn by lot."""
    return words.first("tie_by_lot") is not None


def is_unopposed(words: SeatWords) -> bool:
    """Nobody else stood."""
    return "r" not in words.people


def is_independent_winner(words: SeatWords) -> bool:
    """The winner stood for no party."""
    return words.view.election.parties[words.parties["W"]].is_independent


def is_speaker_seat(words: SeatWords) -> bool:
    """The Speaker won it now or last time."""
    parties = words.view.election.parties
    keys = [words.parties["W"], *([words.parties["L"]] if "L" in words.parties else [])]
    return any(parties[key].is_speaker for key in keys)


def is_notional(words: SeatWords) -> bool:
    """Last time's figures are an estimate on new boundaries."""
    previous = words.view.previous
    kind = words.view.election.baseline.kind
    return kind is BaselineKind.NOTIONAL or bool(previous and previous.is_notional)


def majority_ratio(words: SeatWords) -> Fraction | None:
    """Majority now over majority then, on a hold; None without one."""
    fact = words.first("majority_ratio")
    return None if fact is None else exact(fact)


def majority_grew(words: SeatWords) -> bool:
    """The majority is larger than last time's, on a hold."""
    fact = words.first("majority_change")
    return fact is not None and exact(fact) > 0


def majority_shrank(words: SeatWords) -> bool:
    """The majority is smaller than last time's, on a hold."""
    fact = words.first("majority_change")
    return fact is not None and exact(fact) < 0


def more_than_doubled(words: SeatWords) -> bool:
    """The majority is more than twice last time's."""
    ratio = majority_ratio(words)
    return ratio is not None and ratio > 2


def more_than_halved(words: SeatWords) -> bool:
    """The majority is less than half last time's."""
    ratio = majority_ratio(words)
    return ratio is not None and ratio < Fraction(1, 2)


def is_close_call(words: SeatWords) -> bool:
    """A hold by under 5% of the vote and under a quarter of last time's majority."""
    ratio = majority_ratio(words)
    share = words.first("majority_share")
    return ratio is not None and share is not None and ratio < Fraction(1, 4) and exact(share) < 5


def sitting_mp_beaten(words: SeatWords) -> bool:
    """The MP for this seat stood here and lost."""
    return "m" in words.people


def losers_mp_beaten(words: SeatWords) -> bool:
    """The beaten MP stood for the party that lost the seat, and came second."""
    return (
        "m" in words.people and words.people["m"] is words.people.get("l") and mp_is_second(words)
    )


def mp_is_second(words: SeatWords) -> bool:
    """The beaten MP is the runner-up."""
    return words.people["m"] is words.people.get("r")


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


def changed_party(words: SeatWords) -> bool:
    """The beaten MP was elected last time for another party than they stood for now."""
    if "m" not in words.people:
        return False
    name = words.people["m"].candidacy.name
    elected_as = words.book.get("notable", f"elected_last_time_as:{name}")
    return elected_as is not None and elected_as.value != words.parties["M"]


def loser_is_third(words: SeatWords) -> bool:
    """The party that lost the seat came third."""
    loser = words.people.get("l")
    return loser is not None and loser.place == 3


def loser_is_runner_up(words: SeatWords) -> bool:
    """The party that lost the seat came second."""
    return words.people.get("l") is not None and words.people["l"] is words.people.get("r")


def is_returning(words: SeatWords) -> bool:
    """The winner was MP for this seat before, lost or left it, and is back."""
    name = words.people["w"].candidacy.name
    return words.book.get("notable", f"mp_for_this_seat:{name}") is not None


def last_win_noted(words: SeatWords) -> bool:
    """A note gives the winner's party's last win here at a general election."""
    return words.book.get("notable", f"last_general_election_win:{words.parties['W']}") is not None


def first_since_any_election(words: SeatWords) -> bool:
    """A note rules out a by-election win since: 'first since' needs no qualification."""
    party = words.parties["W"]
    ruled_out = words.book.get("notable", f"no_by_election_win_since:{party}")
    last = words.book.get("notable", f"last_general_election_win:{party}")
    return last is not None and ruled_out is not None and ruled_out.value == last.value


def loser_had_run(words: SeatWords) -> bool:
    """A note says that the losing party had won every general election here from a year on."""
    return "L" in words.parties and noted(words, f"won_every_general_election:{words.parties['L']}")


def loser_had_it_since_created(words: SeatWords) -> bool:
    """The losing party had won every general election since the seat was created."""
    created = words.book.get("notable", f"seat_created:{words.view.seat.id}")
    if created is None or not loser_had_run(words):
        return False
    run = words.need("notable", f"won_every_general_election:{words.parties['L']}")
    return run.value == created.value


def winner_has_run(words: SeatWords) -> bool:
    """A note says that the winning party has won every general election here from a year on."""
    return noted(words, f"won_every_general_election:{words.parties['W']}")


def table_has_none_smaller(words: SeatWords) -> bool:
    """The table of past elections has no majority as small, so there is no year to say."""
    about = f"narrowest_majority_since:{words.view.seat.id}"
    record = words.book.get("notable", about)
    began = {"since_table_began", "since_seat_created"}
    return record is not None and any(one.name in began for one in record.inputs)


def noted(words: SeatWords, about: str) -> bool:
    """Whether a note of that kind and subject is there."""
    return words.book.get("notable", about) is not None


def predecessor_is_dated(words: SeatWords) -> bool:
    """The previous winner did not stand, and a note says since when they had the seat."""
    return words.predecessor is not None and words.predecessor.since is not None


def predecessor_has_years(words: SeatWords) -> bool:
    """The predecessor's whole years in the seat are certain."""
    return words.predecessor is not None and words.predecessor.years is not None


def has_change(words: SeatWords, person: str) -> bool:
    """The person's share can be compared with last time's, and moved visibly."""
    if person not in words.people:
        return False
    about = words.people[person].candidacy.id
    return is_visible(words.book.get("share_change", about))


def change(words: SeatWords, person: str) -> Fraction:
    """The change of the person's share. Units: points."""
    return exact(words.need("share_change", words.people[person].candidacy.id))


def both_changed(words: SeatWords) -> bool:
    """Winner and runner-up can both be compared with last time."""
    return has_change(words, "w") and has_change(words, "r")


def both_fell(words: SeatWords) -> bool:
    """Winner and runner-up both lost share."""
    return both_changed(words) and change(words, "w") < 0 and change(words, "r") < 0


def both_rose(words: SeatWords) -> bool:
    """Winner and runner-up both gained share."""
    return both_changed(words) and change(words, "w") > 0 and change(words, "r") > 0


def swing_is_telling(words: SeatWords) -> bool:
    """There is a swing, and it does not hide that both parties moved the same way."""
    fact = words.first("swing")
    if fact is None or not both_changed(words) or not is_visible(fact):
        return False
    return (change(words, "w") < 0) != (change(words, "r") < 0)


def is_multiple(ratio: Fraction) -> bool:
    """The ratio has words of its own: almost doubled, more than trebled."""
    return multiple_in_words(ratio) is not None


def is_speaker_seat_with_turnout(words: SeatWords) -> bool:
    """A seat of the Speaker's, where turnout is told and not compared."""
    return is_speaker_seat(words) and words.first("turnout") is not None
