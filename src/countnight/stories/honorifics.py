"""Names with their honorifics, where a note attests one and the house writes it."""

from countnight.model.fact import FactBook
from countnight.model.house_style import HonorificUse, HouseStyle


def writes_honorifics(style: HouseStyle) -> bool:
    """Whether the house writes any."""
    return style.honorifics.use is not HonorificUse.NEVER


def full_name(name: str, book: FactBook, *, style: HouseStyle, lang: str) -> str:
    """The name as a first mention has it: 'Sir Alan Duncan', or the name as it is."""
    if style.honorifics.use is HonorificUse.NEVER:
        return name
    return " ".join(part for part in (_written(name, book, style=style, lang=lang), name) if part)


def later_name(name: str, surname: str, book: FactBook, *, style: HouseStyle, lang: str) -> str:
    """The surname as a later mention has it: 'Sir Alan', 'Dr Whitford', or the surname alone."""
    if style.honorifics.use is not HonorificUse.EVERY:
        return surname
    written = _written(name, book, style=style, lang=lang)
    if not written:
        return surname
    is_knight = _attested(name, book) in style.honorifics.with_given_name
    return f"{written} {name.split(maxsplit=1)[0] if is_knight else surname}"


def _written(name: str, book: FactBook, *, style: HouseStyle, lang: str) -> str:
    attested = _attested(name, book)
    return style.honorifics.form_of(attested, lang=lang) if attested else ""


def _attested(name: str, book: FactBook) -> str:
    """The honorific that a note gives the person; empty where none does."""
    fact = book.get("notable", f"honorific:{name}")
    return str(fact.value) if fact is not None else ""
