"""The letter to a reader whose question is answered: plain text, and nothing that anybody typed."""

from countnight.model.desk.question import Letter, OwedLetter
from countnight.model.post import Post
from countnight.render.panels.frame import page_lang
from countnight.render.panels.posts import post_path
from countnight.render.site import Site
from countnight.render.wording.tables import words_of


def answer_letter(site: Site, *, notice: OwedLetter, post: Post) -> Letter:
    """The letter, with the answer's headline and address.

    Shape: the question's own words are not in it, so that nobody can use the form to have
    words of theirs sent to somebody else.
    """
    words = words_of(page_lang(site)).asking
    page = notice.page if notice.page in post.pages else post.pages[0]
    base = site.base_url or site.election.site
    text = words.letter_text.format(
        election=site.election.name,
        headline=" ".join(post.headline_on(page).split()),
        link=f"{base}{post_path(page, post=post)}",
    )
    return Letter(notice.contact, words.letter_subject, text)
