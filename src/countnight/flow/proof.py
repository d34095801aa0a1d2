"""What a person wrote, held against the night's facts."""

from collections.abc import Iterator
from dataclasses import replace

from countnight.facts.preview.every import facts_ahead_of_group, facts_ahead_of_seat
from countnight.flow.ahead.previews import group_ahead, seat_ahead
from countnight.flow.figures import Figures
from countnight.flow.living.filling import filled_post
from countnight.model.block import words_in
from countnight.model.finding import Finding
from countnight.model.post import Post
from countnight.proofread.check import proofread
from countnight.proofread.languages.table import LANGUAGES
from countnight.proofread.night import Ahead, ProofNight, lexicon_of


def proof_night(figures: Figures) -> ProofNight:
    """The night as the proofreader looks at it; its names are gathered once for all positions."""
    election = figures.night.election
    if figures.lexicon is None:
        figures.lexicon = lexicon_of(election)
    ahead = Ahead(
        of_seat=lambda seat: facts_ahead_of_seat(seat_ahead(figures, seat)),
        of_group=lambda group: facts_ahead_of_group(group_ahead(figures, group)),
    )
    return ProofNight(
        election, figures.views, figures.books, figures.group_book, figures.lexicon, ahead
    )


def findings_in_post(figures: Figures, post: Post) -> tuple[Finding, ...]:
    """What the facts contradict or do not support: in the body, the headline, then each block.

    Shape: the column of a finding is `headline`, or the block's place as `block 2`; in the body
    it has none. Live facts are filled in first, and those without a figure are found too. A
    language that the proofreader does not read gives none but those.
    """
    post, unfilled = filled_post(post, figures=figures)
    if post.lang not in LANGUAGES:
        return unfilled
    night = proof_night(figures)
    seat = post.seat if post.seat in night.election.seats else None
    found: list[Finding] = []
    for column, words in _parts(post):
        read = proofread(words, night=night, seat=seat, group=post.group, lang=post.lang)
        found += [replace(one, column=column) if column else one for one in read.findings]
    kept = (one for one in found if not any(_covers(each, one) for each in unfilled))
    return (*unfilled, *kept)


def _covers(unfilled: Finding, other: Finding) -> bool:
    """Whether the other is about the words of a live fact that has no figure."""
    if unfilled.column != other.column or other.start is None or unfilled.end is None:
        return False
    return unfilled.start is not None and unfilled.start <= other.start < unfilled.end


def _parts(post: Post) -> Iterator[tuple[str | None, str]]:
    yield None, post.body
    yield "headline", post.headline
    for number, block in enumerate(post.blocks, 1):
        if words := words_in(block):
            yield f"block {number}", words
