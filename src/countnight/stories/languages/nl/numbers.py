"""Numbers as a Dutch news page writes them."""


def digits(number: int) -> str:
    """The number with a point between thousands: 14.013."""
    return f"{number:,}".replace(",", ".")


def votes(number: int) -> str:
    """The noun behind a number of votes."""
    return "stem" if number == 1 else "stemmen"
