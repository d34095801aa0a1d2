"""Who did what, when and why: the log of the night and the journal of people, as one list."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from countnight.model.desk.change import ChangeKind, PostChange
from countnight.model.election import Election
from countnight.model.event import (
    Batch,
    CountEntered,
    CountSetAside,
    DeclarationAccepted,
    DeclarationHeld,
    DeclarationRecalled,
    DeclarationSetAside,
    DialTurned,
    DoubtSettled,
    DraftQueued,
    DraftRevised,
    DraftRuled,
    Entry,
    NightOpened,
    PhotoAdded,
    PhotoRevised,
    PhotoWithdrawn,
    PostDoubted,
    PostPublished,
    PostRemoved,
    SummaryEdited,
    SummaryPublished,
)
from countnight.model.finding import Finding
from countnight.model.ids import Position, SeatId
from countnight.model.person import Deed

SYSTEM = "Countnight"
CHANGE_WORDS: Mapping[ChangeKind, str] = MappingProxyType(
    {
        ChangeKind.ERROR: "post corrected: factual error",
        ChangeKind.NAME: "post corrected: name or spelling",
        ChangeKind.CLARIFICATION: "post clarified",
        ChangeKind.UPDATE: "post updated",
        ChangeKind.PUT_BACK: "post put back",
    }
)


@dataclass(frozen=True, slots=True)
class AuditLine:
    """One thing that was done.

    None means: `why` no reason was given or needed; `position` it is no entry of the log.
    """

    at: datetime
    by: str
    what: str
    about: str = ""
    why: str | None = None
    position: Position | None = None


@dataclass(frozen=True, slots=True)
class AuditQuestion:
    """Which lines are wanted. None means: by anybody, anything, at any time."""

    by: str | None = None
    words: str | None = None
    before: datetime | None = None


def lines_of(
    election: Election, *, batches: Iterable[Batch], deeds: Iterable[Deed], asked: AuditQuestion
) -> list[AuditLine]:
    """The lines that are asked for, the newest first."""
    entries = (entry for batch in batches for entry in batch.entries)
    every = [*(line_from_entry(entry, election) for entry in entries), *map(line_from_deed, deeds)]
    found = [line for line in every if _is_wanted(line, asked)]
    return sorted(found, key=lambda line: (line.at, line.position or 0), reverse=True)


def line_from_deed(deed: Deed) -> AuditLine:
    """What was done to people, as a line."""
    return AuditLine(deed.at, deed.by, deed.kind.replace("-", " "), deed.about or "", deed.detail)


def line_from_entry(entry: Entry, election: Election) -> AuditLine:
    """What was done to the night, as a line."""
    by, what, about, why = _told(entry, election)
    return AuditLine(entry.at, by, what, about, why, entry.position)


_Told = tuple[str, str, str, str | None]


def _told(entry: Entry, election: Election) -> _Told:
    match entry.event:
        case DeclarationAccepted() as event:
            what = "result accepted" if event.replaces is None else "result corrected"
            by = event.confirmed_by or event.message.source
            return by, what, _seat(election, event.message.declaration.seat), event.reason
        case DeclarationHeld() | DeclarationSetAside() as event:
            what = "result held" if isinstance(event, DeclarationHeld) else "result set aside"
            seat = _seat(election, event.message.declaration.seat)
            return event.message.source, what, seat, _codes(event.findings)
        case DeclarationRecalled() as event:
            return event.by.name, "result recalled", _seat(election, event.seat), event.reason
        case CountEntered(entry=typed, findings=findings):
            seat = _seat(election, typed.declaration.seat)
            return typed.by.name, "count entered", seat, _codes(findings)
        case CountSetAside() as event:
            seat = _seat(election, event.seat)
            return event.by.name, "count entry set aside", seat, event.reason
        case other:
            return _told_of_texts(other)


def _told_of_texts(event: object) -> _Told:
    match event:
        case DraftQueued(post=post, by=by):
            return by.name, "draft queued", f"{post.headline} ({post.id})", None
        case DraftRevised(post=post, by=by, revision=revision):
            return by.name, "draft changed", f"{post.headline} ({post.id})", f"revision {revision}"
        case DraftRuled() as ruled:
            return ruled.by.name, f"draft {ruled.ruling}", ruled.draft, ruled.reason
        case PostPublished() as event:
            return _told_of_publication(event)
        case PostRemoved() as gone:
            return gone.by.name if gone.by else SYSTEM, "post removed", gone.post, gone.reason
        case SummaryPublished(page=page):
            return SYSTEM, "summary published", page, None
        case other:
            return _told_of_newsroom(other)


def _told_of_newsroom(event: object) -> _Told:
    match event:
        case SummaryEdited(page=page, by=by, bullets=bullets):
            return by.name, "summary edited", page, f"{len(bullets)} bullets"
        case PostDoubted(post=post, kind=kind):
            return SYSTEM, "post to be read again", post, f"its result was {kind}"
        case DoubtSettled(post=post, by=by, reason=reason):
            return by.name, "post left as it is", post, reason
        case DialTurned(to=to, by=by, reason=reason):
            return by.name, "dial turned", to.value, reason
        case NightOpened(election=name, is_test=is_test):
            return SYSTEM, "night opened", name, "a rehearsal" if is_test else None
        case other:
            return _told_of_photos(other)


def _told_of_photos(event: object) -> _Told:
    match event:
        case PhotoAdded(photo=photo, by=by):
            return by.name, "photo added", f"{photo.description} ({photo.id})", None
        case PhotoRevised(photo=photo, by=by):
            return by.name, "photo changed", f"{photo.description} ({photo.id})", None
        case PhotoWithdrawn() as gone:
            return gone.by.name, "photo withdrawn", gone.photo, gone.reason
        case other:
            return SYSTEM, _words_of(type(other).__name__), "", None


def _told_of_publication(event: PostPublished) -> _Told:
    post, change = event.post, event.change
    about = f"{post.headline} ({post.id})"
    if change is not None:
        return change.by.name, CHANGE_WORDS[change.kind], about, _why(change)
    who = post.approved_by or post.byline or SYSTEM
    what = "post published" if post.revision == 1 else "post published anew"
    return who, what, about, f"revision {post.revision}"


def _why(change: PostChange) -> str:
    """The reason, and why the text may say what the facts contradict."""
    if change.over is None:
        return change.reason
    return f"{change.reason}; against the facts: {change.over}"


def _is_wanted(line: AuditLine, asked: AuditQuestion) -> bool:
    if asked.before is not None and line.at >= asked.before:
        return False
    if asked.by is not None and asked.by.casefold() not in line.by.casefold():
        return False
    if asked.words is None:
        return True
    everything = f"{line.what} {line.about} {line.why or ''}".casefold()
    return all(word in everything for word in asked.words.casefold().split())


def _seat(election: Election, seat: SeatId) -> str:
    return election.seats[seat].name if seat in election.seats else seat


def _codes(findings: Iterable[Finding]) -> str | None:
    return ", ".join(found.code for found in findings) or None


def _words_of(name: str) -> str:
    """'QuestionAsked' as 'question asked': an event that has no line of its own yet."""
    return "".join(_spaced(name)).strip()


def _spaced(name: str) -> Iterator[str]:
    for letter in name:
        yield f" {letter.lower()}" if letter.isupper() else letter
