"""The same claims about the same seats by RosaeNLG, by Jinja2 and by f-strings written by hand.

All give text alone: no choice of what is news, no spans, one plan for every seat.
"""

import json
import re
import shutil
import subprocess
from collections.abc import Mapping
from fractions import Fraction
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from jinja2 import Environment, Template
from measured_nights import Figures
from measured_texts import fastest, told

from countnight.flow.figures import Figures as NightFigures
from countnight.model.ids import PartyKey, SeatId

TEMPLATES = Path(__file__).with_name("rosaenlg")
TEMPLATE = Path(__file__).with_name("post.jinja")
NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d)?")
Claims = Mapping[str, Any]


TIMED = (
    "ours: what is news, the plan, the words, the text and every span as a value, from facts that "
    "are ready; RosaeNLG, Jinja2, f-strings: the text alone, from claims that are chosen and "
    "rounded beforehand, and fewer of them. One core each, the fastest of the rounds, after one "
    "that does not count; RosaeNLG has ten times the rounds, for its engine compiles as it goes."
)
WARM = 10
"""How many times our rounds RosaeNLG has: after so many it is no longer getting faster."""


def rivals_measured(figures: NightFigures, *, rounds: int) -> Figures:
    """Posts a second on one core: ours, RosaeNLG's and Jinja2's compiled templates, f-strings.

    Shape: `ratio_to_` is how many of theirs are written while we write one, `times_` how many of
    ours while they write one.
    None means: node, npm or the package is not to be had here.
    """
    seats = list(figures.books)
    claims = [claims_of(figures, seat) for seat in seats]
    template = jinja_template()
    assert all(template.render(one) == by_hand(one) for one in claims)  # noqa: S101 - a fair race
    stories = [told(figures, seat) for seat in seats]
    ours = fastest(lambda: [told(figures, seat) for seat in seats], rounds=rounds)
    floor = fastest(lambda: [by_hand(one) for one in claims], rounds=rounds)
    jinja = fastest(lambda: [template.render(one) for one in claims], rounds=rounds)
    theirs = _rosaenlg_seconds(claims, rounds=WARM * rounds)
    return {
        "timed": TIMED,
        "posts": len(seats),
        "spans_per_post": round(sum(len(one.spans) for one in stories) / len(stories), 1),
        "words_per_post": words_of([f"{one.headline} {one.text}" for one in stories]),
        "words_per_post_of_theirs": words_of([by_hand(one) for one in claims]),
        "posts_per_second": round(len(seats) / ours),
        "f_string_posts_per_second": round(len(seats) / floor),
        "jinja_posts_per_second": round(len(seats) / jinja),
        "rosaenlg_posts_per_second": None if theirs is None else round(len(seats) / theirs),
        "ratio_to_f_string": round(ours / floor, 1),
        "ratio_to_jinja": round(ours / jinja, 1),
        "times_rosaenlg": None if theirs is None else round(theirs / ours, 1),
    }


def words_of(texts: list[str]) -> float:
    """How many words a text has on the average."""
    return round(sum(len(one.split()) for one in texts) / len(texts), 1)


def jinja_template() -> Template:
    """The claims in Jinja2, compiled, with a number filter of its own that remembers."""
    environment = Environment(autoescape=False)  # noqa: S701 - plain text
    environment.filters["digits"] = lru_cache(maxsize=65536)("{:,}".format)
    return environment.from_string(TEMPLATE.read_text(encoding="utf-8"))


def _rosaenlg_seconds(claims: list[Claims], *, rounds: int) -> float | None:
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        return None
    with TemporaryDirectory() as place:
        install = [npm, "install", "--silent", "--no-audit", "--no-fund", "rosaenlg@3.2.6"]
        if subprocess.run(install, cwd=place, check=False, capture_output=True).returncode:
            return None
        facts = Path(place) / "facts.json"
        facts.write_text(json.dumps(claims), encoding="utf-8")
        files = (TEMPLATES / "run.js", facts, TEMPLATES / "post.pug")
        command = [node, *map(str, files), str(rounds)]
        done = subprocess.run(command, cwd=place, check=True, capture_output=True, text=True)
    answer = json.loads(done.stdout)
    for text, one in zip(answer["texts"], claims, strict=True):
        same = sorted(NUMBER.findall(text)) == sorted(NUMBER.findall(by_hand(one)))
        assert same, text  # noqa: S101 - the comparison is fair
    return float(answer["seconds"])


