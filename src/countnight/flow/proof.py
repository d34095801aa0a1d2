"""What a person wrote, held against the night's facts."""

import re
from collections.abc import Iterator, Sequence
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
from countnight.proofread.speaking import About

_EMPHASIS = re.compile(r"\*+|(?<!\w)_+(?=\w)|(?<=\w)_+(?!\w)")
_ADDRESS = re.compile(r"https?://[^\s)>\]]+")


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
    seat = post.seat if post.seat in figures.night.election.seats else None
    about = About(seat, post.group)
    found: list[Finding] = []
    for column, words in _parts(post):
        read = findings_in_words(figures, words, about=about, lang=post.lang)
        found += [replace(one, column=column) if column else one for one in read]
    return (*unfilled, *uncovered(found, unfilled))


def uncovered(found: Sequence[Finding], unfilled: Sequence[Finding]) -> Iterator[Finding]:
    """Those that are not about the words of a live fact that has no figure."""
    return (one for one in found if not any(_covers(each, one) for each in unfilled))


def _covers(unfilled: Finding, other: Finding) -> bool:
    if unfilled.column != other.column or other.start is None or unfilled.end is None:
        return False
    return unfilled.start is not None and unfilled.start <= other.start < unfilled.end


def findings_in_words(
    figures: Figures, words: str, *, about: About, lang: str
) -> tuple[Finding, ...]:
    """What the facts contradict or do not support in one text.

    Shape: web addresses are left alone; the marks of bold and italic are read over, so that
    "by **679** votes" is what it is without them. Places are those of the words as given.
    """
    plain = _ADDRESS.sub(lambda address: " " * len(address[0]), words)
    places = _places_read(plain)
    bare = "".join(plain[place] for place in places)
    night = proof_night(figures)
    read = proofread(bare, night=night, seat=about.seat, group=about.group, lang=lang)
    if len(bare) == len(plain):
        return read.findings
    return tuple(_at_places(one, places) for one in read.findings)


def _places_read(words: str) -> Sequence[int]:
    """The place of every letter that is no mark of bold or italic."""
    if not _EMPHASIS.search(words):
        return range(len(words))
    marks = {place for one in _EMPHASIS.finditer(words) for place in range(*one.span())}
    return [place for place in range(len(words)) if place not in marks]


def _at_places(finding: Finding, places: Sequence[int]) -> Finding:
    if finding.start is None or finding.end is None or finding.end <= finding.start:
        return finding
    return replace(finding, start=places[finding.start], end=places[finding.end - 1] + 1)


def _parts(post: Post) -> Iterator[tuple[str | None, str]]:
    yield None, post.body
    yield "headline", post.headline
    for number, block in enumerate(post.blocks, 1):
        if words := words_in(block):
            yield f"block {number}", words
