"""Why a language will not write a text: a form that it would have to guess."""

from countnight.errors import CountnightError


class UnknownFormError(CountnightError):
    """A sentence needs a form of a word that nobody has given, and the language will not guess."""

    def __init__(self, *, form: str, of: str, lang: str) -> None:
        super().__init__(
            f"No {form} is known for {of}: give it under [{of}.{lang}] in parties.toml."
        )
        self.form = form
        self.of = of


class NoWinnerError(CountnightError):
    """A tie waits for its lot: there is no winner to write about."""

    def __init__(self, *, seat: str) -> None:
        super().__init__(f"{seat} is tied and no lot is recorded: there is no winner yet")