def claims_of(figures: NightFigures, seat: SeatId) -> Claims:
    """What a post says of the seat, its numbers rounded beforehand. None means: not said."""
    view, book = figures.views[seat], figures.books[seat]

    def value(fact: str, about: str | None = None) -> Any:  # noqa: ANN401 - for JSON
        found = book.get(fact, about)
        return None if found is None else found.value

    first, second, *rest = (one.candidacy.id for one in view.ranked)
    swing = book.first("swing")
    swing_from, _, swing_to = (swing.about or "" if swing else "").partition(">")
    return {
        "seat": view.seat.name,
        "winner": value("candidate", first),
        "outcome": "gained" if _first(figures, seat, "outcome") == "gain" else "held",
        "party": _party(figures, value("party", first)),
        "majority": value("majority"),
        "majority_way": "down" if value("majority_direction") == "decreased" else "up",
        "majority_then": _first(figures, seat, "previous_majority"),
        "votes": value("votes", first),
        "share": _tenths(value("share", first)),
        **_way("change", value("share_change", first)),
        "runner_up": value("candidate", second),
        "runner_up_party": _party(figures, value("party", second)),
        "runner_up_votes": value("votes", second),
        "runner_up_share": _tenths(value("share", second)),
        **_way("runner_up_change", value("share_change", second)),
        "swing": None if swing is None else _tenths(swing.value),
        "swing_from": _party(figures, swing_from),
        "swing_to": _party(figures, swing_to),
        "others": [
            {
                "name": value("candidate", one),
                "party": _party(figures, value("party", one)),
                "votes": value("votes", one),
            }
            for one in rest[:2]
        ],
        "turnout": _tenths(value("turnout")),
        **_way("turnout_change", value("turnout_change")),
        "lost": [
            value("candidate", fact.about)
            for fact in book.each("deposits_lost")
            if fact.about is not None
        ],
    }


def _party(figures: NightFigures, key: str) -> str:
    """The party's name in English."""
    found = figures.night.election.parties.get(PartyKey(key))
    return key if found is None else found.forms["en"].name


def _first(figures: NightFigures, seat: SeatId, fact: str) -> object:
    found = figures.books[seat].first(fact)
    return None if found is None else found.value


def _tenths(value: object) -> float | None:
    """The value to one decimal, which is left out where it is 0, as it is in JavaScript."""
    if not isinstance(value, int | Fraction):
        return None
    tenths = round(float(value), 1)
    return int(tenths) if tenths.is_integer() else tenths


def _way(name: str, value: object) -> dict[str, object]:
    """A change as its size and its direction."""
    size = _tenths(value)
    way = name.removesuffix("_change") + "_way"
    if size is None:
        return {name: None, way: ""}
    return {name: abs(size), way: "up" if size > 0 else "down"}


def by_hand(one: Claims) -> str:
    """The claims as somebody in a hurry would write them: f-strings and nothing else."""
    then = f", {one['majority_way']} from {one['majority_then']:,}" if one["majority_then"] else ""
    opening = (
        f"{one['winner']} has {one['outcome']} {one['seat']} for {one['party']} with a majority of "
        f"{one['majority']:,}{then}."
    )
    swing = ""
    if one["swing"] is not None:
        swing = (
            f" The swing from {one['swing_from']} to {one['swing_to']} was {one['swing']} points."
        )
    vote = (
        f"{one['winner']} had {one['votes']:,} votes, {one['share']}% of the vote"
        f"{_changed(one, 'change')}; {one['runner_up']} of {one['runner_up_party']} had "
        f"{one['runner_up_votes']:,}, {one['runner_up_share']}%{_changed(one, 'runner_up_change')}."
    )
    others = [f"{of['name']} of {of['party']} with {of['votes']:,} votes" for of in one["others"]]
    behind = f"Behind them came {_joined(others)}." if others else ""
    lost = one["lost"]
    deposits = "their deposits" if len(lost) > 1 else "their deposit"
    ending = f" {_joined(lost)} lost {deposits}." if lost else ""
    turnout = f"Turnout was {one['turnout']}%{_changed(one, 'turnout_change')}.{ending}"
    return "\n\n".join((opening, vote + swing, behind, turnout))


def _changed(one: Claims, name: str) -> str:
    way = one[name.removesuffix("_change") + "_way"]
    return "" if one[name] is None else f", {way} {one[name]} points"


def _joined(names: list[str]) -> str:
    return " and ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else names[0]
