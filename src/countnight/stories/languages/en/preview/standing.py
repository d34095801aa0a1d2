"""Who stands: the sitting MP or not, and every candidate with a party, a few to a sentence."""

from countnight.stories.ahead import situations as it
from countnight.stories.frames import Frame
from countnight.stories.languages.en.preview.words import PreviewWords

OUTGOING: tuple[Frame[PreviewWords], ...] = (
    Frame(
        lambda s: it.has_retired(s) and it.has_retired_after(s),
        (
            "{p} is standing down after {p.years} as its MP.",
            "{p}, the MP for {p.years}, is not standing again.",
            "After {p.years} {p} is not seeking re-election.",
            "The contest is without {p}, who steps down after {p.years}.",
            "There will be a successor to {p}, MP for {p.years}.",
        ),
    ),
    Frame(
        it.has_retired,
        (
            "{p}, elected there in {p.since}, is not standing again.",
            "{p}, who first won it in {p.since}, does not stand this time.",
        ),
    ),
)

NO_MP: tuple[Frame[PreviewWords], ...] = (
    Frame(
        it.no_mp_stands,
        (
            "Its last MP is not among them.",
            "None of them was its MP when Parliament was dissolved.",
            "Whoever wins will not have been its MP at the dissolution.",
            "Nobody in that list was its MP at the dissolution.",
        ),
    ),
)

AGAINST: tuple[Frame[PreviewWords], ...] = (
    Frame(
        it.speaker_stands,
        (
            "The other candidates are {others}.",
            "Also on the ballot paper: {others}.",
        ),
    ),
    Frame(
        it.mp_is_named,
        (
            "The other candidates are {others}.",
            "{m.s} opponents are {others}.",
            "Against {m} stand {others}.",
        ),
    ),
    Frame(
        it.mp_is_dated,
        (
            "{m}, its MP since {m.since}, stands again against {others}.",
            "The sitting MP, {m}, first elected there in {m.since}, faces {others}.",
            "{m} has been the MP since {m.since} and is standing again; the other candidates are {others}.",
            "{m} is up against {others}, after representing it since {m.since}.",
            "Standing against {m}, who has had the seat since {m.since}, are {others}.",
            "{others} are challenging {m}, the MP since {m.since}.",
            "Since {m.since} the MP has been {m}, whose opponents this time are {others}.",
            "{m}, who won it first in {m.since}, hopes to do so again; the rivals are {others}.",
            "Seeking another term is {m}, elected since {m.since}; also in the contest are {others}.",
        ),
    ),
    Frame(
        it.mp_stands,
        (
            "The sitting MP, {m}, is standing again, against {others}.",
            "{m} is seeking re-election; the other candidates are {others}.",
            "Up against {m}, the sitting MP, are {others}.",
            "{others} are challenging {m}, who is the MP now.",
            "Opposing {m}, who hopes to stay its MP, are {others}.",
            "{m}, already its MP, faces {others}.",
            "Those who want to unseat {m} are {others}.",
            "To be re-elected {m} has to beat {others}.",
        ),
    ),
    Frame(
        it.always,
        (
            "The candidates are {others}.",
            "Standing are {others}.",
            "On the ballot paper are {others}.",
            "Voters have a choice between {others}.",
            "Those standing are {others}.",
            "In the running are {others}.",
            "The field: {others}.",
        ),
    ),
)

ALONE: tuple[Frame[PreviewWords], ...] = (
    Frame(
        lambda s: it.mp_is_named(s) or it.speaker_stands(s), ("The other candidate is {others}.",)
    ),
    Frame(
        it.mp_stands,
        (
            "The sitting MP, {m}, is standing again, against {others}.",
            "{m} is seeking re-election, and the one other candidate is {others}.",
        ),
    ),
    Frame(it.always, ("The candidate is {others}.",)),
)

MORE: tuple[str, ...] = (
    "Also standing: {others}.",
    "The rest of the field: {others}.",
    "Beside them on the ballot paper: {others}.",
    "Further candidates: {others}.",
    "They are joined by {others}.",
)
