"""What people do with their own account."""

from dataclasses import replace

from countnight.flow.people.changes import PeopleError, change_person, set_password
from countnight.flow.people.door import Door
from countnight.flow.people.passwords import fault_of_password
from countnight.flow.people.sign_in import Caller, Visit, let_in


class WrongPasswordError(PeopleError):
    """The password in use was not given right, or too often wrong."""

    def __init__(self, *, wait_seconds: int) -> None:
        wait = f" Wait {wait_seconds} seconds, then try again." if wait_seconds else ""
        super().__init__(f"The password you use now is not right.{wait}")


class UnfitPasswordError(PeopleError):
    """The new password cannot be taken as it is."""

    def __init__(self, *, fault: str) -> None:
        super().__init__(fault)


def change_own_password(
    door: Door, visit: Visit, *, caller: Caller, current: str, wanted: str
) -> Visit:
    """The person has the new password, is signed out everywhere else, and here with a new secret.

    Shape: wrong guesses count as they do at sign-in, so that a browser left open is no way round.
    Raises: WrongPasswordError, UnfitPasswordError.
    """
    person = visit.person.id
    now = door.clock.now()
    wait = door.tries.wait_seconds(person, address=caller.address, now=now)
    is_right = not wait and door.passwords.is_right(current, hashed=door.people.password_of(person))
    if not is_right:
        if not wait:
            door.tries.failed(person, address=caller.address, now=now)
        raise WrongPasswordError(wait_seconds=wait)
    fault = fault_of_password(wanted, person=person)
    if fault is not None:
        raise UnfitPasswordError(fault=fault)
    set_password(door, person, password=wanted, by=person)
    return let_in(door, caller, person=visit.person, how="new password")


def change_own_byline(door: Door, visit: Visit, *, job: str, outlet: str) -> None:
    """What stands under the person's name is this; nothing, where it is empty.

    Raises: UnfitPersonError.
    """
    changed = replace(visit.person, job=job.strip() or None, outlet=outlet.strip() or None)
    change_person(door, changed, by=visit.person.id)
