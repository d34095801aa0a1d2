"""The Welsh change note of a seat: short, exact, and without blame."""

from collections.abc import Sequence

from countnight.facts.seat_view import Standing
from countnight.model.fact import Fact
from countnight.model.ids import PartyKey
from countnight.model.story import SpanType
from countnight.stories.change import seat as plan
from countnight.stories.change.moment import SeatMoment
from countnight.stories.change.pairs import Pair
from countnight.stories.languages.cy.change.headlines import headline
from countnight.stories.languages.cy.change.words import (
    ChangeWords,
    Side,
    figure,
    in_a_row,
    votes,
)
from countnight.stories.languages.cy.joining import Pieces, joined
from countnight.stories.languages.cy.ordinals import came
from countnight.stories.languages.cy.parties import behind
from countnight.stories.wording import Phrase, Piece

Told = tuple[Phrase | None, list[list[Phrase]]]

WON = {"hold": "wedi cadw", "gain": "wedi cipio", "win": "wedi ennill"}
THE_SEAT = {"hold": "'r sedd ", "gain": "'r sedd ", "win": " y sedd "}


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
    gone: Phrase = ("Mae canlyniad etholaeth ", side.seat(), " wedi'i dynnu'n ôl.")
    return (side.seat(), ": tynnu'r canlyniad yn ôl"), [[gone, _no_longer(side)]]


def _no_longer(side: Side) -> Phrase:
    end = ", ac nid yw'n cyfrif mwyach."
    if side.view.winner is None:
        return ("Pleidlais gyfartal oedd hi yno, sef ", votes(side.need("tied")), " yr un", end)
    majority = side.book.first("majority")
    by: Pieces = () if majority is None else (" gyda mwyafrif o ", figure(majority))
    who = side.person(side.view.winner, "br")
    return ("Yn ôl y canlyniad hwnnw, ", *who, " oedd wedi ennill", *by, end)


def _winner(words: ChangeWords) -> list[Phrase]:
    """Who has won, and whom an earlier version had winning; nothing where that is the same."""
    if not plan.is_other_winner(*words.moments):
        return []
    return [_right(words), _wrong(words)]


def _right(words: ChangeWords) -> Phrase:
    side, winner = words.now, words.now.view.winner
    if winner is None:
        return (
            "Pleidlais gyfartal sydd yn etholaeth ", side.seat(), ", sef ",
            votes(side.need("tied")), " yr un, ac ni chofnodwyd coelbren eto.",
        )  # fmt: skip
    lot = side.book.first("tie_by_lot")
    drawn: Pieces = (
        () if lot is None else (", drwy goelbren ar ôl pleidlais gyfartal: ", votes(lot), " yr un")
    )
    return (
        *side.person(winner), " sydd ", _outcome(side), " etholaeth ", side.seat(), " ",
        *side.person(winner, "dros"), *_from(side), *drawn, ".",
    )  # fmt: skip


def _wrong(words: ChangeWords) -> Phrase:
    side, winner = words.was, words.was.view.winner
    start = f"Yn ôl {words.an_earlier()}, "
    if winner is None:
        tied = side.need("tied")
        return (start, "pleidlais gyfartal oedd hi, sef ", votes(tied), " yr un.")
    verb = next(side.book.each("outcome"))
    return (
        start, *side.person(winner), " oedd ", _outcome(side), THE_SEAT[str(verb.value)],
        *side.person(winner, "dros"), *_from(side), ".",
    )  # fmt: skip


def _outcome(side: Side) -> Piece:
    fact = next(side.book.each("outcome"))
    return Piece(WON[str(fact.value)], fact, SpanType.COMPARISON)


def _from(side: Side) -> Pieces:
    """' oddi ar Lafur' after a gain."""
    fact = side.book.first("gained_from")
    if fact is None:
        return ()
    return (" ", *behind("oddi ar", side.view.election.parties[PartyKey(str(fact.about))], fact))


def _votes(words: ChangeWords) -> Phrase | None:
    """'Cafodd X 14,065 o bleidleisiau, nid 14,056 fel mewn fersiwn gynharach; cafodd Y …'."""
    clauses: list[Pieces] = []
    for pair in plan.votes_changed(*words.moments):
        if pair.was is None or pair.now is None:
            continue
        who = words.now.person(words.now.standing(pair.about))
        verb = "cafodd " if clauses else "Cafodd "
        clauses.append((verb, *who, " ", votes(pair.now), *words.not_was(pair)))
    return (*in_a_row(clauses), ".") if clauses else None


def _left_out(words: ChangeWords) -> list[Phrase]:
    """Candidates in one of the two results only."""
    found: list[Phrase] = []
    for pair in plan.votes_changed(*words.moments):
        if pair.was is None and pair.now is not None:
            who = words.now.person(words.now.standing(pair.about))
            gone = f", nad oedd mewn {words.an_earlier()}."
            found.append(("Cafodd ", *who, " ", votes(pair.now), gone))
        if pair.now is None and pair.was is not None:
            who = words.was.person(words.was.standing(pair.about))
            gave = f", lle rhoddodd {words.an_earlier()} "
            found.append(("Nid yw ", *who, " yn y canlyniad", gave, votes(pair.was), "."))
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
        return (figure(now), " yw'r mwyafrif.") if has_other else None
    return (figure(now), " yw'r mwyafrif", *words.not_was(pair), ".")


