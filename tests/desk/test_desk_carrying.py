from copy_desk import POST
from hypothesis import given
from hypothesis import strategies as st

from countnight.desk.carrying import carried
from countnight.model.story import Span


def spans_in(body: str) -> tuple[Span, ...]:
    """The spans of the post that survive when its body becomes this one."""
    return carried(POST, headline=POST.headline, body=body)


def test_untouched_words_keep_their_fact() -> None:
    """The majority moves along when a clause is put before it."""
    body = "At last: Red has won Northgate by 441 votes."

    (span,) = spans_in(body)

    assert (body[span.start : span.end], span.fact.id) == ("441", "majority")


def test_a_number_that_grew_is_another_number() -> None:
    """441 inside 1,441 or 441.5 states nothing that the facts gave."""
    assert spans_in("Red has won Northgate by 1,441 votes.") == ()
    assert spans_in("Red has won Northgate by 441.5 votes.") == ()
    assert spans_in("Red has won Northgate by 4410 votes.") == ()


def test_a_changed_number_loses_its_fact() -> None:
    """What the editor typed is the editor's until the proofreader has tied it."""
    assert spans_in("Red has won Northgate by 414 votes.") == ()


@given(st.text(max_size=80))
def test_a_kept_span_always_says_the_same_words(body: str) -> None:
    """Whatever is typed, a span never points at anything but the words it was given for."""
    assert all(body[span.start : span.end] == "441" for span in spans_in(body))
