"""Facts as JSON: each fact, and each input of a fact, is written once in an entry."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from countnight.model.fact import Fact, Input, Unit
from countnight.model.ids import GroupId, SeatId
from countnight.store.forms.scalars import Record, form_of_value, record_of, value_from_form


@dataclass(slots=True)
class FactTable:
    """The facts and inputs of one entry while it is being written; spans point into it.

    The keys hold each value's type beside it, because 2 and 2/1 are equal and not the same.
    """

    inputs: list[list[object]] = field(default_factory=list)
    facts: list[Record] = field(default_factory=list)
    _inputs_at: dict[object, int] = field(default_factory=dict)
    _facts_at: dict[object, int] = field(default_factory=dict)
    _objects_at: dict[int, int] = field(default_factory=dict)

    def place_of(self, fact: Fact) -> int:
        """The fact's place in the table; it is there from now on."""
        # Most spans share fact objects: their identity spares the long way.
        known = self._objects_at.get(id(fact))
        if known is None:
            known = self._objects_at[id(fact)] = self._place_of_equal(fact)
        return known

    def _place_of_equal(self, fact: Fact) -> int:
        inputs = tuple(self._place_of_input(one) for one in fact.inputs)
        head = (fact.id, type(fact.value), fact.value, fact.unit, fact.about, inputs)
        key = (*head, fact.formula, fact.source, fact.baseline, fact.seat, fact.group)
        known = self._facts_at.get(key)
        if known is None:
            known = self._facts_at[key] = len(self.facts)
            self.facts.append(_form_of_fact(fact, inputs=inputs))
        return known

    def _place_of_input(self, one: Input) -> int:
        key = (one.name, type(one.value), one.value, one.source)
        known = self._inputs_at.get(key)
        if known is None:
            known = self._inputs_at[key] = len(self.inputs)
            self.inputs.append([one.name, form_of_value(one.value), one.source])
        return known


def _form_of_fact(fact: Fact, *, inputs: Sequence[int]) -> Record:
    pairs = (
        ("id", fact.id),
        ("value", form_of_value(fact.value)),
        ("unit", fact.unit.value),
        ("about", fact.about),
        ("inputs", list(inputs) or None),
        ("formula", fact.formula or None),
        ("source", fact.source or None),
        ("baseline", fact.baseline),
        ("seat", fact.seat),
        ("group", fact.group),
    )
    return record_of(pairs)


def facts_from_form(form: Record) -> tuple[Fact, ...]:
    """The facts of an entry, in the order of its table."""
    inputs = tuple(
        Input(name=name, value=value_from_form(value), source=source)
        for name, value, source in form.get("inputs", ())
    )
    return tuple(_fact_from_form(fact, inputs=inputs) for fact in form.get("facts", ()))


def _fact_from_form(form: Record, *, inputs: Sequence[Input]) -> Fact:
    seat, group = form.get("seat"), form.get("group")
    return Fact(
        id=form["id"],
        value=value_from_form(form["value"]),
        unit=Unit(form["unit"]),
        about=form.get("about"),
        inputs=tuple(inputs[place] for place in form.get("inputs", ())),
        formula=form.get("formula", ""),
        source=form.get("source", ""),
        baseline=form.get("baseline"),
        seat=None if seat is None else SeatId(seat),
        group=None if group is None else GroupId(group),
    )
