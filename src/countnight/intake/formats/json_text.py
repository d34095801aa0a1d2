"""JSON read without losing anything: repeated names, exact numbers and the text are kept."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NoReturn

from countnight.intake.formats.place import Place
from countnight.model.finding import Finding


@dataclass(frozen=True, slots=True)
class JsonObject:
    """An object as it was written: its names in order, the same one perhaps twice."""

    pairs: tuple[tuple[str, object], ...]

    def first(self, name: str) -> object:
        """The first value of that name; None when there is none, or it is null."""
        return next((value for known, value in self.pairs if known == name), None)

    def repeated(self) -> tuple[str, ...]:
        """The names that stand more than once."""
        names = [name for name, _ in self.pairs]
        return tuple(dict.fromkeys(name for name in names if names.count(name) > 1))


@dataclass(frozen=True, slots=True)
class Item:
    """One value of the file: its row is its place in a list, or its line among JSON lines."""

    row: int
    value: object


def _refuse(name: str) -> NoReturn:
    reason = f"{name} is no number of JSON"
    raise ValueError(reason)


_DECODER = json.JSONDecoder(
    object_pairs_hook=lambda pairs: JsonObject(tuple(pairs)),
    parse_float=Decimal,
    parse_constant=_refuse,
)


def items_from_text(text: str, *, file: str) -> Sequence[Item] | Finding:
    """The values of a list, of JSON lines, or the one value; or why this is not JSON."""
    whole = _value(text)
    if not isinstance(whole, _Fault):
        values = whole if isinstance(whole, list) else [whole]
        return [Item(row, value) for row, value in enumerate(values, start=1)]
    lines = [(row, line) for row, line in enumerate(text.splitlines(), start=1) if line.strip()]
    if len(lines) > 1 and isinstance(_value(lines[0][1]), JsonObject):
        return [Item(row, _value(line)) for row, line in lines]
    what = f"{file} is not JSON: {whole.reason}."
    remedy = "Send an object, a list of objects, or one object a line."
    return Place(file, row=whole.line).hold("json-broken", what, remedy)


@dataclass(frozen=True, slots=True)
class _Fault:
    """Why a text is not JSON, and in which of its lines."""

    reason: str
    line: int | None = None


def _value(text: str) -> object:
    try:
        value = _DECODER.decode(text.strip())
        text_from_json(value).encode()
    except json.JSONDecodeError as error:
        lead = text[: len(text) - len(text.lstrip())].count("\n")
        reason = f"{error.msg} in line {error.lineno + lead}, column {error.colno}"
        return _Fault(reason, error.lineno + lead)
    except UnicodeEncodeError:
        return _Fault("it has half a character, a surrogate without its pair")
    except ValueError as error:
        return _Fault(str(error))
    except RecursionError:
        return _Fault("it is nested too deeply")
    return value


def text_from_json(value: object) -> str:
    """The value as one line of JSON, repeated names and all."""
    return "".join(_pieces(value))


def _pieces(value: object) -> Iterator[str]:
    match value:
        case JsonObject():
            pairs = (f"{_plain(name)}:{text_from_json(one)}" for name, one in value.pairs)
            yield f"{{{','.join(pairs)}}}"
        case list():
            yield f"[{','.join(text_from_json(one) for one in value)}]"
        case _:
            yield _plain(value)


def _plain(value: object) -> str:
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, _Fault):
        return f"({value.reason})"
    return json.dumps(value, ensure_ascii=False)
