"""Headlines of previews, which say that the result is still to come; seventy characters at most."""

from countnight.stories.ahead import situations as it
from countnight.stories.fitting import Limit, brief
from countnight.stories.frames import Frame
from countnight.stories.languages.en.preview.words import PreviewWords
from countnight.stories.wording import Phrase

LONGEST = 70

_OTHERWISE: tuple[Frame[PreviewWords], ...] = (Frame(it.always, ("{seat}: what to watch",)),)

HEADLINE: tuple[Frame[PreviewWords], ...] = (
    Frame(
        it.is_unopposed,
        ("{seat}: one candidate, so no vote", "No vote in {seat}, with one candidate"),
    ),
    Frame(it.is_postponed, ("{seat}: poll put off", "Poll in {seat} is put off")),
    Frame(
        it.speaker_stands,
        ("{seat}: the Speaker seeks re-election", "What to watch: {seat}, the Speaker's seat"),
    ),
    Frame(
        it.speaker_before,
        (
            "{seat}: what to watch after the Speaker",
            "What to watch: {seat}, last won by the Speaker",
        ),
    ),
    Frame(
        lambda s: it.is_notional(s) and it.has_baseline(s),
        (
            "{seat}: {D.head} notionally ahead by {majority0}",
            "What to watch: {seat}, a notional {D.adj} lead of {majority0}",
        ),
    ),
    Frame(
        it.mp_changed_party, ("{seat}: {m} stands again, {m.for}", "What to watch: {m} in {seat}")
    ),
    Frame(
        it.by_election_lost,
        (
            "{seat}: changed hands once since {then}",
            "What to watch: {seat}, taken at a by-election",
        ),
    ),
    Frame(
        lambda s: it.defends(s) and it.has_swing(s),
        (
            "{seat}: {D.head} {defend|defends@D} {majority0}",
            "What to watch: {seat}, {D.adj} by {majority0} in {then}",
            "{C.head} {need|needs@C} {a needed} swing in {seat}",
            "Still to come: {seat}, a {D.adj} majority of {majority0}",
            "{seat} preview: {majority0} between {D.bare} and {C.bare}",
            "{D.head} {defend|defends@D} {seat} with a majority of {majority0}",
        ),
    ),
    Frame(
        it.has_baseline,
        (
            "What to watch: {seat}, won by {majority0} in {then}",
            "{seat}: a majority of {majority0} at stake",
        ),
    ),
    Frame(it.always, ("{seat}: what to watch", "What to watch in {seat}", "Still to come: {seat}")),
)


def headline(words: PreviewWords) -> Phrase:
    """The preview's headline."""
    return brief("headline", HEADLINE, words.fresh, limit=Limit(LONGEST, _OTHERWISE))
