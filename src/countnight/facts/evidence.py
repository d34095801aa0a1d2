"""What a fact rests on: figures of the declaration and of the baseline, named alike everywhere."""

from countnight.facts.seat_view import SeatView, Standing
from countnight.model.fact import Input

DECLARATION = "declaration"
"""The source of every figure that the returning officer read out."""

NOMINATIONS = "nominations"
"""The source of names, parties and who was the seat's MP."""


def valid_votes_now(view: SeatView) -> Input:
    """The valid votes that shares and turnout are taken of."""
    return Input("valid_votes", view.valid_votes, DECLARATION)


def votes_now(standing: Standing) -> Input:
    """The candidacy's votes."""
    return Input("votes", standing.votes, DECLARATION)


def votes_of_winner(standing: Standing) -> Input:
    """The winner's votes, where they stand beside the runner-up's."""
    return Input("votes_winner", standing.votes, DECLARATION)


def votes_of_runner_up(standing: Standing) -> Input:
    """The runner-up's votes, where they stand beside the winner's."""
    return Input("votes_runner_up", standing.votes, DECLARATION)
