"""Places: third, fourth and so on, as the gender of who came there wants them."""

from countnight.stories.languages.cy.mutation import soft

_MASCULINE = (
    "cyntaf", "ail", "trydydd", "pedwerydd", "pumed", "chweched", "seithfed", "wythfed",
    "nawfed", "degfed",
)  # fmt: skip
_FEMININE = {3: "trydedd", 4: "pedwaredd"}
_PRONOUN_IS_FEMININE = {"he": False, "she": True}


def is_feminine(pronoun: str | None) -> bool | None:
    """The gender that Welsh gives the person; None when no pronoun is known."""
    return _PRONOUN_IS_FEMININE.get(pronoun or "")


def came(place: int, pronoun: str | None) -> str:
    """How the person came there: yn drydydd, yn drydedd; yn y trydydd safle if not known."""
    gender = is_feminine(pronoun)
    if place > len(_MASCULINE) or (gender is None and place in _FEMININE):
        return in_place(place)
    ordinal = _FEMININE.get(place) if gender else None
    return f"yn {soft(ordinal or _MASCULINE[place - 1])}"


def in_place(place: int) -> str:
    """In the place, which has a gender of its own: yn y trydydd safle."""
    return f"yn {the_place(place)}"


def the_place(place: int) -> str:
    """The place itself: y trydydd safle, yr ail safle, safle 11."""
    if place > len(_MASCULINE):
        return f"safle {place}"
    if place == 1:
        return "y safle cyntaf"
    article = "yr" if place in {2, 8} else "y"
    return f"{article} {_MASCULINE[place - 1]} safle"
