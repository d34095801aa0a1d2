"""Turning the brown-out dial: in the log, so that every process and every restart obeys."""

from countnight.errors import StaleLogError
from countnight.flow.newsroom import Newsroom
from countnight.model.desk.actor import Actor
from countnight.model.desk.dial import Dial
from countnight.model.event import DialTurned


def turn_dial(newsroom: Newsroom, to: Dial, *, by: Actor, reason: str = "") -> bool:
    """The dial stands where it is asked to; False when it stood there already.

    Shape: a pause may be asked for again: readers are then shown the night as it is by now.
    """
    event = DialTurned(to, by, reason.strip() or None)
    while True:
        newsroom.catch_up()
        if newsroom.night.dial is to and to is not Dial.PAUSED:
            return False
        try:
            newsroom.commit([event])
        except StaleLogError:
            continue
        return True
