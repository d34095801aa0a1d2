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


class StoreError(CountnightError):
    """The store cannot be opened, read or written; the message says which and why."""
