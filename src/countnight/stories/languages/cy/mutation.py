"""Initial mutations: how the first letter of a Welsh word changes, and after which words.

Personal names and English names are never handed to this module: sentences are built so that
they need not change.
"""

from collections.abc import Mapping

SOFT: Mapping[str, str] = {
    "p": "b", "t": "d", "c": "g", "b": "f", "d": "dd", "g": "", "m": "f", "ll": "l", "rh": "r",
}  # fmt: skip
NASAL: Mapping[str, str] = {
    "p": "mh", "t": "nh", "c": "ngh", "b": "m", "d": "n", "g": "ng",
}  # fmt: skip
ASPIRATE: Mapping[str, str] = {"p": "ph", "t": "th", "c": "ch"}

SOFT_AFTER = frozenset(
    {"am", "ar", "at", "dan", "dros", "drwy", "gan", "heb", "hyd", "i", "o", "oddi ar", "wrth"}
    | {"dau", "dwy"}
)
NASAL_AFTER = frozenset({"fy", "yn"})
"""`yn` as 'in' only: before an adjective or a noun of what something is, it softens."""

ASPIRATE_AFTER = frozenset({"a", "â", "chwe", "gyda", "na", "tri"})

_DIGRAPHS = ("ch", "dd", "ff", "ng", "ll", "ph", "rh", "th")
VOWELS = frozenset("aeiouwyâêîôûŵŷáéíóú")


def initial(word: str) -> str:
    """The word's first letter in small letters; Welsh digraphs are one letter."""
    start = word[:2].lower()
    return start if start in _DIGRAPHS else word[:1].lower()


def soft(word: str) -> str:
    """The word with a soft mutation, if its first letter has one."""
    return _mutated(word, SOFT)


def nasal(word: str) -> str:
    """The word with a nasal mutation, if its first letter has one."""
    return _mutated(word, NASAL)


def aspirate(word: str) -> str:
    """The word with an aspirate mutation, if its first letter has one."""
    return _mutated(word, ASPIRATE)


def with_h(word: str) -> str:
    """The word after `ei` (hers): an h before a vowel, else the aspirate mutation."""
    return f"h{word}" if initial(word) in VOWELS else aspirate(word)


def after(trigger: str, word: str) -> str:
    """The word as it stands behind the trigger; unchanged behind any other word."""
    if trigger in SOFT_AFTER:
        return soft(word)
    if trigger in ASPIRATE_AFTER:
        return aspirate(word)
    if trigger in NASAL_AFTER:
        return nasal(word)
    return word


def inside(name: str) -> tuple[str, str]:
    """'In' before a Welsh place name, and the name: ("yng ", "Nghymru"), ("yn ", "yr Alban")."""
    if name.startswith(("y ", "yr ")):
        return "yn ", name
    changed = nasal(name)
    lowered = changed.lower()
    if lowered.startswith("m"):
        return "ym ", changed
    return ("yng " if lowered.startswith("ng") else "yn "), changed


def _mutated(word: str, table: Mapping[str, str]) -> str:
    letter = initial(word)
    if letter not in table:
        return word
    changed = table[letter] + word[len(letter) :]
    return changed[:1].upper() + changed[1:] if word[:1].isupper() else changed
