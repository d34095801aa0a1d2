"""Second paragraphs: the votes of the leading two, their shares, and the swing where it is fair.

Third paragraphs: who came third and fourth.
"""

from countnight.facts.sizes import exact
from countnight.stories import cast as it
from countnight.stories.frames import Frame
from countnight.stories.languages.en.seat import situations as ask
from countnight.stories.languages.en.seat.words import SeatWords


def _only_winner_changed(words: SeatWords) -> bool:
    return it.has_change(words, "w") and not it.has_change(words, "r")


def _runner_up_multiplied(words: SeatWords) -> bool:
    """The runner-up's party did so much better that only words for a multiple will do."""
    fact = words.book.get("share_ratio", words.people["r"].candidacy.id)
    return fact is not None and exact(fact) > ask.TWICE


VOTES: tuple[Frame[SeatWords], ...] = (
    Frame(it.is_tie, ("Each of them took {w.share} of the vote.",)),
    Frame(
        lambda s: (
            it.loser_is_told_apart(s)
            and it.has_change(s, "l")
            and it.has_change(s, "r")
            and _runner_up_multiplied(s)
        ),
        (
            "{w} won with {w.votes} votes, {majority} ahead of {r}, whose {R.bare} {r.moved} their share to {r.share}. {l} held {l.votes} votes for {L}, {l.dir} {l.change} to {l.share}.",
            "{w} had {w.votes} votes and {r.with} {r.votes}, a share that {r.moved} to {r.share}. {l.with} had {l.votes}, {l.dir} {l.change} to {l.share}.",
        ),
    ),
    Frame(
        lambda s: it.loser_is_told_apart(s) and it.has_change(s, "l"),
        (
            "{w} won with {w.votes} votes, {majority} ahead of {r.with}. {l} had {l.votes} for {L}, {l.dir} {l.change} to {l.share}.",
            "{w} polled {w.votes} votes to {r.votes} for {r.with}. {l.With} had {l.votes}, and the party's share {l.fell} {l.change} to {l.share}.",
        ),
    ),
    Frame(
        it.swing_is_telling,
        (
            "{w.He} polled {w.votes} votes to {r.votes} for {r.with}. {R.S} share of the vote {r.moved} from {r.share0} to {r.share} and {W.s} {w.moved} from {w.share0} to {w.share}: {a swing} swing from {swing.from} to {swing.to}.",
            "{w.He} took {w.votes} votes to {r.votes} for {r.the}. {R.S} share {r.fell} {r.change} to {r.share} while {W.s} {w.fell} {w.bare change} to {w.share}: a swing of {swing} from {swing.from} to {swing.to}.",
            "With {w.votes} votes, {w.share} of those cast, {w} finished ahead of {r.with} on {r.votes} ({r.share}). {W.The} {are|is@W} {w.dir} {w.change} and {R} {r.dir} {r.bare change}, which makes the swing from {swing.from} to {swing.to} {swing}.",
            "{r.With} came second with {r.votes} votes to {w.votes} for {w}. The swing was {swing} from {swing.from} to {swing.to}: {W} went from {w.share0} of the vote to {w.share} and {R} from {r.share0} to {r.share}.",
            "{w.He} won {w.share} of the vote, {w.dir} {w.change} on {then}, with {w.votes} votes; {r.with} had {r.votes} and {r.share}, {r.dir} {r.bare change}. That is {a swing} swing from {swing.from} to {swing.to}.",
            "There was {a swing} swing from {swing.from} to {swing.to}. {w.last} had {w.votes} votes ({w.share}, against {w.share0} in {then}) and {r.with} had {r.votes} ({r.share}, against {r.share0}).",
            "{w.last} received {w.votes} votes and {r.with} {r.votes}. On shares of {w.share} and {r.share}, {W} {are|is@W} {w.dir} {w.change} and {R} {r.dir} {r.bare change}: a swing of {swing} from {swing.from} to {swing.to}.",
            "Of the valid votes {w.share} were for {w} ({w.votes} in all) and {r.share} for {r.with} ({r.votes}). In {then} the two parties had {w.share0} and {r.share0}, so the swing is {swing} from {swing.from} to {swing.to}.",
            "The figures were {w.votes} for {w} and {r.votes} for {r.with}, or {w.share} and {r.share}. Since {then}, when the shares were {w.share0} and {r.share0}, that is a swing of {swing} from {swing.from} to {swing.to}.",
            "{R.S} share {r.fell} to {r.share}, {r.dir} {r.change}, with {r.votes} votes for {r.with}; {W.s} {w.fell} to {w.share}, {w.dir} {w.bare change}, with {w.votes} for {w}. The swing from {swing.from} to {swing.to} was {swing}.",
            "A swing of {swing} from {swing.from} to {swing.to} left {w} on {w.share} with {w.votes} votes and {r.with} on {r.share} with {r.votes}. {W.S} share in {then} was {w.share0} and {R.s} {r.share0}.",
            "{w.He} finished on {w.votes} votes, {r.with} on {r.votes}. {W.The} {have|has@W} gone from {w.share0} of the vote in {then} to {w.share}, {R} from {r.share0} to {r.share}, and the swing is {swing} from {swing.from} to {swing.to}.",
        ),
    ),
    Frame(
        it.both_fell,
        (
            "Both leading parties lost ground. {w} polled {w.votes} votes ({w.share}, down {w.change}) and {r.with} {r.votes} ({r.share}, down {r.bare change}).",
            "{w.He} had {w.votes} votes to {r.votes} for {r.with}. Both shares fell: {W.s} by {w.change} to {w.share} and {R.s} by {r.bare change} to {r.share}.",
            "{W.The} and {R} both won a smaller share than in {then}: {w} {w.share}, down {w.change}, with {w.votes} votes, and {r.with} {r.share}, down {r.bare change}, with {r.votes}.",
            "{r.With} came second on {r.votes} votes. Neither leading party matched {then}: {W} lost {w.change} of share to stand at {w.share}, with {w.votes} votes for {w}, and {R} {r.bare change} to {r.share}.",
            "The vote was {w.votes} for {w} ({w.share}, {w.change} lower than in {then}) and {r.votes} for {r.with} ({r.share}, {r.bare change} lower).",
        ),
    ),
    Frame(
        it.both_rose,
        (
            "Both leading parties gained ground. {w} polled {w.votes} votes ({w.share}, up {w.change}) and {r.with} {r.votes} ({r.share}, up {r.bare change}).",
            "{w.He} had {w.votes} votes to {r.votes} for {r.with}. Both shares rose: {W.s} by {w.change} to {w.share} and {R.s} by {r.bare change} to {r.share}.",
            "The vote was {w.votes} for {w} ({w.share}, {w.change} higher than in {then}) and {r.votes} for {r.with} ({r.share}, {r.bare change} higher).",
            "{r.With} came second on {r.votes} votes. Both of the leading two did better than in {then}: {W} added {w.change} of share to reach {w.share}, with {w.votes} votes for {w}, and {R} {r.bare change} to reach {r.share}.",
        ),
    ),
    Frame(
        it.both_changed,
        (
            "{w.He} had {w.votes} votes, or {w.share}, {w.dir} {w.change} on {then}. {r.With} was second with {r.votes} votes and {r.share}, {r.dir} {r.bare change}.",
            "{w.He} polled {w.votes} votes, {w.share} of the vote and {w.dir} {w.change}; {r.the} was second with {r.votes}, {r.share} and {r.dir} {r.bare change}.",
            "{r.With} came second with {r.votes} votes ({r.share}, {r.dir} {r.change}); {w} won {w.votes} ({w.share}, {w.dir} {w.bare change}).",
        ),
    ),
    Frame(
        _only_winner_changed,
        (
            "{w.He} polled {w.votes} votes, {w.share} of the vote and {w.dir} {w.change} on {then}; {r.with} was second with {r.votes} votes, or {r.share}.",
            "{r.With} came second with {r.votes} votes ({r.share}); {w} had {w.votes}, and {W.s} share {w.fell} {w.change} to {w.share}.",
            "Second was {r.with} with {r.votes} votes, {r.share} of the vote. {w} had {w.votes} and {w.share}, {w.dir} {w.change}.",
        ),
    ),
    Frame(
        lambda s: "r" in s.people,
        (
            "{w.He} polled {w.votes} votes, {w.share} of the vote, to {r.votes} ({r.share}) for {r.with}.",
            "{r.With} came second with {r.votes} votes, {r.share} of the vote, to {w.share} and {w.votes} votes for {w}.",
            "{w.He} had {w.votes} votes and {w.share} of the vote; {r.with} was second with {r.votes}, or {r.share}.",
        ),
    ),
)


