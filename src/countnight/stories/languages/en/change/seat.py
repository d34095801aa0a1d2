"""The English change note of a seat: short, exact, and without blame.

Every figure that was read out otherwise is told, with the one that was published; what follows
from them (majority, places, deposits, turnout) is told where a reader has seen it.
"""

from collections.abc import Sequence

from countnight.facts.seat_view import Standing
from countnight.model.fact import Fact
from countnight.model.ids import PartyKey
from countnight.model.story import SpanType
from countnight.stories.change import seat as plan
from countnight.stories.change.moment import SeatMoment
from countnight.stories.change.pairs import Pair
from countnight.stories.languages.en.change.headlines import headline
from countnight.stories.languages.en.change.words import (
    ChangeWords,
    Pieces,
    Side,
    in_a_row,
    votes,
)
from countnight.stories.languages.en.group.words import joined
from countnight.stories.languages.en.parties import capitalised
from countnight.stories.wording import Phrase, Piece

Told = tuple[Phrase | None, list[list[Phrase]]]

HAS = {"hold": "held", "gain": "gained", "win": "won"}
HAVING = {"hold": "holding", "gain": "gaining", "win": "winning"}


def tell(was: SeatMoment, now: SeatMoment) -> Told | None:
    """The note, all in one paragraph; None when no published figure differs."""
    words = ChangeWords(was, now)
    found = [
        *_winner(words),
        _votes(words),
        *_left_out(words),
        _majority(words),
        _places(words),
        *_deposits(words),
        _ballots(words),
        _recounts(words),
    ]
    sentences = [sentence for sentence in found if sentence]
    return (headline(was, now), [sentences]) if sentences else None


def withdrawn(was: SeatMoment) -> Told:
    """That the seat's result counts no longer, and which figures readers should forget."""
    side = Side(was, named=set())
    seat = Piece(was.view.seat.name, side.need("seat"), SpanType.PLACE)
    gone: Phrase = ("The result for ", seat, " has been withdrawn.")
    return (seat, ": result withdrawn"), [[gone, _no_longer(side)]]


def _no_longer(side: Side) -> Phrase:
    majority = side.book.first("majority")
    if side.view.winner is None:
        tied = side.need("tied")
        return ("It gave a tie on ", side.figure(tied), votes(tied), ", and counts no longer.")
    who = side.person(side.view.winner, "bracketed")
    by: Pieces = (
        () if majority is None else (" with a majority of ", side.figure(majority), votes(majority))
    )
    return ("It gave ", *who, " as the winner", *by, ", and counts no longer.")


def _winner(words: ChangeWords) -> list[Phrase]:
    """Who has won, and whom an earlier version had winning; nothing where that is the same."""
    if not plan.is_other_winner(*words.moments):
        return []
    return [_right(words), _wrong(words)]


def _right(words: ChangeWords) -> Phrase:
    side, winner = words.now, words.now.view.winner
    if winner is None:
        tied = side.need("tied")
        return (
            "First place in ", words.seat(), " is tied on ", side.figure(tied), votes(tied),
            ", and no lot has been recorded yet.",
        )  # fmt: skip
    lot = side.book.first("tie_by_lot")
    drawn: Pieces = (
        () if lot is None else (", by drawing lots after a tie on ", side.figure(lot), votes(lot))
    )
    return (
        *side.person(winner), " has ", _outcome(side, HAS), " ", words.seat(), " ",
        *side.person(winner, "for"), *_from(side), *drawn, ".",
    )  # fmt: skip


def _wrong(words: ChangeWords) -> Phrase:
    side, winner = words.was, words.was.view.winner
    start = capitalised(words.an_earlier())
    if winner is None:
        tied = side.need("tied")
        return (f"{start} gave a tie on ", side.figure(tied), votes(tied), ".")
    return (
        f"{start} had ", *side.person(winner), " ", _outcome(side, HAVING), " the seat ",
        *side.person(winner, "for"), *_from(side), ".",
    )  # fmt: skip


def _outcome(side: Side, verbs: dict[str, str]) -> Piece:
    fact = next(side.book.each("outcome"))
    return Piece(verbs[str(fact.value)], fact, SpanType.COMPARISON)


def _from(side: Side) -> Pieces:
    """' from Labour' after a gain."""
    fact = side.book.first("gained_from")
    if fact is None:
        return ()
    return (" from ", Piece(side.forms(PartyKey(str(fact.about))).collective, fact, SpanType.PARTY))


def _votes(words: ChangeWords) -> Phrase | None:
    """'X polled 14,065 votes, not 14,056 as in an earlier version, and Y 5,366, not 5,336'."""
    clauses: list[Phrase] = []
    for pair in plan.votes_changed(*words.moments):
        if pair.was is None or pair.now is None:
            continue
        who = words.now.person(words.now.standing(pair.about))
        verb, noun = (" ", "") if clauses else (" polled ", votes(pair.now))
        clauses.append((*who, verb, *words.instead(pair, unit=noun)))
    return (*in_a_row(clauses), ".") if clauses else None


