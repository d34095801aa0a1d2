import re
from dataclasses import replace

import pytest
from render_night import PAGE, UPPER, VALE, at, declared_site, report_post

from countnight.model.block import (
    Block,
    EmbedBlock,
    LinkBlock,
    PhotoBlock,
    PhotoId,
    QuestionBlock,
    QuestionId,
    QuoteBlock,
    ResultBlock,
    StateBlock,
    TextBlock,
)
from countnight.render.panels.posts import article_html

PHOTO = PhotoBlock(PhotoId("ab12"), 1600, 900, (400, 1600), "Ballot boxes", "A. Lens", "The hall")
EMBED = EmbedBlock("x", "https://x.com/vale/status/1", "@vale", "A recount is on.", at("03:10"))
NASTY = '"><script>alert(1)</script>'


def shown(*blocks: Block) -> str:
    """The article of a post with the blocks, as a page has it."""
    post = replace(report_post(), blocks=blocks)
    return str(article_html(declared_site(post), post=post, page=PAGE))


def test_blocks_stand_in_the_order_the_writer_gave_them() -> None:
    """Words, then the quote, then more words."""
    html = shown(TextBlock("First."), QuoteBlock("Thank you.", "Ann"), TextBlock("Last."))

    assert html.index("First.") < html.index("Thank you.") < html.index("Last.")


def test_a_photo_has_its_description_credit_and_sizes() -> None:
    """Room is kept for it before it comes, and a phone takes the small one."""
    html = shown(PHOTO)

    assert 'alt="Ballot boxes"' in html
    assert "Image source: A. Lens" in html
    assert 'width="1600" height="900"' in html
    assert "/photos/ab12-400.webp 400w" in html
    assert 'src="/photos/ab12-400.jpg"' in html
    assert 'loading="lazy"' in html


def test_an_embed_is_words_a_link_and_a_way_past_it() -> None:
    """Nothing of the other site is asked for: its words are ours to show, and readers may go."""
    html = shown(EMBED, replace(EMBED, address="https://x.com/vale/status/2"))

    assert "A recount is on." in html
    assert "Skip X post 1" in html
    assert "End of X post 2" in html
    assert re.findall(r'<(?:img|iframe|script)[^>]*src="http', html) == []
    for target in re.findall(r'href="#(past-[^"]+)"', html):
        assert f'id="{target}"' in html


def test_cards_in_a_post_show_the_night_as_it_is() -> None:
    """The seat's card and the area's seats, from the same panels as everywhere."""
    html = shown(ResultBlock(UPPER), StateBlock(VALE))

    assert "Upper Vale" in html
    assert "1 of 2 seats declared" in html


def test_a_question_names_its_asker_only_where_they_want() -> None:
    """No name given, none shown."""
    assert "Cat asks" in shown(QuestionBlock(QuestionId("q"), "When?", "Cat"))
    assert "A reader asks" in shown(QuestionBlock(QuestionId("q"), "When?"))


@pytest.mark.parametrize(
    "block",
    [
        TextBlock(NASTY),
        QuoteBlock(NASTY, NASTY, NASTY),
        replace(PHOTO, description=NASTY, credit=NASTY, caption=NASTY),
        EmbedBlock(NASTY, f"https://x.com/{NASTY}", NASTY, NASTY),
        LinkBlock(f"https://x.com/{NASTY}", NASTY, NASTY),
        QuestionBlock(QuestionId("q"), NASTY, NASTY),
    ],
)
def test_no_block_carries_markup_in(block: Block) -> None:
    """Whatever was typed is shown as typed."""
    assert "<script" not in shown(block)
