"""Rules written against masked sentences: {P:who} is a person called `who`, {Y:party} a party."""

import re

_MACRO = re.compile(r"\{(\w+):(\w+)\}")


def pattern(written: str) -> re.Pattern[str]:
    """The rule; {S:seat}, {N:_} and so on likewise, `_` being a part without a name.

    Shape: several letters together, {PY:x}, are any one of them.
    """
    return re.compile(_MACRO.sub(_sign, written))


def any_of(*words: str) -> str:
    """A piece of a pattern that is any of the words, the longest first."""
    return f"(?:{'|'.join(sorted(words, key=len, reverse=True))})"


def _sign(macro: re.Match[str]) -> str:
    letters, name = macro.groups()
    one = letters if len(letters) == 1 else f"[{letters}]"
    group = "" if name == "_" else f"?P<{name}>"
    return rf"⟨{one}({group}\d+)⟩" if group else rf"⟨{one}\d+⟩"
