"""First sentences of a preview: who won the seat last time, and by how much."""

from countnight.stories.ahead import situations as it
from countnight.stories.frames import Frame
from countnight.stories.languages.en.preview.words import PreviewWords

LEAD: tuple[Frame[PreviewWords], ...] = (
    Frame(
        it.is_unopposed,
        (
            "There will be no vote in {seat}: {o} is the only candidate, and is to be returned unopposed {o.for}.",
            "{o} is to be returned unopposed {o.for} in {seat}, where nobody else has been nominated.",
        ),
    ),
    Frame(
        it.is_postponed,
        (
            "{seat} will not declare with the other seats, because the poll there has been put off{postponed}.",
            "Voting in {seat} has been put off{postponed}.",
        ),
    ),
    Frame(
        it.speaker_stands,
        (
            "{k} is seeking re-election in {seat} {k.for}, and stands for no party.",
            "{seat} is the Speaker's seat: {k} stands there {k.for} and for no party.",
        ),
    ),
    Frame(
        it.speaker_before,
        (
            "{seat} last elected the Speaker, who does not stand this time, and so last time's figures are no guide.",
            "The Speaker won {seat} last time and is not a candidate now, so there is no earlier party contest to compare with.",
        ),
    ),
    Frame(
        lambda s: it.is_new(s) and not it.has_baseline(s),
        (
            "{seat} is a new seat, and nobody defends it.",
            "Nobody has won {seat} before: the seat was created in {created}.",
        ),
    ),
    Frame(
        lambda s: it.is_notional(s) and it.has_baseline(s) and not it.independent_won(s),
        (
            "On notional figures for {then}, {D} would have won {seat} by {majority0} votes from {C}.",
            "{seat} has new boundaries: by the notional result for {then}, {D} would have led {C} by {majority0} votes.",
            "Had {seat} been fought on its new boundaries in {then}, {D} would have beaten {C} by a notional {majority0} votes.",
            "The notional majority in {seat}, reckoned from the votes of {then}, is {majority0} for {D} over {C}.",
            "New boundaries give {D} a notional majority of {majority0} over {C} in {seat}.",
            "{D.The} {have|has@D} a notional lead of {majority0} over {C} in {seat}, worked out from {then} for the new boundaries.",
        ),
    ),
    Frame(
        it.independent_won,
        (
            "{first} won {seat} as an independent in {then}, {majority0} votes ahead of {C}.",
            "{seat} went to an independent in {then}: {first} beat {C} by {majority0} votes.",
        ),
    ),
    Frame(
        it.mp_changed_party,
        (
            "{m}, who won {seat} for {D} by {majority0} votes in {then}, is now standing {m.for}.",
            "{seat} elected {m} for {D} in {then} by {majority0} votes; this time {m.last} stands {m.for}.",
            "The {D.adj} majority of {majority0} in {seat} was won by {m} in {then}, who stands now {m.for}.",
            "Standing {m.for} in {seat} is {m}, its MP, elected for {D} in {then} with a majority of {majority0}.",
        ),
    ),
    Frame(
        it.by_election_lost,
        (
            "{D.The} won {seat} by {majority0} votes in {then}, but {B} {have|has@B} won a by-election there since, in {by-election}.",
            "{seat} has changed hands since {then}, when {D} won it by {majority0} votes: {B} took it at a by-election in {by-election}.",
        ),
    ),
    Frame(
        it.mp_of_another_party,
        (
            "{D.The} won {seat} by {majority0} votes in {then}; its MP now, {m}, is standing {m.for}.",
            "{m}, the sitting MP for {seat}, is standing {m.for}; {D} won the seat in {then} with a majority of {majority0}.",
        ),
    ),
    Frame(
        lambda s: it.is_absent(s) and s.has("first_then"),
        (
            "{first} won {seat} for {D} in {then} by {majority0} votes, but the party has no candidate there now.",
            "{D.The}, {who|which@D} won {seat} by {majority0} votes in {then}, {have|has@D} no candidate there this time.",
        ),
    ),
    Frame(
        it.independent_second,
        (
            "{D.The} {are|is@D} defending {seat}, won in {then} by {majority0} votes from the independent {second}.",
            "In {seat} {D} beat {second}, an independent, by {majority0} votes in {then}.",
        ),
    ),
    Frame(
        lambda s: it.defends(s) and s.has("first_then"),
        (
            "{D.The} {are|is@D} defending a majority of {majority0} in {seat}, where {C} came second in {then}.",
            "{seat} was won by {D} in {then}, with {C} {majority0} votes behind.",
            "In {then} {first} took {seat} for {D}, beating {C} by {majority0} votes.",
            "{D.S} lead over {C} in {seat} last time was {majority0} votes.",
            "{C.The} finished second in {seat} in {then}, {majority0} votes short of {D}.",
            "At the last general election {seat} gave {D} {majority0} more votes than {C}.",
            "{D.The} {hold|holds@D} {seat}, with a majority over {C} of {majority0} votes since {then}.",
            "{seat} is in {D.adj} hands: {first} had {majority0} votes to spare over {C} in {then}.",
            "The {D.adj} majority in {seat} is {majority0}, with {C} the nearest challengers in {then}.",
            "{first} won {seat} in {then} by {majority0} votes, for {D} and against {C}.",
            "Ahead of the count in {seat}, {D} {start|starts@D} from a majority of {majority0} over {C}.",
            "A margin of {majority0} votes separated {D}, the winners of {seat} in {then}, from {C}.",
        ),
    ),
    Frame(
        it.has_baseline,
        (
            "{D.The} won {seat} in {then} by {majority0} votes from {C}.",
            "In {then} {seat} was won by {D}, {majority0} votes ahead of {C}.",
        ),
    ),
    Frame(
        lambda s: s.has("previous_winner", "baseline"),
        (
            "{D.The} won {seat} in {then}.",
            "{seat} was won by {D} in {then}.",
        ),
    ),
    Frame(
        it.always,
        (
            "{seat} is still to declare, and {nominated} candidates are standing there.",
            "In {seat} {nominated} candidates are standing, and the result is still to come.",
            "Still to come is {seat}, where there are {nominated} candidates.",
        ),
    ),
)
