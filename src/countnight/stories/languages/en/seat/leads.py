"""First paragraphs: the news in one sentence, with the strongest record that is true."""

from countnight.stories import cast as it
from countnight.stories.frames import ByOutcome, Frame, by_outcome, on_gain, on_hold
from countnight.stories.languages.en.seat import situations as ask
from countnight.stories.languages.en.seat.words import SeatWords

_GAINED_FROM_SITTING_MP = (
    "{m}, MP for {seat} since {m.since}, has lost the seat to {w.with} by {majority} votes.",
    "{W.The} {have|has@W} gained {seat} from {L}: {w} beat {m}, its MP since {m.since}, by {majority} votes.",
    "{seat} has gone from {L} to {W}, with {w} {majority} votes ahead of {m}, who had been its MP since {m.since}.",
    "After {m.years} as MP for {seat}, {m} has been beaten by {w.with}, who won by {majority} votes.",
    "{w} has taken {seat} for {W}, defeating {m}, MP for the seat since {m.since}, by {majority} votes.",
)


def _moved(words: SeatWords) -> bool:
    """A hold whose majority can be set beside last time's."""
    return it.is_hold(words) and words.majorities.way is not None


LEAD: ByOutcome[SeatWords] = by_outcome(
    Frame(it.is_unopposed, ("{w} has been returned unopposed for {seat}, {w.for}.",)),
    Frame(
        it.is_tie,
        (
            "{w} has won {seat} {w.for} after a tie on {tied} votes, decided by drawing lots.",
            "{seat} was a tie: {w} and {r.with} had {tied} votes each, and {w} won {w.for} when lots were drawn.",
        ),
    ),
    Frame(
        lambda s: s.is_speakers and it.is_speaker(s, "W"),
        ("{w} has been elected in {seat} as the Speaker, with a majority of {majority}.",),
    ),
    Frame(
        ask.is_speaker_seat,
        (
            "{W.The} {have|has@W} won {seat}, the seat of the last Speaker: {w} has a majority of {majority}.",
        ),
    ),
    on_gain(
        it.is_notional,
        (
            "{w} has won {seat} {w.for} with a majority of {majority}: a gain from {L} on notional figures for {then}.",
            "{W.The} {have|has@W} won {seat} by {majority} votes, a gain from {L} if {then} is reckoned on the new boundaries.",
        ),
    ),
    on_hold(
        it.is_notional,
        (
            "{w} has won {seat} {w.for} with a majority of {majority}, against a notional {majority0} in {then}.",
        ),
    ),
    on_gain(
        lambda s: it.losers_mp_beaten(s) and ask.mp_has_years(s),
        _GAINED_FROM_SITTING_MP,
    ),
    on_gain(
        it.losers_mp_beaten,
        (
            "{m}, the sitting MP for {seat}, has lost the seat to {w.with} by {majority} votes.",
            "{W.The} {have|has@W} gained {seat} from {L}: {w} beat the sitting MP, {m}, by {majority} votes.",
            "{w} has taken {seat} for {W}, defeating the sitting MP, {m}, by {majority} votes.",
            "{seat} has gone from {L} to {W}, with {w} {majority} votes ahead of the sitting MP, {m}.",
        ),
    ),
    on_gain(
        lambda s: it.first_since_any_election(s) and it.loser_is_runner_up(s),
        (
            "{W.The} {have|has@W} won {seat} for the first time since {W last won}, turning a {L.adj} majority of {majority0} into one of {majority} for {w}.",
            "{w} has won {seat}, the first {W.adj} win there since {W last won}, with a majority of {majority} where {L} had one of {majority0}.",
        ),
    ),
    on_gain(
        lambda s: it.loser_is_third(s) and it.loser_had_it_since_created(s),
        (
            "{seat} has gone to {W}. {L.The}, which had won it at every general election since the seat was created in {created}, {have|has@L} come third.",
        ),
    ),
    on_gain(
        it.loser_is_third,
        (
            "{W.The} {have|has@W} gained {seat} from {L}, {who|which@L} came third. {w} won by {majority}.",
            "{seat} has gone to {W}, and {L}, {who|which@L} held it, {have|has@L} come third.",
        ),
    ),
    on_gain(
        lambda s: it.is_returning(s) and it.loser_is_runner_up(s),
        (
            "{w} has won {seat} back for {W}, overturning a {L.adj} majority of {majority0} to win by {majority}.",
            "{w} is back as MP for {seat}: {W} {have|has@W} gained the seat from {L} by {majority} votes, overturning a majority of {majority0}.",
        ),
    ),
    on_gain(
        ask.is_independent_winner,
        (
            "{w}, an independent, has won {seat} from {L} with a majority of {majority}.",
            "{seat} has gone from {L} to an independent: {w} won it by {majority} votes.",
        ),
    ),
    on_gain(
        it.loser_is_runner_up,
        (
            "{W.The} {have|has@W} gained {seat} from {L}, overturning a majority of {majority0} to win by {majority}.",
            "{w} has taken {seat} for {W} by {majority} votes, overturning a {L.adj} majority of {majority0}.",
            "{seat} has changed hands: {w} won it for {W} by {majority} votes, where {L} had a majority of {majority0} in {then}.",
            "{L.The} {have|has@L} lost {seat} to {W}: a majority of {majority0} in {then} has become one of {majority} for {w}.",
        ),
    ),
    on_gain(
        it.always,
        (
            "{W.The} {have|has@W} gained {seat} from {L}, with {w} winning by {majority} votes.",
            "{w} has won {seat} for {W}, {who take|which takes@W} it from {L}, with a majority of {majority}.",
            "{seat} has gone from {L} to {W}: {w} won it with a majority of {majority}.",
        ),
    ),
    on_hold(
        lambda s: ask.sitting_mp_beaten(s) and it.mp_is_second(s),
        (
            "{w} has won {seat} {w.for}, as the party did in {then}, beating the sitting MP, {m}, who stood {m.for}, by {majority} votes.",
            "{W.The} {have|has@W} held {seat}, which {they|it@W} won in {then}: {w} beat the sitting MP, {m}, who stood {m.for}, by {majority} votes.",
        ),
    ),
    Frame(
        it.is_close_call,
        (
            "{w} has held {seat} {w.for}, but a majority that was {majority0} in {then} is now {majority}.",
            "{W.The} {have|has@W} held on in {seat}, where {w} has a majority of {majority} after one of {majority0} in {then}.",
        ),
    ),
    Frame(
        lambda s: _moved(s) and ask.is_independent_winner(s),
        (
            "{w}, an independent, has held {seat} with a majority of {majority}, against {majority0} in {then}.",
        ),
    ),
    on_hold(
        lambda s: it.is_re_elected(s) and it.more_than_doubled(s),
        (
            "{w} has held {seat} for {W} and more than doubled {w.his} majority, from {majority0} to {majority}.",
            "{W.The} {have|has@W} held {seat} with more than twice the majority of {then}: {w} won by {majority} votes, up from {majority0}.",
            "{seat} has re-elected {w} by {majority} votes, more than double the {W.adj} majority of {majority0} in {then}.",
            "A majority of {majority0} in {then} has become one of {majority} for {w}, who holds {seat} for {W}.",
            "{w} won {seat} again for {W}, by {majority} votes where it was {majority0} in {then}: more than twice as many.",
            "{W.S} hold on {seat} is firmer: {w} has a majority of {majority}, more than double the {majority0} of {then}.",
        ),
    ),
    on_hold(
        lambda s: it.is_re_elected(s) and it.majority_grew(s),
        (
            "{w} has held {seat} for {W} with a majority of {majority}, up from {majority0}.",
            "{W.The} {have|has@W} kept {seat}, where {w} has been re-elected by {majority} votes: {majority.diff} more than in {then}.",
            "{seat} has re-elected {w}, whose majority for {W} rises from {majority0} to {majority}.",
            "{w} is back in Parliament for {seat} with a bigger majority: {majority}, against {majority0} in {then}.",
            "There is no change in {seat}, where {w} won again for {W} by {majority} votes, up from {majority0}.",
            "{W.The} {hold|holds@W} {seat} by {majority} votes after {w}, the sitting MP, added {majority.diff} to the majority of {then}.",
            "Another win for {w} in {seat}: the {W.adj} majority is {majority}, and was {majority0}.",
            "{seat} stays {W.adj}, with {w} re-elected and the majority up by {majority.diff} to {majority}.",
            "{w} increased {w.his} majority in {seat} by {majority.diff}, to {majority}, and holds the seat for {W}.",
            "A win by {majority} votes keeps {w} in {seat} for {W}, whose majority in {then} was {majority0}.",
            "In {seat} {w} won by more than in {then}: the majority for {W} is {majority}, up from {majority0}.",
        ),
    ),
    on_hold(
        lambda s: it.is_re_elected(s) and it.more_than_halved(s),
        (
            "{w} has held {seat} for {W} with less than half the majority of {then}: {majority} votes, down from {majority0}.",
            "{W.The} {have|has@W} kept {seat}, but {w.s} majority has more than halved, from {majority0} to {majority}.",
        ),
    ),
    on_hold(
        lambda s: it.is_re_elected(s) and it.majority_shrank(s),
        (
            "{w} has held {seat} for {W} with a majority of {majority}, down from {majority0}.",
            "{W.The} {have|has@W} kept {seat}, but {w.s} majority is down from {majority0} to {majority}.",
            "{seat} stays with {W}: {w} won by {majority} votes, {majority.diff} fewer than in {then}.",
            "{w} has been re-elected in {seat}, where the {W.adj} majority falls from {majority0} to {majority}.",
            "Another win for {w} in {seat}, but by less: the {W.adj} majority is {majority}, and was {majority0}.",
            "{W.The} {hold|holds@W} {seat}, though {w} has a majority {majority.diff} smaller than in {then}, at {majority}.",
        ),
    ),
    Frame(
        lambda s: _moved(s) and ask.winner_has_run(s) and ask.predecessor_is_dated(s),
        (
            "{w} keeps {seat} for {W}, {who have|which has@W} won it at every general election since {W from}, with a majority of {majority}: {majority.diff} {more or fewer} than {p}'s in {then}.",
        ),
    ),
    Frame(
        lambda s: _moved(s) and ask.predecessor_is_dated(s),
        (
            "{w} has held {seat} for {W} with a majority of {majority}: {majority.diff} {more or fewer} than {p} had in {then}.",
            "{W.The} {have|has@W} kept {seat}: {w} succeeds {p} with a majority of {majority}, against {majority0} in {then}.",
            "{seat} has elected {w} to succeed {p}, and {W} {hold|holds@W} the seat by {majority} votes, {majority.diff} {more or fewer} than in {then}.",
            "{w} is the new MP for {seat}, held by {W} with a majority of {majority} after {majority0} for {p} in {then}.",
            "After {p} there is {w}: {seat} stays with {W} by {majority} votes, {majority.diff} {more or fewer} than in {then}.",
            "{W.The} {hold|holds@W} {seat} without {p}: {w} has won it by {majority} votes, against {majority0} in {then}.",
        ),
    ),
    on_hold(
        it.majority_grew,
        (
            "{w} has held {seat} for {W} with a majority of {majority}, up from {majority0}.",
            "{W.The} {have|has@W} kept {seat}, which elects {w} by {majority} votes, up from {majority0} in {then}.",
        ),
    ),
    on_hold(
        it.majority_shrank,
        (
            "{w} has kept {seat} for {W} with a majority of {majority}, down from {majority0}.",
            "{W.The} {have|has@W} held {seat}, where {w} has a majority of {majority}, down from {majority0} in {then}.",
        ),
    ),
    on_hold(
        it.always,
        (
            "{w} has held {seat} for {W} with a majority of {majority}.",
            "{W.The} {have|has@W} kept {seat}, where {w} won by {majority} votes.",
        ),
    ),
    Frame(
        it.always,
        (
            "{w} has won {seat} {w.for} with a majority of {majority}.",
            "{seat} has elected {w}, who won {w.for} by {majority} votes.",
            "{w} has been elected in {seat}, winning {w.for} by {majority} votes.",
        ),
    ),
)
