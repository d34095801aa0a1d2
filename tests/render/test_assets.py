import re
from dataclasses import replace
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st
from render_night import RED, vale_election

from countnight.model.ids import PartyKey
from countnight.render.assets import (
    asset_path,
    assets,
    parties_css,
    parties_path,
    party_class,
    site_assets,
)
from countnight.render.colours import (
    WHITE,
    contrast,
    hex_from_rgb,
    ink_and_fill,
    rgb_from_hex,
    visible_on,
)

DARK = (18, 20, 23)
CHANNEL = st.integers(0, 255)


def test_every_asset_is_named_by_its_content() -> None:
    """A changed file has a new address, so that a browser may keep the old one for ever."""
    named = assets()

    packaged = {one.name.split(".")[0] for one in (files("countnight.render") / "assets").iterdir()}
    assert {name.split(".")[0] for name in named} == packaged >= {"reader", "icon", "desk"}
    assert all(re.fullmatch(r"[a-z]+\.[0-9a-f]{10}\.(css|js|svg)", name) for name in named)
    assert asset_path("reader.css").removeprefix("/assets/") in named
    with pytest.raises(KeyError):
        asset_path("../secret")


def test_the_script_is_small() -> None:
    """Six kilobytes are enough to keep a page true."""
    (script,) = [one for name, one in assets().items() if re.match(r"reader\..*\.js$", name)]

    assert len(script.content) <= 6 * 1024
    assert script.media_type.startswith("text/javascript")


def test_the_styles_load_nothing_from_elsewhere() -> None:
    """No font, no picture, no import."""
    for asset in site_assets(vale_election()).values():
        if asset.media_type.startswith("text/css"):
            assert b"url(" not in asset.content
            assert b"@import" not in asset.content


def test_party_colours_are_a_stylesheet_of_the_election() -> None:
    """Each party has its class on light and on dark pages, at an address of its own."""
    election = vale_election()

    css = parties_css(election)

    assert css.count(".p-red {") == 2
    assert "prefers-color-scheme: dark" in css
    assert parties_path(election).removeprefix("/assets/") in site_assets(election)


def test_a_colour_that_is_none_cannot_reach_the_stylesheet() -> None:
    """A folder's colour column is data, never style."""
    election = vale_election()
    odd = replace(election.parties[RED], colour="red;} body { display: none")

    css = parties_css(replace(election, parties={RED: odd}))

    assert "body" not in css
    assert "display" not in css


def test_a_party_key_of_any_kind_makes_a_class() -> None:
    """Spaces and quotes in a key cannot break the markup."""
    assert party_class(PartyKey('Plaid Cymru"')) == "p-plaid-cymru"
    assert party_class(PartyKey("???")) == "p-other"


@given(st.tuples(CHANNEL, CHANNEL, CHANNEL))
def test_every_colour_can_be_seen_and_written_on(colour: tuple[int, int, int]) -> None:
    """Bars stand out 3:1 from light and dark paper; small print 4.5:1 from its hexagon."""
    assert contrast(visible_on(WHITE, colour), WHITE) >= 3
    assert contrast(visible_on(DARK, colour), DARK) >= 3
    ink, fill = ink_and_fill(colour)
    assert contrast(ink, fill) >= 4.5


def test_colours_are_read_in_both_spellings() -> None:
    """#abc is #aabbcc."""
    assert hex_from_rgb(rgb_from_hex("#abc")) == "#aabbcc"
    assert rgb_from_hex("#AABBCC") == (170, 187, 204)
