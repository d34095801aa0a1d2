"""What each fact and each of its inputs is called where a reader checks a number."""

from collections.abc import Mapping
from types import MappingProxyType

FACTS_EN: Mapping[str, str] = MappingProxyType(
    {
        "candidates": "Number of candidates",
        "valid_votes": "Valid votes",
        "rejected": "Rejected ballot papers",
        "electorate": "Registered electors",
        "votes": "Votes",
        "share": "Share of the valid vote",
        "place": "Place",
        "share_change": "Change in share of the vote, in points",
        "previous_share": "Share of the vote last time",
        "previous_votes": "Votes last time",
        "share_ratio": "Share now against share last time",
        "previous_party_share": "Party's share last time",
        "previous_party_votes": "Party's votes last time",
        "majority": "Majority",
        "majority_share": "Majority as a share of the valid vote",
        "tie_by_lot": "Votes each when the lot was drawn",
        "previous_majority": "Majority last time",
        "previous_majority_share": "Majority last time as a share of the valid vote",
        "previous_second": "Votes of the second party last time",
        "majority_change": "Change in majority",
        "majority_ratio": "Majority now against majority last time",
        "overturned": "Majority overturned",
        "turnaround": "Turnaround: both majorities together",
        "swing": "Swing (Butler), in points",
        "incumbent_lost": "Place of the sitting MP",
        "turnout": "Turnout: valid votes over registered electors",
        "previous_turnout": "Turnout last time",
        "turnout_change": "Change in turnout, in points",
        "voters_rounded": "Valid votes to the nearest thousand",
        "turnout_phrase": "Turnout in words",
        "deposits_lost": "Deposits lost: one twentieth of the valid vote or less",
        "deposits_kept": "Deposits kept: more than one twentieth of the valid vote",
        "recount": "Recounts",
        "electorate_share": "Winner's votes over registered electors",
        "notable": "Record or attested note",
        "context": "Attested note about the election",
        "declared": "Seats declared",
        "seats": "Seats in the area",
        "undeclared": "Seats still to declare",
        "seats_by_party": "Seats won",
        "previous_seats_by_party": "Seats won last time, of those declared now",
        "previous_seats_all": "Seats won last time",
        "seats_gained": "Seats gained",
        "seats_lost": "Seats lost",
        "group_share": "Share of the valid vote in the seats declared",
        "group_share_change": "Change in share, same seats both times, in points",
        "previous_group_share": "Share last time in the same seats",
        "group_votes": "Votes in the seats declared",
        "group_turnout": "Turnout in the seats declared",
        "group_turnout_change": "Change in turnout, same seats both times, in points",
        "previous_group_turnout": "Turnout last time in the same seats",
        "closest": "Majority, one of the smallest",
        "largest_majority": "Majority, one of the largest",
        "largest_swing": "Swing, one of the largest, in points",
        "extremes_so_far": "Turnout, highest or lowest so far",
        "incumbent_beaten": "Sitting MP beaten",
        "outcome": "Hold, gain or win",
        "status": "Whether the winner sat for this seat before",
        "winner": "Winner",
        "runner_up": "Second",
        "third": "Third",
        "fourth": "Fourth",
    }
)

INPUTS_EN: Mapping[str, str] = MappingProxyType(
    {
        "valid_votes": "valid votes",
        "electorate": "registered electors",
        "attested_by": "attested by",
        "since_table_began": "since the table began",
    }
)

UNITS_EN: Mapping[str, str] = MappingProxyType(
    {
        "votes": "votes",
        "electors": "electors",
        "percent": "%",
        "points": "points",
        "ratio": "times",
        "count": "",
        "rank": "",
        "year": "",
        "text": "",
    }
)
