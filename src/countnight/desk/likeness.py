"""Which questions may ask the same: those that share words, rare ones and names counting most.

No more than that: it proposes, gives the shared words as its reason, and a person decides.
The same questions always give the same proposals.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from countnight.model.desk.question import QuestionGroup

ENOUGH = Fraction(2, 5)
"""Of the weight of both questions' words: what they must share."""

MOST_PROPOSED = 8
MOST_COMPARED = 5
"""Questions of one group that are looked at: the first say what it is about."""

STEM = 5
"""Letters: 'declare', 'declared' and 'declaration' count as one word, and so may two others."""

_WORDS = re.compile(r"\w+")
_EMPTY_WORDS = """
about after all and any are been being but can could did does doing done for from get got
had has have her him his how into its just know many may more most much not now off one only
our out over please say she should some such tell than that the their them then there these
they this those time too until very was want were what when where which while who whose why
will with would yet you your
ac ai beth ble bod bydd chi dim eich ein faint fydd fyddwch gan ges gyda hyn mae mewn nad neu
oedd oes pam pan pryd pwy sut sydd wedi wnaeth ydy yma yna yng yno
"""
_EMPTY = frozenset(_EMPTY_WORDS.split())
"""Words of English and Welsh that say nothing of what a question is about."""

_Stems = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Likeness:
    """A group that may ask the same as another. Shape: `shared`: what counts most stands first."""

    group: QuestionGroup
    score: Fraction
    shared: tuple[str, ...]


def likest(
    group: QuestionGroup, *, others: Sequence[QuestionGroup], names: Iterable[str]
) -> tuple[Likeness, ...]:
    """The other groups that may ask the same, the likest first. `names` count three times."""
    read = [(one, _stems_of(one)) for one in others if one.number != group.number]
    mine = _stems_of(group)
    weights = _weights([*(stems for _, stems in read), mine], names)
    found = [_likeness(one, mine, stems, weights) for one, stems in read]
    close = [one for one in found if one.score >= ENOUGH]
    return tuple(sorted(close, key=lambda one: (-one.score, one.group.number))[:MOST_PROPOSED])


def stems_in(text: str) -> _Stems:
    """The stems that say what the text is about, each with the word that has it."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(one for one in plain if not unicodedata.combining(one))
    words = [word for word in _WORDS.findall(bare) if len(word) > 2 and word not in _EMPTY]
    return {word[:STEM]: word for word in reversed(words)}


def _stems_of(group: QuestionGroup) -> tuple[_Stems, ...]:
    return tuple(stems_in(one.text) for one in group.questions[:MOST_COMPARED])


def _weights(read: Sequence[tuple[_Stems, ...]], names: Iterable[str]) -> Mapping[str, int]:
    """What each stem counts: one more for each halving of the questions that have it."""
    known = {stem for name in names for stem in stems_in(name)}
    texts = [stems for group in read for stems in group]
    held = Counter(stem for stems in texts for stem in stems)
    return {
        stem: (len(texts) // count).bit_length() * (3 if stem in known else 1)
        for stem, count in held.items()
    }


def _likeness(
    group: QuestionGroup,
    mine: tuple[_Stems, ...],
    theirs: tuple[_Stems, ...],
    weights: Mapping[str, int],
) -> Likeness:
    """How like the likest two questions of both groups are."""
    pairs = [(_score(one, other, weights), one, other) for one in mine for other in theirs]
    score, one, other = max(pairs, key=lambda pair: pair[0])
    shared = sorted(one.keys() & other.keys(), key=lambda stem: (-weights[stem], stem))
    return Likeness(group, score, tuple(one[stem] for stem in shared))


def _score(
    one: Mapping[str, str], other: Mapping[str, str], weights: Mapping[str, int]
) -> Fraction:
    both = sum(weights[stem] for stem in one.keys() & other.keys())
    either = sum(weights[stem] for stem in one) + sum(weights[stem] for stem in other)
    return Fraction(2 * both, either) if either else Fraction(0)
