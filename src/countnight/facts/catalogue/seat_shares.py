"""Facts of each candidate: party, votes, share, place and what has changed."""

from countnight.facts.catalogue.entry import Entry

SHARES = (
    Entry(
        "candidates",
        about="–",
        unit="count",
        says="how many candidates were declared",
        holds="always",
        worded="word or number",
    ),
    Entry(
        "candidate",
        about="C",
        unit="text",
        says="the name as nominated",
        holds="always",
        worded="as it stands",
    ),
    Entry(
        "party",
        about="C",
        unit="text",
        says="the party stood for, before folding",
        holds="always",
        worded="party form of the language",
    ),
    Entry(
        "joint_label",
        about="C",
        unit="text",
        says=("the main party that a joint label is counted with; the input `label` is the label"),
        holds="the label is joint",
        worded="only in a footnote",
        source="Commons Library, CBP-8749",
    ),
    Entry(
        "independent",
        about="C",
        unit="text",
        says=(
            "`same_person`, `another_person` or `none_before`: who stood as an independent "
            "last time"
        ),
        holds="the candidate is an independent, and there is a baseline",
        worded="only the same person is compared; never by name",
        source="`previous_candidate_id`",
    ),
    Entry(
        "changed_party",
        about="C",
        unit="text",
        says="the party for which the sitting MP, standing for another one, won last time",
        holds=(
            "a note says that the MP was elected as that party or left it, and it won the seat then"
        ),
        worded="party form of the language",
        source="the note",
    ),
    Entry(
        "votes",
        about="C",
        unit="votes",
        says="votes",
        holds="always",
        worded="whole votes",
    ),
    Entry(
        "share",
        about="C",
        unit="percent",
        says="100 × votes ÷ V",
        holds="V is not 0",
        worded='one decimal, "of the vote"',
    ),
    Entry(
        "place",
        about="C",
        unit="rank",
        says="1 + candidates with more votes; a drawn lot decides place 1",
        holds="always",
        worded="ordinal",
        source="RPA 1983, Sch. 1 rule 49",
    ),
    Entry(
        "previous_votes",
        about="C",
        unit="votes",
        says="the party's votes then, or the same independent's",
        holds="as `share_change`",
        worded="whole votes",
    ),
    Entry(
        "previous_share",
        about="C",
        unit="percent",
        says="100 × those votes ÷ V0",
        holds="as `share_change`",
        worded="one decimal",
    ),
    Entry(
        "share_change",
        about="C",
        unit="points",
        says="share − previous share",
        holds=(
            "the party stood both times, with one candidate now; an independent is the same "
            "person; no Speaker"
        ),
        worded="one decimal",
        source="Commons Library, CBP-8749",
    ),
    Entry(
        "share_ratio",
        about="C",
        unit="ratio",
        says="share ÷ previous share",
        holds="as `share_change`, and the earlier share is not 0",
        worded="words only",
    ),
    Entry(
        "did_not_stand_before",
        about="C",
        unit="text",
        says="the party that has no earlier share",
        holds="there is a baseline without the party; not independents, not the Speaker",
        worded='"did not stand", never "+N"',
    ),
    Entry(
        "previous_party_votes",
        about="P",
        unit="votes",
        says="a party's votes then, standing now or not",
        holds="there is a baseline; not independents",
        worded="whole votes",
    ),
    Entry(
        "previous_party_share",
        about="P",
        unit="percent",
        says="100 × those votes ÷ V0",
        holds="as `previous_party_votes`",
        worded="one decimal",
    ),
    Entry(
        "did_not_stand_now",
        about="P",
        unit="votes",
        says="the votes then of a party that does not stand now",
        holds="there is a baseline with the party; not the Speaker",
        worded='"did not stand this time"',
    ),
)
