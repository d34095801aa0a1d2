"""Small words that join: 'a' or 'ac', 'i'r' or 'i', and what they do to what follows."""

from collections.abc import Sequence

from countnight.stories.languages.cy.mutation import VOWELS, after, initial
from countnight.stories.wording import Phrase, Piece, text_of

Pieces = tuple[Piece | str, ...]

_ARTICLES = ("y ", "yr ")
_CONTRACTING = frozenset({"Mae", "a", "gyda", "i", "mae", "na", "o", "yn nwylo", "â"})
"""Words that end in a vowel: the article behind them becomes 'r."""


def has_article(name: str) -> bool:
    """Whether the name brings its article: y Ceidwadwyr, yr SNP."""
    return name.lower().startswith(_ARTICLES)


def without_article(name: str) -> str:
    """The name without its article."""
    return name.partition(" ")[2] if has_article(name) else name


def lead_and_name(trigger: str, name: str, *, mutates: bool) -> tuple[str, str]:
    """The trigger as it stands before the name, and the name behind it: ("i'r ", "Ceidwadwyr")."""
    if has_article(name):
        if trigger in _CONTRACTING:
            return f"{trigger}'r ", without_article(name)
        return f"{trigger} ", name
    if trigger == "a":
        return f"{conjunction(name)} ", after("a", name) if mutates else name
    return f"{trigger} ", after(trigger, name) if mutates else name


def needs_mutation(trigger: str, name: str) -> bool:
    """Whether the name's first letter would change behind the trigger, if the name mutates."""
    return not has_article(name) and after(trigger, name) != name


def conjunction(word: str) -> str:
    """'a', or 'ac' before a vowel; w and y before a vowel are consonants, and w before r or l."""
    letter, following = initial(word), word[1:2].lower()
    if letter not in VOWELS:
        return "a"
    is_consonant = letter in {"w", "y"} and following in VOWELS
    return "a" if is_consonant or (letter == "w" and following in {"l", "r"}) else "ac"


def joined(items: Sequence[Phrase]) -> Pieces:
    """The items as a list: a, b ac c. Shape: the items begin with names that never mutate."""
    pieces: list[Piece | str] = []
    for place, item in enumerate(items):
        if place:
            is_last = place == len(items) - 1
            pieces.append(f" {conjunction(text_of(item))} " if is_last else ", ")
        pieces.extend(item)
    return tuple(pieces)


def joined_places(items: Sequence[Phrase]) -> Pieces:
    """Places as a list; where the last one's first letter might change, 'etholaeth' keeps it.

    Shape: each item begins with the name of a seat.
    """
    if len(items) < 2 or initial(text_of(items[-1])) not in {"p", "t", "c"}:
        return joined(items)
    return joined([*items[:-1], ("etholaeth ", *items[-1])])
