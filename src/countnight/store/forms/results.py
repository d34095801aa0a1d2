"""Declarations, the messages that carry them, and findings, as JSON and back."""

from countnight.model.declaration import Declaration, ResultsMessage
from countnight.model.finding import Finding, Severity
from countnight.model.ids import CandidacyId, SeatId
from countnight.store.forms.actors import actor_from_form, form_of_actor
from countnight.store.forms.scalars import Record, record_of, text_from_time, time_from_text

_PLACES = ("file", "row", "column", "start", "end", "fact", "expected", "suggestion")


def form_of_declaration(result: Declaration) -> Record:
    """The result; votes are a list of pairs, so that their order is kept."""
    at = None if result.declared_at is None else text_from_time(result.declared_at)
    optional = record_of(
        (
            ("valid_votes", result.valid_votes),
            ("rejected", result.rejected),
            ("electorate", result.electorate),
            ("declared_at", at),
            ("recounts", result.recounts),
            ("drawn_by_lot", result.drawn_by_lot),
        )
    )
    votes = [[candidacy, votes] for candidacy, votes in result.votes.items()]
    return {"seat": result.seat, "votes": votes, **optional}


def declaration_from_form(form: Record) -> Declaration:
    """The result as it was."""
    at = form.get("declared_at")
    lot = form.get("drawn_by_lot")
    return Declaration(
        seat=SeatId(form["seat"]),
        votes={CandidacyId(candidacy): votes for candidacy, votes in form["votes"]},
        valid_votes=form.get("valid_votes"),
        rejected=form.get("rejected"),
        electorate=form.get("electorate"),
        declared_at=None if at is None else time_from_text(at),
        recounts=form.get("recounts"),
        drawn_by_lot=None if lot is None else CandidacyId(lot),
    )


def form_of_message(message: ResultsMessage) -> Record:
    """The message, with what its reader found and the rows as they came."""
    return {
        "declaration": form_of_declaration(message.declaration),
        "source": message.source,
        "revision": message.revision,
        "is_test": message.is_test,
        "findings": [form_of_finding(finding) for finding in message.findings],
        "raw": list(message.raw),
        **record_of((("entered_by", [form_of_actor(one) for one in message.entered_by] or None),)),
    }


def message_from_form(form: Record) -> ResultsMessage:
    """The message as it was."""
    return ResultsMessage(
        declaration=declaration_from_form(form["declaration"]),
        source=form["source"],
        revision=form["revision"],
        is_test=form["is_test"],
        findings=tuple(finding_from_form(finding) for finding in form.get("findings", ())),
        raw=tuple(form.get("raw", ())),
        entered_by=tuple(actor_from_form(one) for one in form.get("entered_by", ())),
    )


def form_of_finding(finding: Finding) -> Record:
    """The finding; places that it does not have are left out."""
    places = ((place, getattr(finding, place)) for place in ("seat", *_PLACES))
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "message": finding.message,
        "remedy": finding.remedy,
        **record_of(places),
    }


def finding_from_form(form: Record) -> Finding:
    """The finding as it was."""
    seat = form.get("seat")
    return Finding(
        code=form["code"],
        severity=Severity(form["severity"]),
        message=form["message"],
        remedy=form["remedy"],
        seat=None if seat is None else SeatId(seat),
        **{place: form.get(place) for place in _PLACES},
    )