def _has(words: SeatWords, slot: str) -> bool:
    return slot in words.people


def _u_multiplied(words: SeatWords) -> bool:
    """The first of the untold at least doubled a share that is now above 5%."""
    about = words.people["u"].candidacy.id
    ratio = words.book.get("share_ratio", about)
    share = words.book.get("share", about)
    if ratio is None or share is None or exact(share) <= 5:
        return False
    return ask.is_multiple(exact(ratio)) and exact(ratio) > ask.TWICE


PLACES: tuple[Frame[SeatWords], ...] = (
    Frame(
        lambda s: _has(s, "u") and _has(s, "v") and _u_multiplied(s),
        (
            "{u} {u.moved} {u.his} party's share to {u.share}, coming {u.place} {u.for} with {u.votes} votes; {v.with} was {v.place} with {v.votes}.",
            "{u.With} was {u.place} with {u.votes} votes, and the party's share {u.moved} to {u.share}. {v} came {v.place} {v.for} with {v.votes}.",
            "There were {u.votes} votes for {u.with}, who was {u.place} on a share that {u.moved} to {u.share}, and {v.votes} for {v.with}.",
            "{U.S} share {u.moved} to {u.share}, {u} taking {u.place} place with {u.votes} votes. {v.With} had {v.votes}.",
            "In {u.place} place {u} {u.moved} the share won {u.for}, to {u.share}, with {u.votes} votes; {v}, {v.of}, was {v.place} on {v.votes}.",
            "Next were {u.with} ({u.votes} votes, a share that {u.moved} to {u.share}) and {v.with} ({v.votes}).",
            "The {u.place}-placed candidate, {u}, {u.moved} the share of {U} to {u.share}, with {u.votes} votes. {v.With} was {v.place}, with {v.votes}.",
            "{v.With} ({v.votes} votes) was {v.place}, behind {u.with} ({u.votes}), whose share {u.moved} to {u.share}.",
            "{u.With} polled {u.votes} votes, enough for {u.place} and for a share that {u.moved} to {u.share}. After that came {v.with} on {v.votes}.",
            "From {u.share0} of the vote in {then} to {u.share} now: {u}, {u.place} {u.for}, had {u.votes} votes. {v} polled {v.votes} {v.for}.",
            "{u.Place} came {u}, {u.of}: {u.votes} votes and {u.share}, from {u.share0} in {then}. {v.Place} was {v.with} on {v.votes}.",
        ),
    ),
    Frame(
        lambda s: _has(s, "u") and not _has(s, "v") and _u_multiplied(s),
        (
            "{u.With} was {u.place} with {u.votes} votes, and the party's share {u.moved} to {u.share}.",
            "{u} {u.moved} {u.his} party's share to {u.share}, coming {u.place} {u.for} with {u.votes} votes.",
        ),
    ),
    Frame(
        lambda s: _has(s, "u") and _has(s, "v"),
        (
            "{u.With} was {u.place} with {u.votes} votes. {v} came {v.place} {v.for} with {v.votes}.",
            "{u.Place} was {u.with} with {u.votes} votes, then {v} {v.of} with {v.votes}.",
            "{u} finished {u.place} {u.for} with {u.votes} votes, ahead of {v.with} on {v.votes}.",
            "In {u.place} place was {u.the} with {u.votes} votes; {v}, {v.for}, had {v.votes}.",
            "{u}, {u.of}, had {u.votes} votes in {u.place} place, and {v.with} {v.votes} in {v.place}.",
            "Behind them came {u.with}, with {u.votes} votes, and {v}, {v.of}, with {v.votes}.",
            "There were {u.votes} votes for {u.the} and {v.votes} for {v.with}, in {u.place} and {v.place} place.",
            "{v.With} came {v.place} on {v.votes} votes, behind {u}, who polled {u.votes} {u.for}.",
            "The next two were {u} {u.for} ({u.votes} votes) and {v} {v.for} ({v.votes}).",
            "With {u.votes} votes {u}, {u.for}, was {u.place}; {v.the} polled {v.votes}.",
            "{u} and {v} followed, {u.for} and {v.for}, with {u.votes} and {v.votes} votes.",
        ),
    ),
    Frame(
        lambda s: _has(s, "u"),
        (
            "{u.With} came {u.place} with {u.votes} votes.",
            "{u} was {u.place} {u.for} with {u.votes} votes.",
            "In {u.place} place was {u.the}, with {u.votes} votes.",
            "There were {u.votes} votes for {u.with}, in {u.place} place.",
        ),
    ),
)
