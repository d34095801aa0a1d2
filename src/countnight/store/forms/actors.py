"""Who did something, as JSON and back."""

from countnight.model.desk.actor import Actor, ActorKind
from countnight.store.forms.scalars import Record, record_of


def form_of_actor(actor: Actor) -> Record:
    """The actor; a person is not said to be one."""
    kind = None if actor.kind is ActorKind.PERSON else actor.kind.value
    return {"id": actor.id, "name": actor.name, **record_of((("kind", kind),))}


def actor_from_form(form: Record) -> Actor:
    """The actor as it was."""
    return Actor(form["id"], form["name"], ActorKind(form.get("kind", ActorKind.PERSON)))
