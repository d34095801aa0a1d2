"""A post's blocks as JSON and back, by the name of their kind."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import datetime
from types import MappingProxyType
from typing import Any

from countnight.model.block import (
    Block,
    EmbedBlock,
    LinkBlock,
    PhotoBlock,
    QuestionBlock,
    QuoteBlock,
    ResultBlock,
    StateBlock,
    TextBlock,
)
from countnight.model.fact import Fact
from countnight.store.forms.facts import FactTable
from countnight.store.forms.scalars import Record, text_from_time, time_from_text
from countnight.store.forms.stories import form_of_spans, spans_from_form

_KINDS: Mapping[str, type[Block]] = MappingProxyType(
    {
        "text": TextBlock,
        "quote": QuoteBlock,
        "photo": PhotoBlock,
        "embed": EmbedBlock,
        "link": LinkBlock,
        "result": ResultBlock,
        "state": StateBlock,
        "question": QuestionBlock,
    }
)
_NAMES = {kind: name for name, kind in _KINDS.items()}
_TIMES = ("posted_at",)
_SPANS = "spans"


def form_of_block(block: Block, *, table: FactTable) -> Record:
    """The block with its kind; what it does not have is left out."""
    form: Record = {"kind": _NAMES[type(block)]}
    for field in fields(block):
        value = getattr(block, field.name)
        if value is not None and field.name != _SPANS:
            form[field.name] = _form_of_value(value)
    if isinstance(block, TextBlock) and block.spans:
        form[_SPANS] = form_of_spans(block.spans, table=table)
    return form


def block_from_form(form: Record, *, facts: Sequence[Fact]) -> Block:
    """The block as it was; a text of an older log has no live facts."""
    plain = {name: value for name, value in form.items() if name not in {"kind", _SPANS}}
    values = {name: _value_from(name, value) for name, value in plain.items()}
    if _SPANS in form:
        values[_SPANS] = spans_from_form(form[_SPANS], facts=facts)
    return _KINDS[form["kind"]](**values)


def _form_of_value(value: object) -> object:
    if isinstance(value, datetime):
        return text_from_time(value)
    return list(value) if isinstance(value, tuple) else value


def _value_from(name: str, value: Any) -> Any:  # noqa: ANN401 - JSON, typed by its kind
    if name in _TIMES:
        return time_from_text(value)
    return tuple(value) if isinstance(value, list) else value
