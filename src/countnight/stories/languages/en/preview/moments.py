"""When the declaration is expected, and what the seats around have shown so far."""

from countnight.stories.ahead import situations as it
from countnight.stories.frames import Frame
from countnight.stories.languages.en.preview.words import PreviewWords

TIME: tuple[Frame[PreviewWords], ...] = (
    Frame(
        it.has_time,
        (
            "The result is expected at {about}.",
            "A declaration is due at {about}.",
            "Expect the result at {about}.",
            "The count should be finished at {about}.",
            "The returning officer is expected to declare at {about}.",
            "{About} is when the seat is expected to declare.",
            "It is likely to declare at {about}.",
            "The timetable puts the declaration at {about}.",
        ),
    ),
    Frame(
        it.has_close,
        (
            "Polls close at {close}; no time has been given for the declaration.",
            "No time for the declaration has been announced, and voting ends at {close}.",
            "When the seat will declare is not known; polls close at {close}.",
            "There is no expected time yet for a result once polls have closed at {close}.",
            "Voting goes on until {close}, with no declaration time given.",
            "The polls are open until {close}, and how long the count will last has not been announced.",
            "The result follows some time after the close of poll at {close}.",
            "Voters have until {close}; the hour of the declaration is not known.",
        ),
    ),
    Frame(
        it.always,
        (
            "No time has been given for the declaration.",
            "When it will declare is not known.",
            "There is no expected time for the result.",
            "The hour of the declaration has not been announced.",
        ),
    ),
)

MEDIAN: tuple[Frame[PreviewWords], ...] = (
    Frame(
        it.has_median,
        (
            "In {group} so far, the median swing between the two is {median} from {median.from} to {median.to}, over {swings} seats.",
            "Across {swings} seats declared in {group}, the median swing is {median} from {median.from} to {median.to}.",
            "The median of {swings} swings so far in {group} is {median}, from {median.from} to {median.to}.",
            "So far {group} has shown a median swing of {median} from {median.from} to {median.to}, in {swings} seats.",
        ),
    ),
)

AROUND: tuple[Frame[PreviewWords], ...] = (
    Frame(
        it.held_all,
        (
            "{D.The} {have|has@D} held all {defended} of the seats {they were|it was@D} defending among those declared.",
            "Of the seats declared there, {D} had won {defended} last time and {have|has@D} kept every one.",
        ),
    ),
    Frame(
        it.held_none,
        (
            "{D.The} {have|has@D} lost all {defended} of the seats {they were|it was@D} defending among those declared.",
        ),
    ),
    Frame(
        it.has_defended,
        (
            "{D.The} {have|has@D} held {kept} of the {defended} seats {they were|it was@D} defending among the {declared} declared.",
            "Of the {declared} seats declared there, {D} had won {defended} last time and {have|has@D} kept {kept}.",
            "Among the {declared} declared so far, {D} {were|was@D} defending {defended} and {have|has@D} held {kept}.",
        ),
    ),
)
