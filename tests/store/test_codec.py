import json
import re
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import get_args

import pytest
from every_event import EVENTS, FACTS, MESSAGE, POST, SHARE, VOTES, spans
from hypothesis import given, settings
from hypothesis import strategies as st

from countnight.model.event import DeclarationHeld, Event, PostPublished
from countnight.model.exact import Value
from countnight.model.fact import Fact, Input, Unit
from countnight.store.codec import event_from_text, text_from_event
from countnight.store.faults import UnreadableEntryError
from countnight.store.sqlite_file import FORMAT


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: type(event).__name__)
def test_every_event_comes_back_the_same(event: Event) -> None:
    """Nothing that happened is lost or altered by being written down."""
    assert event_from_text(*text_from_event(event)) == event


def test_every_kind_of_event_is_tried() -> None:
    """A new event cannot be forgotten here."""
    assert {type(event) for event in EVENTS} == set(get_args(Event))


def test_the_same_event_is_the_same_bytes() -> None:
    """Equal facts that are other objects are written alike."""
    twin = replace(POST, spans=tuple(one._replace(fact=replace(one.fact)) for one in POST.spans))

    assert text_from_event(PostPublished(twin)) == text_from_event(PostPublished(POST))


def test_a_body_is_canonical_json() -> None:
    """One line, sorted names, no spaces, letters as they are."""
    for event in EVENTS:
        _, body = text_from_event(event)
        again = json.dumps(
            json.loads(body), ensure_ascii=False, sort_keys=True, separators=(",", ":")
        )
        assert body == again
        assert "\n" not in body


def test_the_order_of_votes_is_kept() -> None:
    """A rebuilt night sees the candidates in the order in which they came."""
    event = event_from_text(*text_from_event(DeclarationHeld(MESSAGE, "k", ())))

    assert isinstance(event, DeclarationHeld)
    assert list(event.message.declaration.votes) == list(VOTES)


def test_a_value_comes_back_with_its_type() -> None:
    """2, 2/1 and '2' are three values."""
    event = event_from_text(*text_from_event(PostPublished(replace(POST, spans=spans(*FACTS)))))

    assert isinstance(event, PostPublished)
    values = [one.fact.value for one in event.post.spans[1:]]
    inputs = [one.fact.inputs[0].value for one in event.post.spans[1:]]
    assert [type(value) for value in values] == [Fraction, int, str]
    assert [type(value) for value in inputs] == [Fraction, int, str]


def test_a_fact_is_written_once_in_an_entry() -> None:
    """Fifty spans on one fact cost fifty pointers, not fifty facts."""
    one = len(text_from_event(PostPublished(replace(POST, spans=spans(SHARE))))[1])
    fifty = len(text_from_event(PostPublished(replace(POST, spans=spans(*[SHARE] * 50))))[1])

    assert fifty < one + 50 * 45


values = st.one_of(st.integers(), st.text(), st.fractions())


@given(values, values)
@settings(deadline=None)
def test_any_value_survives(value: Value, other: Value) -> None:
    """Counts, words and fractions of any size come back exactly."""
    fact = Fact("f", value, Unit.COUNT, inputs=(Input("i", other, "s"),))
    post = replace(POST, spans=spans(fact))

    event = event_from_text(*text_from_event(PostPublished(post)))
    assert isinstance(event, PostPublished)
    back = event.post.spans[0].fact
    assert (type(back.value), back.value) == (type(value), value)
    assert (type(back.inputs[0].value), back.inputs[0].value) == (type(other), other)


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("night-shut", "{}"),
        ("night-opened", "not json"),
        ("night-opened", "[]"),
        ("night-opened", "{}"),
        ("post-published", '{"post":{"spans":[["text",0,1]]}}'),
        ("declaration-held", '{"message":3,"key":"k","findings":[]}'),
    ],
)
def test_an_entry_that_is_not_in_the_promised_form_is_refused_plainly(kind: str, body: str) -> None:
    """A damaged or foreign entry gives a sentence, not a traceback."""
    with pytest.raises(UnreadableEntryError, match=f"'{kind}' cannot be read"):
        event_from_text(kind, body)


def test_unknown_fields_are_passed_over() -> None:
    """A later version may add a field, and this one still reads the entry."""
    kind, body = text_from_event(EVENTS[0])
    more = json.dumps({**json.loads(body), "mood": "tense"})

    assert event_from_text(kind, more) == EVENTS[0]


def test_a_post_of_many_spans_stays_small() -> None:
    """50 spans on 30 facts: each fact stands once, and the post comes back as it was."""
    facts = [
        replace(SHARE, id=f"fact-{n}", inputs=tuple(replace(i, name=f"{i.name}{n % 7}") for i in
                                                    SHARE.inputs * 3))
        for n in range(30)
    ]  # fmt: skip
    event = PostPublished(replace(POST, spans=spans(*facts, *facts[:20])))

    kind, body = text_from_event(event)

    assert len(body) < 16_000
    assert body.count('"fact-29"') == 1
    assert event_from_text(kind, body) == event


def test_every_kind_and_field_is_in_the_reference() -> None:
    """Whoever reads the file without the program finds every name explained."""
    page = Path(__file__).resolve().parents[2] / "docs" / "reference" / "log.md"
    text = page.read_text(encoding="utf-8")
    named = set(re.findall(r"`([a-z_-]+)`", text))
    kinds: set[str] = set()
    names: set[str] = set()
    for event in EVENTS:
        kind, body = text_from_event(event)
        kinds.add(kind)
        json.loads(body, object_pairs_hook=lambda pairs: names.update(name for name, _ in pairs))

    assert kinds | names - {"ratio"} <= named
    assert f"`format`, now `{FORMAT}`" in text


def test_a_note_of_an_older_log_is_read() -> None:
    """Before notes had spans, an entry gave time and text alone."""
    _, body = text_from_event(PostPublished(POST))
    form = json.loads(body)
    form["post"]["corrections"] = [{"at": "2019-12-13T03:38:12+00:00", "text": "Was wrong."}]

    event = event_from_text("post-published", json.dumps(form))

    assert isinstance(event, PostPublished)
    (note,) = event.post.corrections
    assert (note.text, note.spans, note.lang) == ("Was wrong.", (), None)
