"""Every form that a Welsh word takes behind another: the reader must know it in each.

Source: the traditional table of soft, nasal and aspirate mutation, and h before a vowel.
"""

from collections.abc import Iterable

_CHANGES = (
    ("ll", ("l",)),
    ("rh", ("r",)),
    ("p", ("b", "mh", "ph")),
    ("t", ("d", "nh", "th")),
    ("c", ("g", "ngh", "ch")),
    ("b", ("f", "m")),
    ("d", ("dd", "n")),
    ("g", ("", "ng")),
    ("m", ("f",)),
)
_UNCHANGED = ("ch", "dd", "ff", "ng", "ph", "th")
_VOWELS = "aeiouwyâêîôûŵŷ"


def mutated(word: str) -> frozenset[str]:
    """The word and each of its mutated forms, with the capital that it has."""
    lowered = word.lower()
    if lowered.startswith(_UNCHANGED):
        return frozenset({word})
    if lowered.startswith(tuple(_VOWELS)):
        return frozenset({word, _as(word, "h" + lowered[:1], 1)})
    changes = next(((old, new) for old, new in _CHANGES if lowered.startswith(old)), None)
    if changes is None:
        return frozenset({word})
    old, new = changes
    return frozenset({word, *(_as(word, one, len(old)) for one in new)})


def any_form(words: Iterable[str]) -> str:
    """A piece of a pattern for any of the words in any form, with or without a capital."""
    forms = {form for word in words for form in mutated(word)}
    return f"(?i:{'|'.join(sorted(forms, key=len, reverse=True))})"


def _as(word: str, start: str, length: int) -> str:
    """The word with another start; a capital goes to the new first letter."""
    changed = start + word[length:]
    return changed[:1].upper() + changed[1:] if word[:1].isupper() else changed
