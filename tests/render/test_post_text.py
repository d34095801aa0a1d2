from dataclasses import replace
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st
from page_check import read_page
from render_night import number_span, report_post, result_post, vale_election

from countnight.model.fact import Fact, Input, Unit
from countnight.model.story import Span, SpanType
from countnight.render.panels.inputs import InputLine
from countnight.render.panels.made import made_rows, row_of_fact
from countnight.render.text import body_html, figures_of, headline_html, markdown_html


def test_every_number_is_marked_once_and_equal_ones_share_a_row() -> None:
    """220 stands in headline and text; one row of the table explains both."""
    post = result_post()

    figures = figures_of(post)

    assert [(figure.n, figure.printed) for figure in figures] == [(1, "220"), (1, "220")]
    marked = '<span class="fig" data-n="1">220</span>'
    assert str(headline_html(post, figures=figures)) == f"Red gain Upper Vale by {marked}"
    assert str(body_html(post, figures=figures)).count(marked) == 1


def test_paragraphs_are_parted_at_blank_lines() -> None:
    """A rule's text keeps its paragraphs, and its spans their places in the later ones."""
    body = "Ann Ash won by 220 votes.\n\nBen Brook had 380."
    post = replace(result_post(), body=body, spans=(number_span(body, "380"),))

    html = str(body_html(post, figures=figures_of(post)))

    assert html == (
        "<p>Ann Ash won by 220 votes.</p>\n"
        '<p>Ben Brook had <span class="fig" data-n="1">380</span>.</p>'
    )


def test_one_printed_number_with_two_facts_has_two_rows() -> None:
    """3 deposits and 3 seats are different numbers, though they print alike."""
    post = result_post()
    body = "3 deposits, 3 seats"
    spans = (
        Span("text", 0, 1, SpanType.NUMBER, Fact("deposits_lost", 3, Unit.COUNT), "none"),
        Span("text", 12, 13, SpanType.NUMBER, Fact("seats", 3, Unit.COUNT), "none"),
    )

    figures = figures_of(replace(post, body=body, spans=spans))

    assert [figure.n for figure in figures] == [1, 2]


def test_names_and_words_are_not_numbers() -> None:
    """A winner's name and the word 'gain' are no figures to open."""
    body = "Ann Ash gains"
    spans = (
        Span("text", 0, 7, SpanType.NAME, Fact("winner", "Ann Ash", Unit.TEXT), ""),
        Span("text", 8, 13, SpanType.COMPARISON, Fact("outcome", "gain", Unit.TEXT), ""),
    )

    assert figures_of(replace(result_post(), body=body, spans=spans)) == ()


def test_spans_that_overlap_or_lie_outside_do_no_harm() -> None:
    """A broken span costs a mark, never a word of the text."""
    post = result_post()
    fact = Fact("majority", 220, Unit.VOTES)
    bad = [(0, 8), (4, 12), (5, 5), (90, 95), (-3, 2), (9, 4)]
    spans = tuple(Span("text", a, b, SpanType.NUMBER, fact, "") for a, b in bad)
    post = replace(post, spans=spans)

    html = str(body_html(post, figures=figures_of(post)))

    assert [figure.printed for figure in figures_of(post)] == ["Ann Ash "]
    assert read_page(html).text.split() == post.body.split()


@given(st.text(max_size=60), st.integers(-5, 70), st.integers(-5, 70))
def test_marking_never_changes_the_text(body: str, start: int, end: int) -> None:
    """Whatever is marked, the words that a reader sees are the words that were written."""
    span = Span("text", start, end, SpanType.NUMBER, Fact("votes", 1, Unit.VOTES), "")
    post = replace(result_post(), body=body, spans=(span,))

    html = str(body_html(post, figures=figures_of(post)))

    reading = read_page(html.replace("\0", ""))
    assert reading.faults == []
    assert "".join(reading.text.split()) == "".join(body.replace("\0", "").split())


def test_a_reporter_s_markdown_is_kept_and_raw_html_is_not() -> None:
    """Emphasis, lists, quotes and links work; tags are printed as text."""
    html = str(markdown_html("**Bold** <b>raw</b>\n\n- one\n\n> said\n\n[site](https://a.example)"))

    assert "<strong>Bold</strong>" in html
    assert "&lt;b&gt;raw&lt;/b&gt;" in html
    assert "<blockquote>" in html
    assert '<a href="https://a.example" rel="noopener noreferrer">site</a>' in html


def test_a_reporter_s_links_lead_only_to_web_and_mail() -> None:
    """A script or a data address never reaches the page; a picture becomes a link to it."""
    scripts = str(markdown_html("[a](javascript:alert(1)) [b](data:text/html,x)"))
    picture = str(markdown_html("![c](https://x.example/c.png)"))

    assert "href" not in scripts
    assert "<img" not in picture
    assert 'href="https://x.example/c.png"' in picture


def test_a_person_s_post_has_no_number_marks() -> None:
    """A person's text has no spans to open."""
    post = report_post(body="Turnout is 60%.")

    assert str(body_html(post, figures=figures_of(post))) == "<p>Turnout is 60%.</p>"


def test_a_number_s_row_says_what_how_and_from_where() -> None:
    """Printed, meaning, formula, inputs, rounding, baseline and source, nothing invented."""
    fact = Fact(
        "share_change",
        Fraction(-249, 10),
        Unit.POINTS,
        about="ben",
        formula="share now − share then",
        source="declaration",
        baseline="2017 general election",
    )
    fact = replace(fact, inputs=(Input("share_now_blue", Fraction(38), "declaration"),))
    body = "down 24.9 points"
    span = number_span(body, "24.9", fact=fact)._replace(rounding="half up to one decimal")
    post = replace(result_post(), body=body, spans=(span,))

    (row,) = made_rows(figures_of(post), election=vale_election(), lang="en")

    assert row.printed == "24.9"
    assert row.what == "Change in share of the vote, in points: Ben Brook"
    assert row.how == "The share now minus the share last time."
    assert row.inputs == (InputLine("Blue share now", "38.0%", "38/1"),)
    assert row.notes == (
        "Rounded half up to one decimal.",
        "Compared with the 2017 general election.",
        "Source: the returning officer's declaration.",
    )


def test_a_formula_without_a_sentence_is_shown_as_it_is() -> None:
    """A new formula is never lost, though nobody has put it into words yet."""
    fact = Fact("majority", 220, Unit.VOTES, formula="a − b", source="declaration")

    row = row_of_fact(fact, n=1, election=vale_election(), lang="en")

    assert row.how == "Worked out as: a − b"
