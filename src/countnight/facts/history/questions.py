"""Claims that a desk would like to make and no table supports: asked of the editor, never written.

Each question says which note in notes.csv would answer it, and carries that line half filled in.
"""

from collections.abc import Iterator

from countnight.facts.history.between import is_explained, members_of_other_parties
from countnight.facts.history.records import gaining_party
from countnight.facts.history.table import table_of_seat
from countnight.facts.history.tenure import terms_of
from countnight.facts.seat_view import SeatView
from countnight.model.fact import Fact, FactBook
from countnight.model.finding import Finding, Severity
from countnight.model.ids import PartyKey

CODE = "record-question"

LAST_WIN = "last_general_election_win"
NO_BY_ELECTION = "no_by_election_win_since"
RUN = "won_every_general_election"
CREATED = "seat_created"
SINCE = "mp_for_this_seat_since"
TERM = "mp_for_this_seat"
ELECTED_AS = "elected_last_time_as"


def questions_of_seat(view: SeatView, book: FactBook) -> tuple[Finding, ...]:
    """What only an editor can answer before it may be written, in order of news.

    Shape: findings of the code `record-question`; `fact` is the claim as "id about", and
    `suggestion` the line of notes.csv that would settle it, with YEAR for what is not known.
    None means: `suggestion` only older rows of the table would.
    """
    kinds = (
        _last_win(view, book=book),
        _by_elections(view, book=book),
        _run_ended(view, book=book),
        _smallest_or_largest(view, book=book),
        _beaten_members(view, book=book),
        _changed_parties(view),
        _former_member(view),
    )
    return tuple(question for kind in kinds for question in kind)


def _last_win(view: SeatView, *, book: FactBook) -> Iterator[Finding]:
    """A gain whose party's last win neither a note nor the table gives."""
    party = gaining_party(view)
    if party is None or book.get("first_win_since_created", party) is not None:
        return
    given = (LAST_WIN, "first_general_election_win")
    if any(book.get("notable", f"{kind}:{party}") is not None for kind in given):
        return
    name, they, seat = _name(view, party=party), _they(view, party=party), view.seat.name
    yield _question(
        view,
        claim=f"notable {LAST_WIN}:{party}",
        message=f"When did {they} last win {seat} at a general election, if ever? {_reach(view)}",
        note=f"seat:{view.seat.id},{LAST_WIN},{name} YEAR",
    )


def _by_elections(view: SeatView, *, book: FactBook) -> Iterator[Finding]:
    """A 'first win' that is known of general elections only."""
    party = gaining_party(view)
    if party is None:
        return
    found = book.get("notable", f"{LAST_WIN}:{party}") or book.get("first_win_since_created", party)
    if found is None or not isinstance(found.value, int):
        return
    known = (f"{NO_BY_ELECTION}:{party}", f"by_election_win:{party}")
    if any(book.get("notable", about) is not None for about in known):
        return
    name, they = _name(view, party=party), _they(view, party=party)
    seat, year = view.seat.name, found.value
    yield _question(
        view,
        claim=f"{found.id} {found.about}",
        message=f"Did {they} win a by-election in {seat} since {year}? Until a note rules it out, "
        "the win is only the first 'at a general election'.",
        note=f"seat:{view.seat.id},{NO_BY_ELECTION},{name} {year}",
    )


def _run_ended(view: SeatView, *, book: FactBook) -> Iterator[Finding]:
    """A run that ended tonight, and may be older than the table."""
    for run in book.each("run_of_wins"):
        party = PartyKey(run.about or "")
        begins = {"since_table_began", "open_before"} & {one.name for one in run.inputs}
        if gaining_party(view) is None or not begins:
            continue
        if book.get("notable", f"{RUN}:{party}") is not None:
            continue
        name, they = _name(view, party=party), _they(view, party=party)
        until = _input(run, name="until")
        yield _question(
            view,
            claim=f"run_of_wins {party}",
            message=f"Since when had {they} won {view.seat.name} at every general election? "
            f"Its table knows of {run.value} wins in a row, and of nothing certain before them.",
            note=f"seat:{view.seat.id},{RUN},{name} YEAR-{until}",
        )


