"""`countnight user`: who may sign in to a newsroom, from the machine that keeps its store."""

from typing import Annotated

import typer

from countnight.cli import user_tokens
from countnight.cli.exits import REFUSED
from countnight.cli.options import AsJson, ElectionName, Store
from countnight.cli.showing import as_line
from countnight.cli.user_door import door_of_store
from countnight.flow.people import changes
from countnight.flow.people.door import AT_THE_TERMINAL, id_from_text
from countnight.flow.people.passwords import fault_of_password
from countnight.model.person import Person, PersonId, Role, Session

PersonName = Annotated[str, typer.Argument(metavar="PERSON", help="A sign-in name: j.smith.")]
Roles = Annotated[
    list[Role], typer.Option("--role", help="What the person is here; may be given again.")
]


def user() -> typer.Typer:
    """The commands about people."""
    app = typer.Typer(no_args_is_help=True, help="Who may sign in to the newsroom.")
    app.callback()(_nothing)
    app.command("add")(add)
    app.command("list")(list_people)
    app.command("roles")(roles)
    app.command("password")(password)
    app.command("deactivate")(deactivate)
    app.command("sessions")(sessions)
    app.command("revoke")(revoke)
    app.command("token")(user_tokens.token)
    app.command("tokens")(user_tokens.tokens)
    app.command("end-token")(user_tokens.end)
    return app


def add(
    election: ElectionName,
    person: PersonName,
    *,
    name: Annotated[str, typer.Option(help="As colleagues and readers know them.")],
    role: Roles,
    store: Store = None,
) -> None:
    """Add a person; the password comes from `password`, or from an invitation on the desk."""
    with door_of_store(election, store) as door:
        added = Person(id_from_text(person), name.strip(), frozenset(role))
        changes.add_person(door, added, by=AT_THE_TERMINAL)
    typer.echo(f"{added.id} is here as {changes.roles_text(added.roles)}, without a password.")
    typer.echo(f"Next: countnight user password {election} {added.id}", err=True)


def list_people(election: ElectionName, *, store: Store = None, as_json: AsJson = False) -> None:
    """Everybody, with roles."""
    with door_of_store(election, store) as door:
        everyone = door.people.everyone()
    for one in everyone:
        typer.echo(as_line(record_from_person(one)) if as_json else _person_line(one))


def roles(election: ElectionName, person: PersonName, *, role: Roles, store: Store = None) -> None:
    """Give a person these roles and no others, from the next click on."""
    with door_of_store(election, store) as door:
        one = id_from_text(person)
        changes.give_roles(door, one, roles=frozenset(role), by=AT_THE_TERMINAL)
    typer.echo(f"{one} is {changes.roles_text(role)} now.")


def password(election: ElectionName, person: PersonName, *, store: Store = None) -> None:
    """Set a person's password, asked for here; every session of theirs ends."""
    with door_of_store(election, store) as door:
        one = changes.known_person(door, id_from_text(person)).id
        changes.set_password(door, one, password=_asked(one), by=AT_THE_TERMINAL)
    typer.echo(f"{one} has a new password and is signed out everywhere.")


def deactivate(election: ElectionName, person: PersonName, *, store: Store = None) -> None:
    """Let a person in no more; what they did stays on record."""
    with door_of_store(election, store) as door:
        one = id_from_text(person)
        changes.deactivate(door, one, by=AT_THE_TERMINAL)
    typer.echo(f"{one} can sign in no more and is signed out everywhere.")


def sessions(
    election: ElectionName, person: PersonName, *, store: Store = None, as_json: AsJson = False
) -> None:
    """Where a person is signed in."""
    with door_of_store(election, store) as door:
        one = changes.known_person(door, id_from_text(person)).id
        found = door.people.sessions_of(one)
    for session in found:
        record = _record_from_session(session)
        typer.echo(as_line(record) if as_json else "  ".join(str(part) for part in record.values()))


def revoke(
    election: ElectionName,
    person: PersonName,
    *,
    session: Annotated[
        str | None, typer.Option(help="Only this one, as `sessions` names it.")
    ] = None,
    store: Store = None,
) -> None:
    """Sign a person out everywhere, or out of one session."""
    with door_of_store(election, store) as door:
        one = changes.known_person(door, id_from_text(person)).id
        keys = [each.key for each in door.people.sessions_of(one)]
        chosen = [key for key in keys if session and key.startswith(session)]
        if session and len(chosen) != 1:
            typer.echo(f"countnight: {one} has no one session '{session}'", err=True)
            raise typer.Exit(REFUSED)
        only = chosen[0] if session else None
        number = changes.end_sessions(door, one, by=AT_THE_TERMINAL, only=only)
    typer.echo(f"{number} session{'' if number == 1 else 's'} of {one} ended.")


def record_from_person(person: Person) -> dict[str, object]:
    """A person as JSON; nothing secret is in it."""
    return {
        "person": person.id,
        "name": person.name,
        "roles": [role for role in Role if role in person.roles],
        "job": person.job,
        "outlet": person.outlet,
        "active": person.is_active,
    }


def _asked(person: PersonId) -> str:
    """A password that is good enough, typed twice alike and shown nowhere."""
    while True:
        wanted: str = typer.prompt("New password", hide_input=True, err=True)
        fault = fault_of_password(wanted, person=person)
        if fault is not None:
            typer.echo(fault, err=True)
            continue
        again: str = typer.prompt("The same again", hide_input=True, err=True)
        if wanted == again:
            return wanted
        typer.echo("The two were not the same.", err=True)


def _person_line(person: Person) -> str:
    state = "" if person.is_active else "   (deactivated)"
    return f"{person.id:<20} {changes.roles_text(person.roles):<32} {person.name}{state}"


def _record_from_session(session: Session) -> dict[str, object]:
    return {
        "session": session.key[:12],
        "begun_at": session.begun_at.isoformat(timespec="seconds"),
        "seen_at": session.seen_at.isoformat(timespec="seconds"),
        "address": session.address,
        "browser": session.browser,
    }


def _nothing() -> None:
    """Who may sign in to the newsroom."""
