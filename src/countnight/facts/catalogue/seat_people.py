"""Facts of people and of the past: places, MPs, notes and records."""

from countnight.facts.catalogue.entry import Entry

PEOPLE = (
    Entry(
        "runner_up",
        about="C",
        unit="text",
        says="who came second; several with equal votes",
        holds="somebody did",
        worded="name",
    ),
    Entry(
        "third",
        about="C",
        unit="text",
        says="who came third",
        holds="somebody did",
        worded="name",
    ),
    Entry(
        "fourth",
        about="C",
        unit="text",
        says="who came fourth",
        holds="somebody did",
        worded="name",
    ),
    Entry(
        "incumbent_lost",
        about="C",
        unit="rank",
        says="the place of this seat's MP, who stood and lost",
        holds="first place is decided",
        worded="ordinal",
    ),
    Entry(
        "by_election_between",
        about="P or C",
        unit="text",
        says=(
            "the day of a by-election since the baseline: about its winner's party, or "
            "about the MP whom it brought in"
        ),
        holds=("a note `by_election_win` or `entered_by` gives a day between the two elections"),
        worded='day, "won the by-election in August 2019"; it never resets hold or gain',
        source="the note",
    ),
    Entry(
        "tenure",
        about="C",
        unit="year",
        says=(
            "the first year as MP for this seat; each term is in the inputs `term_N_from` "
            "and `term_N_until`, the present one without an end"
        ),
        holds="notes `mp_for_this_seat` or `mp_for_this_seat_since` are there",
        worded='"MP for S from 2010 to 2015 and since 2017"',
        source="the notes",
    ),
    Entry(
        "years_as_mp",
        about="name",
        unit="count",
        says="the whole years as MP for this seat until this election",
        holds="a note `mp_for_this_seat_since` is there, and the election is in December",
        worded='"after 49 years"',
        source="the note",
    ),
    Entry(
        "run_until",
        about="P",
        unit="year",
        says="the last year of the run of wins that a note gives",
        holds="the note `won_every_general_election` gives an end",
        worded='"from 1935 to 2017"',
        source="the note",
    ),
    Entry(
        "won_back",
        about="C",
        unit="year",
        says="the year in which the winner's earlier term ended",
        holds="the winner was MP for this seat before, by a note, and not at dissolution",
        worded='"wins back the seat lost in 2017"',
        source="the notes",
    ),
    Entry(
        "notable",
        about="see below",
        unit="year or text or count",
        says="an attested note, or a record from the table of past elections",
        holds="the note or the table is there",
        worded="words, with its set",
        source="the note, or history.csv",
    ),
    Entry(
        "run_of_wins",
        about="P",
        unit="count",
        says=(
            "how many general elections in a row the party has won, tonight's included; "
            "about the party whose run tonight ended, those before tonight"
        ),
        holds="the table knows the winner of each, and there are at least two",
        worded=(
            'number, "at a general election"; inputs `from`, `until`; "at least" with '
            "`open_before` or `since_table_began`"
        ),
        source="history.csv",
    ),
    Entry(
        "longest_run",
        about="P",
        unit="count",
        says=("the same run, when no party has had a longer one, or one as long, in the table"),
        holds=(
            "the table reaches back to the year of creation, or says with "
            "`since_table_began` where it begins"
        ),
        worded="number, with the table's reach",
        source="history.csv",
    ),
    Entry(
        "first_win_since_created",
        about="P",
        unit="year",
        says=(
            "the year when the seat came into being: the party has not won it at a general "
            "election since"
        ),
        holds=(
            "tonight's winning party won none of the table's elections, which reach back to "
            "that year and could all be judged"
        ),
        worded='"first win at a general election since the seat was created in 1983"',
        source="history.csv, with the note `seat_created`",
    ),
    Entry(
        "majority_record",
        about="smallest:S or largest:S",
        unit="votes",
        says=(
            "tonight's majority, when none in the seat since its creation was as small, or as large"
        ),
        holds=("the table reaches back to the year of creation, and every majority in it is known"),
        worded='"smallest since the seat was created in 1983"',
        source="history.csv, with the note `seat_created`",
    ),
)
