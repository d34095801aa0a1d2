from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread

import pytest
from sqlalchemy.exc import DBAPIError

from countnight.errors import StoreError
from countnight.flow.ports import People
from countnight.model.event import NightOpened
from countnight.model.ids import START, ElectionId
from countnight.model.person import (
    ApiToken,
    Deed,
    DeedKind,
    Invitation,
    Passkey,
    Person,
    PersonId,
    Role,
    SecretKey,
    Session,
)
from countnight.store.people.sql_people import SqlPeople
from countnight.store.sqlite_log import SqliteLog

NOON = datetime(2019, 12, 12, 12, tzinfo=UTC)
ANNA = Person(PersonId("anna"), "Anna Lee", frozenset({Role.EDITOR}), "Editor", "The Post")
BEN = Person(PersonId("ben"), "Ben Hall", frozenset({Role.REPORTER, Role.CHECKER}))
KEY = SecretKey("a" * 64)
OTHER_KEY = SecretKey("b" * 64)


@pytest.fixture(params=["memory", "sqlite"])
def people(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[People]:
    """An empty store of people of each kind."""
    path = tmp_path / "night.countnight" if request.param == "sqlite" else None
    opened: People = SqlPeople.open(path)
    yield opened
    opened.close()


def deed(kind: DeedKind = DeedKind.PERSON_ADDED, about: PersonId | None = None) -> Deed:
    """Something that a test did at noon."""
    return Deed(NOON, "a test", kind, about)


def session_of(person: Person, key: SecretKey = KEY) -> Session:
    """A session that began at noon."""
    return Session(key, person.id, NOON, NOON, "192.0.2.7", "a browser")


def test_who_was_added_is_there_as_given(people: People) -> None:
    """A person comes back with name, roles and byline."""
    people.add(ANNA, deed=deed())
    people.add(BEN, deed=deed())

    assert people.person(ANNA.id) == ANNA
    assert list(people.everyone()) == [ANNA, BEN]
    assert people.person(PersonId("nobody")) is None


def test_a_sign_in_name_is_given_once(people: People) -> None:
    """Whoever has a sign-in name keeps it, and the journal knows nothing of the second."""
    people.add(ANNA, deed=deed())
    is_new = people.add(replace(BEN, id=ANNA.id), deed=deed())

    assert not is_new
    assert people.person(ANNA.id) == ANNA
    assert len(people.journal(most=9)) == 1


def test_a_changed_person_is_changed_everywhere(people: People) -> None:
    """Roles, name and byline are those last given."""
    people.add(ANNA, deed=deed())
    changed = replace(ANNA, name="Anna Hall", roles=frozenset({Role.ENGINEER}), job=None)
    people.change(changed, deed=deed(DeedKind.PERSON_CHANGED))

    assert people.person(ANNA.id) == changed


def test_a_session_is_kept_by_its_key(people: People) -> None:
    """A session comes back as it was, with its times in UTC."""
    people.add(ANNA, deed=deed())
    people.begin_session(session_of(ANNA), deed=deed(DeedKind.SIGNED_IN))

    assert people.session(KEY) == session_of(ANNA)
    assert people.session(OTHER_KEY) is None


def test_a_session_is_renewed_but_not_revived(people: People) -> None:
    """A use that comes late does not bring a session back that was ended."""
    people.add(ANNA, deed=deed())
    people.begin_session(session_of(ANNA), deed=deed())
    later = replace(session_of(ANNA), seen_at=NOON + timedelta(hours=1), message="Done.")
    people.renew_session(later)
    kept = people.session(KEY)
    people.end_sessions([KEY], deed=deed(DeedKind.SESSIONS_ENDED))
    people.renew_session(later)

    assert kept == later
    assert people.session(KEY) is None


def test_sessions_are_listed_by_their_last_use(people: People) -> None:
    """The session last seen stands first; other people's are not there."""
    people.add(ANNA, deed=deed())
    people.add(BEN, deed=deed())
    people.begin_session(session_of(ANNA), deed=deed())
    newer = replace(session_of(ANNA, OTHER_KEY), seen_at=NOON + timedelta(minutes=1))
    people.begin_session(newer, deed=deed())
    people.begin_session(session_of(BEN, SecretKey("c" * 64)), deed=deed())

    assert list(people.sessions_of(ANNA.id)) == [newer, session_of(ANNA)]


def test_who_is_let_go_is_out_at_once(people: People) -> None:
    """Deactivating ends sessions and invitations in the same transaction."""
    people.add(ANNA, deed=deed())
    people.begin_session(session_of(ANNA), deed=deed())
    people.invite(Invitation(OTHER_KEY, ANNA.id, NOON), deed=deed())
    people.change(replace(ANNA, is_active=False), deed=deed())

    assert people.session(KEY) is None
    assert people.invitation(OTHER_KEY) is None


def test_a_new_password_ends_what_the_old_one_opened(people: People) -> None:
    """After a password is set no session and no invitation is left."""
    people.add(ANNA, deed=deed())
    people.set_password(ANNA.id, hashed="first", deed=deed())
    people.begin_session(session_of(ANNA), deed=deed())
    people.invite(Invitation(OTHER_KEY, ANNA.id, NOON), deed=deed())
    people.set_password(ANNA.id, hashed="second", deed=deed())

    assert people.password_of(ANNA.id) == "second"
    assert people.session(KEY) is None
    assert people.invitation(OTHER_KEY) is None


def test_a_stronger_hash_of_the_same_password_ends_nothing(people: People) -> None:
    """Renewing a hash is no change that anybody notices."""
    people.add(ANNA, deed=deed())
    people.set_password(ANNA.id, hashed="weak", deed=deed())
    people.begin_session(session_of(ANNA), deed=deed())
    people.renew_hash(ANNA.id, hashed="strong")

    assert people.password_of(ANNA.id) == "strong"
    assert people.session(KEY) is not None


def test_a_later_invitation_voids_the_earlier(people: People) -> None:
    """Of a person's invitations only the newest opens anything; the first set-up's too."""
    people.add(ANNA, deed=deed())
    for person in (ANNA.id, None):
        people.invite(Invitation(KEY, person, NOON), deed=deed())
        people.invite(Invitation(OTHER_KEY, person, NOON), deed=deed())

        assert people.invitation(KEY) is None
        assert people.invitation(OTHER_KEY) == Invitation(OTHER_KEY, person, NOON)

        people.accept(OTHER_KEY, person=ANNA, hashed="hash", deed=deed())


def test_an_invitation_is_good_once(people: People) -> None:
    """Two who use one invitation at the same moment: one gets in, the other is told no."""
    people.invite(Invitation(KEY, None, NOON), deed=deed())
    told: list[bool] = []

    def try_it(person: Person) -> None:
        told.append(people.accept(KEY, person=person, hashed=person.id, deed=deed()))

    threads = [Thread(target=try_it, args=(person,)) for person in (ANNA, BEN)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(told) == [False, True]
    assert len(people.everyone()) == 1


def test_an_invited_person_keeps_name_and_roles(people: People) -> None:
    """Accepting an invitation sets a password and nothing else."""
    people.add(ANNA, deed=deed())
    people.invite(Invitation(KEY, ANNA.id, NOON), deed=deed())
    grander = replace(ANNA, roles=frozenset(Role))
    people.accept(KEY, person=grander, hashed="hash", deed=deed())

    assert people.person(ANNA.id) == ANNA
    assert people.password_of(ANNA.id) == "hash"


def test_the_first_set_up_is_over_when_somebody_is_there(people: People) -> None:
    """A set-up address that was printed before somebody was added opens nothing any more."""
    people.invite(Invitation(KEY, None, NOON), deed=deed())
    people.add(ANNA, deed=deed())

    assert people.invitation(KEY) is None
    assert not people.accept(KEY, person=BEN, hashed="hash", deed=deed())


def test_the_journal_tells_the_newest_first(people: People) -> None:
    """Who did what to whom stands there with its time."""
    people.add(ANNA, deed=deed(about=ANNA.id))
    people.note(Deed(NOON, "ben", DeedKind.SIGN_IN_REFUSED, ANNA.id, "from 192.0.2.7"))

    assert [one.kind for one in people.journal(most=9)] == [
        DeedKind.SIGN_IN_REFUSED,
        DeedKind.PERSON_ADDED,
    ]
    assert people.journal(most=1)[0] == Deed(
        NOON, "ben", DeedKind.SIGN_IN_REFUSED, ANNA.id, "from 192.0.2.7"
    )


def test_a_closed_store_says_so(people: People) -> None:
    """After closing, asking is a fault with a name; closing again is none."""
    people.close()
    people.close()

    with pytest.raises(StoreError):
        people.everyone()


def test_people_outlive_the_process_beside_the_log(tmp_path: Path) -> None:
    """People and log share one file, whichever of them made it, and both come back."""
    for first in ("log", "people"):
        path = tmp_path / f"{first}.countnight"
        if first == "people":
            SqlPeople.open(path).close()
        log = SqliteLog.open(path)
        people = SqlPeople.open(path)
        log.append([NightOpened(ElectionId("ge2019"), is_test=False)], at=NOON, after=START)
        people.add(ANNA, deed=deed())
        log.close()
        people.close()

        again, log = SqlPeople.open(path), SqliteLog.open(path)
        assert (list(again.everyone()), log.position()) == ([ANNA], 1)
        again.close()
        log.close()


def test_the_journal_cannot_be_rewritten(tmp_path: Path) -> None:
    """The database itself refuses to change or remove what somebody did."""
    people = SqlPeople.open(tmp_path / "night.countnight")
    people.note(deed())
    database = people._database  # noqa: SLF001 - the claim is about the tables behind it

    for statement in ("UPDATE journal SET by = 'else'", "DELETE FROM journal"):
        with pytest.raises((StoreError, DBAPIError)), database.begin() as connection:
            connection.exec_driver_sql(statement)
    people.close()


def test_a_later_schema_is_refused(tmp_path: Path) -> None:
    """A store of a later version is left alone, with word of what to do."""
    path = tmp_path / "night.countnight"
    people = SqlPeople.open(path)
    with people._database.begin() as connection:  # noqa: SLF001 - as a later version would
        connection.exec_driver_sql("UPDATE schema_version SET version = 99")
    people.close()

    with pytest.raises(StoreError, match="update Countnight"):
        SqlPeople.open(path)


def test_a_token_is_kept_by_its_key_and_named_once(people: People) -> None:
    """A token comes back as it was, and its name is not given again, not even when it ended."""
    later = NOON + timedelta(days=1)
    token = ApiToken(KEY, "feed", frozenset({"read-by-api", "x"}), "anna", NOON, later)
    is_new = people.keep_token(token, deed=deed(DeedKind.TOKEN_MADE))
    people.end_token(KEY, at=NOON, deed=deed(DeedKind.TOKEN_ENDED))
    is_new_again = people.keep_token(replace(token, key=OTHER_KEY), deed=deed())

    assert (is_new, is_new_again) == (True, False)
    assert people.token(KEY) == replace(token, expires_at=NOON)
    assert people.token(OTHER_KEY) is None
    assert list(people.tokens()) == [replace(token, expires_at=NOON)]


def test_the_journal_tells_of_one_person(people: People) -> None:
    """What somebody did, and what was done to them, without the rest."""
    people.note(Deed(NOON, "ben", DeedKind.PERSON_CHANGED, ANNA.id))
    people.note(Deed(NOON, "anna", DeedKind.SIGNED_IN, ANNA.id))
    people.note(Deed(NOON, "ben", DeedKind.SIGNED_IN, BEN.id))

    assert [one.by for one in people.journal(most=9, about=ANNA.id)] == ["anna", "ben"]


def test_a_passkey_is_kept_counted_and_removed(people: People) -> None:
    """A device's key comes back as it was, belongs to one person, and is there until removed."""
    people.add(ANNA, deed=deed())
    passkey = Passkey("AbC_-", ANNA.id, b"\x00\xff", 4_000_000_000, "my phone", NOON)
    is_new = people.add_passkey(passkey, deed=deed(DeedKind.PASSKEY_ADDED))
    is_new_again = people.add_passkey(passkey, deed=deed())
    people.count_use(passkey.id, used=4_000_000_001)
    kept = people.passkey(passkey.id)
    people.remove_passkey(passkey.id, deed=deed(DeedKind.PASSKEY_REMOVED))

    assert (is_new, is_new_again) == (True, False)
    assert kept == replace(passkey, used=4_000_000_001)
    assert people.passkey("abc_-") is None
    assert list(people.passkeys_of(ANNA.id)) == []


def test_an_identity_is_one_persons(people: People) -> None:
    """What a provider calls somebody leads to one person here, and to nobody after removal."""
    people.add(ANNA, deed=deed())
    people.add(BEN, deed=deed())
    told = [
        people.connect(one.id, issuer="https://id.example", subject="7", deed=deed())
        for one in (ANNA, BEN, ANNA)
    ]
    found = people.person_of_identity("https://id.example", subject="7")
    elsewhere = people.person_of_identity("https://other.example", subject="7")
    people.disconnect(ANNA.id, deed=deed(DeedKind.IDENTITY_REMOVED))

    assert told == [True, False, True]
    assert (found, elsewhere) == (ANNA, None)
    assert not people.is_connected(ANNA.id)
    assert people.person_of_identity("https://id.example", subject="7") is None
