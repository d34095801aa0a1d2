"""An edited text and the facts' new one, made one: what nobody touched is new, the rest is kept."""

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher

_SENTENCE = re.compile(r".+?(?:[.!?][\"”’')]*(?=\s|$)|(?=\n)|$)\s*", re.DOTALL)


def merged_text(*, base: str, edited: str, fresh: str) -> str:
    """The fresh text with every sentence that a person changed, added or left out.

    Shape: `base` is the text that the person edited, `fresh` what the facts give in its place.
    Where a person's sentence stands in the way of a new one, the person's stays.
    """
    return "".join(_merged(*(_SENTENCE.findall(text) for text in (base, edited, fresh))))


def _merged(base: list[str], edited: list[str], fresh: list[str]) -> Iterator[str]:
    in_edited, in_fresh = _kept(base, edited), _kept(base, fresh)
    done = (0, 0, 0)
    for place in sorted(in_edited.keys() & in_fresh.keys()):
        here = (place, in_edited[place], in_fresh[place])
        yield from _between(base, edited, fresh, done, here)
        yield base[place]
        done = (here[0] + 1, here[1] + 1, here[2] + 1)
    yield from _between(base, edited, fresh, done, (len(base), len(edited), len(fresh)))


_Places = tuple[int, int, int]


def _between(
    base: list[str], edited: list[str], fresh: list[str], start: _Places, end: _Places
) -> Iterator[str]:
    """A stretch of which at least one of the two has changed every sentence."""
    was, theirs, ours = (
        text[a:b] for text, a, b in zip((base, edited, fresh), start, end, strict=True)
    )
    if theirs == was:
        yield from ours
        return
    places = {there: here for here, there in _kept(was, theirs).items()}
    for place, sentence in enumerate(theirs):
        untouched = places.get(place)
        pairs = untouched is not None and len(was) == len(ours)
        yield ours[untouched] if pairs and untouched is not None else sentence


def _kept(before: Sequence[str], after: Sequence[str]) -> Mapping[int, int]:
    """Where each sentence that stands in both went."""
    blocks = SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks()
    return {one.a + n: one.b + n for one in blocks for n in range(one.size)}
