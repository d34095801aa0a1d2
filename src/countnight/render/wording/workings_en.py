"""How a number was worked out, in English: formulas, sources and roundings in plain words."""

from collections.abc import Mapping
from types import MappingProxyType

FORMULAS_EN: Mapping[str, str] = MappingProxyType(
    {
        "((share now − share then of one) + (share then − share now of the other)) ÷ 2": (
            "The rise in one party's share and the fall in the other's, added up and halved."
        ),
        "1 + number of candidates with more votes": "One more than the candidates with more votes.",
        "1 + number of declared seats with a smaller majority in votes": (
            "One more than the declared seats with a smaller majority."
        ),
        "1 + number of seats declared earlier": "One more than the seats that declared earlier.",
        "100 × (valid votes + rejected papers) ÷ registered electors": (
            "Valid votes and rejected papers as a percentage of the registered electors."
        ),
        "year of the election − first year as MP": (
            "The year of this election, less the first year as MP for the seat."
        ),
        "last year of the run as noted": "The last year of the run, as the note gives it.",
        "100 × majority then ÷ valid votes then": (
            "The majority last time as a percentage of the valid votes then."
        ),
        "100 × majority ÷ valid votes": "The majority as a percentage of the valid votes.",
        "100 × rejected papers ÷ (valid votes + rejected papers)": (
            "Rejected papers as a percentage of all papers counted."
        ),
        "100 × the party's votes ÷ valid votes, over the seats declared": (
            "The party's votes as a percentage of the valid votes, in the seats declared."
        ),
        "100 × valid votes then ÷ registered electors then": (
            "Valid votes last time as a percentage of the registered electors then."
        ),
        "100 × valid votes ÷ registered electors": (
            "Valid votes as a percentage of the registered electors."
        ),
        "100 × valid votes ÷ registered electors, over the seats declared": (
            "Valid votes as a percentage of the registered electors, in the seats declared."
        ),
        "100 × votes of the winner ÷ registered electors": (
            "The winner's votes as a percentage of the registered electors."
        ),
        "100 × votes then ÷ valid votes then": (
            "Votes last time as a percentage of the valid votes then."
        ),
        "100 × votes ÷ valid votes": "Votes as a percentage of the valid votes.",
        "20 × votes ≤ valid votes": "Counted as lost at one twentieth of the valid votes or less.",
        "Butler swing on the votes of all the seats declared, the same seats both times": (
            "The swing on all votes of the seats declared, the same seats both times."
        ),
        "a candidate of the party in the baseline, none now": (
            "The party had a candidate last time and has none now."
        ),
        "attested note": "Looked up, not worked out.",
        "attested note, agreeing with the winner in the baseline": (
            "Looked up, and in agreement with last time's winner."
        ),
        "candidates with 20 × votes ≤ valid votes": (
            "Candidates with one twentieth of the valid votes or less."
        ),
        "candidates with 20 × votes > valid votes, all of them": (
            "All candidates have more than one twentieth of the valid votes."
        ),
        "candidates with 20 × votes ≤ valid votes, in the seats declared": (
            "Candidates with one twentieth of the valid votes or less, in the seats declared."
        ),
        "declared total": "The total as declared.",
        "general elections in a row won by the party": (
            "General elections that the party won in a row."
        ),
        "largest Butler swing among the seats declared": "The largest among the seats declared.",
        "last election of the table whose majority was as extreme as now's, or its first": (
            "The last election with a majority as extreme as this one, or the first on record."
        ),
        "last general election of the table that the party won": (
            "The last general election on record that the party won."
        ),
        "majority now − majority then": "The majority now minus the majority last time.",
        "majority now ÷ majority then": "The majority now divided by the majority last time.",
        "majority now + majority then of the party that lost the seat": (
            "The majority now and the one that the losing party had last time, added up."
        ),
        "most valid votes": "The most valid votes.",
        "nearest plain fraction, within 1.5 points": "The nearest plain fraction.",
        "no candidate of the party in the baseline": "The party had no candidate here last time.",
        "number of candidates declared": "The candidates declared, counted.",
        "seats gained − seats lost, of those declared": (
            "Seats gained minus seats lost, of those declared."
        ),
        "seats whose winning party changed, of those declared": (
            "Seats that changed hands, of those declared."
        ),
        "seats with this party first": "Seats in which the party came first.",
        "seats − declared": "All seats minus those declared.",
        "share now ÷ share then": "The share now divided by the share last time.",
        "share now − share then": "The share now minus the share last time.",
        "share now − share then, over the same seats": (
            "The share now minus the share last time, in the same seats."
        ),
        "sitting MP of the seat, standing there, not the winner": (
            "The MP when the election was called stood again and did not win."
        ),
        "sign of 20 × votes − valid votes": (
            "The votes compared with one twentieth of the valid votes."
        ),
        "the candidates in order of votes": "The candidates in order of their votes.",
        "smallest majority in votes among the seats declared": (
            "The smallest among the seats declared."
        ),
        "largest majority in votes among the seats declared": (
            "The largest among the seats declared."
        ),
        "sum of the candidates' votes": "The votes of all candidates, added up.",
        "sum of the party's votes over the seats declared": (
            "The party's votes in the seats declared, added up."
        ),
        "turnout now − turnout then, both of valid votes": (
            "The turnout now minus the turnout last time, both of valid votes."
        ),
        "turnout now − turnout then, over the same seats": (
            "The turnout now minus the turnout last time, in the same seats."
        ),
        "valid votes + rejected papers": "Valid votes and rejected papers, added up.",
        "valid votes to the nearest 1,000, half up": "The valid votes, rounded.",
        "votes of the winner then − of the second": (
            "Last time's winner's votes minus those of the second."
        ),
        "votes of the winner − votes of the runner-up": (
            "The winner's votes minus the runner-up's."
        ),
        "winning party now against winning party in the baseline": (
            "The winning party now against the one that won last time."
        ),
    }
)
"""Formulas as sentences; one that is missing here is shown as the fact has it."""

SOURCES_EN: Mapping[str, str] = MappingProxyType(
    {
        "declaration": "the returning officer's declaration",
        "nominations": "the statement of persons nominated",
        "history": "the record of past elections",
        "seat_created": "the record of when seats were created",
        "note": "the newsroom's notes on the seat",
        "arithmetic": "arithmetic",
    }
)
"""Whose word it is; the name of an election or publisher stands for itself."""

ROUNDINGS_EN: Mapping[str, str] = MappingProxyType(
    {
        "half up to one decimal": "Rounded half up to one decimal.",
        "half up to the nearest 1,000": "Rounded half up to the nearest 1,000.",
        "in words near a whole ratio": "Said in words, to the nearest whole ratio.",
        "stated against 5%": "Compared with exactly 5%, at which a deposit is still lost.",
        "whole years": "In whole years.",
    }
)
"""What was done to a value before it was printed."""
