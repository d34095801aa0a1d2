"""How the message stands to the result that is already declared."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from countnight.checks.resend import is_same_result
from countnight.checks.wording import figure, hold, note, person_name, seat_name, warn
from countnight.model.declaration import Declaration, ResultsMessage
from countnight.model.finding import Finding
from countnight.model.ids import CandidacyId
from countnight.model.night import Night


def revision_older(message: ResultsMessage, *, night: Night) -> Iterator[Finding]:
    """An older revision that comes late never undoes a newer one."""
    known = _declared(message, night=night)
    if known is None or known.source != message.source or message.revision >= known.revision:
        return
    text = (
        f"{seat_name(message, night=night)}: revision {message.revision} of {message.source} "
        f"came after revision {known.revision}, which stands."
    )
    remedy = "Nothing to do; to go back to the older figures, send them as a newer revision."
    yield note(message, code="revision-older", text=text, remedy=remedy)


def same_revision_differs(message: ResultsMessage, *, night: Night) -> Iterator[Finding]:
    """One revision has one content: other figures under the same number need a person."""
    known = _declared(message, night=night)
    if known is None or known.source != message.source or known.revision != message.revision:
        return
    if is_same_result(known, message):
        return
    text = (
        f"{seat_name(message, night=night)}: revision {message.revision} of {message.source} "
        f"was accepted with other figures ({_changes(known, message, night=night)})."
    )
    remedy = "If this is a correction, send it as a newer revision; else ask the source."
    yield hold(message, code="same-revision-differs", text=text, remedy=remedy)


def result_changed(message: ResultsMessage, *, night: Night) -> Iterator[Finding]:
    """A newer revision with other figures is a correction that readers will be told of."""
    known = _declared(message, night=night)
    if known is None or known.source != message.source or message.revision <= known.revision:
        return
    if is_same_result(known, message):
        return
    text = (
        f"{seat_name(message, night=night)}: revision {message.revision} of {message.source} "
        f"changes the declared result ({_changes(known, message, night=night)})."
    )
    remedy = "Read the corrected story: it replaces the published one."
    yield warn(message, code="result-changed", text=text, remedy=remedy)


def sources_differ(message: ResultsMessage, *, night: Night) -> Iterator[Finding]:
    """Two sources that disagree are a person's matter; agreeing ones confirm each other."""
    known = _declared(message, night=night)
    if known is None or known.source == message.source or is_same_result(known, message):
        return
    text = (
        f"{seat_name(message, night=night)}: {message.source} disagrees with {known.source}, "
        f"from which the result was accepted ({_changes(known, message, night=night)})."
    )
    remedy = "Find out which is right; accept this one only if the published one is wrong."
    yield hold(message, code="sources-differ", text=text, remedy=remedy)


def result_recalled(message: ResultsMessage, *, night: Night) -> Iterator[Finding]:
    """Figures that the desk took back do not come in again by themselves."""
    taken = night.recalled.get(message.declaration.seat)
    if taken is None or not is_same_result(taken.message, message):
        return
    text = (
        f"{seat_name(message, night=night)}: {message.source} sends the figures that were "
        "taken back."
    )
    remedy = "Find out why they were recalled; accept them only if the recall was wrong."
    yield hold(message, code="result-recalled", text=text, remedy=remedy)


def _declared(message: ResultsMessage, *, night: Night) -> ResultsMessage | None:
    received = night.declared.get(message.declaration.seat)
    return received.message if received else None


def _changes(known: ResultsMessage, message: ResultsMessage, *, night: Night) -> str:
    """What differs, figure by figure, as it was and as it is."""
    before, after = _figures(known.declaration), _figures(message.declaration)
    changed = [name for name in {**before, **after} if before.get(name) != after.get(name)]
    parts = []
    for name in changed:
        shown = _SHOWN.get(name) or person_name(CandidacyId(name), message=message, night=night)
        parts.append(f"{shown} {_worded(before.get(name))} to {_worded(after.get(name))}")
    return "; ".join(parts) or "the lot"


_SHOWN = MappingProxyType(
    {
        "valid_votes": "valid votes",
        "rejected": "rejected papers",
        "electorate": "electorate",
    }
)


def _figures(result: Declaration) -> Mapping[str, int | None]:
    figures: dict[str, int | None] = {str(one): votes for one, votes in result.votes.items()}
    return {**figures, **{name: getattr(result, name) for name in _SHOWN}}


def _worded(number: int | None) -> str:
    return "not given" if number is None else figure(number)
