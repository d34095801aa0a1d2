from dataclasses import replace

from render_night import PAGE, declared_site, report_post

from countnight.model.block import TextBlock
from countnight.model.fact import Fact, Unit
from countnight.model.story import Span, SpanType
from countnight.render.panels.posts import article_html

MAJORITY = Fact("majority", 200, Unit.VOTES, formula="votes of the winner − votes of the runner-up")


def span(text: str, words: str, kind: SpanType = SpanType.NUMBER) -> Span:
    """The words where they stand first in the text, tied to the fact."""
    start = text.index(words)
    return Span("text", start, start + len(words), kind, MAJORITY, "none")


def article(body: str, *spans: Span, block: TextBlock | None = None) -> str:
    """A person's post with live facts, as its page has it."""
    post = replace(report_post(), body=body, spans=spans, blocks=(block,) if block else ())
    return str(article_html(declared_site(post), post=post, page=PAGE))


def test_a_live_figure_in_bold_opens_its_row() -> None:
    """The Markdown round it is Markdown still."""
    body = "She is in by **200** votes."

    html = article(body, span(body, "200"))

    assert '<strong><span class="fig" data-n="1">200</span></strong>' in html
    assert "Where the figures come from" in html
    assert "How this was made" not in html


def test_a_name_is_printed_as_it_is() -> None:
    """An underscore or an angle bracket in it is no Markdown and no HTML."""
    body = "*Won by* Jo_Ann_B <b> today."

    html = article(body, span(body, "Jo_Ann_B <b>", SpanType.NAME))

    assert "<em>Won by</em> Jo_Ann_B &lt;b&gt; today." in html


def test_a_figure_in_a_link_s_address_is_left_out_of_it() -> None:
    """An address is no sentence, and nothing of ours stands in it."""
    body = "[here](https://example.org/200) by 200"

    html = article(body, span(body, "200"))

    assert 'href="https://example.org/"' in html


def test_what_holds_a_place_cannot_be_typed() -> None:
    """The characters that we keep for ourselves are taken out of people's texts."""
    html = article("A \ue0000\ue001 B")

    assert "A 0 B" in html


def test_a_block_s_figure_has_its_row_too() -> None:
    """It stands behind the body's in the table."""
    block = TextBlock("By 200.", "By {{majority upper}}.", (span("By 200.", "200"),))

    html = article("Words.", block=block)

    assert '<span class="fig" data-n="1">200</span>' in html
    assert 'data-row="1"' in html