def _smallest_or_largest(view: SeatView, *, book: FactBook) -> Iterator[Finding]:
    """A majority beyond all of a table that does not begin with the seat."""
    for word in ("narrowest", "largest"):
        about = f"{word}_majority_since:{view.seat.id}"
        fact = book.get("notable", about)
        if fact is None or _input(fact, name="since_table_began") is None:
            continue
        is_noted = book.get("notable", f"{CREATED}:{view.seat.id}") is not None
        yield _question(
            view,
            claim=f"notable {about}",
            message=f"Is this the {word} majority in {view.seat.name} since the seat was created? "
            f"The table begins in {fact.value}.",
            note=None if is_noted else f"seat:{view.seat.id},{CREATED},YEAR",
        )


def _beaten_members(view: SeatView, *, book: FactBook) -> Iterator[Finding]:
    """An MP who lost, and whose years nobody has noted."""
    for lost in book.each("incumbent_lost"):
        name = _candidate(view, candidacy=lost.about)
        if name is not None and not terms_of(view, name=name):
            yield _question(
                view,
                claim=f"tenure {lost.about}",
                message=f"Since when has {name} been MP for {view.seat.name}?",
                note=f"person:{view.seat.id}:{name},{SINCE},YEAR",
            )


def _changed_parties(view: SeatView) -> Iterator[Finding]:
    """A sitting MP of another party than won last time, with no note to say why."""
    for one in members_of_other_parties(view):
        if view.past is None or is_explained(view, standing=one):
            continue
        party = view.past.winner_party.key
        then, they = _name(view, party=party), _they(view, party=party)
        yield _question(
            view,
            claim=f"changed_party {one.candidacy.id}",
            message=f"{one.candidacy.name} sits for {view.seat.name}, which {they} won last time. "
            "Was there a by-election, or a change of party?",
            note=f"person:{view.seat.id}:{one.candidacy.name},{ELECTED_AS},{then}",
        )


def _former_member(view: SeatView) -> Iterator[Finding]:
    """A winner who was an MP before, it is not noted where."""
    if view.winner is None or not view.winner.candidacy.is_former:
        return
    name = view.winner.candidacy.name
    if view.winner.candidacy.is_sitting or terms_of(view, name=name):
        return
    yield _question(
        view,
        claim=f"won_back {view.winner.candidacy.id}",
        message=f"{name} has been an MP before: for {view.seat.name}, and until when?",
        note=f"person:{view.seat.id}:{name},{TERM},YEAR-YEAR",
    )


def _question(view: SeatView, *, claim: str, message: str, note: str | None) -> Finding:
    """The question. None means: `note` no line would settle it, only older rows of the table."""
    found = "Add the seat's older elections to history.csv"
    if note is not None:
        found = "Find it in a named table and add the line to notes.csv"
    return Finding(
        CODE,
        Severity.NOTE,
        message,
        f"{found}; until then nothing is claimed.",
        seat=view.seat.id,
        file="history.csv" if note is None else "notes.csv",
        fact=claim,
        suggestion=note,
    )


def _reach(view: SeatView) -> str:
    """How far back the seat's own table goes, in words."""
    elections = table_of_seat(view).elections
    return f"Its table begins in {elections[0].year}." if elections else "It has no table."


def _they(view: SeatView, *, party: PartyKey) -> str:
    """The party as the subject of a sentence, in the election's first language."""
    forms = view.election.parties[party].forms
    language = next((one for one in view.election.languages if one in forms), None)
    return party if language is None else forms[language].collective


def _name(view: SeatView, *, party: PartyKey) -> str:
    """The party as a note names it: by its name in the election's first language."""
    forms = view.election.parties[party].forms
    language = next((one for one in view.election.languages if one in forms), None)
    return party if language is None else forms[language].name


def _candidate(view: SeatView, *, candidacy: str | None) -> str | None:
    found = [one.candidacy.name for one in view.ranked if one.candidacy.id == candidacy]
    return found[0] if found else None


def _input(fact: Fact, *, name: str) -> object:
    return next((one.value for one in fact.inputs if one.name == name), None)
