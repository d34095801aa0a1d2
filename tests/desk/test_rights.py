import re
from dataclasses import replace
from pathlib import Path

import pytest

from countnight.desk.rights import API_RIGHTS, RIGHTS, Right, may, roles_with
from countnight.model.person import Person, PersonId, Role

REFERENCE = Path(__file__).parents[2] / "docs" / "reference" / "rights.md"
ROW = re.compile(r"^\| `([a-z-]+)` \| [^|]+ \|(.+)\|$", re.MULTILINE)
EDITOR = Person(PersonId("anna"), "Anna", frozenset({Role.EDITOR}))


def documented() -> dict[str, set[str]]:
    """Each right in the reference, with the roles that have a 'yes' in its row."""
    text = REFERENCE.read_text("utf-8")
    return {
        right: {
            role for role, cell in zip(Role, cells.split("|"), strict=True) if cell.strip() == "yes"
        }
        for right, cells in ROW.findall(text)
    }


def test_the_reference_has_the_table() -> None:
    """Whoever reads docs/reference/rights.md knows who may do what."""
    assert documented() == {right.value: set(RIGHTS[right]) for right in Right}


def test_every_right_has_somebody() -> None:
    """No right is out of everybody's reach, so nothing on the desk is for nobody."""
    assert set(RIGHTS) == set(Right)
    assert all(RIGHTS.values())


def test_every_role_sees_the_desk() -> None:
    """Whoever is given a role can sign in and look round."""
    assert set(roles_with(Right.SEE_DESK)) == set(Role)


@pytest.mark.parametrize("right", Right)
def test_one_role_gives_its_rights_and_no_other(right: Right) -> None:
    """An editor may do what the table says of editors."""
    assert may(EDITOR, right) is (Role.EDITOR in RIGHTS[right])


def test_roles_add_up() -> None:
    """Who is reporter and moderator may write posts and moderate questions, and not recall."""
    both = replace(EDITOR, roles=frozenset({Role.REPORTER, Role.MODERATOR}))

    assert may(both, Right.WRITE_POST)
    assert may(both, Right.MODERATE_QUESTIONS)
    assert not may(both, Right.RECALL)


def test_who_left_may_do_nothing() -> None:
    """A deactivated person has no right, whatever the roles."""
    gone = replace(EDITOR, roles=frozenset(Role), is_active=False)

    assert not any(may(gone, right) for right in Right)


def test_who_has_no_role_may_do_nothing() -> None:
    """A person without a role is nobody to the desk."""
    assert not any(may(replace(EDITOR, roles=frozenset()), right) for right in Right)


def test_what_a_token_may_do_is_in_the_table() -> None:
    """A token's rights are rights like others."""
    assert set(Right) > API_RIGHTS
