"""`countnight declare`: one declaration by hand, read back before it counts."""

from datetime import datetime
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from countnight.assemble import Shelf, default_store, newsroom_on, open_log, shelf_of
from countnight.cli.choosing import one_seat
from countnight.cli.exits import FINDINGS, USAGE
from countnight.cli.night import moment_from_text
from countnight.cli.options import AsJson, ElectionName, IsTest, Store
from countnight.cli.showing import as_line, receipt_lines, record_from_receipt
from countnight.flow.clocks import SystemClock
from countnight.flow.receive import Answer, Decision, Receipt, receive
from countnight.model.declaration import Declaration, ResultsMessage
from countnight.model.election import Candidacy, Election
from countnight.model.ids import CandidacyId, SeatId

BY_HAND = "by hand"


def declare(
    election: ElectionName,
    seat: Annotated[str, typer.Argument(help="A GSS code, slug or name.")],
    votes: Annotated[
        list[str],
        typer.Argument(metavar="CANDIDATE=VOTES …", help="By id, name, surname or party key."),
    ],
    *,
    valid: Annotated[int, typer.Option(help="Valid votes, as read out.", min=0)],
    rejected: Annotated[int, typer.Option(help="Rejected ballot papers.", min=0)],
    electorate: Annotated[int, typer.Option(help="Registered electors.", min=1)],
    at: Annotated[str | None, typer.Option(help="When it was read out; default: now.")] = None,
    revision: Annotated[int, typer.Option(help="Higher than the one it corrects.", min=1)] = 1,
    recounts: Annotated[int | None, typer.Option(help="As the returning officer said.")] = None,
    lot: Annotated[str | None, typer.Option(help="Whom the lot chose, after a tie.")] = None,
    confirm: Annotated[
        str | None, typer.Option(metavar="REASON", help="Decide a held result is right, and why.")
    ] = None,
    by: Annotated[str, typer.Option(help="Who confirms.")] = "the command line",
    store: Store = None,
    is_test: IsTest = False,
    as_json: AsJson = False,
) -> None:
    """Take one seat's declaration, as the returning officer read it out."""
    shelf = shelf_of(election)
    seat_id = one_seat(shelf.election, seat)
    result = Declaration(
        seat=seat_id,
        votes=_votes(shelf.election, seat_id, votes),
        valid_votes=valid,
        rejected=rejected,
        electorate=electorate,
        declared_at=_read_out(shelf, at),
        recounts=recounts,
        drawn_by_lot=None if lot is None else _candidacy(shelf.election, seat_id, lot).id,
    )
    message = ResultsMessage(result, source=BY_HAND, revision=revision, is_test=is_test)
    decision = None if confirm is None else Decision(by, confirm)
    receipt = _received(shelf.election, message, store=store, decision=decision)
    _show(receipt, shelf.election, as_json=as_json)


def _read_out(shelf: Shelf, at: str | None) -> datetime:
    """When the result was read out; now, to the second, unless it is said."""
    if at is not None:
        return moment_from_text(shelf, at)
    return datetime.now(ZoneInfo(shelf.election.time_zone)).replace(microsecond=0)


def _received(
    election: Election, message: ResultsMessage, *, store: Path | None, decision: Decision | None
) -> Receipt:
    log = open_log(store or default_store(election))
    try:
        newsroom = newsroom_on(election, log=log, clock=SystemClock(), is_test=message.is_test)
        return receive(newsroom, message, decision=decision)
    finally:
        log.close()


def _show(receipt: Receipt, election: Election, *, as_json: bool) -> None:
    if as_json:
        typer.echo(as_line(record_from_receipt(receipt)))
    else:
        for line in receipt_lines(receipt, election=election):
            typer.echo(line)
    if receipt.answer is Answer.HELD:
        if not as_json:
            typer.echo("Correct it and declare again, or add --confirm REASON.", err=True)
        raise typer.Exit(FINDINGS)


def _votes(election: Election, seat: SeatId, given: list[str]) -> dict[CandidacyId, int]:
    votes: dict[CandidacyId, int] = {}
    for pair in given:
        who, is_there, number = pair.rpartition("=")
        digits = number.replace(",", "")
        if not is_there or not digits.isdecimal():
            raise _refusal(f"'{pair}' is not CANDIDATE=VOTES, with votes in digits")
        candidacy = _candidacy(election, seat, who)
        if candidacy.id in votes:
            raise _refusal(f"{candidacy.name} is given twice")
        votes[candidacy.id] = int(digits)
    return votes


def _candidacy(election: Election, seat: SeatId, who: str) -> Candidacy:
    """The one candidacy of the seat that the word means."""
    wanted = who.casefold().strip()
    found = [one for one in election.candidacies[seat] if wanted in _names(one)]
    if len(found) == 1:
        return found[0]
    choices = ", ".join(f"{one.id} ({one.name}, {one.party})" for one in election.candidacies[seat])
    problem = "means more than one candidate" if found else "is no candidate"
    raise _refusal(f"'{who}' {problem} in {election.seats[seat].name}; choose one of: {choices}")


def _names(candidacy: Candidacy) -> frozenset[str]:
    names = (candidacy.id, candidacy.name, candidacy.surname, candidacy.party)
    return frozenset(name.casefold() for name in names)


def _refusal(problem: str) -> typer.Exit:
    typer.echo(f"countnight: {problem}", err=True)
    return typer.Exit(USAGE)