def _majority_or_tie(words: ChangeWords, was: Fact | None, now: Fact | None) -> Phrase | None:
    """First place was tied in one of the two results, or in both."""
    if was is None:
        before = words.was.book.first("majority")
        if now is None or before is None:
            return None
        said = f" yr un, a phenderfynwyd drwy goelbren; yn ôl {words.an_earlier()}, "
        tie: Pieces = ("Pleidlais gyfartal oedd hi, sef ", votes(now))
        return (*tie, said, figure(before), " oedd y mwyafrif.")
    if now is None:
        majority = words.now.need("majority")
        said = f" yw'r mwyafrif; yn ôl {words.an_earlier()}, pleidlais gyfartal oedd hi, sef "
        return (figure(majority), said, votes(was), " yr un, a phenderfynwyd drwy goelbren.")
    if was.value == now.value:
        return None
    not_was = words.not_was(Pair(was, now))
    return ("Pleidlais gyfartal oedd hi, sef ", votes(now), " yr un", *not_was, ".")


def _places(words: ChangeWords) -> Phrase | None:
    """'Daeth X yn drydydd, nid yn bedwerydd; daeth Y …'."""
    clauses: list[Pieces] = []
    for pair in plan.places_changed(*words.moments):
        one = words.now.standing(pair.about)
        verb = "daeth " if clauses else "Daeth "
        now, was = _place(one, pair.now), _place(one, pair.was)
        clauses.append((verb, *words.now.person(one), " ", now, ", nid ", was, words.earlier()))
    return (*in_a_row(clauses), ".") if clauses else None


def _place(one: Standing, fact: Fact | None) -> Piece:
    assert fact is not None  # noqa: S101 - the plan gives both places
    return Piece(came(int(str(fact.value)), one.candidacy.pronoun), fact, SpanType.COMPARISON)


def _deposits(words: ChangeWords) -> list[Phrase]:
    """Whose deposit went or was kept after all, and how many were lost in the seat."""
    found: list[Phrase] = []
    for people, verb, counted in (
        (plan.deposits_kept_now(*words.moments), "Cadwodd", "gollwyd"),
        (plan.deposits_lost_now(*words.moments), "Collodd", "gadwyd"),
    ):
        if people:
            found.append(_deposit(words, people, verb=verb, counted=counted))
    number = plan.total_changed(*words.moments, "deposits_lost")
    if number is not None and number.was is not None and number.now is not None:
        lead = "Nifer yr ernesau a gollwyd yw "
        found.append((lead, figure(number.now), *words.not_was(number), "."))
    return found


def _deposit(words: ChangeWords, people: Sequence[Standing], *, verb: str, counted: str) -> Phrase:
    """'Cadwodd X ei ernes: roedd fersiwn gynharach yn ei chyfrif ymhlith y rhai a gollwyd'."""
    is_one, about = len(people) == 1, people[0].candidacy.id
    names = joined([words.now.person(one) for one in people])
    hers = words.now.person(people[0], "ernes") if is_one else ("eu hernesau",)
    fact_ids = {"Collodd": "deposits_lost", "gollwyd": "deposits_lost"}
    now = words.now.need(fact_ids.get(verb, "share"), about)
    then = words.was.need(fact_ids.get(counted, "share"), about)
    its = "ei chyfrif" if is_one else "eu cyfrif"
    return (
        Piece(verb, now, SpanType.COMPARISON), " ", *names, " ", *hers,
        f": roedd {words.an_earlier()} yn {its} ymhlith y rhai a ",
        Piece(counted, then, SpanType.COMPARISON), ".",
    )  # fmt: skip


TOTALS = (
    ("candidates", "Nifer yr ymgeiswyr"),
    ("valid_votes", "Cyfanswm y pleidleisiau dilys"),
    ("electorate", "Nifer yr etholwyr cofrestredig"),
    ("turnout", "Y ganran a bleidleisiodd"),
    ("rejected", "Nifer y papurau pleidleisio a wrthodwyd"),
)


def _ballots(words: ChangeWords) -> Phrase | None:
    """The totals of the count, and the turnout that they make."""
    clauses: list[Pieces] = []
    for fact_id, name in TOTALS:
        pair = plan.total_changed(*words.moments, fact_id)
        if pair is None:
            continue
        lead = name[:1].lower() + name[1:] if clauses else name
        clauses.append(_total(words, lead, pair))
    return (*in_a_row(clauses), ".") if clauses else None


def _total(words: ChangeWords, lead: str, pair: Pair) -> Pieces:
    if pair.now is None:
        return (f"nid yw {lead} yn hysbys: ", figure(pair.was), f" oedd yn {words.an_earlier()}")
    return (f"{lead} yw ", figure(pair.now), *words.not_was(pair))


def _recounts(words: ChangeWords) -> Phrase | None:
    pair = plan.total_changed(*words.moments, "recount")
    if pair is None:
        return None
    if pair.now is None:
        said = f" oedd y nifer yn ôl {words.an_earlier()}."
        return ("Ni chofnodwyd ailgyfrif; ", figure(pair.was), said)
    return ("Nifer yr ailgyfrifiadau yw ", figure(pair.now), *words.not_was(pair), ".")
