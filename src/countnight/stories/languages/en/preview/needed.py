"""What it would take for the seat to change hands: swings and votes, never a forecast."""

from countnight.stories.ahead import situations as it
from countnight.stories.frames import Frame
from countnight.stories.languages.en.preview.words import PreviewWords

NEEDED: tuple[Frame[PreviewWords], ...] = (
    Frame(
        lambda s: it.has_swing(s) and it.is_notional(s),
        (
            "On those figures it would take a swing of {needed} from {D} to {C} to bring the two level.",
            "A swing of {needed} from {D} to {C} would wipe that out.",
            "By the same figures {C} would need a swing of {needed} from {D} to draw level.",
            "Measured against that, the swing needed from {D} to {C} is {needed}.",
        ),
    ),
    Frame(
        lambda s: it.has_swing(s) and it.is_narrow(s),
        (
            "A swing of {needed} from {D} to {C} would be enough: {switch} votes cast the other way would have changed the result.",
            "{C.The} would need a swing of {needed} from {D}, and {switch} votes going the other way would have been enough last time.",
            "It changes hands on a swing of {needed} from {D} to {C}, or {switch} votes cast for one and not the other.",
            "Had {switch} votes gone to {C} and not to {D}, the result would have been another: a swing of {needed}.",
            "With {switch} votes for {C} instead of {D} it would have gone the other way; the swing needed is {needed}.",
        ),
    ),
    Frame(
        it.has_swing,
        (
            "It would take a swing of {needed} from {D} to {C} to bring the two level.",
            "{C.The} would need a swing of {needed} from {D} to draw level.",
            "The seat changes hands on a swing of {needed} from {D} to {C}, if no other party overtakes both.",
            "Anything above a swing of {needed} from {D} to {C} would put {C} in front.",
            "What {C} {need|needs@C} to win there is a swing from {D} of more than {needed}.",
            "That lead disappears with a swing of {needed} from {D} to {C}.",
            "The swing that would have to happen, from {D} to {C}, is {needed}.",
            "For {C} to overtake {D}, the swing from one to the other must pass {needed}.",
            "If the swing from {D} to {C} is bigger than {needed}, {D} {lose|loses@D} that lead.",
            "On last time's shares, {needed} of swing from {D} to {C} makes it a tie.",
        ),
    ),
    Frame(
        it.challenger_absent,
        (
            "This time {C} {do|does@C} not have a candidate.",
            "{C.The} {have|has@C} no candidate there now.",
        ),
    ),
)

RECORD: tuple[Frame[PreviewWords], ...] = (
    Frame(
        lambda s: it.held_long(s) and it.has_last_won(s),
        (
            "{D.The} {have|has@D} won every general election there since {held}; {C} last did so in {last won}.",
            "The last general election at which {C} won it was in {last won}.",
            "Since {held} it has been {D.adj} at each general election, and {C} last won one there in {last won}.",
        ),
    ),
    Frame(
        it.held_long,
        (
            "{D.The} {have|has@D} won it at every general election since {held}.",
            "It has been {D.adj} at each general election since {held}.",
            "No other party has won a general election there since {held}.",
            "Every general election since {held} has gone to {D}.",
            "Since {held} nobody else has taken the seat at a general election.",
            "General elections there have all been won by {D} since {held}.",
            "The record of {D} there is unbroken since {held}.",
            "Its MPs elected at general elections have all been {D.adj} since {held}.",
        ),
    ),
    Frame(
        it.has_last_won,
        (
            "{C.The} last won it at a general election in {last won}.",
            "The seat last went to {C} at a general election in {last won}.",
            "In {last won} it was {C} that won the general election there.",
            "There was a general election win for {C} in {last won}, the last so far.",
        ),
    ),
)

LAST_TIME: tuple[Frame[PreviewWords], ...] = (
    Frame(
        lambda s: it.is_notional(s) and it.has_pair_of_shares(s),
        (
            "The notional shares of the vote are {D share} for {D} and {C share} for {C}.",
            "As shares of the vote the estimate is {D share} for {D} and {C share} for {C}.",
        ),
    ),
    Frame(
        it.has_shares,
        (
            "The shares in {then} were {D share} for {D} and {C share} for {C}, on a turnout of {turnout0}.",
            "{D.The} took {D share} of the vote then and {C} {C share}; turnout was {turnout0}.",
            "{D.S} share was {D share} last time, {C.s} {C share} and the turnout {turnout0}.",
            "Of the votes cast in {then}, {D share} went to {D} and {C share} to {C}, with turnout at {turnout0}.",
            "{C.S} share in {then} was {C share}, against {D share} for {D}, and {turnout0} of registered voters took part.",
            "With turnout at {turnout0}, {D} polled {D share} last time and {C} {C share}.",
            "Last time's turnout of {turnout0} gave {D} {D share} of the vote, {C} {C share}.",
            "{D.The} won on {D share} of the vote, with {C} on {C share} and turnout at {turnout0}.",
            "{D.The} led {C} by {D share} of the vote to {C share}; turnout reached {turnout0}.",
            "In {then} {turnout0} of those registered voted: {D} got {D share}, and {C} {C share}.",
            "{C.The} polled {C share} to the {D share} of {D} on a {turnout0} turnout.",
        ),
    ),
    Frame(
        it.has_turnout,
        (
            "Turnout was {turnout0} in {then}.",
            "In {then} the turnout was {turnout0}.",
        ),
    ),
)
