"""The smallest forms: times, exact values, and records without what is absent."""

from collections.abc import Iterable
from datetime import UTC, datetime
from fractions import Fraction
from typing import Any

from countnight.model.exact import Value
from countnight.store.faults import NaiveTimeError

Record = dict[str, Any]
"""A JSON object; only the forms know what is in it."""


def text_from_time(moment: datetime) -> str:
    """The moment in ISO 8601, in UTC.

    Raises: NaiveTimeError.
    """
    if moment.tzinfo is None:
        raise NaiveTimeError(text=moment.isoformat())
    return moment.astimezone(UTC).isoformat()


def time_from_text(text: str) -> datetime:
    """The moment, aware, in UTC.

    Raises: NaiveTimeError.
    """
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise NaiveTimeError(text=text)
    return moment.astimezone(UTC)


def form_of_value(value: Value) -> int | str | Record:
    """A count as a number, a word as a string, a fraction as {"ratio": "n/d"}."""
    if isinstance(value, Fraction):
        return {"ratio": f"{value.numerator}/{value.denominator}"}
    return value


def value_from_form(form: int | str | Record) -> Value:
    """The value, of the type that it had."""
    if isinstance(form, dict):
        return Fraction(form["ratio"])
    return form


def record_of(pairs: Iterable[tuple[str, object]]) -> Record:
    """A record of what is there: None is left out."""
    return {name: value for name, value in pairs if value is not None}
