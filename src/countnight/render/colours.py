"""Party colours that can be seen: made lighter or darker until they stand out from the page.

Source: WCAG 2.2, success criterion 1.4.11 (3:1 for graphics) and
1.4.3 (4.5:1 for text), with its definition of luminance.
"""

import re

_HEX = re.compile(r"#(?:[0-9a-fA-F]{3}){1,2}")
_PLAIN = "#767676"
_ENOUGH = 3.0
_READABLE = 4.5
_PALE = 9.0
_STEPS = 20

Rgb = tuple[int, int, int]

WHITE: Rgb = (255, 255, 255)
BLACK: Rgb = (0, 0, 0)


def rgb_from_hex(colour: str) -> Rgb:
    """Red, green and blue of '#rgb' or '#rrggbb'; a plain grey for anything else."""
    digits = (colour if _HEX.fullmatch(colour) else _PLAIN)[1:]
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    return (int(digits[0:2], 16), int(digits[2:4], 16), int(digits[4:6], 16))


def hex_from_rgb(colour: Rgb) -> str:
    """The colour as '#rrggbb'."""
    return "#{:02x}{:02x}{:02x}".format(*colour)


def contrast(one: Rgb, other: Rgb) -> float:
    """The contrast ratio of two colours, from 1 to 21."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def visible_on(paper: Rgb, colour: Rgb) -> Rgb:
    """The colour, mixed away from the paper until it has enough contrast with it."""
    target = BLACK if _luminance(paper) > 0.5 else WHITE
    for step in range(_STEPS):
        mixed = _mixed(colour, target, step)
        if contrast(mixed, paper) >= _ENOUGH:
            return mixed
    return target


def ink_and_fill(colour: Rgb) -> tuple[Rgb, Rgb]:
    """Ink for small print on the colour, and the colour, darkened where white needs it."""
    if contrast(BLACK, colour) >= _PALE:
        return BLACK, colour
    for step in range(_STEPS):
        mixed = _mixed(colour, BLACK, step)
        if contrast(WHITE, mixed) >= _READABLE:
            return WHITE, mixed
    return WHITE, BLACK


def _mixed(colour: Rgb, target: Rgb, step: int) -> Rgb:
    def part(index: int) -> int:
        return colour[index] + (target[index] - colour[index]) * step // _STEPS

    return (part(0), part(1), part(2))


def _luminance(colour: Rgb) -> float:
    red, green, blue = (_linear(part / 255) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