def _left_out(words: ChangeWords) -> list[Phrase]:
    """Candidates in one of the two results only."""
    found: list[Phrase] = []
    for pair in plan.votes_changed(*words.moments):
        if pair.was is None and pair.now is not None:
            who = words.now.person(words.now.standing(pair.about))
            number = (words.figure(pair.now), votes(pair.now))
            found.append((*who, ", with ", *number, f", was missing from {words.an_earlier()}."))
        if pair.now is None and pair.was is not None:
            who = words.was.person(words.was.standing(pair.about))
            number = (words.figure(pair.was), votes(pair.was))
            gave = f", whom {words.an_earlier()} gave "
            found.append((*who, gave, *number, ", is not in the result."))
    return found


def _majority(words: ChangeWords) -> Phrase | None:
    was, now = words.was.book.first("majority"), words.now.book.first("majority")
    lot_was, lot_now = words.was.book.first("tie_by_lot"), words.now.book.first("tie_by_lot")
    if now is None:
        return None
    if lot_was is not None or lot_now is not None:
        return _majority_or_tie(words, lot_was, lot_now)
    pair = plan.total_changed(*words.moments, "majority")
    if was is None or pair is None:
        has_other = plan.is_other_winner(*words.moments)
        return ("The majority is ", words.figure(now), ".") if has_other else None
    return ("The majority is ", *words.instead(pair), ".")


def _majority_or_tie(words: ChangeWords, was: Fact | None, now: Fact | None) -> Phrase | None:
    """First place was tied in one of the two results, or in both."""
    if was is None:
        before = words.was.book.first("majority")
        if now is None or before is None:
            return None
        gave = f" and decided by drawing lots; {words.an_earlier()} gave a majority of "
        return (
            "First place was tied on ",
            words.figure(now),
            votes(now),
            gave,
            words.figure(before),
            ".",
        )
    if now is None:
        majority = words.now.need("majority")
        gave = f"; {words.an_earlier()} gave a tie on "
        decided = (words.figure(was), votes(was), ", decided by drawing lots.")
        return ("The majority is ", words.figure(majority), votes(majority), gave, *decided)
    pair = Pair(was, now)
    if was.value == now.value:
        return None
    return ("The tie decided by drawing lots was on ", *words.instead(pair, unit=votes(now)), ".")


def _places(words: ChangeWords) -> Phrase | None:
    """'X came third, not fourth, and Y fourth, not third'."""
    clauses: list[Phrase] = []
    for pair in plan.places_changed(*words.moments):
        who = words.now.person(words.now.standing(pair.about))
        verb = " " if clauses else " came "
        clauses.append(
            (*who, verb, words.place(pair.now), ", not ", words.place(pair.was), words.earlier())
        )
    return (*in_a_row(clauses), ".") if clauses else None


def _deposits(words: ChangeWords) -> list[Phrase]:
    """Whose deposit went or was kept after all, and how many were lost in the seat."""
    kept = plan.deposits_kept_now(*words.moments)
    lost = plan.deposits_lost_now(*words.moments)
    found: list[Phrase] = []
    if kept:
        found.append(_deposit(words, kept, verb="kept", counted="lost"))
    if lost:
        found.append(_deposit(words, lost, verb="lost", counted="kept"))
    number = plan.total_changed(*words.moments, "deposits_lost")
    if number is not None and number.was is not None and number.now is not None:
        said = (words.count(number.now), ", not ", words.count(number.was), words.earlier())
        found.append(("The number of deposits lost is ", *said, "."))
    return found


def _deposit(words: ChangeWords, people: Sequence[Standing], *, verb: str, counted: str) -> Phrase:
    names = joined([words.now.person(one) for one in people])
    noun = "the deposit" if len(people) == 1 else "their deposits"
    about, version = people[0].candidacy.id, words.an_earlier()
    fact_ids = {"lost": "deposits_lost", "kept": "share"}
    now, then = words.now.need(fact_ids[verb], about), words.was.need(fact_ids[counted], about)
    return (
        *names, " ", Piece(verb, now, SpanType.COMPARISON), f" {noun}, which {version} counted as ",
        Piece(counted, then, SpanType.COMPARISON), ".",
    )  # fmt: skip


TOTALS = (
    ("candidates", "candidates number "),
    ("valid_votes", "valid votes come to "),
    ("electorate", "the registered electorate is "),
    ("turnout", "turnout is "),
    ("rejected", "rejected ballot papers number "),
)


def _ballots(words: ChangeWords) -> Phrase | None:
    """The totals of the count, and the turnout that they make."""
    clauses: list[Phrase] = []
    for fact_id, lead in TOTALS:
        pair = plan.total_changed(*words.moments, fact_id)
        if pair is not None:
            clauses.append((capitalised(lead) if not clauses else lead, *words.instead(pair)))
    return (*in_a_row(clauses), ".") if clauses else None


def _recounts(words: ChangeWords) -> Phrase | None:
    pair = plan.total_changed(*words.moments, "recount")
    if pair is None:
        return None
    if pair.now is None:
        gave = f"; {words.an_earlier()} gave "
        return ("No recount was reported", gave, words.count(pair.was), ".")
    noun = "recount" if pair.now.value == 1 else "recounts"
    if pair.was is None:
        said = f" {noun}, of which {words.an_earlier()} said nothing."
        return ("The result came after ", words.count(pair.now), said)
    end = f" {noun}, not "
    return (
        "The result came after ",
        words.count(pair.now),
        end,
        words.count(pair.was),
        words.earlier(),
        ".",
    )
