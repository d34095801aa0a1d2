"""The root of the families of errors: every one of ours is a broken promise, not bad input."""


class CountnightError(Exception):
    """Something that should not be possible has happened; the message says what to do next."""


class StaleLogError(CountnightError):
    """The log has grown since it was read: read on, work it out again, append again."""

    def __init__(self, *, after: int, current: int) -> None:
        super().__init__(f"the log is at {current}, not at {after}: read on and try again")


class IdentityProviderError(CountnightError):
    """A provider of identity did not say who somebody is in a way that can be believed."""

    def __init__(self, *, reason: str) -> None:
        super().__init__(f"signing in through the provider did not work: {reason}")


class OutsideError(CountnightError):
    """Something could not be sent to, or may not be sent to, an address outside."""

    def __init__(self, *, host: str, reason: str) -> None:
        super().__init__(f"nothing was sent to {host}: {reason}")


class NoticeRefusedError(CountnightError):
    """A service did not take a notice.

    Shape: `is_final` when it would refuse the same again. None means: `wait_seconds` it did not
    say how long to wait.
    """

    def __init__(
        self, *, name: str, status: int, words: str, is_final: bool, wait_seconds: float | None
    ) -> None:
        super().__init__(f"{name} answered {status}{': ' if words else ''}{words}")
        self.is_final = is_final
        self.wait_seconds = wait_seconds


class MailError(CountnightError):
    """A letter was not taken; `is_final` says that it never will be."""

    def __init__(self, *, reason: str, is_final: bool) -> None:
        super().__init__(f"the mail was not sent: {reason}")
        self.is_final = is_final


class MailSettingsError(CountnightError):
    """Letters could not be sent with these settings; it is better to know before the night."""

    def __init__(self, *, reason: str) -> None:
        super().__init__(f"no mail can be sent like this: {reason}")


class StoreError(CountnightError):
    """The store cannot be opened, read or written; the message says which and why."""
