"""Why the desk will not do what it was asked: each says what happened and what to do next."""

from countnight.errors import CountnightError
from countnight.model.ids import PostId


class DeskError(CountnightError):
    """An order that cannot be carried out now."""


class StaleRevisionError(DeskError):
    """The draft changed after the editor opened it."""

    def __init__(self, *, draft: PostId, seen: int, current: int) -> None:
        super().__init__(
            f"{draft} is at revision {current} now, and you read revision {seen}: "
            "compare the two, then decide again"
        )
        self.draft = draft
        self.seen = seen
        self.current = current


class DraftGoneError(DeskError):
    """The draft waits no longer: it went out, or it was taken off."""

    def __init__(self, *, draft: PostId) -> None:
        super().__init__(f"{draft} is not in the queue any more: it has gone out or was taken off")
        self.draft = draft


class SecondPersonError(DeskError):
    """Two different people must check the draft, and one of them came twice."""

    def __init__(self, *, draft: PostId, name: str) -> None:
        super().__init__(
            f"{name} has checked {draft} already: a second person must read it before it goes out"
        )


class ReasonMissingError(DeskError):
    """What was asked for is done only with a reason."""

    def __init__(self, *, act: str) -> None:
        super().__init__(f"{act} needs a reason: write one line that a colleague can judge")


class TimeUnfitError(DeskError):
    """A post cannot go out at the time that was asked for."""

    def __init__(self, *, why: str) -> None:
        super().__init__(f"no time was set: {why}")


class NotPossibleError(DeskError):
    """The draft's state does not allow the order."""

    def __init__(self, *, draft: PostId, state: str, act: str) -> None:
        super().__init__(f"{draft} is {state}: it cannot be {act}")


class PostGoneError(DeskError):
    """The post is on no page."""

    def __init__(self, *, post: PostId) -> None:
        super().__init__(f"{post} is on no page now: it was taken off, or never went out")
        self.post = post


class PostMovedError(DeskError):
    """The post changed after the editor opened it."""

    def __init__(self, *, post: PostId) -> None:
        super().__init__(
            f"{post} has changed on its pages since you read it: compare the two, then decide again"
        )
        self.post = post


class NextVersionWaitsError(DeskError):
    """A next version of the post waits in the queue, and would be lost."""

    def __init__(self, *, post: PostId) -> None:
        super().__init__(
            f"the next version of {post} waits in the queue: approve, edit or reject it there first"
        )
        self.post = post


class NothingChangedError(DeskError):
    """The post reads as it did."""

    def __init__(self, *, post: PostId) -> None:
        super().__init__(f"{post} reads as it did: there is nothing to correct")


class LiveFactMissingError(DeskError):
    """A live fact of the text has no figure, and readers would be shown its place empty."""

    def __init__(self, *, draft: PostId, why: str) -> None:
        super().__init__(f"{draft} cannot go out: {why}")
        self.draft = draft
        self.why = why


class PostStandsError(DeskError):
    """The post that was to be put back stands on its pages, or was taken off once more."""

    def __init__(self, *, post: PostId) -> None:
        super().__init__(f"{post} is not as you read it: it was put back or taken off again since")
        self.post = post


class WentWithResultError(DeskError):
    """The post left its pages with the result that it told."""

    def __init__(self, *, post: PostId, seat: str) -> None:
        super().__init__(
            f"{post} went with the result of {seat}, which was recalled: "
            "it is told anew when the seat declares"
        )
        self.post = post


class SummaryMovedError(DeskError):
    """Somebody else has saved a page's bullets since they were read."""

    def __init__(self, *, page: str) -> None:
        super().__init__(
            f"the bullets of {page} were saved by somebody else meanwhile: open the page again"
        )


class StaleBulletError(DeskError):
    """The facts contradict a bullet."""

    def __init__(self, *, words: str, why: str) -> None:
        super().__init__(f"“{words}” would not be shown to readers: {why}")


class NothingToRecallError(DeskError):
    """No such result stands."""

    def __init__(self, *, seat: str) -> None:
        super().__init__(f"{seat} has no accepted result to take back")


class ResultMovedError(DeskError):
    """The declared result that was read is not the one that is declared now."""

    def __init__(self, *, seat: str) -> None:
        super().__init__(f"another result of {seat} is declared by now: read it, then decide again")


class HeldChangedError(DeskError):
    """The held result that was read is not the one that is held now."""

    def __init__(self, *, seat: str) -> None:
        super().__init__(
            f"the result of {seat} that you read is not held any more: it was decided, or another "
            "came in its place, so look again"
        )


class WordNotEnoughError(DeskError):
    """A held result has a fault that nobody's word can settle."""

    def __init__(self, *, seat: str, codes: tuple[str, ...]) -> None:
        super().__init__(
            f"the result of {seat} cannot be accepted as it is ({', '.join(codes)}): "
            "it must come in again"
        )


class EntryGoneError(DeskError):
    """The entry from the count that was read waits no longer."""

    def __init__(self, *, seat: str) -> None:
        super().__init__(
            f"the entry for {seat} that you read does not wait any more: it was declared, set "
            "aside, or keyed in anew, so look again"
        )
