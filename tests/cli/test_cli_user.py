from pathlib import Path

import pytest
from terminal import SHIPPED, Said, told

from countnight.store.people.sql_people import SqlPeople

ANNA = {
    "person": "anna",
    "name": "Anna Lee",
    "roles": ["editor", "engineer"],
    "job": None,
    "outlet": None,
    "active": True,
}
PASSWORD = "correct horse battery"  # noqa: S105 - opens nothing but a test's own store


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A store with one editor and engineer in it."""
    path = tmp_path / "night.countnight"
    done = user("add", "Anna", "--name", "Anna Lee", *roles("editor", "engineer"), store=path)
    assert done.code == 0
    return path


def user(word: str, *arguments: str, store: Path, given: str = "") -> Said:
    """What `countnight user WORD` says about the shipped election's people."""
    return told("user", word, SHIPPED, *arguments, "--store", store, given=given)


def roles(*names: str) -> list[str]:
    """The options that give these roles."""
    return [part for name in names for part in ("--role", name)]


def test_who_was_added_is_listed(store: Path) -> None:
    """The list tells name and roles, to people and to programs, and no secret."""
    assert user("list", "--json", store=store).objects() == [ANNA]
    assert "Anna Lee" in user("list", store=store).out


def test_a_name_is_taken_once(store: Path) -> None:
    """A second person of the same sign-in name is refused with a sentence."""
    done = user("add", "anna", "--name", "Another", *roles("reporter"), store=store)

    assert done.code == 3
    assert "somebody's sign-in name already" in done.err


@pytest.mark.parametrize("person", ["a", "two words", "x" * 41 + "é", "../etc", "-a"])
def test_a_sign_in_name_is_short_and_plain(tmp_path: Path, person: str) -> None:
    """What cannot be a sign-in name is refused before anything is kept."""
    path = tmp_path / "night.countnight"
    arguments = ["user", "add", "--name", "N", *roles("editor"), "--store", str(path)]
    done = told(*arguments, "--", SHIPPED, person)

    assert done.code == 3
    assert "2 to 40 letters" in done.err


def test_a_password_is_asked_for_and_kept_as_a_hash(store: Path) -> None:
    """It is typed twice, shown nowhere, and stands in no file."""
    done = user("password", "anna", store=store, given=f"{PASSWORD}\n{PASSWORD}\n")
    people = SqlPeople.open(store)
    hashed = people.password_of(people.everyone()[0].id) or ""
    people.close()

    assert done.code == 0
    assert PASSWORD not in done.out + done.err
    assert hashed.startswith("$argon2id$")
    assert PASSWORD.encode() not in b"".join(file.read_bytes() for file in store.parent.iterdir())


def test_a_weak_password_is_asked_for_again(store: Path) -> None:
    """A short one, or two that differ, are refused and the question comes again."""
    lines = ["short", PASSWORD, "something else there", PASSWORD, PASSWORD]
    done = user("password", "anna", store=store, given="\n".join(lines) + "\n")

    assert done.code == 0
    assert "12 characters or more" in done.err
    assert "not the same" in done.err


def test_no_option_takes_a_password(store: Path) -> None:
    """What stands on a command line stands in its history, so there is no such option."""
    assert user("password", "anna", "--password", PASSWORD, store=store).code == 2


def test_roles_are_replaced(store: Path) -> None:
    """The roles given are the roles had."""
    user("add", "ben", "--name", "Ben Hall", *roles("engineer"), store=store)
    done = user("roles", "anna", *roles("checker", "reporter"), store=store)

    assert done.code == 0
    assert user("list", "--json", store=store).objects()[0]["roles"] == ["reporter", "checker"]


def test_the_last_engineer_stays(store: Path) -> None:
    """Nobody locks the newsroom out of itself, by roles or by letting the last one go."""
    demoted = user("roles", "anna", *roles("editor"), store=store)
    gone = user("deactivate", "anna", store=store)

    assert (demoted.code, gone.code) == (3, 3)
    assert "last active engineer" in demoted.err
    assert user("list", "--json", store=store).objects() == [ANNA]


def test_who_is_let_go_is_still_listed(store: Path) -> None:
    """A deactivated person stays in the list, marked."""
    user("add", "ben", "--name", "Ben Hall", *roles("reporter"), store=store)
    done = user("deactivate", "ben", store=store)

    assert done.code == 0
    assert [one["active"] for one in user("list", "--json", store=store).objects()] == [True, False]


def test_an_unknown_person_is_a_question_of_usage(store: Path) -> None:
    """A sign-in name that nobody has ends with 2 and the way to see all."""
    for word in ("password", "deactivate", "sessions", "revoke"):
        done = user(word, "nobody", store=store)

        assert (done.code, "countnight user list" in done.err) == (2, True)


def test_sessions_are_listed_and_ended(store: Path) -> None:
    """Without a session there is nothing to list and nothing to end; a wrong one is refused."""
    assert user("sessions", "anna", "--json", store=store).objects() == []
    assert "0 sessions of anna ended" in user("revoke", "anna", store=store).out
    assert user("revoke", "anna", "--session", "abc", store=store).code == 3


def test_a_token_is_made_listed_and_ended(store: Path) -> None:
    """The secret is on stdout once, and nowhere in the list."""
    made = user("token", "feed", "--right", "declare-by-api", "--days", "7", store=store)
    listed = user("tokens", "--json", store=store)
    again = user("token", "feed", "--right", "read-by-api", store=store)
    ended = user("end-token", "feed", store=store)

    assert len(made.out.strip()) >= 43
    assert made.out.strip() not in listed.out
    assert [(one["token"], one["rights"]) for one in listed.objects()] == [
        ("feed", ["declare-by-api"])
    ]
    assert (again.code, ended.code) == (3, 0)
    assert user("tokens", "--json", store=store).objects() == []
    assert user("end-token", "feed", store=store).code == 3


def test_a_token_needs_a_right_of_the_api(store: Path) -> None:
    """A token is never good for managing people."""
    assert user("token", "feed", "--right", "manage-people", store=store).code == 2
    assert user("token", "feed", store=store).code == 2
